import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at, facts, inStage, seats } from '../../../test/support/domain.js';
import {
  answerWith,
  asked,
  declared,
  folded,
  group,
  held,
  paper,
  playWith,
  votes,
} from '../../../test/support/gates.js';
import { decide } from '../projects/project.js';
import type { Project } from '../projects/state.js';
import { gateActs } from './acts.js';
import type { GateCommand } from './commands.js';
import { itemsOf, presentRound } from './items.js';
import { gateMessages } from './messages.js';
import type { Choice, Item, ItemId, Outcome } from './state.js';

const OPENED = at('2009-02-02');
const MEETING = at('2009-02-12', '14:10');
const ALL = seats().map(({ id }) => id);

const open = (item: ItemId, method: 'written' | 'meeting', motion: 'approve' | 'defer' | 'refer_back' | 'reject') =>
  ({ type: 'OpenVote', item, round: 1, method, motion, deferTo: '2009-03-12' }) as const;
const close = (item: ItemId) => ({ type: 'CloseVote', item, round: 1 }) as const;

describe('the states of a gate item', () => {
  /** Every way to each state, by commands from a submitted item. */
  function everyWay(): readonly Project[] {
    const sitting = group([held('feb', '2009-02-12'), declared('later', '2009-03-12')]);
    const alone = group([held('feb', '2009-02-12', ['gla-chair'])]);
    const submitted = asked('G1', OPENED);
    const written = playWith(sitting, submitted, [open('G1', 'written', 'approve'), 'ss', OPENED]);
    const scheduled = playWith(sitting, submitted, [
      { type: 'ScheduleItem', item: 'G1', round: 1, meeting: 'feb' },
      'ss',
      OPENED,
    ]);
    const carried = (motion: 'approve' | 'defer' | 'refer_back' | 'reject') =>
      playWith(
        sitting,
        scheduled,
        [open('G1', 'meeting', motion), 'ss', MEETING],
        ...votes('G1', 1, MEETING, { 'gla-chair': 'for' }),
        [close('G1'), 'ss', MEETING],
      );
    const lost = playWith(
      sitting,
      scheduled,
      [open('G1', 'meeting', 'approve'), 'ss', MEETING],
      [close('G1'), 'ss', MEETING],
    );
    const ended = at('2009-02-09', '17:00');
    return [
      submitted,
      scheduled,
      written,
      ...(['approve', 'defer', 'refer_back', 'reject'] as const).map(carried),
      lost,
      playWith(sitting, lost, [{ type: 'DeferLostItem', item: 'G1', round: 2 }, 'process', at('2009-02-12', '17:00')]),
      playWith(alone, scheduled, [open('G1', 'meeting', 'approve'), 'ss', MEETING]),
      playWith(sitting, written, [close('G1'), 'process', ended]),
      playWith(sitting, written, ...votes('G1', 1, OPENED, Object.fromEntries(ALL.map((id) => [id, 'abstain']))), [
        close('G1'),
        'process',
        OPENED,
      ]),
      playWith(
        sitting,
        written,
        ...['gla-chair', 'mps-member'].map(
          (seat) => [{ type: 'CallIntoMeeting', item: 'G1', round: 1, seat }, seat, OPENED] as const,
        ),
      ),
      withdrawnG3(),
    ];
  }

  const withdrawnG3 = (): Project => {
    const viability = {
      passed: false,
      rounds: [],
      units: [],
      shares: {},
      netAnnualCashable: '0',
      netPresentValue: '0',
      failed: [],
      conditionFailed: [],
      reconfirm: [],
    };
    const project = asked('G3', OPENED);
    const optIn = {
      window: 1,
      openedAt: OPENED,
      days: 30,
      extension: 0,
      closedAt: OPENED,
      closedEarly: true,
      viability: null,
      stale: true,
      viabilitySince: OPENED,
      proposedRoute: null,
      delegated: {},
      seal: null,
    };
    const tested = { ...project, participation: { ...project.participation, optIn } };
    return folded(tested, 'process', OPENED, { type: 'ViabilityFailed', viability });
  };

  it('V16: are all reached', () => {
    const items = everyWay().flatMap((project) => itemsOf(project.gates));
    const rounds = items.flatMap((item) => item.rounds);
    const reached = <T>(values: readonly T[]) => [...new Set(values)].sort();
    expect(reached(items.map(({ status }) => status))).toEqual(['settled', 'waiting', 'withdrawn']);
    expect(reached(rounds.map(({ status }) => status))).toEqual(['closed', 'open', 'scheduled']);
    expect(reached(rounds.flatMap(({ outcome }) => outcome ?? []))).toEqual([
      'approved',
      'called_in',
      'deferred',
      'inquorate',
      'lost',
      'not_needed',
      'referred_back',
      'rejected',
    ]);
  });
});

