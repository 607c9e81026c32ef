import type { Instant } from '#domain/calendar/instant.js';
import { provisionalAcceptance } from '#domain/leads/nomination.js';
import { acceptanceCallInEndsAt } from '#domain/participation/call-in-window.js';
import { joinedUnits } from '#domain/participation/units.js';
import { affectedBy } from '#domain/rebaselines/affected.js';
import { materialityOf, presentBaseline } from '#domain/rebaselines/baselines.js';
import { decideUntil, objectUntil, reOptInOf } from '#domain/rebaselines/deadlines.js';
import type { Affected, ApprovedBaseline, Materiality } from '#domain/rebaselines/state.js';
import { inWords } from '#domain/rebaselines/words.js';
import type { Reading } from './reading.js';

/** The baseline in force, and how the project as it stands differs from it (X2, X3). */
export interface RebaselineView {
  readonly approved: readonly ApprovedBaseline[];
  readonly change: Materiality | null;
  /** What makes the change material, a sentence each. */
  readonly reasons: readonly string[];
  /** Who decides again: as it was opened or, before that, as it would be. */
  readonly affected: readonly Affected[];
  /** `null`: nobody decides again at present. */
  readonly reOptIn: { readonly openedAt: Instant; readonly decideUntil: Instant; readonly objectUntil: Instant } | null;
  readonly underWay: boolean;
}

export function rebaselineView({ project }: Reading): RebaselineView {
  const { present, approved } = project.rebaselines;
  const change = materialityOf(project);
  const reOptIn = reOptInOf(project);
  const asItWouldBe = change && present ? affectedBy(project, change, present.newDuties) : [];
  return {
    approved,
    change,
    reasons: change ? inWords(project, change) : [],
    affected: reOptIn?.affected ?? asItWouldBe,
    reOptIn: reOptIn && {
      openedAt: reOptIn.openedAt,
      decideUntil: decideUntil(project, reOptIn),
      objectUntil: objectUntil(project, reOptIn),
    },
    underWay: present !== null,
  };
}

/** The units in the project, for a choice among them. */
export const unitsIn = ({ project }: Reading): readonly { readonly id: string; readonly name: string }[] =>
  joinedUnits(project).map(({ id, name }) => ({ id, name }));

/** Organisations that could be nominated to lead, with the posts of their project leads (X5). */
export const possibleLeads = ({
  project,
  directory,
}: Reading): readonly { readonly organisation: string; readonly post: string; readonly title: string }[] =>
  joinedUnits(project)
    .flatMap(({ organisations }) => organisations)
    .filter((organisation) => organisation !== project.lead.organisation)
    .flatMap((organisation) =>
      (directory.organisations.find(({ id }) => id === organisation)?.posts ?? [])
        .filter(({ role }) => role === 'PL')
        .map(({ id, title }) => ({ organisation, post: id, title })),
    );

/** X1: what was approved, which a forecast is held against; `null`: there is no baseline. */
export const approvedIn = ({ project }: Reading): ApprovedBaseline['terms'] | null =>
  presentBaseline(project)?.terms ?? null;

/** X5, V13: until when the nominee may call its acceptance of the lead in; `null`: it has not accepted, or for good. */
export function acceptanceCallableUntil({ project }: Reading): Instant | null {
  const acceptance = provisionalAcceptance(project);
  return acceptance && acceptanceCallInEndsAt(project, acceptance);
}
