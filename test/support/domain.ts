/**
 * Builders for tests of the law: a programme of six organisations in 2009. Whoever holds a post or a seat has its
 * id as a person, so that a test reads `'tfl-pl'` where the record would have an opaque id.
 */
import type { Calendar } from '#domain/calendar/calendar.js';
import type { Instant, PlainDate } from '#domain/calendar/instant.js';
import { instantOf } from '#domain/calendar/zone.js';
import type { Decision } from '#domain/kernel/decision.js';
import type { Recorded } from '#domain/kernel/event.js';
import { type Actor, type Directory, type Facts, PROCESS } from '#domain/kernel/facts.js';
import type { Organisation } from '#domain/organisations/state.js';
import type { Policy } from '#domain/policy/policy.js';
import type { Post, Programme, Role, Seat, Unit } from '#domain/programme/state.js';
import type { ProjectProposed } from '#domain/projects/events.js';
import { evolve } from '#domain/projects/project.js';
import type { Project, Stage } from '#domain/projects/state.js';

/** The instant at which London's clocks show a date and a time. */
export const at = (date: PlainDate, time = '10:00'): Instant => instantOf(date, time, 'Europe/London');

/** England & Wales in 2009, with the Easter before and the New Year after. */
export const calendar2009 = (): Calendar => ({
  id: 'england-and-wales',
  version: 1,
  zone: 'Europe/London',
  holidays: [
    '2008-12-25',
    '2008-12-26',
    '2009-01-01',
    '2009-04-10',
    '2009-04-13',
    '2009-05-04',
    '2009-05-25',
    '2009-08-31',
    '2009-12-25',
    '2009-12-28',
    '2010-01-01',
  ],
  knownUntilYear: 2010,
});

