import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Instant } from '#domain/calendar/instant.js';
import type { Majority, Round, Tally } from '#domain/gates/state.js';
import type { Decision } from '#domain/kernel/decision.js';
import { same } from '#domain/kernel/same.js';
import type { Recorded } from '#domain/kernel/event.js';
import type { Directory, Facts } from '#domain/kernel/facts.js';
import type { ProgrammeCommand } from '#domain/programme/commands.js';
import { decideProgramme, programmeAggregate } from '#domain/programme/programme.js';
import type { ProjectCommand } from '#domain/projects/commands.js';
import type { ProjectEvent } from '#domain/projects/events.js';
import { decide, evolve } from '#domain/projects/project.js';
import type { Project } from '#domain/projects/state.js';
import { actor, at } from '../support/domain.js';
import { asked, folded, group, held, vacant } from '../support/gates.js';
import { BallotModel, type Rule } from './ballot-model.js';
import { type Dice, diceFrom, oneOf } from './dice.js';

const SEQUENCES = 50_000;
const LONGEST = 26;

const HALF = { numerator: 1, denominator: 2 };
const MAJORITIES: readonly Majority[] = [
  { share: HALF, reached: 'more_than', of: 'votes_cast' },
  { share: { numerator: 2, denominator: 3 }, reached: 'at_least', of: 'votes_cast' },
  { share: HALF, reached: 'more_than', of: 'eligible_seats' },
  { share: HALF, reached: 'at_least', of: 'eligible_seats' },
];

const WRITTEN = at('2009-02-02');
const MEETING = at('2009-03-05', '14:10');
const COLLEAGUES = ['or', 'od', 'fin'];

const waiting = asked('G1', WRITTEN);
const scheduled = folded(asked('G1', at('2009-02-16')), 'ss', at('2009-02-25'), {
  type: 'ItemScheduled',
  item: 'G1',
  round: 1,
  meeting: 'march',
  date: '2009-03-05',
});

/** What the ballots came through, over all of them. */
const seen = new Map<string, number>();
const note = (what: string): void => void seen.set(what, (seen.get(what) ?? 0) + 1);

/** One ballot lived through in the law and, beside it, in the model. */
class Ballot {
  now: Instant;
  readonly events: Recorded<ProjectEvent>[] = [];
  readonly first: Project;
  over = false;

  constructor(
    private readonly dice: Dice,
    private project: Project,
    private sitting: Directory,
    readonly model: BallotModel,
    private readonly until: Instant,
  ) {
    this.first = project;
    this.now = model.room ? MEETING : WRITTEN;
  }

  get round(): Round {
    return this.project.gates.G1!.rounds[0];
  }

  day = (): string => this.now.slice(0, 10);

  isOver = (): boolean => this.now >= this.until;

  /** Gives a command to the law, and holds its answer against what the model expects. */
  give(who: string, command: ProjectCommand, expected: 'accepted' | 'refused' | 'nothing'): boolean {
    const decision = this.ask(who, command);
    const code = decision.kind === 'refused' ? decision.code : '';
    if (decision.kind !== expected) throw new Error(`${who} ${JSON.stringify(command)}: ${code}, not ${expected}`);
    note(`${command.type} ${decision.kind === 'refused' ? decision.code : decision.kind}`);
    if (decision.kind !== 'accepted') return false;
    for (const event of decision.events) {
      const recorded = { event, at: this.now, actor: who, version: this.project.version + 1 };
      this.project = evolve(this.project, recorded);
      this.events.push(recorded);
    }
    return true;
  }

  ask(who: string, command: ProjectCommand): Decision<ProjectEvent> {
    const facts: Facts = { actor: actor(who), directory: this.sitting };
    return decide(this.project, command, facts, this.now);
  }

