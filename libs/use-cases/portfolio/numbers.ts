import { type Rag, ragOf, realisationPercent } from '#domain/benefits/realisation.js';
import type { Policy } from '#domain/policy/policy.js';
import { stageNames } from '#domain/projects/stages.js';
import type { Group } from './groups.js';
import { ACTION_PLAN, ACTION_POSTS, WAY } from './measures.js';

/** A figure of the report, and the way to the things behind it: a measure, and which of its things. */
export interface PortfolioFigure {
  readonly what: string;
  readonly unit: 'count' | 'percent' | 'pence' | 'units' | 'days';
  /** `null`: not stated. */
  readonly value: string | null;
  /** `null`: nothing of it is in the record. */
  readonly measure: string | null;
  readonly kind: string | null;
  readonly part: string | null;
  readonly member: string | null;
  /** B5; `null`: it is no realisation, or nothing was planned. */
  readonly rag: Rag | null;
}

/** One of the twenty-one. */
export interface PortfolioNumber {
  readonly number: number;
  readonly title: string;
  readonly figures: readonly PortfolioFigure[];
}

/** Ages of open decisions in working days, in their order, by member; `null`: their clock stands still. */
export type Ages = ReadonlyMap<string, readonly number[]>;

/** What is listed although there may be none of it. */
export interface Known {
  readonly workstreams: readonly string[];
  readonly members: readonly string[];
  readonly realisation: NonNullable<Policy['realisation']>;
}

const TITLES: Readonly<Record<number, string>> = {
  1: 'Projects by stage, route, workstream and gain band, and on hold',
  2: 'Active projects',
  3: 'Participation share',
  4: 'Invited, joined, declined, deferred and lapsed',
  5: 'Open decisions, and time from invitation to decision',
  6: 'Gates, and working days at each stage',
  7: 'Conditions of approvals',
  8: 'Chair’s actions and decisions in urgency',
  9: 'Benefits: forecast, planned to date, realised and captured',
  10: 'Realisation ratio',
  11: 'Captured of what was realised',
  12: 'Concentration of the forecast',
  13: 'Cost, net benefit and net present value',
  14: 'Re-baselines, withdrawals, late joins, changes of lead and cancellations',
  15: 'Delivery confidence',
  16: 'Projects that fail the test of viability',
  17: 'Equality assessments before G2',
  18: 'Exceptions open',
  19: 'Overdue matters by member',
  20: 'Quick wins delivered',
  21: 'Action plan',
};

/** The twenty-one numbers, of groups of things. What is not known is `null`. */
export function numbersOf(groups: readonly Group[], ages: Ages, known: Known): readonly PortfolioNumber[] {
  const say = figuresOf(new Grouped(groups), ages, known);
  return Object.entries(TITLES).map(([number, title]) => ({
    number: Number(number),
    title,
    figures: say[Number(number)](),
  }));
}

type Place = Partial<Pick<PortfolioFigure, 'kind' | 'part' | 'member' | 'rag'>>;

const figure = (
  what: string,
  unit: PortfolioFigure['unit'],
  value: string | number | null,
  measure: string | null,
  { kind = null, part = null, member = null, rag = null }: Place = {},
): PortfolioFigure => ({ what, unit, value: value === null ? null : String(value), measure, kind, part, member, rag });

/** Looks groups up. */
class Grouped {
  constructor(private readonly groups: readonly Group[]) {}

  of(code: string, place: Place = {}): readonly Group[] {
    return this.groups.filter(
      (each) =>
        each.code === code &&
        !each.whole &&
        (place.kind === undefined || each.kind === place.kind) &&
        (place.part === undefined || each.part === place.part) &&
        (place.member === undefined || each.member === place.member),
    );
  }

  count(code: string, place: Place = {}): number {
    return this.of(code, place).reduce((sum, { count }) => sum + count, 0);
  }

  /** `null`: there is none, so nothing is stated. */
  total(code: string, place: Place = {}): bigint | null {
    const found = this.of(code, place);
    return found.length === 0 ? null : found.reduce((sum, { total }) => sum + BigInt(total ?? 0), 0n);
  }

  whole(code: string, kind: string): Group | undefined {
    return this.groups.find((each) => each.code === code && each.whole && each.kind === kind);
  }

  kinds(code: string): readonly string[] {
    return [...new Set(this.of(code).map(({ kind }) => kind))].sort();
  }

