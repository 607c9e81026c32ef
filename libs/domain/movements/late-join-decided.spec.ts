import { describe, expect, it } from '@jest/globals';
import { at, facts, type Step } from '../../../test/support/domain.js';
import { codeOf, eventsOf, folded } from '../../../test/support/gates.js';
import { runningWith } from '../../../test/support/launched.js';
import { deciding } from '../../../test/support/members.js';
import { asksForOne, after as afterOpen, until } from '../../../test/support/rebaseline.js';
import { pounds } from '../../../test/support/temporary-labour.js';
import { agenda } from '../agenda/agenda.js';
import { duties } from '../agenda/duties.js';
import type { Instant } from '../calendar/instant.js';
import { chainActs } from '../participation/note-chain.js';
import type { ProjectCommand } from '../projects/commands.js';
import { decide } from '../projects/project.js';
import type { Project } from '../projects/state.js';
import type { RequestLateJoin } from './commands.js';

const MONDAY = at('2009-04-06');

/** LFEPA may call in for five working days; its representative recommends and its finance reviewer checks. */
const members = deciding({
  lfepa: {
    callInDays: 5,
    chain: [
      { step: 'recommendation', post: null, routes: [] },
      { step: 'finance', post: null, routes: [] },
    ],
  },
  mps: { chain: [{ step: 'finance', post: null, routes: [] }] },
});

const answer = (project: Project, [command, who, now]: Step<ProjectCommand>) =>
  decide(project, command, facts(who, { directory: members }), now);
const after = (project: Project, ...steps: readonly Step<ProjectCommand>[]): Project =>
  steps.reduce((state, step) => folded(state, step[1], step[2], ...eventsOf(answer(state, step))), project);
const code = (project: Project, step: Step<ProjectCommand>) => codeOf(answer(project, step));
const statusOf = (project: Project, unit: string) => project.participation.units[unit].status;

const joins = (organisation: string, now: Instant = MONDAY, change: Partial<RequestLateJoin> = {}) =>
  [
    {
      ...{ type: 'RequestLateJoin', organisation, caseVersion: 1, body: `${organisation}-board` },
      ...{ decidedOn: '2009-04-03', reference: `late ${now}`, ...change },
    },
    `${organisation}-od`,
    now,
  ] as Step<ProjectCommand>;
const met = (organisation: 'mpa' | 'mps', now?: Instant) => joins(organisation, now);
const recommends: Step<ProjectCommand> = [
  {
    ...{ type: 'RecommendDecision', organisation: 'lfepa', caseVersion: 1, answer: 'join' },
    ...{ body: 'lfepa-board', note: 'sha256:pays' },
  },
  'lfepa-or',
  MONDAY,
];
const checks = (organisation: string): Step<ProjectCommand> => [
  {
    ...{ type: 'CheckDecision', organisation, caseVersion: 1, step: 'finance', finding: 'in_order' },
    note: 'sha256:found',
  },
  `${organisation}-fin`,
  MONDAY,
];
const reaches = (now: Instant): Step<ProjectCommand> => [
  { type: 'ReachMilestone', milestone: 'award', reachedOn: now.slice(0, 10) },
  'tfl-pl',
  now,
];

const four = runningWith(['tfl', 'lda', 'gla']);
const ready = after(four, recommends, checks('lfepa'));
const asked = after(ready, joins('lfepa'));

