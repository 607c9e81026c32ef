import { Injectable } from '@nestjs/common';
import type { Instant } from '#domain/calendar/instant.js';
import type {
  CaseEvent,
  CaseVersionCreated,
  EstimateAgreed,
  FiguresEstimated,
  OwnFiguresSaved,
} from '#domain/cases/events.js';
import type { Contribution, PartFigures } from '#domain/cases/state.js';
import { Entries } from './entries.js';
import type { HistoryEntry } from './history.js';
import type { PersonView } from './reading.js';
import type { Sight } from './sight.js';

/** One figure before and after; `null`: there was none, or is none any more. */
export interface FigureChange {
  readonly part: string;
  readonly figure:
    'oneOff' | 'running' | 'staffDays' | 'cashable' | 'cashableInYear' | 'contribution' | 'contributedDays';
  /** Year of the case, where the figure is of one. */
  readonly year: number | null;
  /** Of a contribution: its kind and what it is. */
  readonly kind: Contribution['kind'] | null;
  readonly description: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** C3: who gave which figures of a unit when, and what changed with it. */
export interface FiguresStep {
  /** Number of the entry in the history of the project, which has a permanent address. */
  readonly entry: number;
  readonly revision: number;
  /** Given by the unit, estimated by the lead, or an estimate that the unit has agreed to. */
  readonly step: 'given' | 'estimated' | 'agreed';
  readonly by: PersonView;
  readonly at: Instant;
  /** C11: the version of the case in which the figures stand from then on. */
  readonly caseVersion: number;
  readonly changes: readonly FigureChange[];
}

type Told = Pick<HistoryEntry, 'version' | 'at' | 'actor'> & {
  readonly body: CaseVersionCreated | OwnFiguresSaved | FiguresEstimated | EstimateAgreed;
};

const TOLD: readonly CaseEvent['type'][] = [
  'CaseVersionCreated',
  'OwnFiguresSaved',
  'FiguresEstimated',
  'EstimateAgreed',
];

/** The history of a unit's figures, from the events themselves. */
@Injectable()
export class FigureHistory {
  constructor(private readonly entries: Entries) {}

  /** The first of them first; empty where there are none. */
  async of(project: string, unit: string, sight: Sight | null): Promise<readonly FiguresStep[]> {
    const entries = await this.entries.ofTypes(`project/${project}`, TOLD, sight);
    return stepsOf(
      entries.map(({ type, body, ...entry }) => ({ ...entry, body: { type, ...body } as unknown as Told['body'] })),
      unit,
    );
  }
}

/** C3: the steps that the events tell of a unit. */
export function stepsOf(told: readonly Told[], unit: string): readonly FiguresStep[] {
  const steps: FiguresStep[] = [];
  let figures: readonly Figure[] = [];
  let caseVersion = 0;
  for (const [index, { version: entry, at, actor: by, body }] of told.entries()) {
    if (body.type === 'CaseVersionCreated') caseVersion = body.version;
    else if (body.unit === unit) {
      const next = told[index + 1]?.body;
      const after = body.type === 'EstimateAgreed' ? figures : figuresIn(body);
      steps.push({
        entry,
        revision: steps.length + 1,
        step: STEPS[body.type],
        by,
        at,
        // C11: a change that makes a new version of the case stands in that one.
        caseVersion: next?.type === 'CaseVersionCreated' && next.ground === 'figures' ? next.version : caseVersion,
        changes: changesBetween(figures, after),
      });
      figures = after;
    }
  }
  return steps;
}

const STEPS = { OwnFiguresSaved: 'given', FiguresEstimated: 'estimated', EstimateAgreed: 'agreed' } as const;

type Figure = Omit<FigureChange, 'before' | 'after'> & { readonly value: string };

const figuresIn = ({ parts, contributions = [] }: OwnFiguresSaved | FiguresEstimated): readonly Figure[] => [
  ...parts.flatMap(ofPart),
  ...contributions.flatMap(ofContribution),
];

const plain = { year: null, kind: null, description: null };

const ofPart = ({
  part,
  oneOff,
  running,
  staffDays,
  cashable,
  cashableByYear = [],
}: PartFigures): readonly Figure[] => [
  { ...plain, part, figure: 'oneOff', value: oneOff },
  { ...plain, part, figure: 'running', value: running },
  { ...plain, part, figure: 'staffDays', value: String(staffDays) },
  { ...plain, part, figure: 'cashable', value: cashable },
  ...cashableByYear.map((value, index) => ({
    ...plain,
    part,
    figure: 'cashableInYear' as const,
    year: index + 1,
    value,
  })),
];

const ofContribution = ({ part, kind, year, amount, days, description }: Contribution): readonly Figure[] => [
  { part, figure: 'contribution', year, kind, description, value: amount },
  ...(days === undefined
    ? []
    : [{ part, figure: 'contributedDays' as const, year, kind, description, value: String(days) }]),
];

function changesBetween(before: readonly Figure[], after: readonly Figure[]): readonly FigureChange[] {
  const [earlier, later] = [before, after].map((figures) => new Map(figures.map((figure) => [nameOf(figure), figure])));
  return [...new Map([...earlier, ...later]).entries()]
    .map(([name, { value: _, ...figure }]) => ({
      ...figure,
      before: earlier.get(name)?.value ?? null,
      after: later.get(name)?.value ?? null,
    }))
    .filter((change) => change.before !== change.after);
}

const nameOf = ({ part, figure, year, kind, description }: Figure): string =>
  JSON.stringify([part, figure, year, kind, description]);
