import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { errorsOn, send } from './browser.js';

/** Answers by the name of their question; several where several can be ticked. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** Fills in what a person would: texts are typed, lists and buttons chosen, boxes ticked and unticked. */
export async function fill(page: Page, answers: Answers): Promise<void> {
  for (const [name, answer] of Object.entries(answers)) {
    const field = page.locator(`[name="${name}"]`);
    const type = await field.first().evaluate((element: any): string => element.type);
    if (type === 'radio') await page.locator(`[name="${name}"][value="${String(answer)}"]`).check();
    else if (type === 'checkbox') await tick(page, name, [answer].flat());
    else if (type === 'select-one') await field.selectOption(answer as string);
    else await field.fill(answer as string);
  }
}

async function tick(page: Page, name: string, wanted: readonly string[]): Promise<void> {
  for (const box of await page.locator(`[name="${name}"]`).all()) {
    await box.setChecked(wanted.includes((await box.getAttribute('value'))!));
  }
}

/** `2009-03-09` into three fields. */
export const dated = (name: string, date: string): Answers => {
  const [year, month, day] = date.split('-') as [string, string, string];
  return { [`${name}.day`]: String(Number(day)), [`${name}.month`]: String(Number(month)), [`${name}.year`]: year };
};

/** `2009-03` into two fields. */
export const monthly = (name: string, month: string): Answers => ({
  [`${name}.month`]: String(Number(month.slice(5))),
  [`${name}.year`]: month.slice(0, 4),
});

/** Fills a form in, sends it, and expects the page that says it is recorded. */
export async function record(page: Page, path: string, answers: Answers, done: string): Promise<void> {
  const response = await page.goto(path);
  expect({ path, status: response?.status() }).toEqual({ path, status: 200 });
  await fill(page, answers);
  await send(page);
  expect({ path, errors: await errorsOn(page), heading: await page.locator('h1').innerText() }).toEqual({
    path,
    errors: [],
    heading: done,
  });
}
