import { lapsePrecedents } from '../conditions/lapse-approval.js';
import { closeExceptions } from '../exceptions/exceptions.js';
import { isG1Decided } from '../assurance/route.js';
import { withdrawWaiting } from '../gates/withdraw.js';
import { noticesEnded } from '../movements/notices-ended.js';
import { accept, nothing, refusals } from '../kernel/decision.js';
import type { Room } from '../kernel/room.js';
import { followPassing, matterPassed } from '../passings/follow-passing.js';
import type { Participation } from '../participation/state.js';
import { setAside } from '../participation/status.js';
import { withStaleViability } from '../participation/change-unit.js';
import type { ProjectsCommand } from './commands.js';
import type { ProjectsEvent } from './events.js';
import { projectMessages } from './messages.js';
import { followOwnCalendar, ownCalendarFollowed } from './own-calendars.js';
import { ENDINGS, stageNames } from './stages.js';
import type { Project, Proposal } from './state.js';

const refuse = refusals(projectMessages);

type Own = Exclude<ProjectsCommand, { type: 'ProposeProject' | 'AdoptProject' }>;
type OwnEvent = Exclude<ProjectsEvent, { type: 'ProjectProposed' | 'ProjectAdopted' }>;

/** The project as a whole: its proposal, its lead, its stage, the documents it follows. */
export const projects: Room<Own, OwnEvent> = {
  decide: {
    AcceptProposal: (project) =>
      project.proposal?.status === 'waiting' ? accept({ type: 'ProposalAccepted' }) : refuse('PROJECT.NOT_WAITING'),

    ReturnProposal: (project, { reason }) =>
      project.proposal?.status === 'waiting'
        ? accept({ type: 'ProposalReturned', reason })
        : refuse('PROJECT.NOT_WAITING'),

    ResubmitProposal: (project, { title, summary }) =>
      project.proposal?.status === 'returned'
        ? accept({ type: 'ProposalResubmitted', title, summary })
        : refuse('PROJECT.NOT_RETURNED'),

    WithdrawProposal: (project, { reason }) =>
      isG1Decided(project) ? refuse('PROJECT.GATE_DECIDED') : accept({ type: 'ProposalWithdrawn', reason }),

    FollowPolicy: (project, { version }, facts) => {
      const { policy } = facts.directory.programme;
      return follow(version, policy.version, project.policy.version) ?? accept({ type: 'PolicyAdopted', policy });
    },

    FollowCalendar: (project, { version }, facts) => {
      const { calendar } = facts.directory.programme;
      return (
        follow(version, calendar.version, project.calendar.version) ?? accept({ type: 'CalendarAdopted', calendar })
      );
    },

    FollowOwnCalendar: followOwnCalendar,
    FollowPassing: followPassing,

    RedactText: (_project, { reference, ground, reason = null }, { kept = 'unknown' }) => {
      if (kept === 'unknown') return refuse('PROJECT.TEXT_UNKNOWN');
      if (kept === 'removed') return refuse('PROJECT.TEXT_REMOVED');
      return accept({ type: 'TextRedacted', reference, ground, reason });
    },

    EnterStage: (project, { stage }) => {
      if (project.movingTo === null) return nothing;
      if (project.movingTo !== stage) return refuse('PROJECT.NO_GROUND', { stage: stageNames[stage] });
      return accept({ type: 'StageEntered', stage, from: project.stage });
    },
  },

  evolve: {
    ProposalAccepted: (project, { at }) => withProposal(project, { status: 'accepted', since: at, reason: null }),
    ProposalReturned: (project, { event, at }) =>
      withProposal(project, { status: 'returned', since: at, reason: event.reason }),
    ProposalResubmitted: (project, { event, at }) => ({
      ...withProposal(project, { status: 'waiting', since: at, reason: null }),
      title: event.title,
      summary: event.summary,
    }),
    ProposalWithdrawn: (project, { event, at }) =>
      withProposal(project, { status: 'withdrawn', since: at, reason: event.reason }),
    // O7, C8: with another discount rate it comes to something else.
    PolicyAdopted: (project, { event: { policy }, at }) => {
      const sameRate = policy.case.discountPerMille === project.policy.case.discountPerMille;
      return sameRate ? { ...project, policy } : withStaleViability({ ...project, policy }, at);
    },
    CalendarAdopted: (project, { event }) => ({ ...project, calendar: event.calendar }),
    OwnCalendarFollowed: ownCalendarFollowed,
    MatterPassed: matterPassed,
    TextRedacted: (project) => project,
    StageEntered: (project, { event, at }) =>
      enter({ ...project, stage: event.stage, stageSince: at, movingTo: null }, at),
    ProjectCancelled: (project, { event }) => ({
      ...project,
      benefits: { ...project.benefits, flaggedForReversal: event.flaggedForReversal },
    }),
  },
};

/** A project follows the present version of a programme's document, once. */
function follow(asked: number, present: number, own: number) {
  if (asked !== present) return refuse('PROJECT.OTHER_VERSION', { version: present });
  return own >= present ? nothing : null;
}

const withProposal = (project: Project, change: Omit<Proposal, 'proposedBy'>): Project => ({
  ...project,
  proposal: { ...project.proposal!, ...change },
});

/** What begins afresh with a stage: the lead's draft, and a new pass through review and opt-in. */
function enter(project: Project, at: string): Project {
  const drafting = project.stage === 'SCOPING' || project.stage === 'BUSINESS_CASE' || project.stage === 'CLOSURE';
  const ended = ENDINGS.includes(project.stage);
  const entered = {
    ...(ended ? noticesEnded(closeExceptions(project, at), at) : project),
    conditions: lapsePrecedents(project.conditions, at),
    cases: { ...project.cases, draftSince: drafting ? at : null },
    gates: ended ? withdrawWaiting(project.gates, at) : project.gates,
  };
  return project.stage === 'BUSINESS_CASE' ? newPass(entered, at) : entered;
}

/** O8: answers given before are in the record and count no longer; members review the case anew (C4). */
function newPass(project: Project, at: string): Project {
  const units = Object.values(project.participation.units).map((unit) =>
    unit.status === 'NOT_RELEVANT' ? unit : invitedAgain(unit, at),
  );
  return {
    ...project,
    cases: { ...project.cases, reviewOpenedAt: null },
    participation: {
      ...project.participation,
      units: Object.fromEntries(units.map((unit) => [unit.unit, unit])),
      optIn: null,
    },
  };
}

const invitedAgain = (unit: Participation, since: string): Participation => ({
  ...unit,
  status: 'INVITED',
  since,
  revision: unit.revision + 1,
  ...setAside(unit, 'asked_anew', since),
  deferredTo: null,
});
