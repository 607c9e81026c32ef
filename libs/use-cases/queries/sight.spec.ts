import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readyAct } from '#domain/agenda/agenda.js';
import { type Notice, noticesOf } from '#domain/agenda/notices.js';
import type { Instant } from '#domain/calendar/instant.js';
import { sealIn } from '#domain/participation/seal.js';
import type { ProjectCommand } from '#domain/projects/commands.js';
import type { ProjectEvent } from '#domain/projects/events.js';
import { decide, evolve } from '#domain/projects/project.js';
import type { Project } from '#domain/projects/state.js';
import type { Fact } from '#record/history.js';
import { projects } from '#record/kinds.js';
import { at, directory, facts, units } from '../../../test/support/domain.js';
import { decision, reconfirmation, saveCase, untilOptIn } from '../../../test/support/temporary-labour.js';
import { caseView } from './case-view.js';
import { comingUp } from './coming-up.js';
import { openingsOf } from './openings.js';
import { optInView, ownDecisionView, participationView } from './participation-view.js';
import { projectView } from './project-view.js';
import type { Reading } from './reading.js';
import { remindersView } from './reminder-view.js';
import { entriesSeen, lastSeen, numberSeen, projectOf, trueNumber } from './sight.js';
import { optInDates } from './terms.js';

/** A project with all that was recorded of it, and the messages that called for. */
interface World {
  readonly entries: readonly Fact[];
  readonly project: Project;
  readonly notices: readonly (Notice & { readonly at: Instant })[];
}

/** Opened, with sealed answers, on Monday 26 January 2009; it closes on Monday 9 March. */
const OPENING = untilOptIn({ sealed: true });

const FROM = OPENING.length;

const nothing: World = { entries: [], project: null as unknown as Project, notices: [] };

function append(world: World, event: ProjectEvent, actor: string, now: Instant): World {
  const version = world.entries.length + 1;
  const recorded = { event, at: now, actor, version };
  const project = evolve(world.project, recorded);
  const { type, ...body } = event;
  return {
    entries: [...world.entries, { version, type, schemaVersion: 1, body, at: now, actor }],
    project,
    notices: [...world.notices, ...noticesOf(project, recorded).map((notice) => ({ ...notice, at: now }))],
  };
}

const opened = OPENING.reduce((world, event) => append(world, event, 'process', at('2009-01-26')), nothing);

/** What is accepted of a command; what is refused changes nothing. */
function give(world: World, command: object, actor: string, now: Instant): World {
  const given = decide(world.project, command as ProjectCommand, facts(actor), now);
  return given.kind === 'accepted'
    ? given.events.reduce((each, event) => append(each, event, actor, now), world)
    : world;
}

/** What the process does by itself until then. */
function until(world: World, now: Instant): World {
  const act = readyAct(world.project, now);
  return act ? until(give(world, act.command, 'process', act.dueAt), now) : world;
}

/** Something that somebody does, given the version of the case at that moment. */
type Move = (world: World, now: Instant) => World;

const as =
  (step: (caseVersion: number, now: Instant) => readonly [object, string, Instant]): Move =>
  (world, now) =>
    give(world, ...step(world.project.cases.version, now));

const answers = fc.oneof(
  fc.constant({}),
  fc.constant({ largestShare: '4800000' }),
  fc.constant({ conditions: [{ metric: 'units_joined', operator: '>=', value: '5' }] }),
  fc.constant({ answer: 'decline', reasonCode: 'timing', reason: 'sha256:why' }),
  fc.constant({ answer: 'defer', until: '2009-03-20' }),
);

const answerOf = (organisations: readonly string[]): fc.Arbitrary<Move> =>
  fc
    .tuple(fc.constantFrom(...organisations), answers, fc.integer({ min: 1, max: 9 }))
    .map(([organisation, change, number]) =>
      as((caseVersion, now) => decision(organisation, now, { caseVersion, reference: `ref/${number}`, ...change })),
    );

const confirmationOf = (organisations: readonly string[]): fc.Arbitrary<Move> =>
  fc
    .constantFrom(...organisations)
    .map((organisation) => as((caseVersion, now) => reconfirmation(organisation, now, { caseVersion })));

const idle: Move = (world) => world;

/** LFEPA never answers, so that the seal does not end. */
const OTHERS = ['gla', 'lda', 'mpa', 'mps'];
const others = fc.oneof({ weight: 6, arbitrary: answerOf(OTHERS) }, confirmationOf(OTHERS), {
  weight: 2,
  arbitrary: fc.constant(idle),
});
/** What all see, and what is one's own. */
const known = fc.oneof(
  { weight: 4, arbitrary: answerOf(['tfl']) },
  confirmationOf(['tfl']),
  fc.integer({ min: 1, max: 5 }).map((years) => as((_version, now) => [{ ...saveCase({ years }) }, 'tfl-pl', now])),
  fc.constant(as((_version, now) => [{ type: 'ExtendOptIn', days: 10, reason: 'sha256:more' }, 'gla-chair', now])),
);

const DAYS = ['2009-01-28', '2009-02-02', '2009-02-10', '2009-02-16', '2009-02-20', '2009-03-02', '2009-03-06'];