  parts(code: string): readonly string[] {
    return [...new Set(this.of(code).flatMap(({ part }) => part ?? []))].sort();
  }

  members(code: string): readonly string[] {
    return [...new Set(this.of(code).flatMap(({ member }) => member ?? []))].sort();
  }
}

const share = (part: number, all: number): number | null => (all === 0 ? null : Math.round((100 * part) / all));

const STANDINGS = ['open', 'overdue', 'complete'];

const AMOUNTS = ['forecast', 'planned', 'realised', 'captured', 'in_cases'];

function figuresOf(
  groups: Grouped,
  ages: Ages,
  { workstreams, members, realisation }: Known,
): Readonly<Record<number, () => readonly PortfolioFigure[]>> {
  const counts = (code: string, kinds: readonly string[]) =>
    kinds.map((kind) => figure(kind, 'count', groups.count(code, { kind }), code, { kind }));
  const amounts = (code: string, kinds: readonly string[]) =>
    kinds.map((kind) => figure(kind, 'pence', text(groups.total(code, { kind })), code, { kind }));
  const inOwnUnits = (code: string) =>
    groups
      .parts(code)
      .flatMap((part) =>
        AMOUNTS.filter((kind) => groups.of(code, { kind, part }).length > 0).map((kind) =>
          figure(kind, 'units', text(groups.total(code, { kind, part })), code, { kind, part }),
        ),
      );
  const ratio = (what: string, place: Place) => {
    const [realised, planned] = ['realised', 'planned'].map((kind) => groups.total('realisation', { ...place, kind }));
    const percent = realisationPercent(realised ?? 0n, planned ?? 0n);
    const rag = percent === null ? null : ragOf(percent, realisation);
    return figure(what, 'percent', percent, 'realisation', { ...place, rag });
  };
  const byMember = (code: string, what: string, kind: string, member: string) => {
    const asked = groups.of(code, { member }).length > 0;
    return figure(what, 'count', asked ? groups.count(code, { kind, member }) : null, code, { kind, member });
  };

  return {
    1: () => [
      ...counts('stage', Object.keys(stageNames)),
      ...counts('route', ['quick_win', 'standard', 'major', 'not_stated']),
      ...counts('workstream', [...workstreams, 'not_stated']),
      ...counts('gain', ['quick', 'medium', 'long', 'not_stated']),
      ...counts('held', ['held']),
      ...groups
        .parts('held')
        .map((part) =>
          figure('held', 'count', groups.count('held', { kind: 'held', part }), 'held', { kind: 'held', part }),
        ),
      ...counts('reached', WAY),
    ],
    2: () => counts('active', ['active']),
    3: () =>
      members.flatMap((member) => {
        const [joined, not, unknown] = ['joined', 'not_joined', 'not_stated'].map((kind) =>
          groups.count('share', { kind, member }),
        );
        return [
          figure('share', 'percent', share(joined, joined + not), 'share', { member }),
          figure('joined', 'count', joined + not === 0 ? null : joined, 'share', { kind: 'joined', member }),
          figure('not_joined', 'count', joined + not === 0 ? null : not, 'share', { kind: 'not_joined', member }),
          figure('not_stated', 'count', unknown, 'share', { kind: 'not_stated', member }),
        ];
      }),
    4: () => [
      ...members.flatMap((member) => [
        figure('invited', 'count', groups.count('answers', { member }) || null, 'answers', { member }),
        ...['joined', 'declined', 'deferred', 'lapsed', 'sealed'].map((kind) =>
          byMember('answers', kind, kind, member),
        ),
      ]),
      ...counts('reasons', groups.kinds('reasons')),
    ],
    5: () => [
      figure('open', 'count', groups.count('open-decisions'), 'open-decisions'),
      figure('open_median', 'days', medianOf([...ages.values()].flat()), 'open-decisions'),
      figure('decided_median', 'days', groups.whole('decided', 'decided')?.median ?? null, 'decided'),
      ...groups
        .members('open-decisions')
        .flatMap((member) => [
          figure('open', 'count', groups.count('open-decisions', { member }), 'open-decisions', { member }),
          figure('open_longest', 'days', Math.max(...(ages.get(member) ?? [])), 'open-decisions', { member }),
        ]),
      ...groups
        .members('decided')
        .map((member) =>
          figure('decided_median', 'days', groups.of('decided', { member })[0].median, 'decided', { member }),
        ),
    ],
    6: () => {
      const first = groups.count('first-time', { kind: 'first_time' });
      return [
        ...counts('gate-items', ['waiting', 'deferred', 'inquorate']),
        figure('first_time', 'percent', share(first, groups.count('first-time')), 'first-time'),
        ...Object.keys(stageNames)
          .filter((stage) => groups.whole('stage-days', stage))
          .map((kind) =>
            figure(kind, 'days', groups.whole('stage-days', kind)?.median ?? null, 'stage-days', { kind }),
          ),
      ];
    },
    7: () => [figure('open', 'count', groups.count('conditions'), 'conditions'), ...counts('conditions', ['overdue'])],
    8: () => [...counts('chairs-actions', ['chairs_action']), ...counts('urgency', ['urgency'])],
    9: () => [
      ...amounts('cashable', AMOUNTS),
      ...amounts('dis-benefits', ['forecast', 'planned', 'realised', 'in_cases']),
      ...inOwnUnits('non-cashable'),
      ...inOwnUnits('other-dis-benefits'),
    ],
    10: () => [
      ratio('all', {}),
      ...groups.parts('realisation').map((part) => ratio('workstream', { part })),
      ...groups.members('realisation').map((member) => ratio('member', { member })),
      ...counts('ratings', ['green', 'amber', 'red']),
      ...counts('recovery-plans', ['open', 'overdue']),
      ...counts('escalated', ['escalated']),
    ],
    11: () => {
      const [captured, realised] = ['captured', 'realised'].map((kind) => groups.total('cashable', { kind }) ?? 0n);
      return [
        figure('captured', 'percent', realised === 0n ? null : Number((captured * 100n) / realised), 'cashable', {
          kind: 'captured',
        }),
      ];
    },
    12: () =>
      groups.kinds('sources').map((kind) => {
        const { total, largest } = groups.whole('sources', kind)!;
        const all = BigInt(total ?? 0);
        return figure('largest', 'percent', all === 0n ? null : Number((BigInt(largest!) * 100n) / all), 'sources', {
          kind,
        });
      }),
    13: () => [
      ...amounts('costs', ['one_off', 'running', 'net']),
      ...amounts('npv', ['npv']),
      ...groups
        .members('costs')
        .flatMap((member) =>
          ['one_off', 'running', 'net', 'npv'].map((kind) =>
            figure(kind, 'pence', text(groups.total('costs', { kind, member })), 'costs', { kind, member }),
          ),
        ),
    ],
    14: () => counts('moves', ['rebaseline', 'withdrawal', 'late_join', 'lead_change', 'cancellation']),
    15: () => counts('confidence', ['green', 'amber_green', 'amber', 'amber_red', 'red', 'not_stated']),
    16: () => counts('viability', ['units', 'required', 'cashable_floor', 'npv_floor']),
    17: () => {
      const [done, missing] = ['done', 'missing'].map((kind) => groups.count('equality', { kind }));
      return [
        figure('done', 'count', done + missing === 0 ? null : done, 'equality', { kind: 'done' }),
        figure('missing', 'count', done + missing === 0 ? null : missing, 'equality', { kind: 'missing' }),
      ];
    },
    18: () => [
      figure('open', 'count', groups.count('exceptions'), 'exceptions'),
      ...counts('exceptions', groups.kinds('exceptions')),
    ],
    19: () => [
      figure('overdue', 'count', groups.count('overdue'), 'overdue'),
      ...groups
        .members('overdue')
        .map((member) => figure('overdue', 'count', groups.count('overdue', { member }), 'overdue', { member })),
    ],
    20: () => counts('quick-wins', ['delivered']),
    21: () => {
      const known = groups.count(ACTION_PLAN) > 0;
      return [
        ...STANDINGS.map((kind) =>
          figure(kind, 'count', known ? groups.count(ACTION_PLAN, { kind }) : null, known ? ACTION_PLAN : null, {
            kind,
          }),
        ),
        ...[ACTION_PLAN, ACTION_POSTS].flatMap((code) =>
          groups
            .parts(code)
            .flatMap((part) =>
              STANDINGS.map((kind) => figure(kind, 'count', groups.count(code, { kind, part }), code, { kind, part })),
            ),
        ),
      ];
    },
  };
}

const text = (amount: bigint | null): string | null => amount?.toString() ?? null;

/** Of numbers in any order; of none there is no median. */
export function medianOf(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  const sorted = [...numbers].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}
