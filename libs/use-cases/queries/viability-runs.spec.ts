import { describe, expect, it } from '@jest/globals';
import { readyAct } from '#domain/agenda/agenda.js';
import type { Instant } from '#domain/calendar/instant.js';
import type { ProjectCommand } from '#domain/projects/commands.js';
import type { ProjectEvent } from '#domain/projects/events.js';
import { decide } from '#domain/projects/project.js';
import type { Project } from '#domain/projects/state.js';
import { type Fact, fold } from '#record/history.js';
import { projects } from '#record/kinds.js';
import { at, directory, facts, type Step } from '../../../test/support/domain.js';
import {
  decision,
  partFigures,
  pounds,
  reconfirmation,
  saveFigures,
  untilOptIn,
} from '../../../test/support/temporary-labour.js';
import type { Sight } from './sight.js';
import { lastEntryOf, runsIn } from './viability-runs.js';

/** Opened on Monday 26 January 2009; it closes on Monday 9 March. */
const OPENING = untilOptIn({ sealed: false });

const factsOf = (events: readonly ProjectEvent[], entries: readonly Fact[], actor: string, now: Instant) =>
  events.map(({ type, ...body }, index): Fact => {
    return { version: entries.length + index + 1, type, schemaVersion: 1, body: { ...body }, at: now, actor };
  });

const opening = factsOf(OPENING, [], 'process', at('2009-01-26'));

const projectOf = (entries: readonly Fact[]): Project =>
  entries.reduce<Project | null>((state, entry) => fold(projects, state, entry), null)!;

/** What is recorded after a command; it must be accepted. */
function give(entries: readonly Fact[], [command, actor, now]: Step<object>): readonly Fact[] {
  const given = decide(projectOf(entries), command as ProjectCommand, facts(actor), now);
  if (given.kind !== 'accepted') throw new Error(JSON.stringify([command, given]));
  return [...entries, ...factsOf(given.events, entries, actor, now)];
}

/** What the process has recorded by itself until then. */
function until(entries: readonly Fact[], now: Instant): readonly Fact[] {
  const act = readyAct(projectOf(entries), now);
  return act ? until(give(entries, [act.command, 'process', act.dueAt]), now) : entries;
}

const play = (entries: readonly Fact[], ...steps: readonly Step<object>[]): readonly Fact[] =>
  steps.reduce((each, step) => give(until(each, step[2]), step), entries);

const tuesday = at('2009-02-03');
const closed = at('2009-03-10');
const condition = { metric: 'payback_years', operator: '<=', value: '1.75' } as const;

/** All but MET join, the GLA on a condition that fails; nobody of MET says anything. */
const tested = until(
  play(
    opening,
    decision('tfl', tuesday),
    decision('lda', tuesday),
    decision('lfepa', tuesday, { largestShare: '24000000' }),
    decision('gla', tuesday, { conditions: [condition] }),
  ),
  closed,
);

const told = (entries: readonly Fact[]) =>
  runsIn(entries, directory()).map(({ at: when, units: counting, causes }) => [
    when.slice(0, 10),
    counting.join(' '),
    ...causes.map(({ words }) => words),
  ]);

const FIRST = ['2009-03-09', 'tfl lda lfepa', 'The window closed.'];

describe('every run of the test of viability', () => {
  it('O7: none before the window has closed; then each with its rounds in words, and its place in the record', () => {
    expect(told(opening)).toEqual([]);
    const [run] = runsIn(tested, directory());
    expect(run.rounds.map(({ words }) => words)).toEqual([
      expect.stringMatching(/^Round 1: 4 units, share £60,000 each\. The condition of Greater London Authority/),
      expect.stringMatching(/^Round 2: 3 units, share £80,000 each\./),
    ]);
    expect([tested[run.entry - 1].type, tested[run.causes[0].entry - 1].type]).toEqual([
      'ViabilityFailed',
      'OptInClosed',
    ]);
  });

  it('O7: says what made it necessary: a decline, a changed figure, silence that ended', () => {
    const declined = decision('mps', at('2009-03-11'), { answer: 'decline', reasonCode: 'own_arrangement' });
    const raised = saveFigures('tfl', at('2009-03-12'), partFigures({ cashable: pounds(300_000) }));
    const entries = until(play(tested, declined, raised), at('2009-04-01'));
    expect(told(entries)).toEqual([
      FIRST,
      ['2009-03-11', 'tfl lda lfepa', 'mps declined.'],
      ['2009-03-12', 'tfl lda lfepa', 'Transport for London changed its figures.'],
      ['2009-03-23', 'tfl lda lfepa', 'Greater London Authority did not confirm in time, so it has declined.'],
    ]);
  });

  it('O3, O9: says who lapsed and who was asked again and joined', () => {
    const entries = until(play(tested, reconfirmation('gla', at('2009-03-11'))), at('2009-04-01'));
    expect(told(entries)).toEqual([
      FIRST,
      ['2009-03-11', 'gla tfl lda lfepa', 'gla was asked again and joined.'],
      [
        '2009-03-23',
        'gla tfl lda lfepa',
        'Metropolitan Police Authority and Service did not answer in time, so its invitation lapsed.',
      ],
    ]);
  });

  it('X4: says who gave notice of withdrawal', () => {
    const now = at('2009-03-11');
    const running = [
      ...tested,
      ...factsOf([{ type: 'StageEntered', from: 'OPT_IN', stage: 'DELIVERY' }], tested, 'process', now),
    ];
    const notice = {
      type: 'GiveNotice',
      organisation: 'lfepa',
      reason: 'sha256:why',
      body: 'lfepa-board',
      decidedOn: '2009-03-10',
      reference: 'leaves',
    };
    expect(told(give(running, [notice, 'lfepa-od', now])).at(-1)).toEqual([
      '2009-03-11',
      'tfl lda',
      'London Fire and Emergency Planning Authority gave notice of withdrawal, and leaves on 9 June 2009.',
    ]);
  });

  it('O7: names all that changed before it was run again', () => {
    const both = [
      decision('mpa', at('2009-03-11'), { answer: 'decline', reasonCode: 'timing' }),
      saveFigures('lda', at('2009-03-11'), partFigures({ cashable: pounds(1) })),
    ] as const;
    const entries = until(both.reduce<readonly Fact[]>(give, tested), at('2009-03-12'));
    expect(told(entries).at(-1)).toEqual([
      '2009-03-11',
      'tfl lda lfepa',
      'mpa declined.',
      'London Development Agency changed its figures.',
    ]);
  });

  it('O7: under a seal, of the entries up to the last one seen, by its true number', () => {
    const project = projectOf(opening);
    const from = project.version - 2;
    const sight = { from, seen: [from + 3, from + 7] } as unknown as Sight;
    expect(lastEntryOf({ project, sight })).toBe(from + 7);
    expect(lastEntryOf({ project: { ...project, version: from }, sight: { ...sight, seen: [] } })).toBe(from);
    expect(lastEntryOf({ project, sight: null })).toBe(project.version);
  });
});