/** One step of a story: mostly what the item before it calls for, now and then nonsense. */
const arbitraryStep = fc.record({
  item: fc.constantFrom<ItemId>('G1', 'G1', 'cancel'),
  scheduled: fc.constantFrom<GateCommand['type']>(
    'ScheduleItem',
    'OpenVote',
    'OpenVote',
    'AllowLateItem',
    'NameSubstitute',
  ),
  open: fc.constantFrom<GateCommand['type']>(
    ...Array<'CastVote'>(9).fill('CastVote'),
    'UseCastingVote',
    'CallIntoMeeting',
    'NameSubstitute',
    'CloseVote',
    'CloseVote',
  ),
  seat: fc.constantFrom(...ALL),
  choice: fc.constantFrom<Choice>('for', 'against', 'abstain'),
  meeting: fc.constantFrom('feb', 'march', 'april'),
  method: fc.constantFrom('written', 'meeting'),
  motion: fc.constantFrom('approve', 'approve', 'approve', 'defer', 'refer_back', 'reject'),
  present: fc.constantFrom(8, 8, 8, 5, 2),
  wait: fc.constantFrom(...Array<'no'>(12).fill('no'), 'hours', 'day', 'due'),
  nonsense: fc.oneof(
    { weight: 9, arbitrary: fc.constant(null) },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constantFrom<GateCommand['type']>(
          'SubmitToGate',
          'SubmitItem',
          'DeferLostItem',
          'OpenVote',
          'CastVote',
        ),
        item: fc.constantFrom('G3', 'write-off/rates', 'constructor', 'G1'),
        round: fc.constantFrom(0, 1, 2, 999),
        seat: fc.constantFrom('nowhere', '__proto__'),
        gate: fc.constantFrom('G1', 'G5'),
        kind: fc.constantFrom('cancel', 'write-off'),
        line: fc.constantFrom('rates', '__proto__', undefined),
        who: fc.constantFrom('stranger', 'process', 'tfl-pl'),
        person: fc.constantFrom('stranger', 'tfl-pl', 'gla-chair', '__proto__'),
        meeting: fc.constant('nowhere'),
        motion: fc.constantFrom('defer', 'reject'),
        method: fc.constantFrom('written', 'meeting'),
        deferTo: fc.constantFrom('1900-01-01', '9999-12-31', undefined),
      }),
    },
  ),
});

type StoryStep = typeof arbitraryStep extends fc.Arbitrary<infer T> ? T : never;

const DATES: Readonly<Record<string, string>> = { feb: '2009-02-12', march: '2009-03-12', april: '2009-04-09' };

/** The steering group as it stands at an instant: meetings are held on their dates, with so many present. */
const asOf = (now: string, present = 8) =>
  group(
    Object.entries(DATES).map(([id, date]) =>
      now.slice(0, 10) === date ? held(id, date, ALL.slice(0, present)) : declared(id, date),
    ),
  );

/** The command that a step amounts to, and who gives it. */
function commandOf(project: Project, step: StoryStep): readonly [GateCommand, string] {
  const { item, seat, nonsense, ...fields } = step;
  const round = presentRound(project.gates[item]!);
  const type = round.status === 'open' ? step.open : step.scheduled;
  const common = {
    ...fields,
    item,
    seat,
    round: round.number,
    type,
    reason: 'sha256:why',
    deferTo: '2009-04-20',
    person: 'lda-or',
  };
  if (nonsense) return [{ ...common, ...nonsense } as unknown as GateCommand, nonsense.who];
  const bySeat = type === 'CastVote' || type === 'CallIntoMeeting' || type === 'NameSubstitute';
  const presiding = type === 'UseCastingVote' ? round.presiding : null;
  return [common as unknown as GateCommand, bySeat ? seat : (presiding ?? 'ss')];
}

/** When a step happens; a meeting that the item is put to, or what is due, comes at its very moment. */
function later(project: Project, now: string, { wait, item, method }: StoryStep): string {
  const { status, meetingDate } = presentRound(project.gates[item]!);
  const due = gateActs(project).map(({ dueAt }) => dueAt);
  const moments: Readonly<Record<StoryStep['wait'], string | undefined>> = {
    no: status === 'scheduled' && meetingDate && method === 'meeting' ? at(meetingDate, '14:10') : now,
    hours: new Date(Date.parse(now) + 5 * 3_600_000).toISOString(),
    day: new Date(Date.parse(now) + 86_400_000).toISOString(),
    due: due.sort()[0],
  };
  const moment = moments[wait];
  return moment && moment > now ? moment : now;
}

