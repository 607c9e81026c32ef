import { allLines } from '#domain/benefits/lines.js';
import { benefitVersionOf, captureVersionOf } from '#domain/benefits/version.js';
import type { Instant } from '#domain/calendar/instant.js';
import { caseVersionOf, figuresVersionOf, scopeVersionOf } from '#domain/cases/version.js';
import { conditionVersionOf } from '#domain/conditions/version.js';
import { recoveriesOf } from '#domain/recoveries/ratings.js';
import { recoveryVersionOf } from '#domain/recoveries/version.js';
import { risksOf } from '#domain/risks/register.js';
import { riskVersionOf } from '#domain/risks/version.js';
import { exceptionVersionOf } from '#domain/exceptions/version.js';
import { presentRound } from '#domain/gates/items.js';
import type { Item, ItemId } from '#domain/gates/state.js';
import { gateVersion } from '#domain/gates/version.js';
import { presentHold, reviewDueAt } from '#domain/holds/holds.js';
import { everyPostOf } from '#domain/kernel/facts.js';
import { keyVersionOf, participationVersionOf } from '#domain/participation/version.js';
import { postImplementationVersionOf } from '#domain/post-implementation/version.js';
import { ENDINGS, stageNames } from '#domain/projects/stages.js';
import type { Adopted, Project, Stage } from '#domain/projects/state.js';
import { shownStatus } from './participation-view.js';
import { contributionVersionOf } from '#domain/contributions/places.js';
import { type PersonView, personView, type Reading } from './reading.js';
import { type DutyView, waitingFor } from './waiting.js';

/** The versions of the things in a project that commands act on: what `If-Match` carries (T2). */
export interface ThingVersions {
  readonly scope: string;
  readonly case: string;
  readonly milestones: string;
  /** By item: `G1`, `cancel`, `write-off/<line>`. */
  readonly gates: Readonly<Record<string, string>>;
  /** By condition of an approval. */
  readonly conditions: Readonly<Record<string, string>>;
  /** By recovery plan. */
  readonly recoveries: Readonly<Record<string, string>>;
  /** By risk. */
  readonly risks: Readonly<Record<string, string>>;
  /** By exception. */
  readonly exceptions: Readonly<Record<string, string>>;
  /** By unit. */
  readonly figures: Readonly<Record<string, string>>;
  readonly participations: Readonly<Record<string, string>>;
  /** By organisation. */
  readonly decisions: Readonly<Record<string, string>>;
  /** By `unit/month`. */
  readonly returns: Readonly<Record<string, string>>;
  /** By unit: what it has contributed. */
  readonly contributions: Readonly<Record<string, string>>;
  /** By benefit line. */
  readonly captures: Readonly<Record<string, string>>;
  /** B6: what came of it. */
  readonly postImplementation: string;
}

/** A project at a glance. */
export interface ProjectView {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly summary: string | null;
  readonly workstream: { readonly id: string; readonly name: string } | null;
  readonly lead: {
    readonly organisation: { readonly id: string; readonly name: string } | null;
    readonly post: { readonly id: string; readonly title: string; readonly holder: PersonView | null } | null;
  };
  readonly stage: Stage;
  readonly stageName: string;
  readonly stageSince: Instant;
  /** The stage whose ground is in the record, until the process enters it. */
  readonly movingTo: Stage | null;
  readonly ended: boolean;
  /** X6; `null`: it is not on hold. */
  readonly hold: {
    readonly since: Instant;
    readonly until: string;
    readonly reason: string | null;
    readonly reviewBy: Instant;
  } | null;
  readonly conditions: readonly {
    readonly id: string;
    readonly kind: string;
    readonly owner: string;
    readonly due: string;
    readonly words: string | null;
    readonly status: string;
  }[];
  readonly proposal: { readonly status: string; readonly since: Instant; readonly reason: string | null } | null;
  readonly adopted: Adopted | null;
  /** Who holds it up, the most urgent first. */
  readonly waiting: readonly DutyView[];
  readonly nextDeadline: Instant | null;
  readonly units: readonly {
    readonly id: string;
    readonly name: string;
    readonly status: string;
    readonly since: Instant;
  }[];
  readonly gates: readonly {
    readonly item: string;
    readonly status: string;
    readonly round: number;
    readonly outcome: string | null;
  }[];
  /** Until when answers are sealed at the latest; `null`: they are open. */
  readonly sealedUntil: Instant | null;
  readonly versions: ThingVersions;
  /** Version and hash of the stream's head: evidence. While answers are sealed, of the entry that opened the window. */
  readonly version: number;
  readonly hash: string;
  readonly lastAt: Instant;
}