/** Every number of the rules, and the ladders of reminders. */
export const policy = (): Policy => ({
  id: 'dmt',
  version: 1,
  dueTime: '17:00',
  reminderTime: '09:00',
  route: { majorFrom: '500000000' },
  quorum: { least: 3, share: { numerator: 1, denominator: 2 }, organisations: 3, nextMeetingWithin: 10 },
  meeting: { clearDays: 5, substituteDays: 1 },
  writtenProcedure: { days: 5, seatsToCallIn: 2, allowed: true },
  powers: { requiredAt: [] },
  optimismBias: { requiredAt: [], standardBuildings: 24, nonStandardBuildings: 51, equipment: 200, outsourcing: 41 },
  conditions: { lapseDays: 20 },
  chairsAction: { unconfirmed: 'lapses' },
  exceptions: { reportDays: 10 },
  hold: { longest: 120, reviewEvery: 20 },
  rebaseline: {
    costPercent: 10,
    benefitPercent: 10,
    ownBenefitPercent: 10,
    sharePercent: 10,
    finishDays: 60,
    decideDays: 20,
    objectDays: 10,
  },
  tolerance: { costPercent: 5, days: 20, benefitPercent: 5 },
  lead: { vacantDays: 10 },
  notice: { days: 60 },
  deferral: { longest: 60, withoutMeeting: 20, reportedFrom: 2 },
  case: { leastOptions: 3, commentDays: 10, discountPerMille: 35 },
  optIn: { windowDays: 30, extensionDays: 20, longStopDays: 20, lapseDays: 10, inviteAgainDays: 10, reconfirmDays: 10 },
  benefits: { returnDay: 10, validationDay: 15, nilAfterDays: 5 },
  ladders: {
    proposal: [
      { from: 'start', offset: 5, to: ['PO'] },
      { from: 'start', offset: 10, to: ['PO'] },
      { from: 'start', offset: 15, to: ['SC'] },
    ],
    draft: [
      { from: 'start', offset: 10, to: ['PL'] },
      { from: 'start', offset: 20, to: ['PL'] },
      { from: 'start', offset: 30, to: ['SC', 'PO'] },
    ],
    vote: [
      { from: 'start', offset: 3, to: ['holder'] },
      { from: 'due', offset: 0, to: ['holder'] },
    ],
    comment: [
      { from: 'due', offset: -5, to: ['FIN'] },
      { from: 'due', offset: -1, to: ['FIN'] },
    ],
    optIn: [
      { from: 'due', offset: -15, to: ['holder'] },
      { from: 'due', offset: -5, to: ['holder'] },
      { from: 'due', offset: -1, to: ['holder'] },
      { from: 'due', offset: 1, to: ['holder'] },
      { from: 'due', offset: 5, to: ['CE', 'PO'] },
    ],
    secondKey: [
      { from: 'start', offset: 3, to: ['holder', 'OR'] },
      { from: 'start', offset: 8, to: ['holder', 'OR'] },
      { from: 'due', offset: -1, to: ['CE'] },
    ],
    deferral: [
      { from: 'due', offset: -5, to: ['OR', 'OD'] },
      { from: 'due', offset: -1, to: ['OR', 'OD'] },
      { from: 'due', offset: 0, to: ['OR', 'OD'] },
    ],
    conditionFailed: [
      { from: 'due', offset: -5, to: ['OR', 'OD'] },
      { from: 'due', offset: -1, to: ['OR', 'OD'] },
    ],
    condition: [
      { from: 'due', offset: -10, to: ['holder'] },
      { from: 'due', offset: -3, to: ['holder'] },
      { from: 'due', offset: 0, to: ['holder'] },
      { from: 'due', offset: 1, to: ['SC'] },
    ],
    exceptionReport: [
      { from: 'due', offset: -3, to: ['PL'] },
      { from: 'due', offset: 0, to: ['PL'] },
      { from: 'due', offset: 1, to: ['SC', 'MAG'] },
    ],
    recoveryPlan: [
      { from: 'due', offset: -3, to: ['holder'] },
      { from: 'due', offset: 0, to: ['holder'] },
      { from: 'due', offset: 1, to: ['SC'] },
    ],
    riskReview: [
      { from: 'start', offset: 0, to: ['holder'] },
      { from: 'due', offset: 0, to: ['holder'] },
      { from: 'due', offset: 5, to: ['PO'] },
    ],
    exceptionAnswer: [
      { from: 'start', offset: 5, to: ['SC'] },
      { from: 'start', offset: 10, to: ['SC'] },
    ],
    holdReview: [
      { from: 'due', offset: 0, to: ['SC', 'PL'] },
      { from: 'due', offset: 5, to: ['MAG'] },
    ],
    papers: [
      { from: 'due', offset: -8, to: ['SS'] },
      { from: 'due', offset: -6, to: ['SS'] },
    ],
    reOptIn: [
      { from: 'due', offset: -10, to: ['holder'] },
      { from: 'due', offset: -5, to: ['holder'] },
      { from: 'due', offset: -1, to: ['holder'] },
    ],
    objection: [{ from: 'due', offset: -3, to: ['holder'] }],
    notice: [
      { offset: -20, to: ['holder'], from: 'due' },
      { offset: -5, to: ['holder'], from: 'due' },
    ],
    leadVacant: [
      { from: 'start', offset: 3, to: ['holder'] },
      { from: 'start', offset: 8, to: ['holder'] },
    ],
    review: [
      { offset: 5, to: ['holder', 'PL'], from: 'start' },
      { offset: 10, to: ['holder', 'PL'], from: 'start' },
      { offset: 15, to: ['SC'], from: 'start' },
    ],
    reviewAge: [
      { offset: -10, to: ['holder', 'PL'], from: 'due' },
      { offset: -3, to: ['holder', 'PL'], from: 'due' },
      { offset: 1, to: ['holder', 'PL'], from: 'due' },
    ],
    discharge: [{ from: 'due', offset: 1, to: ['SC'] }],
    action: [
      { from: 'due', offset: -20, to: ['holder'] },
      { from: 'due', offset: -5, to: ['holder'] },
      { from: 'due', offset: 0, to: ['holder'] },
      { from: 'due', offset: 10, to: ['PO'] },
    ],
    postImplementation: [
      { from: 'start', offset: 0, to: ['holder'] },
      { from: 'due', offset: 0, to: ['holder'] },
      { from: 'due', offset: 1, to: ['PO'] },
    ],
    benefitReturn: [
      { from: 'due', offset: -3, to: ['OR'] },
      { from: 'due', offset: 0, to: ['OR'] },
      { from: 'due', offset: 1, to: ['OR'] },
      { from: 'due', offset: 3, to: ['BL'] },
      { from: 'due', offset: 5, to: ['CE'] },
    ],
  },
});

/** Five units of six members: MET is one unit with two keys, the authority's first. */
export const units = (): readonly Unit[] => [
  { id: 'gla', name: 'Greater London Authority', organisations: ['gla'] },
  { id: 'tfl', name: 'Transport for London', organisations: ['tfl'] },
  { id: 'lda', name: 'London Development Agency', organisations: ['lda'] },
  { id: 'lfepa', name: 'London Fire and Emergency Planning Authority', organisations: ['lfepa'] },
  { id: 'met', name: 'Metropolitan Police Authority and Service', organisations: ['mpa', 'mps'] },
];

/** A post whose holder has its id. */
export const post = (role: Role, organisation: string | null): Post => {
  const id = [organisation, role.toLowerCase()].filter(Boolean).join('-');
  return { id, title: id, role, organisation, holder: id };
};

const seat = (id: string, organisation: string, office: Seat['office'] = 'member'): Seat => ({
  id,
  title: id,
  organisation,
  office,
  holder: id,
  assumed: true,
});

