import type { Instant } from '../calendar/instant.js';
import { withoutFinanceComment } from '../cases/comments.js';
import { itemOf, presentRound, waitingItems } from '../gates/items.js';
import { presentPen } from '../gates/pen.js';
import type { Item } from '../gates/state.js';
import { isHeld } from '../holds/holds.js';
import { isProvisional } from '../participation/call-in-window.js';
import { stepTaken, stepsToTake } from '../participation/chain.js';
import { awaitedOf, keyOf, keysNeeded, keysTurned } from '../participation/keys.js';
import { participationOf, unitOf } from '../participation/units.js';
import type { StepKind } from '../organisations/state.js';
import type { Unit } from '../programme/state.js';
import { ENDINGS } from '../projects/stages.js';
import type { Project } from '../projects/state.js';
import { reOptInOf } from '../rebaselines/deadlines.js';
import { ofMoves } from './moves.js';
import type { Lying, MemberStep, SpellStep } from './state.js';

/** With whom everything lies that a project waits for, and why a clock stands still; an adopted one waits for a lead first. */
export function lying(project: Project): readonly Lying[] {
  if (ENDINGS.includes(project.stage) || (project.adopted && project.lead.post === null)) return [];
  const stoppable = [...ofProposal(project), ...ofGates(project), ...ofComments(project), ...ofAnswers(project)];
  // A decision that may be called in has been taken: nobody waits for it, hold or not.
  const held = (each: Lying): Lying => (each.stop === 'call_in' ? each : { ...each, stop: 'hold' });
  return [...(isHeld(project) ? stoppable.map(held) : stoppable), ...ofMoves(project)];
}

function ofProposal(project: Project): readonly Lying[] {
  const { stage, proposal } = project;
  if (stage !== 'PROPOSED') return [];
  const place = proposal?.status === 'returned' ? withLead(project) : NOBODYS.office;
  return [{ matter: 'proposal', ...place, step: 'proposal', stop: null }];
}

/** V15, V16: the gate of the stage, as the clock of whoever holds the pen has it, and whatever else the group is asked. */
function ofGates(project: Project): readonly Lying[] {
  const pen = presentPen(project);
  const others = waitingItems(project.gates).filter(({ id }) => id !== pen?.gate);
  return [
    ...(pen ? [{ matter: `gate/${pen.gate}`, ...ofPen(project, pen) }] : []),
    ...others.map((item) => ({ matter: `gate/${item.id}`, ...withGroup(item) })),
  ];
}

function ofPen(project: Project, { gate, holder }: NonNullable<ReturnType<typeof presentPen>>): Place {
  if (project.movingTo) return { ...NOBODYS.process, step: 'next_stage', stop: null };
  if (holder === 'lead') return { ...withLead(project), step: 'drafting', stop: null };
  if (holder === 'owners') return { ...NOBODYS.owners, step: 'condition', stop: 'condition' };
  return withGroup(itemOf(project.gates, gate)!);
}

/** V16: an item that was put off waits for the vote to be opened again. */
function withGroup(item: Item): Place {
  const { notBefore, status } = presentRound(item);
  return { ...NOBODYS.group, step: 'vote', stop: notBefore !== null && status === 'scheduled' ? 'deferred' : null };
}

/** C4: the finance reviewers who have not commented, until the gate is asked. */
function ofComments(project: Project): readonly Lying[] {
  const { stage, gates, cases } = project;
  const asked = itemOf(gates, 'G2')?.rounds.at(-1)?.since ?? '';
  if (stage !== 'BUSINESS_CASE' || !cases.reviewOpenedAt || asked > cases.reviewOpenedAt) return [];
  return withoutFinanceComment(project).map((organisation) => ({
    matter: `comment/${organisation}`,
    holder: 'finance',
    organisation,
    step: 'comment',
    stop: null,
  }));
}

/** O2, M1: the members that have been asked and have still to decide, or may still call in what they decided (V13). */
function ofAnswers(project: Project): readonly Lying[] {
  const { stage, participation, units } = project;
  if (participation.optIn === null || (stage !== 'OPT_IN' && stage !== 'DELIVERY')) return [];
  const asked = units.filter((unit) => stage === 'OPT_IN' || isAskedAgain(project, unit) || isLate(project, unit));
  return asked.flatMap((unit) => ofUnit(project, unit));
}

/** X3 */
const isAskedAgain = (project: Project, { id }: Unit): boolean => reOptInOf(project)?.members.includes(id) ?? false;

/** O10 */
const isLate = (project: Project, unit: Unit): boolean => participationOf(project, unit).status === 'LATE_REQUESTED';

const ofUnit = (project: Project, unit: Unit): readonly Lying[] =>
  keysNeeded(project, unit).flatMap((organisation): readonly Lying[] => {
    const key = keyOf(project, unit, organisation);
    const lies = { matter: `answer/${organisation}`, holder: 'organisation', organisation } as const;
    if (key && isProvisional(key)) return [{ ...lies, step: 'decision', stop: 'call_in' }];
    if (!awaitedOf(project, unit).includes(organisation)) return [];
    return [{ ...lies, step: stepOf(project, unit, organisation), stop: key?.answer === 'defer' ? 'deferred' : null }];
  });

/** O4: the next step of its chain; with none before it, the decision, or the second key of its unit. */
function stepOf(project: Project, unit: Unit, organisation: string): MemberStep {
  const [next] = stepsToTake(project, unit, organisation, project.participation.chains[organisation] ?? []);
  if (next) return next.step;
  const { status } = participationOf(project, unit);
  const isSecond = WAITING.includes(status) && keysTurned(project, unit).length > 0;
  return isSecond ? 'second_key' : 'decision';
}

/** M1, O10: one key has been turned, and the other is awaited. */
const WAITING: readonly string[] = ['PENDING_SECOND_KEY', 'LATE_REQUESTED'];

type Place = Omit<Lying, 'matter'>;

const withLead = ({ lead }: Project) => ({ holder: 'lead', organisation: lead.organisation }) as const;

/** Those who act for no single organisation. */
const NOBODYS = {
  office: { holder: 'office', organisation: null },
  group: { holder: 'group', organisation: null },
  owners: { holder: 'owners', organisation: null },
  process: { holder: 'process', organisation: null },
} as const;

/** The organisation that an answer is asked of; `null`: the matter is no answer. */
export const answering = (matter: string): string | null =>
  matter.startsWith('answer/') ? matter.slice('answer/'.length) : null;

/** O4: when an organisation last took a step of its chain on the present version of the case. */
export function stepTakenAt(project: Project, organisation: string, step: SpellStep): Instant | undefined {
  const unit = unitOf(project, organisation);
  return unit && stepTaken(project, unit, organisation, step as StepKind)?.at;
}

/** O4: the decision by which an organisation settled what was asked of it; `undefined`: it has not, or put it off. */
export function decisionIn(project: Project, organisation: string) {
  const unit = unitOf(project, organisation);
  const key = unit && keyOf(project, unit, organisation);
  return key && key.answer !== 'defer' ? key : undefined;
}