  cast(seat: string, who: string): void {
    const { model } = this;
    const choice = oneOf(this.dice, 'for', 'for', 'against', 'abstain');
    const reason = this.dice(12) > 0 ? { reason: 'sha256:why' } : {};
    const command = { type: 'CastVote', item: 'G1', round: 1, seat, choice, ...reason } as const;
    const allowed =
      !this.isOver() &&
      model.acts(who, seat, this.day()) !== null &&
      model.mayVote(who, seat) &&
      !model.votes.has(seat) &&
      (choice !== 'against' || 'reason' in reason);
    if (this.give(who, command, allowed ? 'accepted' : 'refused')) model.vote(seat, who, choice);
  }

  change(seat: string, who: string): void {
    const { model } = this;
    const choice = oneOf(this.dice, 'for', 'abstain');
    const replaces = (model.votes.get(seat)?.number ?? 1) + (this.dice(6) === 0 ? 1 : 0);
    const command = { type: 'ChangeVote', item: 'G1', round: 1, seat, choice, replaces } as const;
    const allowed =
      !this.isOver() &&
      !model.isComplete() &&
      model.acts(who, seat, this.day()) !== null &&
      model.mayVote(who, seat) &&
      model.votes.get(seat)?.number === replaces;
    if (this.give(who, command, allowed ? 'accepted' : 'refused')) model.vote(seat, who, choice);
  }

  recordFor(seat: string): void {
    const { model } = this;
    const command = {
      type: 'RecordVoteFor',
      item: 'G1',
      round: 1,
      seat,
      choice: 'for',
      evidence: 'sha256:it',
    } as const;
    const holder = model.holders.get(seat);
    const allowed = !this.isOver() && holder != null && model.mayVote(holder, seat) && !model.votes.has(seat);
    if (this.give('ss', command, allowed ? 'accepted' : 'refused')) model.vote(seat, 'ss', 'for');
  }

  declare(seat: string, who: string): void {
    const { model } = this;
    const kind = oneOf(this.dice, 'none', 'none', 'personal', 'organisational', 'prejudicial');
    const scope = this.dice(4) === 0 ? 'project' : 'item';
    const about = scope === 'item' ? { item: 'G1' as const } : {};
    const command = { type: 'DeclareInterest', seat, kind, nature: 'sha256:it', ...about } as const;
    const as = model.acts(who, seat, this.day());
    const isOver = this.isOver() || model.isComplete();
    const before = model.declared
      .filter((each) => each.seat === seat && each.who === who && each.scope === scope)
      .at(-1);
    const again =
      before?.kind === kind && (kind === 'none' || (kind === 'prejudicial' && as === 'holder'))
        ? 'nothing'
        : 'accepted';
    const allowed = as !== null && !(scope === 'item' && isOver);
    const takenBack = kind !== 'prejudicial' && model.isOut(who);
    const expected = allowed ? (again === 'nothing' ? 'nothing' : takenBack ? 'refused' : 'accepted') : 'refused';
    if (!this.give(who, command, expected)) return;
    model.declared.push({ seat, who, scope, kind });
    if (kind === 'prejudicial' && !isOver) model.leave(seat, who, as!);
  }

  castingVote(who: string): void {
    const { model } = this;
    const choice = oneOf(this.dice, 'for', 'against');
    const seat = model.presides();
    const allowed =
      !this.isOver() &&
      seat !== null &&
      model.acts(who, seat, this.day()) !== null &&
      model.mayVote(who, seat) &&
      model.casting === null &&
      model.isTied() &&
      !model.isComplete();
    const command = { type: 'UseCastingVote', item: 'G1', round: 1, choice } as const;
    if (this.give(who, command, allowed ? 'accepted' : 'refused')) model.casting = { choice, seat: seat!, by: who };
  }

  choosePresiding(seat: string): void {
    const { model } = this;
    const isOver = this.isOver() || model.isComplete();
    const allowed = !isOver && model.presides() === null && model.couldPreside(seat);
    const command = { type: 'ChoosePresiding', item: 'G1', round: 1, seat } as const;
    if (this.give('ss', command, allowed ? 'accepted' : 'refused')) model.chosen = seat;
  }

