import type { Instant } from '#domain/calendar/instant.js';
import type { ApprovalCondition } from '#domain/conditions/state.js';
import { interestsIn } from '#domain/gates/interests.js';
import { itemOf } from '#domain/gates/items.js';
import { questionOf } from '#domain/gates/questions.js';
import type { Interest, Item, ItemId } from '#domain/gates/state.js';
import type { TextRef } from '#domain/kernel/event.js';
import type { Project } from '#domain/projects/state.js';
import { type Entry, canonical } from '#record/chain.js';
import { fold } from '#record/history.js';
import { projects } from '#record/kinds.js';
import type { Seal } from './seal.js';

export const FORMAT = 'converge/decision-record/2';

/** What the record states of an item before the steering group: it follows from the events alone. */
export interface Statement {
  readonly project: { readonly id: string; readonly reference: string; readonly title: string };
  readonly question: string;
  /** The item with its papers and all its rounds: electorate, attendance, votes, rule, tally, outcome. */
  readonly decision: Item;
  /** V9: interests declared in it or in the project. */
  readonly interests: readonly Interest[];
  /** V15: conditions of its approvals. */
  readonly conditions: readonly ApprovalCondition[];
  /** Who did what, when. */
  readonly log: readonly Deed[];
}

/** An event that is about the item, or came of the same command. */
export interface Deed {
  readonly version: number;
  readonly type: string;
  readonly at: Instant;
  /** Opaque id of the person, or `process`. */
  readonly actor: string;
  readonly hash: string;
}

/** A refusal by law or permission of a command on the item. */
export interface RefusedDeed {
  readonly at: Instant;
  readonly by: string;
  readonly command: string;
  readonly code: string;
}

/** The words under a reference with their salt; `null`: removed by a recorded redaction. */
export type KeptText = { readonly salt: string; readonly text: string } | null;

/** One document: what was decided, and what anybody needs to check it without the database. */
export interface DecisionRecord extends Statement {
  readonly format: typeof FORMAT;
  readonly texts: Readonly<Record<TextRef, KeptText>>;
  /** The chain names people, seats and organisations by id; the seal covers their names. `null`: erased. */
  readonly names: {
    readonly people: Readonly<Record<string, string | null>>;
    readonly seats: Readonly<Record<string, string>>;
    readonly organisations: Readonly<Record<string, string>>;
  };
  /** Not in the chain but under the seal; `null`: not for whoever asked. */
  readonly refused: readonly RefusedDeed[] | null;
  readonly proof: {
    readonly stream: string;
    /** Where the proof ends: the last event that bears on the item. */
    readonly head: { readonly version: number; readonly hash: string };
    readonly events: readonly Entry[];
  };
  readonly seal: Seal;
}

/** What events state of an item; `null`: the steering group was never asked it. Throws UnknownEvent. */
export function statementOf(events: readonly Entry[], id: string): Statement | null {
  const project = folded(events);
  const item = project && itemOf(project.gates, id as ItemId);
  if (!item) return null;
  const { id: projectId, reference, title } = project;
  return {
    project: { id: projectId, reference, title },
    question: questionOf(project, id),
    decision: item,
    ...beside(project, item.id),
    log: deedsOn(events, id),
  };
}

/** What stands beside the item in the project and bears on it. */
const beside = (project: Project, id: ItemId): Pick<Statement, 'interests' | 'conditions'> => ({
  interests: interestsIn(project, id),
  conditions: project.conditions.filter(({ item }) => item === id),
});

/** The events from the first to the last that bears on the item: that is about it, or changed how it stands. */
export function eventsFor(events: readonly Entry[], id: string): readonly Entry[] {
  const lastDeed = deedsOn(events, id).at(-1)?.version ?? 0;
  let project: Project | null = null;
  let last = lastDeed;
  let standing = '';
  for (const event of events) {
    project = fold(projects, project, event);
    const item = itemOf(project.gates, id as ItemId);
    const stands = canonical(item ? { item, ...beside(project, item.id) } : null);
    if (stands !== standing && event.version > last) last = event.version;
    standing = stands;
  }
  return events.slice(0, last);
}

const folded = (events: readonly Entry[]): Project | null =>
  events.reduce<Project | null>((project, event) => fold(projects, project, event), null);

function deedsOn(events: readonly Entry[], id: string): readonly Deed[] {
  const commands = new Set(events.filter((event) => isAbout(event, id)).map(({ commandId }) => commandId));
  return events
    .filter(({ commandId }) => commands.has(commandId))
    .map(({ version, type, at, actor, hash }) => ({ version, type, at, actor, hash }));
}

/** Of the item, of a condition of its approvals, of a review before it, or of an interest in the whole project. */
const isAbout = ({ type, body }: Entry, id: string): boolean =>
  body.item === id ||
  body.gate === id ||
  (typeof body.condition === 'string' && body.condition.startsWith(`${id}/`)) ||
  (type === 'InterestDeclared' && body.item === null);

/** References to free texts: every hash that is not the hash of a paper or of an event. */
export function textsIn(value: unknown, name = ''): readonly TextRef[] {
  if (typeof value === 'string') return /^[0-9a-f]{64}$/.test(value) && !HASHES.includes(name) ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, Array.isArray(value) ? name : key));
}

const HASHES = ['hash', 'previousHash', 'paper', 'appendix'];
