import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

/** Nothing that one asks for is further away than this. */
const FURTHEST = 150;

/** Somebody without a mouse: Tab, Space, Enter and the arrows, and letters in fields. */
export class Keyboard {
  constructor(readonly page: Page) {}

  /** On to what a selector names; on the way the focus is always seen, and goes forward as one reads. */
  async tabTo(selector: string): Promise<void> {
    for (let step = 0; step < FURTHEST; step += 1) {
      await this.page.evaluate(REMEMBER);
      await this.page.keyboard.press('Tab');
      const focus = await this.page.evaluate<Focus>(FOCUS);
      expect({ selector, ...focus }).toEqual({
        ...{ selector, on: expect.any(String), isSomewhere: true, isForward: true, isSeen: true, isOnScreen: true },
      });
      if (await this.isOn(selector)) return;
    }
    throw new Error(`Tab does not lead to ${selector} on ${this.page.url()}.`);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Answers one question: a text, one of several, or a list. */
  async answer(name: string, value: string): Promise<void> {
    await this.tabTo(`[name="${name}"]`);
    const type = await this.page.evaluate<string>('document.activeElement.type');
    if (type !== 'radio' && type !== 'select-one') return this.page.keyboard.type(value);
    if (type === 'radio') await this.press('Space');
    for (let step = 0; step < 30 && (await this.valueHere()) !== value; step += 1) await this.press('ArrowDown');
    expect({ name, value: await this.valueHere() }).toEqual({ name, value });
  }

  /** Sends the form with its last button; answers when the next page is there. */
  async send(): Promise<void> {
    const button = 'main form > button.govuk-button:not([name=change], [name=add])';
    await this.tabTo(button);
    await this.onward(() => this.press('Enter'));
  }

  /** Does what leads to another page, and waits for it. */
  async onward(act: () => Promise<void>): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), act()]);
  }

  isOn(selector: string): Promise<boolean> {
    return this.page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`);
  }

  private valueHere(): Promise<string> {
    return this.page.evaluate<string>('document.activeElement.value');
  }
}

interface Focus {
  /** What has it. */
  readonly on: string;
  readonly isSomewhere: boolean;
  readonly isForward: boolean;
  readonly isSeen: boolean;
  readonly isOnScreen: boolean;
}

const REMEMBER = 'window.before = document.activeElement';

/** Runs in the browser: where the focus is, and whether its place looks other than without it. */
const FOCUS = `(() => {
  const here = document.activeElement;
  const style = (element, part) => {
    const { backgroundColor, boxShadow, outlineStyle, outlineColor, outlineWidth } = getComputedStyle(element, part);
    return [backgroundColor, boxShadow, outlineStyle, outlineColor, outlineWidth].join();
  };
  const look = () => [here, here.nextElementSibling, here.firstElementChild]
    .filter(Boolean)
    .flatMap((element) => [style(element), style(element, '::before')])
    .join();
  const withFocus = look();
  const isMarked = here.matches(':focus-visible');
  here.blur();
  const without = look();
  here.focus({ preventScroll: true });
  const { top, bottom, height } = here.getBoundingClientRect();
  const before = window.before;
  return {
    on: here.outerHTML.slice(0, 120),
    isSomewhere: here !== document.body,
    isForward: before === document.body || Boolean(before.compareDocumentPosition(here) & 4),
    isSeen: isMarked && withFocus !== without,
    isOnScreen: height > 0 && bottom > 0 && top < innerHeight,
  };
})()`;
