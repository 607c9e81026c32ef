import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { toMemberReview, toOpenG1, toOptIn } from '../support/mission.js';
import { errorsOn, Site } from './browser.js';
import { Keyboard } from './keyboard.js';

/* Whole journeys by Tab, Space, Enter and the arrows: from the sign-in over an error to the confirmation. */

let site: Site;

jest.setTimeout(120_000);

beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site?.close());

interface KeyboardJourney {
  readonly role: string;
  readonly place: string;
  readonly begin: (site: Site) => Promise<string>;
  readonly page: string;
  /** What the summary says of the empty form first, and the field to which it leads. */
  readonly wrong: readonly [string, string];
  /** In the order in which they are asked. */
  readonly answers: readonly (readonly [string, string])[];
  readonly done: string;
}

const journeys: readonly KeyboardJourney[] = [
  {
    role: 'a member of the steering group',
    place: 'lfepa-member',
    begin: ({ client }) => toOpenG1(client),
    page: 'cast-vote',
    wrong: ['Select the vote', 'choice'],
    answers: [
      ['choice', 'abstain'],
      ['reason', 'It does not concern us.'],
    ],
    done: 'Vote recorded',
  },
  {
    role: 'a finance reviewer',
    place: 'lda-fin',
    begin: ({ client }) => toMemberReview(client),
    page: 'give-comment',
    wrong: ['Enter the comment', 'text'],
    answers: [['text', 'The figures are ours.']],
    done: 'Comment recorded',
  },
  {
    role: 'a decision recorder',
    place: 'gla-od',
    begin: ({ client }) => toOptIn(client),
    page: 'record-decision',
    wrong: ['Select the answer', 'answer'],
    answers: [
      ['answer', 'join'],
      ['body', 'gla-board'],
      ['decidedOn.day', '2'],
      ['decidedOn.month', '11'],
      ['decidedOn.year', '2026'],
      ['reference', 'GLA/26/1'],
    ],
    done: 'Decision recorded',
  },
];

test.each(journeys)('$role', async ({ place, begin, page: path, wrong: [error, field], answers, done }) => {
  const project = await begin(site);
  const page = await site.visitor({ javaScript: true });
  const keyboard = new Keyboard(page);
  await page.goto(`/projects/${project}/${path}`);
  const person = `form:has(input[name=person][value="${site.client.holderOf(place)}"]) button`;
  await keyboard.tabTo(person);
  await keyboard.onward(() => keyboard.press('Enter'));
  expect(new URL(page.url()).pathname).toBe(`/projects/${project}/${path}`);

  await keyboard.tabTo('.govuk-skip-link');
  await keyboard.press('Enter');
  expect(await keyboard.isOn('main')).toBe(true);
  await keyboard.send();
  expect(await keyboard.isOn('.govuk-error-summary')).toBe(true);
  expect((await errorsOn(page))[0]).toBe(error);
  await keyboard.tabTo('.govuk-error-summary a');
  await keyboard.press('Enter');
  expect(await keyboard.isOn(`[name="${field}"]`)).toBe(true);

  await page.reload(); // so that each answer is come to as it is read
  for (const [name, value] of answers) await keyboard.answer(name, value);
  for (let step = 0; step < 4 && !page.url().includes('/recorded/'); step += 1) await keyboard.send();
  expect(await errorsOn(page)).toEqual([]);
  expect(await page.locator('h1').innerText()).toBe(done);
  await keyboard.tabTo('main a[href="/"]');
  await keyboard.onward(() => keyboard.press('Enter'));
  expect(new URL(page.url()).pathname).toBe('/');
});
