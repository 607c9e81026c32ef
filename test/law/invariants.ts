import { sum } from '#domain/money/pence.js';
import type { Recorded } from '#domain/kernel/event.js';
import type { ProjectEvent } from '#domain/projects/events.js';
import type { Project, Stage } from '#domain/projects/state.js';

type History = readonly Recorded<ProjectEvent>[];

/** Approved, by vote or by chair's action (V10), or with conditions and nothing open that must come first (V15). */
const approves = (event: ProjectEvent): event is Extract<ProjectEvent, { item: string }> =>
  event.type === 'GateApproved' || event.type === 'ConditionsMet' || event.type === 'ChairsActionTaken';

/** V10: the chair's action on a gate was not confirmed. */
const lapsed = (event: ProjectEvent, gate: string): boolean =>
  event.type === 'ChairsActionLapsed' && event.gate === gate;

/** What must be in the record before a stage is entered: written out here, not taken from the law. */
const GROUND: Readonly<Record<string, (event: ProjectEvent) => boolean>> = {
  'PROPOSED>SCOPING': (event) => event.type === 'ProposalAccepted',
  'PROPOSED>WITHDRAWN': (event) => event.type === 'ProposalWithdrawn',
  'SCOPING>WITHDRAWN': (event) => event.type === 'ProposalWithdrawn',
  'SCOPING>BUSINESS_CASE': (event) => approves(event) && event.item === 'G1',
  'SCOPING>REJECTED': (event) => event.type === 'GateRejected' && event.item === 'G1',
  'BUSINESS_CASE>OPT_IN': (event) => approves(event) && event.item === 'G2',
  'BUSINESS_CASE>REJECTED': (event) => event.type === 'GateRejected' && event.item === 'G2',
  'BUSINESS_CASE>CANCELLED': (event) => event.type === 'ProjectCancelled',
  'OPT_IN>BUSINESS_CASE': (event) =>
    event.type === 'ReworkStarted' || (event.type === 'GateReferredBack' && event.item === 'G3') || lapsed(event, 'G2'),
  'BUSINESS_CASE>SCOPING': (event) => lapsed(event, 'G1'),
  'BENEFITS_WATCH>CLOSURE': (event) => lapsed(event, 'G5'),
  'OPT_IN>DELIVERY': (event) => approves(event) && event.item === 'G3',
  'OPT_IN>REJECTED': (event) => event.type === 'GateRejected' && event.item === 'G3',
  'OPT_IN>CANCELLED': (event) => event.type === 'ProjectCancelled',
  'DELIVERY>CLOSURE': (event) => event.type === 'ClosureRequested',
  'DELIVERY>CANCELLED': (event) => event.type === 'ProjectCancelled',
  'CLOSURE>BENEFITS_WATCH': (event) => approves(event) && event.item === 'G5',
  'CLOSURE>CANCELLED': (event) => event.type === 'ProjectCancelled',
  'BENEFITS_WATCH>CLOSED': (event) => event.type === 'ProjectClosed',
};

/** A stage without its ground: the ground stands in the record since the stage before was entered. */
export function stagesWithoutGround(history: History): readonly string[] {
  let stage: Stage = 'PROPOSED';
  let since: ProjectEvent[] = [];
  const wrong: string[] = [];
  for (const { event } of history) {
    if (event.type !== 'StageEntered') {
      since.push(event);
      continue;
    }
    const move = `${stage}>${event.stage}`;
    if (event.from !== stage || !GROUND[move] || !since.some(GROUND[move])) wrong.push(move);
    stage = event.stage;
    since = [];
  }
  return wrong;
}

/** A vote counted twice, or a tally that is not the votes cast. */
export function miscounted(history: History): readonly string[] {
  const wrong: string[] = [];
  const cast = new Map<string, Map<string, string>>();
  for (const { event } of history) {
    if (event.type === 'VoteCast') {
      const key = `${event.item}/${event.round}`;
      const votes = cast.get(key) ?? cast.set(key, new Map()).get(key)!;
      if (votes.has(event.seat)) wrong.push(`${key} ${event.seat} voted twice`);
      votes.set(event.seat, event.choice);
    }
    if ('tally' in event) {
      const round = isDeferralOfLostMotion(event) ? event.round - 1 : event.round;
      const votes = [...(cast.get(`${event.item}/${round}`)?.values() ?? [])];
      for (const choice of ['for', 'against', 'abstain'] as const) {
        if (votes.filter((each) => each === choice).length !== event.tally[choice])
          wrong.push(`${event.item} ${choice}`);
      }
      const { for: yes, against: no, casting, quorate } = event.tally;
      const carried = yes > no || (yes === no && casting === 'for');
      if ((event.type === 'GateApproved' || event.type === 'ApprovedWithConditions') && !(carried && quorate))
        wrong.push(`${event.item} approved without a majority`);
    }
  }
  const outcomes = history.flatMap(({ event }) => ('tally' in event ? [`${event.item}/${event.round}`] : []));
  return [...wrong, ...outcomes.filter((each, index) => outcomes.indexOf(each) !== index)];

  /** The round after a lost motion had no vote of its own; its deferral carries the tally of the motion that was lost. */
  function isDeferralOfLostMotion(event: ProjectEvent): boolean {
    return event.type === 'GateDeferred' && event.ground !== 'motion' && !cast.has(`${event.item}/${event.round}`);
  }
}

/** A unit that counts as joined without the decision of each key it needs, on the present version of the case. */
export function joinedWithoutDecision(project: Project, history: History): readonly string[] {
  return Object.values(project.participation.units).flatMap(({ unit, status }) => {
    if (status !== 'JOINED' && status !== 'JOINED_COND') return [];
    const { organisations } = project.units.find(({ id }) => id === unit)!;
    const needed =
      project.cases.current?.policingScope === 'authority_only' ? organisations.slice(0, 1) : organisations;
    return needed.filter((organisation) => !lastAnswerJoins(history, organisation));
  });
}

function lastAnswerJoins(history: History, organisation: string): boolean {
  const own = history.filter(
    ({ event }) =>
      (event.type === 'DecisionRecorded' || event.type === 'Reconfirmed') &&
      event.decision.organisation === organisation,
  );
  const last = own.at(-1);
  return (
    last !== undefined &&
    last.actor === `${organisation}-od` &&
    'decision' in last.event &&
    last.event.decision.answer === 'join'
  );
}

/** A sum that does not add up: the shares of those who joined are the shared cost of the parts they joined. */
export function sumsThatDoNotAdd(project: Project, history: History): readonly string[] {
  return history.flatMap(({ event }) => {
    if (event.type !== 'ViabilityPassed' && event.type !== 'ViabilityFailed') return [];
    const { shares, units } = event.viability;
    const total = sum(Object.values(shares));
    const parts = project.cases.current!.parts;
    const possible =
      parts.length === 2
        ? [0n, BigInt(parts[0].sharedOneOff), BigInt(parts[0].sharedOneOff) + BigInt(parts[1].sharedOneOff)]
        : [];
    if (Object.keys(shares).some((unit) => !units.includes(unit))) return ['a share of a unit that is not in'];
    return possible.includes(total) ? [] : [`shares add up to ${total}`];
  });
}
