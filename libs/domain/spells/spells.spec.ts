import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at, inStage, type Step } from '../../../test/support/domain.js';
import { asked, folded } from '../../../test/support/gates.js';
import { answerAmong, deciding } from '../../../test/support/members.js';
import { decision, opened, prepared, saveCase } from '../../../test/support/temporary-labour.js';
import { dateOf } from '../calendar/due.js';
import type { Instant } from '../calendar/instant.js';
import { addDays, workingDaysBetween } from '../calendar/working-days.js';
import { isHeld } from '../holds/holds.js';
import { participationActs } from '../participation/acts.js';
import type { Project } from '../projects/state.js';
import { keepSpells } from './keep-spells.js';
import type { Spell } from './state.js';

const invited = at('2009-01-26');
const begun = keepSpells(opened(), invited);
/** LFEPA may call a decision in for five working days. */
const members = deciding({ lfepa: { callInDays: 5 } });

const play = (project: Project, ...steps: readonly Step<{ readonly type: string }>[]): Project =>
  steps.reduce((state, step) => {
    const answer = answerAmong(members, state, step);
    if (answer.kind !== 'accepted') throw new Error(JSON.stringify(answer));
    return folded(state, step[1], step[2], ...answer.events);
  }, project);

const held = (project: Project, now: Instant): Project =>
  folded(project, 'gla-chair', now, { type: 'ProjectHeld', reason: 'r', until: '2009-12-31', interrupted: [] });
const resumed = (project: Project, now: Instant): Project =>
  folded(project, 'gla-chair', now, { type: 'ProjectResumed' });

const of = (project: Project, matter: string): readonly Spell[] =>
  project.spells.filter((each) => each.matter === matter);
const said = (project: Project, matter: string) =>
  of(project, matter).map(({ holder, step, stop, days, run, done }) => [holder, step, stop, days, run, done]);