const course = fc.tuple(...DAYS.map(() => fc.tuple(known, others, others)));

/** The course of one of two worlds, in which others do the one thing or the other. */
const play = (days: readonly (readonly [Move, Move, Move])[], which: 1 | 2): World =>
  days.reduce((world, moves, index) => {
    const morning = until(world, at(DAYS[index], '10:00'));
    return moves[0](moves[which](morning, at(DAYS[index], '11:00')), at(DAYS[index], '12:00'));
  }, opened);

const NOW = at(DAYS.at(-1)!, '13:00');

function reading(world: World, own: readonly string[], answered: readonly string[] | null = null): Reading {
  const seal = sealIn(world.project)!;
  const seen = entriesSeen(world.project, seal, world.entries, own);
  const project = projectOf(seen);
  const sight = {
    from: seal.from,
    seen: seen.slice(FROM).map(({ version }) => version),
    project,
    hash: 'hash of the opening',
    until: at('2009-03-09', '17:00'),
    answered,
  };
  return {
    project,
    hash: sight.hash,
    sight,
    directory: directory(),
    text: (ref) => ref && `words of ${ref}`,
    removedAt: () => null,
    nameOf: (person) => person,
  };
}

/** Everything that pages and programs draw from a reading. */
const viewsOf = (each: Reading, person: string) => ({
  project: projectView(each, NOW),
  optIn: optInView(each),
  units: units().map(({ id }) => participationView(each, id)),
  decisions: units()
    .flatMap(({ organisations }) => organisations)
    .map((id) => ownDecisionView(each, id)),
  reminders: remindersView(each),
  openings: openingsOf(each, person, NOW),
  coming: comingUp(each),
  dates: optInDates(each, NOW),
  case: caseView(each),
});

/** What lists show of a project, whoever looks. */
const listed = ({ project }: World) => {
  const [{ nextDue, sealedUntil, sealedFrom, stage, heldUntil }] = projects.rowsOf(project).projects!;
  return { nextDue, sealedUntil, sealedFrom, stage, heldUntil };
};

const toldTo = ({ notices }: World, isMine: (to: string) => boolean) => notices.filter(({ to }) => isMine(to));

describe('What is seen while answers are sealed', () => {
  it('is the same for a member whatever the others have answered, and whether or not they have', () => {
    let different = 0;
    fc.assert(
      fc.property(course, (days) => {
        const [one, other] = [play(days, 1), play(days, 2)];
        if (JSON.stringify(one.entries) !== JSON.stringify(other.entries)) different += 1;
        for (const person of ['tfl-od', 'tfl-fin']) {
          expect(JSON.stringify(viewsOf(reading(other, ['tfl']), person))).toBe(
            JSON.stringify(viewsOf(reading(one, ['tfl']), person)),
          );
        }
        expect(listed(other)).toEqual(listed(one));
        const mine = (to: string) => to.endsWith('@tfl') || to.endsWith('@lfepa');
        expect(toldTo(other, mine)).toEqual(toldTo(one, mine));
      }),
      { numRuns: 120 },
    );
    expect(different).toBeGreaterThan(100);
  });

  it('is the same for lead and programme office whatever the answers say that are in', () => {
    const single = (answer: fc.Arbitrary<Record<string, unknown>>) =>
      fc
        .tuple(fc.constantFrom('gla', 'lda'), answer, answer)
        .map(([organisation, first, second]): readonly [Move, Move] => [
          as((caseVersion, now) => decision(organisation, now, { caseVersion, ...first })),
          as((caseVersion, now) => decision(organisation, now, { caseVersion, ...second })),
        ]);
    const both = fc.tuple(...DAYS.map(() => fc.tuple(known, single(answers as never))));
    fc.assert(
      fc.property(both, (days) => {
        const courses = days.map(([mine, [first, second]]) => [mine, first, second] as const);
        const [one, other] = [play(courses, 1), play(courses, 2)];
        const that = ({ project }: World) => Object.keys(sealIn(project)!.answered);
        expect(that(other)).toEqual(that(one));
        for (const person of ['tfl-pl', 'po']) {
          expect(JSON.stringify(viewsOf(reading(other, [], that(other)), person))).toBe(
            JSON.stringify(viewsOf(reading(one, [], that(one)), person)),
          );
        }
        const office = (to: string) => to === 'PO' || to === 'post:tfl-pl';
        expect(toldTo(other, office)).toEqual(toldTo(one, office));
      }),
      { numRuns: 100 },
    );
  });

  it('is numbered without a gap', () => {
    const sight = { from: 10, seen: [11, 14, 15] } as never;
    expect([3, 10, 11, 12, 14, 15].map((version) => numberSeen(sight, version))).toEqual([3, 10, 11, null, 12, 13]);
    expect([3, 10, 11, 12, 13].map((number) => trueNumber(sight, number))).toEqual([3, 10, 11, 14, 15]);
    expect(trueNumber(sight, 14)).toBeGreaterThan(1_000_000);
    expect([9, 11, 12, 13, 14].map((version) => lastSeen(sight, version))).toEqual([9, 11, 11, 11, 12]);
  });
});