  call(seat: string, who: string): void {
    const { model } = this;
    const allowed =
      model.room === null &&
      !this.isOver() &&
      !model.isComplete() &&
      !model.out.has(seat) &&
      !model.isOut(who) &&
      model.acts(who, seat, this.day()) !== null &&
      !model.callers.has(seat);
    const command = { type: 'CallIntoMeeting', item: 'G1', round: 1, seat } as const;
    if (!this.give(who, command, allowed ? 'accepted' : 'refused')) return;
    model.callers.add(seat);
    this.over = [...model.callers].filter((each) => !model.out.has(each)).length >= 2;
    if (this.over !== (this.round.outcome === 'called_in')) throw new Error(`${[...model.callers].join()} called`);
  }

  /** A substitute is named for a vote in writing, by who holds the seat, among colleagues who have no vote. */
  substitute(seat: string, who: string, person: string): void {
    const { model } = this;
    const elsewhere = [...model.substitutes.keys()].some((other) => other !== seat && model.namedFor(other) === person);
    const isSeated = [...model.holders.values()].includes(person);
    const allowed =
      model.room === null &&
      !this.isOver() &&
      model.holders.get(seat) === who &&
      person.startsWith(`${model.organisationOf(seat)}-`) &&
      COLLEAGUES.some((role) => person.endsWith(`-${role}`)) &&
      !elsewhere &&
      !isSeated &&
      !model.votes.has(seat);
    const same = allowed && model.namedFor(seat) === person;
    const command = { type: 'NameSubstitute', item: 'G1', round: 1, seat, person } as const;
    if (this.give(who, command, same ? 'nothing' : allowed ? 'accepted' : 'refused'))
      model.substitutes.set(seat, { person, by: who });
  }

  /** A seat passes on or falls vacant, or its holder appoints a deputy; the process notes what that changes. */
  seatChange(seat: string, person: string): void {
    const { model, dice } = this;
    const holder = dice(3) === 0 ? null : person;
    const command: ProgrammeCommand =
      dice(2) === 0
        ? { type: 'ReplaceSeatHolder', seat, holder }
        : {
            type: 'AppointDeputy',
            seat,
            person,
            from: this.day(),
            until: oneOf(dice, this.day(), '2009-12-31'),
            kinds: dice(4) === 0 ? ['G2'] : [],
          };
    const who = command.type === 'AppointDeputy' ? (model.holders.get(seat) ?? 'nobody') : 'po';
    const facts = { actor: actor(who), directory: this.sitting } as Facts;
    const decision = decideProgramme(this.sitting.programme, command, facts, this.now);
    note(`${command.type} ${decision.kind === 'refused' ? decision.code : decision.kind}`);
    if (decision.kind !== 'accepted') return;
    const recorded = { event: decision.events[0], at: this.now, actor: who, version: 1 };
    this.sitting = { ...this.sitting, programme: programmeAggregate.evolve(this.sitting.programme, recorded) };
    if (command.type === 'AppointDeputy') {
      if (command.kinds.length === 0) model.deputies.push(command);
      return;
    }
    model.holders.set(seat, holder);
    for (const gone of model.deputies.filter((each) => each.seat === seat)) {
      model.deputies.splice(model.deputies.indexOf(gone), 1);
    }
    this.give('process', { type: 'NoteHolders', item: 'G1', round: 1 }, 'accepted');
  }

  wait(): void {
    const minutes = this.model.room ? oneOf(this.dice, 1, 10) : oneOf(this.dice, 10, 60 * 5, 60 * 24, 60 * 36);
    this.now = new Date(Date.parse(this.now) + minutes * 60_000).toISOString();
  }

  /** A vote in writing ends at its time. */
  waitForEnd(): void {
    if (!this.model.room && this.now < this.until) this.now = this.until;
  }

