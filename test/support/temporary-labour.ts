/** The temporary-labour framework, an example through all stages: its case, its members' figures, and its opt-in. */
import type { Act } from '#domain/agenda/state.js';
import { caseDuties } from '#domain/cases/duties.js';
import { cases } from '#domain/cases/room.js';
import type { BenefitLine, Case, PartFigures } from '#domain/cases/state.js';
import type { Instant } from '#domain/calendar/instant.js';
import { dateIn } from '#domain/calendar/zone.js';
import { gates } from '#domain/gates/room.js';
import type { Decision } from '#domain/kernel/decision.js';
import { participationActs } from '#domain/participation/acts.js';
import type { RecordDecision } from '#domain/participation/commands.js';
import { participationDuties } from '#domain/participation/duties.js';
import { participation } from '#domain/participation/room.js';
import type { ParticipationStatus, Viability } from '#domain/participation/state.js';
import type { ProjectEvent } from '#domain/projects/events.js';
import type { Project, Stage } from '#domain/projects/state.js';
import { type Step, at, decideIn, inStage, playIn, policy, proposal, proposed, units } from './domain.js';

/** The rooms that a project is in until it is launched. */
export const law = {
  decide: { ...cases.decide, ...gates.decide, ...participation.decide },
  evolve: { ...cases.evolve, ...gates.evolve, ...participation.evolve },
};

/** Whole pounds, in pence. */
export const pounds = (amount: number): string => `${amount}00`;

export const line = (change: Partial<BenefitLine> = {}): BenefitLine => ({
  id: 'agency-rates',
  title: 'Lower agency rates',
  unit: 'tfl',
  ownerPost: 'tfl-fin',
  cashable: true,
  disBenefit: false,
  measure: 'pence a month',
  baseline: { value: '100000', date: '2008-12-31' },
  start: '2009-07',
  profile: [{ month: '2009-07', amount: '1250000' }],
  dependencies: [],
  ...change,
});

/** Set-up £240,000 shared equally, at least 4 units, £300,000 a year; the value is within every limit. */
export const theCase = (change: Partial<Case> = {}): Case => ({
  strategic: 'sha256:strategic',
  economic: 'sha256:economic',
  commercial: 'sha256:commercial',
  financial: 'sha256:financial',
  management: 'sha256:management',
  options: [
    { title: 'Business as usual', businessAsUsual: true },
    { title: 'A framework for all', businessAsUsual: false },
    { title: 'A framework for some', businessAsUsual: false },
  ],
  parts: [
    { id: 'framework', title: 'The framework', required: true, sharedOneOff: pounds(240_000), sharedRunning: '0' },
  ],
  value: pounds(240_000),
  years: 3,
  minimumUnits: 4,
  requiredUnits: [],
  floors: { netAnnualCashable: pounds(300_000), netPresentValue: null },
  policingScope: 'service',
  benefitLines: [line()],
  enables: [],
  ...change,
});

export const saveCase = (change: Partial<Case> = {}) => ({ type: 'SaveCase', ...theCase(change) }) as const;

export const partFigures = (change: Partial<PartFigures> = {}): PartFigures => ({
  part: 'framework',
  oneOff: '0',
  running: '0',
  staffDays: 5,
  cashable: '0',
  ...change,
});

/** Annual cashable benefit of each unit, in pounds. */
export const CASHABLE: Readonly<Record<string, number>> = {
  tfl: 150_000,
  met: 200_000,
  lfepa: 50_000,
  lda: 40_000,
  gla: 30_000,
};

/** Whose representative saves a unit's figures. */
const representative = (unit: string): string => (unit === 'met' ? 'mps-or' : `${unit}-or`);

export const saveFigures = (unit: string, now: Instant, ...parts: readonly PartFigures[]): Step<{ type: string }> => [
  { type: 'SaveOwnFigures', unit, parts } as { type: string },
  representative(unit),
  now,
];

const PREPARED = at('2009-01-12');

/** TL in BUSINESS_CASE with its case as version 1 and the figures of every member. */
export function prepared(change: Partial<Case> = {}): Project {
  const drafting = inStage('BUSINESS_CASE', PREPARED, {
    ...proposed(),
    cases: { ...proposed().cases, draftSince: PREPARED },
  });
  const { parts } = theCase(change);
  const own = (unit: string) => parts.map(({ id }) => partFigures({ part: id, cashable: pounds(CASHABLE[unit]) }));
  return playIn(
    law,
    drafting,
    [saveCase(change), 'tfl-pl', PREPARED],
    ...Object.keys(CASHABLE).map((unit) => saveFigures(unit, PREPARED, ...own(unit))),
    [{ type: 'RecordEquality', step: 'assessment', text: 'sha256:assessment' } as { type: string }, 'tfl-pl', PREPARED],
  );
}