describe('section 8, item 5: how long a matter has lain with an organisation', () => {
  it('O2: from the invitation to the decision, which names the body that took it', () => {
    const joined = play(begun, decision('tfl', at('2009-02-03')));
    expect(of(joined, 'answer/tfl')).toEqual([
      {
        matter: 'answer/tfl',
        ...{ holder: 'organisation', organisation: 'tfl', step: 'decision', stop: null },
        ...{ run: 1, since: invited, until: at('2009-02-03'), days: 6, done: true, body: 'tfl-board' },
      },
    ]);
    expect(said(joined, 'answer/gla')).toEqual([['organisation', 'decision', null, null, 1, false]]);
    const replaced = play(joined, decision('tfl', at('2009-02-10'), { reference: 'tfl/2' }));
    expect(of(replaced, 'answer/tfl')).toEqual(of(joined, 'answer/tfl'));
  });

  it('A7, O3: without the time for which it was put off', () => {
    const deferred = play(begun, decision('lda', at('2009-02-03'), { answer: 'defer', until: '2009-03-20' }));
    const joined = play(deferred, decision('lda', at('2009-03-19')));
    // Six working days from Monday 26 January to 3 February, then 32 put off.
    expect(said(joined, 'answer/lda')).toEqual([
      ['organisation', 'decision', null, 6, 1, false],
      ['organisation', 'decision', 'deferred', 32, 1, true],
    ]);
  });

  it('X6: a hold stops every clock, and they go on where they stood', () => {
    const project = play(resumed(held(begun, at('2009-02-02')), at('2009-02-16')), decision('lda', at('2009-02-18')));
    expect(said(project, 'answer/lda')).toEqual([
      ['organisation', 'decision', null, 5, 1, false],
      ['organisation', 'decision', 'hold', 10, 1, false],
      ['organisation', 'decision', null, 2, 1, true],
    ]);
  });

  it('M1: of two keys each has its own clock, and the other waits for the second', () => {
    const project = play(begun, decision('mpa', at('2009-02-03')), decision('mps', at('2009-02-10')));
    expect(said(project, 'answer/mpa')).toEqual([['organisation', 'decision', null, 6, 1, true]]);
    expect(said(project, 'answer/mps')).toEqual([
      ['organisation', 'decision', null, 6, 1, false],
      ['organisation', 'second_key', null, 5, 1, true],
    ]);
  });

  it('V13: the call-in window is a stop; called in, it is asked anew', () => {
    const project = play(begun, decision('lfepa', at('2009-02-03')), [
      { type: 'CallIn', organisation: 'lfepa', reason: 'r' } as { type: string },
      'lfepa-od',
      at('2009-02-05'),
    ]);
    expect(said(project, 'answer/lfepa')).toEqual([
      ['organisation', 'decision', null, 6, 1, true],
      ['organisation', 'decision', 'call_in', 2, 1, false],
      ['organisation', 'decision', null, null, 2, false],
    ]);
  });

  it('O4: each step of its chain of approval apart, and a step made stale by a new version once more', () => {
    const chain = [
      { step: 'recommendation', post: null, routes: [] },
      { step: 'finance', post: null, routes: [] },
    ] as const;
    const known = folded(begun, 'process', invited, { type: 'ChainNoted', organisation: 'lda', chain });
    const taken = { unit: 'lda', organisation: 'lda', caseVersion: 1, note: 'sha256:note' } as const;
    const recommended = folded(known, 'lda-or', at('2009-01-28'), {
      ...{ type: 'DecisionRecommended', step: 'recommendation', ...taken },
      ...{ answer: 'join', body: 'lda-board', route: 'board', finding: null },
    } as const);
    const checked = folded(recommended, 'lda-fin', at('2009-02-02'), {
      ...{ type: 'DecisionChecked', step: 'finance', ...taken },
      ...{ answer: null, body: null, route: null, finding: 'in_order' },
    } as const);
    const steps = [
      ['organisation', 'recommendation', null, 2, 1, true],
      ['organisation', 'finance', null, 3, 1, true],
    ];
    const decided = play(checked, decision('lda', at('2009-02-05')));
    expect(said(decided, 'answer/lda').slice(-3)).toEqual([...steps, ['organisation', 'decision', null, 3, 1, true]]);
    expect(of(decided, 'answer/lda').map(({ body }) => body)).toEqual([null, null, null, 'lda-board']);
    const anew = play(checked, [saveCase({ years: 4 }), 'tfl-pl', at('2009-02-04')]);
    expect(said(anew, 'answer/lda').slice(-4)).toEqual([
      ...steps,
      ['organisation', 'decision', null, 2, 1, false],
      ['organisation', 'recommendation', null, null, 1, false],
    ]);
  });

  it('O3: silence is no decision', () => {
    const lapsed = folded(begun, 'process', at('2009-03-23', '17:00'), {
      type: 'SilenceEnded',
      unit: 'lda',
      status: 'LAPSED',
    });
    expect(said(lapsed, 'answer/lda')).toEqual([['organisation', 'decision', null, 40, 1, false]]);
    expect(of(lapsed, 'answer/lda')[0].body).toBeNull();
  });

  it('C4: with each finance reviewer until it comments', () => {
    const opening = at('2009-01-12');
    const review = folded(prepared(), 'tfl-pl', opening, { type: 'MemberReviewOpened', caseVersion: 1 });
    const commented = folded(review, 'lda-fin', at('2009-01-19'), {
      type: 'CommentGiven',
      ...{ organisation: 'lda', role: 'FIN', caseVersion: 1, text: 'sha256:words' },
    });
    expect(said(commented, 'comment/lda')).toEqual([['finance', 'comment', null, 5, 1, true]]);
    expect(said(commented, 'comment/mps')).toEqual([['finance', 'comment', null, null, 1, false]]);
  });
});

describe('section 8, item 6: how long a gate has lain with whom', () => {
  const tally = { for: 1, against: 0, abstain: 0, casting: null, present: 4, organisations: 4, quorate: true };
  const drafting = keepSpells(inStage('SCOPING', at('2009-01-26')), at('2009-01-26'));
  const waiting = asked('G1', at('2009-02-02'), drafting);
  const where = (project: Project) =>
    of(project, 'gate/G1').map(({ holder, organisation, step, stop, days }) => [
      holder,
      organisation,
      step,
      stop,
      days,
    ]);

  it('V16: with the lead, with the steering group, and with neither clock running while it is put off', () => {
    const deferred = folded(waiting, 'process', at('2009-02-06'), {
      type: 'GateDeferred',
      ...{ item: 'G1', round: 1, tally, until: '2009-02-27', ground: 'motion', count: 1 },
    });
    expect(where(deferred)).toEqual([
      ['lead', 'tfl', 'drafting', null, 5],
      ['group', null, 'vote', null, 4],
      ['group', null, 'vote', 'deferred', null],
    ]);
  });

  it('V15: with the owners of its conditions, for whom the clock stands still, and with the process once they are met', () => {
    const condition = { kind: 'precedent', owner: 'tfl-pl', due: '2009-02-27', words: 'sha256:words' } as const;
    const conditional = folded(waiting, 'process', at('2009-02-05'), {
      type: 'ApprovedWithConditions',
      ...{ item: 'G1', round: 1, tally, conditions: [condition] },
    });
    expect(where(conditional).at(-1)).toEqual(['owners', null, 'condition', 'condition', null]);
    const approved = folded(waiting, 'process', at('2009-02-05'), {
      type: 'GateApproved',
      ...{ item: 'G1', round: 1, tally },
    });
    expect(where(approved).slice(1)).toEqual([
      ['group', null, 'vote', null, 3],
      ['process', null, 'next_stage', null, null],
    ]);
  });
});

