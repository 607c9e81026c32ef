import type { CommandType } from '#access/permissions.js';
import type { Gate } from '#domain/gates/state.js';
import type { ThingVersions } from '#use-cases/queries/project-view.js';
import { businessCase, figuresOf, joining, optimismBias, powers, proposal, scope, SEATS } from '../support/mission.js';

/** A command of a mission. */
export interface Step {
  readonly by: string;
  readonly do: CommandType;
  readonly body: object;
  /** The project is read before, as by somebody who opens its page. */
  readonly looks?: true;
  /** Version of what it acts on, as it was last read. */
  readonly version?: (seen: ThingVersions) => string;
}

/** What people do between two moves of the process; the last command hands the project over to it. */
export type Leg = readonly Step[];

export interface Circumstances {
  /** The working day it is. */
  readonly today: string;
  /** A meeting of the steering group that is held today. */
  readonly meeting: string;
}

const LEAD = 'tfl-pl';
const SECRETARY = 'steering-group-secretary';
const UNITS = ['gla', 'tfl', 'lda', 'lfepa', 'met'] as const;
const MEMBERS = ['gla', 'tfl', 'lda', 'lfepa', 'mpa', 'mps'] as const;

const byLead = (command: CommandType, body: object, more: Partial<Step> = {}): Step => ({
  by: LEAD,
  do: command,
  body,
  ...more,
});

/** The lead looks at the project and acts on what it saw. */
const lookingAt = (version: Step['version']): Partial<Step> => ({ looks: true, version });

const proposing: Leg = [
  { by: LEAD, do: 'ProposeProject', body: proposal },
  { by: 'programme-office', do: 'AcceptProposal', body: {} },
];

const scoping: Leg = [
  byLead(
    'SaveScope',
    scope,
    lookingAt((seen) => seen.scope),
  ),
  byLead('RecordEquality', { step: 'screening', text: 'Screened.' }),
];

const delivering = (today: string): Leg => [
  byLead(
    'PlanMilestones',
    { milestones: [{ id: 'award', title: 'Framework awarded', due: today }] },
    lookingAt((seen) => seen.milestones),
  ),
  byLead('StartDelivery', {}),
  byLead('ReachMilestone', { milestone: 'award', reachedOn: today }),
  byLead('HandOver', { to: 'tfl-or', text: 'Run by Group Procurement from now on.' }),
  byLead('FileLessons', { text: 'Ask for rates early.' }),
  byLead('RequestClosure', {}),
];

const submitting = (gate: Gate): Step =>
  byLead(
    'SubmitToGate',
    { gate },
    lookingAt((seen) => (gate === 'G1' ? seen.scope : seen.case)),
  );

const figures = (unit: (typeof UNITS)[number]): Step => ({
  by: unit === 'met' ? 'mps-or' : `${unit}-or`,
  do: 'SaveOwnFigures',
  body: figuresOf(unit),
  version: (seen) => seen.figures[unit],
});

const comment = (organisation: (typeof MEMBERS)[number]): Step => ({
  by: `${organisation}-fin`,
  do: 'GiveComment',
  body: { organisation, text: 'The figures are ours.' },
});

const joins = (organisation: (typeof MEMBERS)[number], today: string, more: Partial<Step> = {}): Step => ({
  by: `${organisation}-od`,
  do: 'RecordDecision',
  body: { ...joining(organisation, 1), decidedOn: today },
  version: (seen) => seen.decisions[organisation],
  ...more,
});

/** V6: the steering group votes in writing; the eighth vote ends it. */
function inWriting(item: Gate): Leg {
  const round = { item, round: 1 };
  const opened = (seen: ThingVersions) => seen.gates[item].replace('scheduled', 'open');
  return [
    submitting(item),
    {
      by: SECRETARY,
      do: 'OpenVote',
      body: { ...round, method: 'written', motion: 'approve' },
      looks: true,
      version: (seen) => seen.gates[item],
    },
    ...SEATS.map((seat): Step => ({
      by: seat,
      do: 'CastVote',
      body: { ...round, seat, choice: 'for' },
      version: opened,
    })),
  ];
}

