import { describe, expect, it } from '@jest/globals';
import { at, policy } from '../../../test/support/domain.js';
import { decision, opened, prepared } from '../../../test/support/temporary-labour.js';
import { noticesOf } from '../agenda/notices.js';
import { facts } from '../../../test/support/domain.js';
import type { ProjectEvent } from '../projects/events.js';
import { decide, evolve } from '../projects/project.js';
import type { Project } from '../projects/state.js';
import type { RecordDecision } from './commands.js';
import { sealIn } from './seal.js';
import { statuses } from '../../../test/support/temporary-labour.js';

const DAY = at('2009-02-02');
const CLOSE = at('2009-03-09', '17:00');

/** Opened on Monday 26 January 2009, and closes on Monday 9 March, with a policy that seals answers or does not. */
function window(sealed: boolean): Project {
  const before = { ...prepared(), policy: { ...policy(), optIn: { ...policy().optIn, sealed } } };
  const { participation: _, ...rest } = opened({}, at('2009-01-26'), before);
  const open: ProjectEvent = {
    type: 'OptInOpened',
    window: 1,
    days: 30,
    units: before.units.map(({ id }) => id),
    caseVersion: 1,
    delegated: {},
    ...(sealed && { sealed }),
  };
  const project = { ...rest, participation: before.participation, version: 10, lastAt: at('2009-01-26') };
  return evolve(project, { event: open, at: at('2009-01-26'), actor: 'process', version: 11 });
}

type Told = { readonly project: Project; readonly told: readonly (readonly [to: string, about: string])[] };

/** What one decision makes of the project, and who is told what of it. */
function answer(before: Project, ...step: Parameters<typeof decision>): Told {
  const [command, actor, now] = decision(...step);
  return give(before, command, actor, now);
}

function give(before: Project, command: object, actor: string, now: string): Told {
  const given = decide(before, command as RecordDecision, facts(actor), now);
  if (given.kind !== 'accepted') throw new Error(JSON.stringify(given));
  let project = before;
  const told = given.events.flatMap((event) => {
    const recorded = { event, at: now, actor, version: project.version + 1 };
    project = evolve(project, recorded);
    return noticesOf(project, recorded).map(({ to, about }) => [to, about] as const);
  });
  return { project, told };
}

const after = (project: Project, ...steps: readonly Parameters<typeof decision>[]): Project =>
  steps.reduce((state, step) => answer(state, ...step).project, project);

const decline = { answer: 'decline', reasonCode: 'timing' } as const;

describe('Sealed answers', () => {
  it('are as the policy says of the day on which the window opens, and by the standard one open', () => {
    expect(sealIn(window(true))).toEqual({ from: 11, answered: {}, endedAt: null });
    expect(sealIn(window(false))).toBeNull();
    const { project: opening } = give(
      { ...opened(), participation: { ...opened().participation, optIn: null } },
      { type: 'OpenOptIn' },
      'process',
      DAY,
    );
    expect(opening.participation.optIn!.seal).toBeNull();
  });

  it('are unsealed with the last answer, whatever it is, and stay so', () => {
    const first = after(window(true), ['tfl', DAY], ['lda', DAY, decline], ['gla', DAY], ['mpa', DAY], ['mps', DAY]);
    expect(sealIn(first)).not.toBeNull();
    const all = after(first, ['lfepa', at('2009-02-03'), { answer: 'defer', until: '2009-03-20' }]);
    expect(sealIn(all)).toBeNull();
    expect(all.participation.optIn!.seal!.endedAt).toBe(at('2009-02-03'));
    const again = after(all, ['tfl', at('2009-02-04'), decline]);
    expect(again.participation.optIn!.seal!.endedAt).toBe(at('2009-02-03'));
  });

  it('M1: one key of two is no answer', () => {
    const project = after(window(true), ['tfl', DAY], ['lda', DAY], ['gla', DAY], ['lfepa', DAY], ['mpa', DAY]);
    expect(sealIn(project)).not.toBeNull();
    expect(Object.keys(sealIn(project)!.answered)).toEqual(['gla', 'tfl', 'lda', 'lfepa']);
  });

  it('O2: are unsealed with the close of the window', () => {
    const { project } = give(after(window(true), ['tfl', DAY]), { type: 'CloseOptIn' }, 'process', CLOSE);
    expect(sealIn(project)).toBeNull();
    expect(project.participation.optIn!.seal!.endedAt).toBe(CLOSE);
  });

  it('say to lead and programme office that one is in, once, and not which', () => {
    const own = ['OD@lda', 'Receipt'];
    const ANSWER_IN = [own, ['post:tfl-pl', 'AnswerIn'], ['PO', 'AnswerIn']];
    const joins = answer(window(true), 'lda', DAY);
    const declines = answer(window(true), 'lda', DAY, decline);
    const defers = answer(window(true), 'lda', DAY, { answer: 'defer', until: '2009-03-20' });
    for (const { told } of [joins, declines, defers]) expect(told).toEqual(ANSWER_IN);
    for (const { project } of [joins, declines, defers]) {
      expect(answer(project, 'lda', at('2009-02-04'), { reference: 'lda/2' }).told).toEqual([own]);
    }
  });

  it('M1: tell the other key of the first one, and nobody else before both are turned', () => {
    const first = answer(window(true), 'mpa', DAY);
    expect(first.told).toEqual([
      ['OD@mpa', 'Receipt'],
      ['OD@mps', 'SecondKeyAwaited'],
      ['OR@mps', 'SecondKeyAwaited'],
    ]);
    expect(answer(first.project, 'mps', DAY).told).toContainEqual(['PO', 'AnswerIn']);
    const declined = answer(window(true), 'mpa', DAY, decline);
    expect(declined.told).toContainEqual(['PO', 'AnswerIn']);
    // Of a key that is turned back nobody else shall know: the answer stays in, and nobody is told again.
    const back = answer(declined.project, 'mpa', at('2009-02-03'));
    expect(back.told.map(([to]) => to)).toEqual(['OD@mpa', 'OD@mps', 'OR@mps']);
    expect(Object.keys(sealIn(back.project)!.answered)).toEqual(['met']);
  });

  it('are told as ever where the policy does not seal them', () => {
    expect(answer(window(false), 'lda', DAY).told).toEqual([
      ['OD@lda', 'Receipt'],
      ['post:tfl-pl', 'DecisionRecorded'],
      ['PO', 'DecisionRecorded'],
    ]);
  });

  it('change nothing of what is decided', () => {
    const answers: readonly Parameters<typeof decision>[] = [
      ['tfl', DAY],
      ['lda', DAY, decline],
      ['gla', DAY],
      ['mpa', DAY],
      ['mps', DAY],
      ['lfepa', DAY],
    ];
    expect(statuses(after(window(true), ...answers))).toEqual(statuses(after(window(false), ...answers)));
  });
});