  /** What the process or the secretary makes of it: the outcome is the model's. */
  close(): void {
    const { model } = this;
    const written = model.room === null;
    const due = written ? this.isOver() || model.isComplete() : true;
    const present = model.present();
    const result = model.result();
    const command = { type: 'CloseVote', item: 'G1', round: 1 } as const;
    if (!this.give(written ? 'process' : 'ss', command, due ? 'accepted' : 'refused')) return;
    this.over = true;
    const ended = this.events.find(({ event }) => 'tally' in event)!.event as ProjectEvent & { readonly tally: Tally };
    const lost = written ? 'GateDeferred' : 'MotionLost';
    const type = { carried: 'GateApproved', not_carried: lost, inquorate: 'VoteInquorate' }[result];
    const tally: Tally = {
      for: model.count('for'),
      against: model.count('against'),
      abstain: model.count('abstain'),
      casting: model.isTied() ? (model.casting?.choice ?? null) : null,
      eligible: model.eligible().length,
      present: present.seats,
      organisations: present.organisations,
      quorate: result !== 'inquorate',
    };
    const { disagreeing: _, ...counted } = ended.tally;
    if (ended.type !== type || !same(counted, tally)) {
      throw new Error(`${JSON.stringify(ended)}, not ${type} ${JSON.stringify(tally)}`);
    }
    note(`closed ${result}${model.isTied() ? ' tied' : ''}`);
  }

  /** Votes and seats are what the model has, whatever happened. */
  compare(): void {
    const { model, round } = this;
    const differs = round.votes.some(({ seat, choice, by, version }) => {
      const vote = model.votes.get(seat);
      return vote?.choice !== choice || vote.by !== by || vote.number !== version;
    });
    const isOut = round.recused.every(({ seat }) => model.out.has(seat)) && round.recused.length === model.out.size;
    if (differs || round.votes.length !== model.votes.size || !isOut) {
      throw new Error(
        `${JSON.stringify([round.votes, round.recused])}, not ${JSON.stringify([...model.votes, ...model.out])}`,
      );
    }
  }

  replay(): void {
    const { gates, interests } = this.events.reduce<Project>(evolve, this.first);
    const again = JSON.stringify({ gates, interests });
    if (again !== JSON.stringify({ gates: this.project.gates, interests: this.project.interests }))
      throw new Error(again);
  }
}

/** A rule, a room or none, and sometimes a vacant seat or an interest declared before the vote opens. */
function opened(dice: Dice): Ballot {
  const rule: Rule = {
    seats: oneOf(dice, 2, 3, 4, 4, 5),
    organisations: oneOf(dice, 1, 2, 3),
    majority: oneOf(dice, ...MAJORITIES, MAJORITIES[0], MAJORITIES[0]),
    mustAgree: dice(6) === 0 ? ['mps-member'] : [],
  };
  const whole = group([], dice(4) === 0 ? vacant('lfepa-member') : undefined);
  const ids = whole.programme.seats.map(({ id }) => id);
  const there = ids.filter(
    (seat) => dice(5) > 0 || seat === 'gla-member' || seat === 'lda-member' || seat === 'mpa-member',
  );
  const room = dice(3) === 0 ? [...there, ...(there.length < 5 ? ids.filter((id) => !there.includes(id)) : [])] : null;
  const presiding =
    !room || room.includes('gla-chair') ? 'gla-chair' : room.includes('tfl-deputy') ? 'tfl-deputy' : room[0];
  const sitting = { ...whole, meetings: room ? [held('march', '2009-03-05', room, presiding)] : [] };
  const before = room ? scheduled : waiting;
  const project: Project = {
    ...before,
    policy: {
      ...before.policy,
      quorum: {
        ...before.policy.quorum,
        least: rule.seats,
        share: { numerator: 1, denominator: 100 },
        organisations: rule.organisations,
      },
      voting: { majority: rule.majority, mustAgree: rule.mustAgree },
    },
  };
  const model = new BallotModel(sitting.programme.seats, rule, room, presiding);
  const until = room ? at('2009-03-06', '00:00') : at('2009-02-09', '17:00');
  const ballot = new Ballot(dice, project, sitting, model, until);
  const method = room ? 'meeting' : 'written';
  ballot.give('ss', { type: 'OpenVote', item: 'G1', round: 1, method, motion: 'approve' }, 'accepted');
  return ballot;
}

