import { type Decision, accept, refusals } from '../kernel/decision.js';
import { UnknownEvent } from '../kernel/aggregate.js';
import type { Recorded } from '../kernel/event.js';
import type { Facts } from '../kernel/facts.js';
import type { Participation } from '../participation/state.js';
import type { Unit } from '../programme/state.js';
import type { AdoptProject, ProposeProject } from './commands.js';
import type { ProjectAdopted, ProjectEvent, ProjectProposed } from './events.js';
import { isLeadPost } from './lead-post.js';
import { projectMessages } from './messages.js';
import type { Project } from './state.js';

const refuse = refusals(projectMessages);

/** A project begins: proposed by a member, or adopted as it already ran. */
export function begin(command: ProposeProject | AdoptProject, facts: Facts): Decision<ProjectEvent> {
  const { programme, organisations } = facts.directory;
  const { workstream, leadOrganisation } = command;
  if (workstream !== null && !programme.workstreams.some(({ id }) => id === workstream)) {
    return refuse('PROJECT.WORKSTREAM_UNKNOWN', { workstream });
  }
  if (leadOrganisation !== null && !organisations.some(({ id }) => id === leadOrganisation)) {
    return refuse('PROJECT.ORGANISATION_UNKNOWN', { organisation: leadOrganisation });
  }
  const common = {
    ...facts.newProject!,
    title: command.title,
    programme: programme.id,
    units: programme.units,
    policy: programme.policy,
    calendar: programme.calendar,
  };
  if (command.type === 'AdoptProject') {
    const { stage, asAt, source, stated } = command;
    return accept({ type: 'ProjectAdopted', ...common, workstream, leadOrganisation, stage, asAt, source, stated });
  }
  const { summary, leadPost } = command;
  if (!isLeadPost(facts, command.leadOrganisation, leadPost)) {
    return refuse('PROJECT.POST_UNKNOWN', { post: leadPost, organisation: command.leadOrganisation });
  }
  return accept({
    type: 'ProjectProposed',
    ...common,
    summary,
    workstream: command.workstream,
    leadOrganisation: command.leadOrganisation,
    leadPost,
  });
}

/** The first state of a project. */
export function beginning(recorded: Recorded<ProjectEvent>): Project {
  const { event } = recorded;
  if (event.type === 'ProjectProposed') return proposed(event, recorded);
  if (event.type === 'ProjectAdopted') return adopted(event, recorded);
  throw new UnknownEvent('project', event.type);
}

function proposed(event: ProjectProposed, recorded: Recorded<ProjectEvent>): Project {
  return {
    ...blank(event, recorded),
    summary: event.summary,
    lead: { organisation: event.leadOrganisation, post: event.leadPost },
    stage: 'PROPOSED',
    proposal: { status: 'waiting', since: recorded.at, proposedBy: recorded.actor, reason: null },
  };
}

function adopted(event: ProjectAdopted, recorded: Recorded<ProjectEvent>): Project {
  const { asAt, source, stated } = event;
  return {
    ...blank(event, recorded),
    summary: null,
    lead: { organisation: event.leadOrganisation, post: null },
    stage: event.stage,
    proposal: null,
    adopted: { asAt, source, stated },
  };
}

function blank(event: ProjectProposed | ProjectAdopted, { at, version }: Recorded<ProjectEvent>) {
  const { id, reference, title, programme, workstream, units, policy, calendar } = event;
  return {
    id,
    reference,
    title,
    programme,
    workstream,
    units,
    policy,
    calendar,
    stageSince: at,
    movingTo: null,
    holds: { all: [], asked: null },
    version,
    lastAt: at,
    adopted: null,
    gates: {},
    conditions: [],
    exceptions: [],
    interests: [],
    assurance: { askedBy: [], quickWin: false, reviews: [], readiness: {} },
    cases: {
      scope: null,
      scopeRevision: 0,
      version: 0,
      current: null,
      draftSince: null,
      reviewOpenedAt: null,
      figures: {},
      comments: [],
      equality: { screening: null, assessment: null },
      powers: null,
      optimismBias: null,
    },
    participation: {
      units: Object.fromEntries(units.map((unit) => [unit.id, invited(unit, at)])),
      windows: 0,
      chains: {},
      optIn: null,
    },
    delivery: {
      status: 'mobilising' as const,
      startedAt: null,
      milestones: [],
      revision: 0,
      handedOver: null,
      lessons: null,
    },
    movements: { lateJoins: [], notices: [], withdrawals: [], borne: {} },
    leads: { stoodDown: null, nominated: null, former: [] },
    rebaselines: { approved: [], present: null, leaving: [] },
    contributions: { committed: [], units: [], delivered: {}, revisions: {} },
    benefits: {
      baseline: [],
      frozenAt: null,
      returns: {},
      captures: [],
      writtenOff: {},
      turned: {},
      flaggedForReversal: [],
    },
    reminders: [],
    spells: [],
    stageTimes: [],
  };
}

/** O1: all are invited, unless marked not relevant. */
const invited = (unit: Unit, since: string): Participation => ({
  unit: unit.id,
  status: 'INVITED',
  since,
  askedAt: since,
  revision: 0,
  notRelevantReason: null,
  keys: {},
  past: [],
  steps: [],
  deferredTo: null,
});