describe('how an organisation decides to join late', () => {
  it('O10, O4: goes through its own chain of approval first', () => {
    expect(code(four, joins('lfepa'))).toBe('PARTICIPATION.STEP_MISSING');
    expect(code(four, checks('lfepa'))).toBe('PARTICIPATION.STEP_NOT_NEXT');
    expect(code(after(four, recommends), joins('lfepa'))).toBe('PARTICIPATION.STEP_MISSING');
    expect(code(ready, joins('lfepa'))).toBe('accepted');
  });

  it('O10, O1: also where it was not relevant before', () => {
    const { units } = four.participation;
    const notRelevant = { ...units.lfepa, status: 'NOT_RELEVANT' as const };
    const project = { ...four, participation: { ...four.participation, units: { ...units, lfepa: notRelevant } } };
    expect(code(after(project, recommends, checks('lfepa')), joins('lfepa'))).toBe('accepted');
  });

  it('O10, V13: is not in before its call-in window has ended, and then by itself', () => {
    expect(statusOf(asked, 'lfepa')).toBe('LATE_REQUESTED');
    expect(asked.movements.lateJoins).toEqual([]);
    // Five working days after Monday 6 April, without Good Friday and Easter Monday.
    const due = at('2009-04-15', '17:00');
    const release: ProjectCommand = { type: 'ReleaseDecision', organisation: 'lfepa' };
    expect(agenda(asked)).toContainEqual({ dueAt: due, command: release });
    expect(code(asked, [release, 'process', at('2009-04-15', '16:59')])).toBe('PARTICIPATION.CALL_IN_OPEN');
    const joined = until(asked, due);
    expect(statusOf(joined, 'lfepa')).toBe('JOINED');
    expect(joined.movements.lateJoins).toMatchObject([{ unit: 'lfepa', at: due }]);
  });

  it('O10, V13: called in, it is not in and may decide again', () => {
    const calls: Step<ProjectCommand> = [
      { type: 'CallIn', organisation: 'lfepa', reason: 'sha256:why' },
      'lfepa-od',
      at('2009-04-08'),
    ];
    const called = after(asked, calls);
    expect(statusOf(called, 'lfepa')).toBe('INVITED');
    expect(until(called, at('2009-04-20')).movements.lateJoins).toEqual([]);
    expect(statusOf(after(called, joins('lfepa', at('2009-04-09'))), 'lfepa')).toBe('LATE_REQUESTED');
  });

  it('O10, X2: waits with its window over while the baseline is replaced', () => {
    const replaced = afterOpen(asked, ...asksForOne(at('2009-04-07')));
    expect(statusOf(until(replaced, at('2009-04-17')), 'lfepa')).toBe('LATE_REQUESTED');
    expect(code(replaced, [{ type: 'ReleaseDecision', organisation: 'lfepa' }, 'process', at('2009-04-17')])).toBe(
      'LATE_JOIN.BASELINE_CHANGES',
    );
    // On a later version of the case what it decided on the first counts no longer.
    const later = { ...asked, cases: { ...asked.cases, version: 2 } };
    expect(until(later, at('2009-04-17')).movements.lateJoins).toEqual([]);
    expect(duties(later).filter(({ what }) => what === 'RequestLateJoin')).toMatchObject([
      { organisations: ['lfepa'] },
    ]);
  });

  it('O10: who is not in when the cut-off milestone is reached has lapsed', () => {
    const reached = after(asked, reaches(at('2009-04-09')));
    expect(agenda(reached)[0].command).toEqual({ type: 'EndSilence', unit: 'lfepa' });
    expect(statusOf(until(reached, at('2009-04-20')), 'lfepa')).toBe('LAPSED');
    expect(until(reached, at('2009-04-20')).movements.lateJoins).toEqual([]);
  });
});