export function projectView(reading: Reading, now: Instant): ProjectView {
  const { project } = reading;
  const { id, reference, title, stage, stageSince, movingTo, adopted } = project;
  const ahead = waitingFor(reading);
  return {
    id,
    reference,
    title,
    summary: reading.text(project.summary),
    workstream: workstreamOf(reading),
    lead: leadOf(reading),
    stage,
    stageName: stageNames[stage],
    stageSince,
    movingTo,
    ended: ENDINGS.includes(stage),
    hold: holdOf(reading),
    conditions: project.conditions.map(({ id: condition, kind, owner, due, words, status }) => ({
      id: condition,
      kind,
      owner,
      due,
      words: reading.text(words),
      status,
    })),
    proposal: proposalOf(reading),
    adopted,
    waiting: ahead.filter(({ since }) => since <= now),
    nextDeadline: ahead.find(({ dueAt }) => dueAt !== null)?.dueAt ?? null,
    units: project.units.map((unit) => unitOf(reading, unit)),
    gates: Object.values(project.gates).flatMap((item) => (item ? gateAtAGlance(item) : [])),
    sealedUntil: reading.sight?.until ?? null,
    versions: versionsOf(project),
    ...headOf(reading),
  };
}

/** While answers are sealed, the last entry that all can check: the one that opened the window. */
function headOf({ project, hash, sight }: Reading): Pick<ProjectView, 'version' | 'hash' | 'lastAt'> {
  const { version, lastAt, participation } = project;
  return sight ? { version: sight.from, hash, lastAt: participation.optIn!.openedAt } : { version, hash, lastAt };
}

export function versionsOf(project: Project): ThingVersions {
  const byUnit = (versionOf: (project: Project, unit: string) => string) =>
    Object.fromEntries(project.units.map(({ id }) => [id, versionOf(project, id)]));
  return {
    scope: scopeVersionOf(project),
    case: caseVersionOf(project),
    milestones: String(project.delivery.revision),
    gates: Object.fromEntries(Object.keys(project.gates).map((item) => [item, gateVersion(project, item as ItemId)])),
    conditions: Object.fromEntries(project.conditions.map(({ id }) => [id, conditionVersionOf(project, id)])),
    recoveries: Object.fromEntries(recoveriesOf(project).plans.map(({ id }) => [id, recoveryVersionOf(project, id)])),
    risks: Object.fromEntries(risksOf(project).map(({ id }) => [id, riskVersionOf(project, id)])),
    exceptions: Object.fromEntries(project.exceptions.map(({ id }) => [id, exceptionVersionOf(project, id)])),
    figures: byUnit(figuresVersionOf),
    participations: byUnit(participationVersionOf),
    contributions: byUnit(contributionVersionOf),
    decisions: Object.fromEntries(
      project.units.flatMap(({ organisations }) => organisations).map((id) => [id, keyVersionOf(project, id)]),
    ),
    returns: Object.fromEntries(
      Object.entries(project.benefits.returns).map(([key, { unit, month }]) => [
        key,
        benefitVersionOf(project, unit, month),
      ]),
    ),
    postImplementation: postImplementationVersionOf(project),
    captures: Object.fromEntries(allLines(project).map(({ id }) => [id, captureVersionOf(project, id)])),
  };
}

function workstreamOf({ project, directory }: Reading): ProjectView['workstream'] {
  const workstream = directory.programme.workstreams.find(({ id }) => id === project.workstream);
  return workstream ? { id: workstream.id, name: workstream.name } : null;
}

function leadOf(reading: Reading): ProjectView['lead'] {
  const { project, directory } = reading;
  const organisation = directory.organisations.find(({ id }) => id === project.lead.organisation);
  const post = everyPostOf(directory).find(({ id }) => id === project.lead.post);
  return {
    organisation: organisation ? { id: organisation.id, name: organisation.name } : null,
    post: post
      ? { id: post.id, title: post.title, holder: post.holder ? personView(post.holder, reading) : null }
      : null,
  };
}

function proposalOf({ project: { proposal }, text }: Reading): ProjectView['proposal'] {
  return proposal && { status: proposal.status, since: proposal.since, reason: text(proposal.reason) };
}

function holdOf({ project, text }: Reading): ProjectView['hold'] {
  const hold = presentHold(project);
  if (!hold) return null;
  const { since, until, reason } = hold;
  return { since, until, reason: text(reason), reviewBy: reviewDueAt(project, hold) };
}

function gateAtAGlance(item: Item) {
  const { number: round, outcome } = presentRound(item);
  return { item: item.id, status: item.status, round, outcome };
}

function unitOf(reading: Reading, { id, name }: { id: string; name: string }) {
  const { since } = reading.project.participation.units[id];
  return { id, name, status: shownStatus(reading, id), since };
}
