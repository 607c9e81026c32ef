import type { Instant } from '#domain/calendar/instant.js';
import { withoutFinanceComment } from '#domain/cases/comments.js';
import { commentDueAt } from '#domain/cases/deadlines.js';
import { totalsOf } from '#domain/cases/optimism-bias.js';
import { partiesUnchecked } from '#domain/cases/powers.js';
import { figuresOf } from '#domain/cases/figures.js';
import type { Case, Comment, Contribution, OptimismBias, PartFigures, Scope } from '#domain/cases/state.js';
import { caseVersionOf, figuresVersionOf, scopeVersionOf } from '#domain/cases/version.js';
import { type PersonView, personView, type Reading } from './reading.js';

/** C2: the scope in words; `null` where nothing has been saved or the words have been redacted. */
export interface ScopeView {
  readonly scope: (Omit<Scope, 'currentPosition'> & { readonly currentPosition: string | null }) | null;
  readonly version: string;
}

export function scopeView({ project, text }: Reading): ScopeView {
  const { scope } = project.cases;
  return {
    scope: scope && {
      ...scope,
      currentPosition: text(scope.currentPosition),
      existingArrangement: text(scope.existingArrangement),
    },
    version: scopeVersionOf(project),
  };
}

const CHAPTERS = ['strategic', 'economic', 'commercial', 'financial', 'management'] as const;

type Chapter = (typeof CHAPTERS)[number];

/** The business case as it stands, with comments and equality records. */
export interface CaseView {
  /** 0: none yet. */
  readonly caseVersion: number;
  readonly case: (Omit<Case, Chapter> & Readonly<Record<Chapter, string | null>>) | null;
  readonly reviewOpenedAt: Instant | null;
  readonly comments: readonly (Omit<Comment, 'text' | 'by' | 'figuresRevision'> & {
    /** C4: of the unit's figures that it speaks of; `null`: there were none. */
    readonly figuresRevision: number | null;
    readonly text: string | null;
    readonly by: PersonView;
  })[];
  /** C4: the organisations whose finance reviewer has not commented; `null`: no review. From the due time on: no comment. */
  readonly withoutComment: readonly { readonly organisation: string; readonly dueAt: Instant }[] | null;
  readonly equality: {
    readonly screening: { readonly text: string | null; readonly at: Instant } | null;
    readonly assessment: { readonly needed: boolean; readonly text: string | null; readonly at: Instant } | null;
  };
  readonly powers: PowersView | null;
  readonly optimismBias: OptimismBias | null;
  /** C7: what the case comes to without the bias and with it. */
  readonly totals: ReturnType<typeof totalsOf>;
  readonly version: string;
}

/** C5 */
export interface PowersView {
  readonly text: string | null;
  readonly parties: readonly string[];
  readonly lead: string | null;
  readonly by: PersonView;
  readonly at: Instant;
  /** Parties of today that it does not speak of; with any, it is stale. */
  readonly unchecked: readonly string[];
  readonly stale: boolean;
}

export function caseView(reading: Reading): CaseView {
  const { project, text } = reading;
  const { version, current, reviewOpenedAt, comments, equality, optimismBias } = project.cases;
  const { screening, assessment } = equality;
  return {
    caseVersion: version,
    case: current && { ...current, ...inWords(current, text) },
    reviewOpenedAt,
    comments: comments.map((comment) => ({
      ...comment,
      figuresRevision: comment.figuresRevision ?? null,
      text: text(comment.text),
      by: personView(comment.by, reading),
    })),
    equality: {
      screening: screening && { ...screening, text: text(screening.text) },
      assessment: assessment && { ...assessment, text: text(assessment.text) },
    },
    withoutComment:
      reviewOpenedAt === null
        ? null
        : withoutFinanceComment(project).map((organisation) => ({
            organisation,
            dueAt: commentDueAt(project, organisation)!,
          })),
    powers: powersView(reading),
    optimismBias: optimismBias && { ...optimismBias, evidence: text(optimismBias.evidence) },
    totals: totalsOf(project),
    version: caseVersionOf(project),
  };
}

function powersView(reading: Reading): PowersView | null {
  const { project, text } = reading;
  const { powers } = project.cases;
  if (!powers) return null;
  const unchecked = partiesUnchecked(project);
  return {
    ...powers,
    text: text(powers.text),
    by: personView(powers.by, reading),
    unchecked,
    stale: unchecked.length > 0,
  };
}

const inWords = (present: Case, text: Reading['text']) => ({
  ...(Object.fromEntries(CHAPTERS.map((chapter) => [chapter, text(present[chapter])])) as Record<
    Chapter,
    string | null
  >),
  ...(present.justification && { justification: text(present.justification) ?? undefined }),
});

/** C3: a unit's figures. */
export interface FiguresView {
  readonly unit: string;
  readonly estimate: boolean;
  /** `estimate, not agreed`, or `agreed`; `null`: none yet. */
  readonly standing: string | null;
  /** Empty: none yet. */
  readonly parts: readonly PartFigures[];
  readonly contributions: readonly Contribution[];
  readonly by: PersonView | null;
  readonly at: Instant | null;
  readonly version: string;
}

/** `null`: no such unit. */
export function figuresView(reading: Reading, unit: string): FiguresView | null {
  const { project } = reading;
  if (!project.units.some(({ id }) => id === unit)) return null;
  const figures = figuresOf(project, unit);
  return {
    unit,
    estimate: figures?.estimate ?? false,
    standing: figures ? (figures.estimate ? 'estimate, not agreed' : 'agreed') : null,
    parts: figures?.parts ?? [],
    contributions: figures?.contributions ?? [],
    by: figures ? personView(figures.by, reading) : null,
    at: figures?.at ?? null,
    version: figuresVersionOf(project, unit),
  };
}