/** What somebody does next, and how many days later. */
const moves = fc.array(
  fc.tuple(
    fc.oneof(
      {
        weight: 8,
        arbitrary: fc.tuple(
          fc.constantFrom('gla', 'tfl', 'lda', 'lfepa', 'mpa', 'mps'),
          fc.constantFrom(
            {},
            {},
            { answer: 'decline', reasonCode: 'timing' },
            { answer: 'defer', until: '2009-03-20' },
          ),
        ),
      },
      fc.constantFrom('hold' as const, 'resume' as const, 'version' as const, 'call_in' as const),
    ),
    fc.constantFrom(0, 0, 1, 1, 3, 9),
  ),
  { minLength: 1, maxLength: 30 },
);

type Moves = typeof moves extends fc.Arbitrary<infer Of> ? Of : never;

const tried = (project: Project, step: Step<{ readonly type: string }>): Project => {
  if (isHeld(project)) return project;
  const answer = answerAmong(members, project, step);
  return answer.kind === 'accepted' ? folded(project, step[1], step[2], ...answer.events) : project;
};

function byItself(project: Project, now: Instant): Project {
  const next = isHeld(project) ? undefined : participationActs(project).find(({ dueAt }) => dueAt <= now);
  if (!next) return project;
  const when = next.dueAt > project.lastAt ? next.dueAt : project.lastAt;
  return byItself(play(project, [next.command, 'process', when]), now);
}

function after(all: Moves): Project {
  let day = '2009-01-27';
  return all.reduce((state, [move, days]) => {
    day = addDays(day, days);
    const now = at(day);
    const project = byItself(state, now);
    if (move === 'hold') return isHeld(project) ? project : held(project, now);
    if (move === 'resume') return isHeld(project) ? resumed(project, now) : project;
    if (move === 'version') return tried(project, [saveCase({ years: days + 1 }), 'tfl-pl', now]);
    const called = { type: 'CallIn', organisation: 'lfepa', reason: 'r' };
    if (move === 'call_in') return tried(project, [called, 'lfepa-od', now]);
    const [organisation, terms] = move;
    const given = { ...terms, caseVersion: project.cases.version, reference: day } as object;
    return tried(project, decision(organisation, now, given));
  }, begun);
}

describe('in any sequence of answers, holds, call-ins and new versions', () => {
  it('O2, X6, V13: the spells of a matter never overlap, and add up to the time from invitation to decision', () => {
    let decided = 0;
    fc.assert(
      fc.property(moves, (all) => {
        const project = after(all);
        const days = (from: Instant, to: Instant) =>
          workingDaysBetween(dateOf(from, project), dateOf(to, project), project.calendar);
        for (const matter of new Set(project.spells.map((each) => each.matter))) {
          const spells = of(project, matter);
          spells.slice(1).forEach((spell, index) => {
            expect(spell.since >= spells[index].until!).toBe(true);
            if (spell.run === spells[index].run) expect(spell.since).toBe(spells[index].until);
          });
          for (const run of new Set(spells.map((each) => each.run))) {
            const own = spells.filter((each) => each.run === run);
            const last = own.findIndex(({ done }) => done);
            if (last < 0 || !matter.startsWith('answer/')) continue;
            decided += 1;
            const until = own.slice(0, last + 1);
            const stopped = until.filter(({ stop }) => stop !== null).reduce((sum, each) => sum + each.days!, 0);
            const ran = until.filter(({ stop }) => stop === null).reduce((sum, each) => sum + each.days!, 0);
            expect(ran + stopped).toBe(days(own[0].since, own[last].until!));
            const { keys, past } = Object.values(project.participation.units).find((unit) =>
              project.units.find(({ id }) => id === unit.unit)!.organisations.includes(own[last].organisation!),
            )!;
            const recorded = [...Object.values(keys), ...past.map((each) => each.decision)];
            expect(
              recorded.some((each) => each.at === own[last].until && each.organisation === own[last].organisation),
            ).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(decided).toBeGreaterThan(100);
  });
});