/** V1, V4: a late item of today's meeting, carried by the one who votes. */
function inMeeting(item: Gate, meeting: string): Leg {
  const round = { item, round: 1 };
  const scheduled = (seen: ThingVersions) => seen.gates[item];
  const opened = (seen: ThingVersions) => scheduled(seen).replace('scheduled', 'open');
  return [
    submitting(item),
    {
      by: 'gla-chair',
      do: 'AllowLateItem',
      body: { ...round, meeting, reason: 'It cannot wait.' },
      looks: true,
      version: scheduled,
    },
    { by: SECRETARY, do: 'ScheduleItem', body: { ...round, meeting }, version: scheduled },
    { by: SECRETARY, do: 'OpenVote', body: { ...round, method: 'meeting', motion: 'approve' }, version: scheduled },
    { by: 'gla-chair', do: 'CastVote', body: { ...round, seat: 'gla-chair', choice: 'for' }, version: opened },
    { by: SECRETARY, do: 'CloseVote', body: round, version: opened },
  ];
}

/** A case that enables another project promises no benefit of its own, so nothing is watched after its closure (C10). */
const enabling = {
  ...businessCase,
  minimumUnits: 1,
  floors: { netAnnualCashable: null, netPresentValue: null },
  benefitLines: [],
  enables: ['DMT-PROC-001'],
};

/**
 * The shortest way from proposal to closure that the standard policy allows: only the lead takes part (O1), the gates
 * are late items of a meeting, and the case enables another project.
 */
export function shortest({ today, meeting }: Circumstances): readonly Leg[] {
  const others = UNITS.filter((unit) => unit !== 'tfl');
  return [
    proposing,
    [
      ...scoping,
      ...others.map((unit) =>
        byLead(
          'MarkNotRelevant',
          { unit, reason: 'It buys no agency staff.' },
          { version: (seen) => seen.participations[unit] },
        ),
      ),
      ...inMeeting('G1', meeting),
    ],
    [
      byLead(
        'SaveCase',
        enabling,
        lookingAt((seen) => seen.case),
      ),
      figures('tfl'),
      byLead(
        'OpenMemberReview',
        {},
        lookingAt((seen) => seen.case),
      ),
      comment('tfl'),
      byLead('RecordEquality', { step: 'assessment', needed: false, text: 'Nobody is affected.' }),
      byLead('RecordPowers', powers),
      byLead('RecordOptimismBias', optimismBias),
      ...inMeeting('G2', meeting),
    ],
    [joins('tfl', today, { looks: true })],
    inMeeting('G3', meeting),
    delivering(today),
    inMeeting('G5', meeting),
  ];
}

/** All six organisations take part and all eight seats vote in writing, as in the scenarios. */
export function usual({ today }: Pick<Circumstances, 'today'>): readonly Leg[] {
  return [
    proposing,
    [...scoping, ...inWriting('G1')],
    [
      byLead(
        'SaveCase',
        { ...enabling, minimumUnits: 4 },
        lookingAt((seen) => seen.case),
      ),
      ...UNITS.map(figures),
      byLead(
        'OpenMemberReview',
        {},
        lookingAt((seen) => seen.case),
      ),
      ...MEMBERS.map(comment),
      byLead('RecordEquality', { step: 'assessment', needed: true, text: 'Assessed.' }),
      byLead('RecordPowers', powers),
      byLead('RecordOptimismBias', optimismBias),
      ...inWriting('G2'),
    ],
    MEMBERS.map((organisation) => joins(organisation, today, organisation === MEMBERS[0] ? { looks: true } : {})),
    inWriting('G3'),
    delivering(today),
    inWriting('G5'),
  ];
}

export const commandsIn = (legs: readonly Leg[]): number => legs.reduce((sum, { length }) => sum + length, 0);