describe('how the two keys of a unit are turned late', () => {
  const five = runningWith(['tfl', 'lda', 'gla', 'lfepa']);
  const { units } = five.participation;
  const without: Project = {
    ...five,
    participation: { ...five.participation, units: { ...units, met: { ...units.met, status: 'DECLINED' } } },
  };
  const first = after(without, met('mpa'));

  it('O10, O4, M1: the other one goes through its chain, for which it is asked', () => {
    const noted = chainActs(first, members).map(({ command }) => command as ProjectCommand);
    expect(noted).toContainEqual({ type: 'NoteChain', organisation: 'mps' });
    expect(chainActs(without, members)).toEqual([]);
    const asks = (project: Project) =>
      duties(project)
        .filter(({ organisations }) => organisations.includes('mps'))
        .map(({ what }) => what);
    const known = after(first, ...noted.map((command): Step<ProjectCommand> => [command, 'process', MONDAY]));
    expect(asks(known)).toEqual(['CheckDecision', 'RequestLateJoin']);
    expect(code(known, met('mps'))).toBe('PARTICIPATION.STEP_MISSING');
    const checked = after(known, checks('mps'));
    expect(asks(checked)).toEqual(['RequestLateJoin']);
    expect(statusOf(after(checked, met('mps')), 'met')).toBe('JOINED');
  });

  it('O10, M1: both are turned on the same version of the case', () => {
    const later = { ...first, cases: { ...first.cases, version: 2 } };
    const second = after(
      later,
      [{ ...checks('mps')[0], caseVersion: 2 } as ProjectCommand, 'mps-fin', MONDAY],
      [{ ...met('mps')[0], caseVersion: 2 } as ProjectCommand, 'mps-od', MONDAY],
    );
    expect(statusOf(second, 'met')).toBe('LATE_REQUESTED');
    expect(duties(second).filter(({ what }) => what === 'RequestLateJoin')).toMatchObject([{ organisations: ['mpa'] }]);
  });

  it('O10, O3: none is bound to a share above the one it accepted', () => {
    // The authority accepted the share at four units, £60,000; two of the four that were in have left since.
    const gone = { status: 'WITHDRAWN' as const };
    const units = first.participation.units;
    const two: Project = {
      ...first,
      participation: {
        ...first.participation,
        units: { ...units, lda: { ...units.lda, ...gone }, lfepa: { ...units.lfepa, ...gone } },
      },
    };
    const second = after(two, checks('mps'), met('mps'));
    expect(statusOf(second, 'met')).toBe('LATE_REQUESTED');
    expect(duties(second).filter(({ what }) => what === 'RequestLateJoin')).toMatchObject([{ organisations: ['mpa'] }]);
    const joined = after(second, met('mpa', at('2009-04-07')));
    expect(statusOf(joined, 'met')).toBe('JOINED');
    expect(joined.participation.units.met.keys.mpa.largestShare).toBe(pounds(80_000));
  });
});

describe('how long a late join lies with whom', () => {
  const clocks = (project: Project, organisation: string) =>
    project.spells
      .filter(({ matter, since }) => matter === `answer/${organisation}` && since >= MONDAY)
      .map(({ step, stop, until: end, done }) => [step, stop, end, done]);

  it('O10, V13: its clock stands still in the call-in window, and ends when it is in', () => {
    expect(clocks(asked, 'lfepa')).toEqual([['decision', 'call_in', null, false]]);
    const due = at('2009-04-15', '17:00');
    expect(clocks(until(asked, due), 'lfepa')).toEqual([['decision', 'call_in', due, false]]);
  });

  it('O10, M1: the second key has it from when the first is turned', () => {
    const five = runningWith(['tfl', 'lda', 'gla', 'lfepa']);
    const { units } = five.participation;
    const declined = { ...units, met: { ...units.met, status: 'DECLINED' as const } };
    const first = after({ ...five, participation: { ...five.participation, units: declined } }, met('mpa'));
    expect(clocks(first, 'mps')).toEqual([['second_key', null, null, false]]);
    const tuesday = at('2009-04-07');
    const second = after(first, checks('mps'), met('mps', tuesday));
    expect(clocks(second, 'mps')).toEqual([['second_key', null, tuesday, true]]);
  });
});

describe('a unit that leaves', () => {
  it('O10, X4: does not join late while its notice runs', () => {
    const five = runningWith(['tfl', 'lda', 'gla', 'lfepa']);
    const given = after(five, [
      {
        ...{ type: 'GiveNotice', organisation: 'lfepa', reason: 'sha256:why', body: 'lfepa-board' },
        ...{ decidedOn: '2009-04-03', reference: 'leaves' },
      },
      'lfepa-od',
      MONDAY,
    ]);
    expect(code(given, joins('lfepa'))).toBe('LATE_JOIN.LEAVING');
  });
});