/** TL in OPT_IN, opened on Monday 26 January 2009 unless another instant is given. */
export const opened = (
  change: Partial<Case> = {},
  on: Instant = at('2009-01-26'),
  project = prepared(change),
): Project => playIn(law, inStage('OPT_IN', on, project), [{ type: 'OpenOptIn' }, 'process', on]);

/** What is recorded of it until its opt-in is open for thirty working days. */
export const untilOptIn = ({ sealed }: { readonly sealed: boolean }): readonly ProjectEvent[] => [
  proposal(sealed ? { policy: { ...policy(), optIn: { ...policy().optIn, sealed } } } : {}),
  { type: 'ProposalAccepted' },
  { type: 'StageEntered', from: 'PROPOSED', stage: 'SCOPING' },
  { type: 'StageEntered', from: 'SCOPING', stage: 'BUSINESS_CASE' },
  { type: 'CaseVersionCreated', version: 1, ground: 'case', case: theCase() },
  ...Object.entries(CASHABLE).map(([unit, cashable]): ProjectEvent => ({
    type: 'OwnFiguresSaved',
    unit,
    parts: [partFigures({ cashable: pounds(cashable) })],
  })),
  { type: 'StageEntered', from: 'BUSINESS_CASE', stage: 'OPT_IN' },
  {
    type: 'OptInOpened',
    window: 1,
    days: 30,
    units: units().map(({ id }) => id),
    caseVersion: 1,
    delegated: {},
    ...(sealed && { sealed }),
  },
];

export const enter = (stage: Stage, on: Instant, project: Project): Project => inStage(stage, on, project);

/** What the body of an organisation decided, entered by its recorder; to join, unless something else is given. */
export const decision = (
  organisation: string,
  now: Instant,
  change: Partial<Omit<RecordDecision, 'type' | 'organisation'>> = {},
): Step<RecordDecision> => [
  {
    type: 'RecordDecision',
    organisation,
    caseVersion: 1,
    answer: 'join',
    body: `${organisation}-board`,
    decidedOn: dateIn('Europe/London', now),
    reference: `${organisation}/1`,
    ...change,
  },
  `${organisation}-od`,
  now,
];

export const reconfirmation = (organisation: string, now: Instant, change: object = {}): Step<{ type: string }> => [
  {
    type: 'Reconfirm',
    organisation,
    caseVersion: 1,
    body: `${organisation}-board`,
    decidedOn: dateIn('Europe/London', now),
    reference: `${organisation}/2`,
    ...change,
  } as { type: string },
  `${organisation}-od`,
  now,
];

/** Both keys of MET join. */
export const metJoins = (now: Instant, change: Partial<RecordDecision> = {}): readonly Step<RecordDecision>[] => [
  decision('mpa', now, change),
  decision('mps', now, change),
];

/** What the process does by itself up to an instant, each thing when it is due. */
export function untilThen(project: Project, now: Instant): Project {
  const next = [...participationActs(project)].sort(byDue).find(({ dueAt }) => dueAt <= now);
  if (!next) return project;
  const when = next.dueAt > project.lastAt ? next.dueAt : project.lastAt;
  return untilThen(playIn(law, project, [next.command, 'process', when]), now);
}

const byDue = (a: Act, b: Act): number => a.dueAt.localeCompare(b.dueAt);

/** The code of a refusal, or what else the law answers. */
export function codeOf(
  project: Project,
  step: Step<{ type: string }>,
  rooms: Parameters<typeof decideIn>[0] = law,
): string {
  const answer: Decision<unknown> = decideIn(rooms, project, step);
  return answer.kind === 'refused' ? answer.code : answer.kind;
}

export const statusOfUnit = (project: Project, unit: string): ParticipationStatus =>
  project.participation.units[unit].status;

export const statuses = (project: Project): Readonly<Record<string, ParticipationStatus>> =>
  Object.fromEntries(project.units.map(({ id }) => [id, statusOfUnit(project, id)]));

export const lastViability = (project: Project): Viability => project.participation.optIn!.viability!;

/** Duties of the two rooms by timer, with what they wait for. */
export const dutiesBy = (project: Project) =>
  Object.fromEntries(
    [...caseDuties(project), ...participationDuties(project)].map(({ timer, ...duty }) => [timer, duty]),
  );