/** Eight seats of six organisations; whoever holds one has its id. */
export const seats = (): readonly Seat[] => [
  seat('gla-chair', 'gla', 'chair'),
  seat('gla-member', 'gla'),
  seat('tfl-deputy', 'tfl', 'deputy'),
  seat('tfl-member', 'tfl'),
  seat('lda-member', 'lda'),
  seat('lfepa-member', 'lfepa'),
  seat('mpa-member', 'mpa'),
  seat('mps-member', 'mps'),
];

export const programme = (): Programme => ({
  id: 'dmt',
  code: 'DMT',
  name: 'Delivering More Together',
  workstreams: [{ id: 'procurement', code: 'PROC', name: 'Procurement' }],
  units: units(),
  bodies: [],
  posts: [post('PO', null), post('SS', null), post('AR', null), post('MAG', null), post('AUD', null)],
  seats: seats(),
  policy: policy(),
  calendar: calendar2009(),
});

const ROLES: readonly Role[] = ['PL', 'OR', 'OD', 'FIN', 'CE'];

/** A member with one post for each role; its board has no limit. The benefits lead is Transport for London's. */
export const organisation = (id: string): Organisation => ({
  id,
  abbreviation: id.toUpperCase(),
  name: id,
  functionalBody: id !== 'mps',
  position: null,
  scheme: [{ body: `${id}-board`, name: 'Board', route: 'board', limit: null, assumed: true }],
  delegatedToPartner: null,
  posts: [...ROLES, ...(id === 'tfl' ? (['BL'] as const) : [])].map((role) => post(role, id)),
});

export const directory = (): Directory => ({
  programme: programme(),
  organisations: ['gla', 'tfl', 'lda', 'lfepa', 'mpa', 'mps'].map(organisation),
  meetings: [],
});

export const actor = (id: string): Actor => (id === 'process' ? PROCESS : { kind: 'person', id });

/** What a decision may look at, for a person by the id of a post or seat, or for `process`. */
export const facts = (id: string, more: Partial<Facts> = {}): Facts => ({
  actor: actor(id),
  directory: directory(),
  newProject: { id: 'project-tl', reference: 'DMT-PROC-001' },
  ...more,
});

/** The proposal of the temporary-labour framework, by TfL's project lead. */
export const proposal = (change: Partial<ProjectProposed> = {}): ProjectProposed => ({
  type: 'ProjectProposed',
  id: 'project-tl',
  reference: 'DMT-PROC-001',
  title: 'Temporary-labour framework',
  programme: 'dmt',
  units: units(),
  policy: policy(),
  calendar: calendar2009(),
  summary: 'sha256:summary',
  workstream: 'procurement',
  leadOrganisation: 'tfl',
  leadPost: 'tfl-pl',
  ...change,
});

/** The temporary-labour framework as it was proposed. */
export const proposed = (on: Instant = at('2009-01-05')): Project =>
  evolve(null, { event: proposal(), at: on, actor: 'tfl-pl', version: 1 });

/** A project as it would stand in a stage, for tests of one room alone. */
export const inStage = (stage: Stage, on: Instant, project = proposed()): Project => ({
  ...project,
  stage,
  stageSince: on,
  lastAt: on,
  version: project.version + 1,
});

/** Who does what, and when. */
export type Step<Command> = readonly [command: Command, actor: string, at: Instant];

interface AnyRoom {
  readonly decide: Readonly<Record<string, unknown>>;
  readonly evolve: Readonly<Record<string, unknown>>;
}

interface Typed {
  readonly type: string;
}

type Decider = (project: Project, command: Typed, facts: Facts, now: Instant) => Decision<Typed>;
type Evolver = (project: Project, recorded: Recorded<Typed>) => Project;

/** What one room alone answers; stages and roles are not asked. */
export const decideIn = <Command extends Typed>(
  room: AnyRoom,
  project: Project,
  [command, who, now]: Step<Command>,
): Decision<Typed> => (room.decide[command.type] as Decider)(project, command, facts(who), now);

/** Folds events of one room alone. */
export const foldIn = <Event extends Typed>(
  room: AnyRoom,
  project: Project,
  who: string,
  now: Instant,
  ...events: readonly Event[]
): Project =>
  events.reduce((state, event) => {
    const version = state.version + 1;
    const evolved = (room.evolve[event.type] as Evolver)(state, { event, at: now, actor: who, version });
    return { ...evolved, version, lastAt: now };
  }, project);

/** Plays commands in one room alone; each must be accepted. */
export function playIn<Command extends Typed>(
  room: AnyRoom,
  project: Project,
  ...steps: readonly Step<Command>[]
): Project {
  return steps.reduce((state, step) => {
    const decision = decideIn(room, state, step);
    if (decision.kind !== 'accepted') throw new Error(`${step[0].type}: ${JSON.stringify(decision)}`);
    return foldIn(room, state, step[1], step[2], ...decision.events);
  }, project);
}