describe('whatever is sent, in whatever order', () => {
  it('V4: every answer is an event or a refusal in words, and no state breaks a rule', () => {
    // In BUSINESS_CASE no outcome of these two items but a cancellation moves the project on.
    const start = asked('cancel', OPENED, asked('G1', OPENED, inStage('BUSINESS_CASE', OPENED)));
    const seen = new Set<Outcome | null>();
    fc.assert(
      fc.property(fc.array(arbitraryStep, { minLength: 40, maxLength: 80 }), (steps) => {
        const breaches: string[] = [];
        let project = start;
        let now = OPENED;
        const send = (command: GateCommand, who: string, present?: number) => {
          const decision = decide(project, command, facts(who, { directory: asOf(now, present), paper: paper() }), now);
          if (decision.kind === 'refused' && !/^[A-Z][^{]*\.$/.test(decision.sentence))
            breaches.push(decision.sentence);
          if (decision.kind === 'accepted') project = folded(project, who, now, ...decision.events);
          return decision.kind;
        };
        for (const step of steps) {
          now = later(project, now, step);
          send(...commandOf(project, step), step.present);
          breaches.push(...itemsOf(project.gates).flatMap(breachesIn));
          if (project.movingTo) break;
          breaches.push(...actsTooEarly(project));
          for (const { dueAt, command } of gateActs(project)) {
            if (dueAt > now || project.movingTo) continue;
            if (send(command as GateCommand, 'process') !== 'accepted')
              breaches.push(`${command.type} was due in vain`);
          }
        }
        for (const { rounds } of itemsOf(project.gates)) for (const { outcome } of rounds) seen.add(outcome);
        expect(breaches).toEqual([]);
      }),
      { numRuns: 200 },
    );
    // The stories get somewhere; the rarer outcomes are reached above.
    for (const outcome of ['approved', 'deferred', 'inquorate', 'lost'] as const) expect(seen).toContain(outcome);
  });

  /** Rounds follow each other, one at most is alive, a seat votes once, what is settled is decided. */
  function breachesIn(item: Item): readonly string[] {
    const last = presentRound(item);
    const laws: Readonly<Record<string, boolean>> = {
      'rounds are numbered from 1': item.rounds.every(({ number }, index) => number === index + 1),
      'only the last round is alive': item.rounds.slice(0, -1).every(({ status }) => status === 'closed'),
      'an item waits while its round does': (last.status === 'closed') === (item.status !== 'waiting'),
      'deferrals are counted': item.deferrals === item.rounds.filter(({ outcome }) => outcome === 'deferred').length,
      'a round has an outcome when it ends': item.rounds.every(
        (each) => (each.status === 'closed') === (each.outcome !== null),
      ),
      'a seat votes once': item.rounds.every(
        ({ votes: cast }) => new Set(cast.map(({ seat }) => seat)).size === cast.length,
      ),
      'only eligible seats vote': item.rounds.every(({ votes: cast, electorate }) =>
        cast.every((vote) => electorate.some(({ seat }) => seat === vote.seat)),
      ),
      'the submitter does not vote': item.rounds.every(({ votes: cast }) =>
        cast.every(({ by }) => by !== item.submittedBy),
      ),
      'what is approved had a majority and a quorum': item.rounds
        .filter(({ outcome }) => outcome === 'approved')
        .every(({ tally }) => tally!.quorate && tally!.for + Number(tally!.casting === 'for') > tally!.against),
    };
    return Object.keys(laws).filter((law) => !laws[law]);
  }

  /** What the process does by itself is refused a millisecond before it is due. */
  const actsTooEarly = (project: Project): readonly string[] =>
    gateActs(project).flatMap(({ dueAt, command }) => {
      const early = new Date(Date.parse(dueAt) - 1).toISOString();
      const { kind } = answerWith(asOf(early), project, [command as GateCommand, 'process', early]);
      return kind === 'refused' ? [] : [`${command.type} came early`];
    });

  it('T2: every code of this room has a sentence for laymen', () => {
    for (const [code, sentence] of Object.entries(gateMessages)) {
      expect(code).toMatch(/^GATE\.[A-Z_]+$/);
      expect(sentence).toMatch(/^[A-Z].*\.$/);
    }
  });
});