function step(ballot: Ballot, dice: Dice): void {
  const { model } = ballot;
  const seat = oneOf(dice, ...model.seats).id;
  const colleague = `${model.organisationOf(seat)}-${oneOf(dice, ...COLLEAGUES)}`;
  const who = oneOf(
    dice,
    seat,
    model.holders.get(seat) ?? seat,
    model.holders.get(seat) ?? seat,
    colleague,
    model.namedFor(seat) ?? seat,
    'mpa-member',
  );
  // While a complete vote waits for its close nobody can change one any more.
  if (model.isComplete() && dice(2) === 0) return ballot.change(seat, model.holders.get(seat) ?? seat);
  switch (dice(16)) {
    case 0:
    case 1:
      return ballot.change(seat, who);
    case 2:
    case 3:
      return ballot.declare(seat, who);
    case 4:
      return ballot.substitute(seat, who, colleague);
    case 5:
      return ballot.seatChange(seat, colleague);
    case 6:
      return ballot.castingVote(oneOf(dice, 'gla-chair', 'tfl-deputy', who));
    case 7:
      return dice(3) === 0 ? ballot.call(seat, who) : ballot.choosePresiding(seat);
    case 8:
      return ballot.recordFor(seat);
    case 9:
      return ballot.wait();
    case 10:
      return dice(4) === 0 ? ballot.close() : undefined;
    default:
      return ballot.cast(seat, who);
  }
}

describe('V2 to V9: the law and a tally kept beside it', () => {
  it(`V4: agree on every act and every outcome of ${SEQUENCES} ballots`, () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const dice = diceFrom(seed);
        const ballot = opened(dice);
        for (let steps = 0; steps < LONGEST && !ballot.over; steps += 1) {
          step(ballot, dice);
          ballot.compare();
          if (!ballot.over && ballot.model.isComplete() && dice(2) === 0) ballot.close();
        }
        if (!ballot.over) {
          ballot.waitForEnd();
          ballot.close();
        }
        ballot.replay();
      }),
      { numRuns: SEQUENCES, endOnFailure: true },
    );
  }, 600_000);

  it('come through everything: each act taken and refused, each outcome, tied or not', () => {
    const often = (what: string) => [what, (seen.get(what) ?? 0) >= SEQUENCES / 5000];
    const expected = [
      ...['CastVote accepted', 'ChangeVote accepted', 'RecordVoteFor accepted', 'DeclareInterest accepted'],
      ...['UseCastingVote accepted', 'CallIntoMeeting accepted', 'NameSubstitute accepted', 'NoteHolders accepted'],
      ...['ReplaceSeatHolder accepted', 'AppointDeputy accepted', 'DeclareInterest nothing'],
      ...['CastVote GATE.RECUSED', 'CastVote GATE.INTERESTS_FIRST', 'CastVote GATE.ALREADY_VOTED'],
      ...['CastVote GATE.NOT_YOUR_SEAT', 'CastVote GATE.NOT_PRESENT', 'CastVote GATE.REASON_NEEDED'],
      ...['ChangeVote GATE.VOTE_REPLACED', 'ChangeVote GATE.VOTE_CLOSED', 'DeclareInterest GATE.STAYS_RECUSED'],
      ...['closed carried', 'closed not_carried', 'closed inquorate', 'closed carried tied', 'closed not_carried tied'],
    ];
    expect(expected.map(often)).toEqual(expected.map((what) => [what, true]));
  });
});
