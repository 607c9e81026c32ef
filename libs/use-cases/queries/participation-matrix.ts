import { Injectable } from '@nestjs/common';
import type { Instant, PlainDate } from '#domain/calendar/instant.js';
import type { TextRef } from '#domain/kernel/event.js';
import type { Directory } from '#domain/kernel/facts.js';
import type { StandingState, StatedReason } from '#domain/participation/standings.js';
import type { Condition } from '#domain/participation/state.js';
import { stageNames } from '#domain/projects/stages.js';
import type { Stage } from '#domain/projects/state.js';
import { Lists } from '#record/lists.js';
import { type KeptText, Texts } from '#record/texts.js';
import { cursorOf, DEFAULT_LIMIT, keyOf, type Page, pageOf, type PageRequest, UUID } from './page.js';
import { cellsSeen, Eyes } from './cells-seen.js';
import { STAGES } from './project-list.js';

/** Every state of a cell, in the order of an opt-in. */
export const STANDINGS = [
  'NOT_ASKED',
  'NOT_STATED',
  'NOT_RELEVANT',
  'INVITED',
  'KEY_NOT_NEEDED',
  'KEY_TURNED',
  'PENDING_SECOND_KEY',
  'RECONFIRM',
  'PROVISIONAL',
  'JOINED',
  'JOINED_COND',
  'CONDITION_FAILED',
  'DEFERRED',
  'DECLINED',
  'LAPSED',
  'LATE_REQUESTED',
  'NOTICE_GIVEN',
  'WITHDRAWN',
  'ANSWERED',
  'SEALED',
] as const satisfies readonly ShownStanding[];

/** While answers are sealed, of another unit: its answer is in, whatever it is; or whether it is, is not told. */
export type ShownStanding = StandingState | 'ANSWERED' | 'SEALED';

export interface MatrixFilter extends PageRequest {
  readonly stage?: Stage;
  /** Id of the workstream. */
  readonly workstream?: string;
  /** Id of the lead organisation. */
  readonly lead?: string;
  /** Only this column, and with a state only projects in which this member has it. */
  readonly member?: string;
  readonly state?: string;
  readonly order?: MatrixOrder;
}

/** A column: a unit, or an organisation of a unit that has several, apart from it. */
export interface Member {
  readonly id: string;
  readonly name: string;
}

/** How a member stands in a project. */
export interface Cell {
  readonly state: string;
  readonly since: Instant;
  readonly deferredTo: PlainDate | null;
  /** When its body decided; `null`: it has not. */
  readonly decidedOn: PlainDate | null;
  readonly conditions: readonly Condition[];
  readonly reasons: readonly StatedReason[];
}

/** A row of the matrix. */
export interface MatrixRow {
  readonly project: string;
  readonly reference: string;
  readonly title: string;
  readonly stage: Stage;
  readonly stageName: string;
  readonly workstream: string | null;
  readonly leadOrganisation: string | null;
  /** By member. */
  readonly cells: Readonly<Record<string, Cell>>;
}

/** By which the rows can be sorted: texts, so that a place among them can be named. */
const ORDERS = {
  reference: 'p.reference',
  title: 'lower(p.title)',
  stage: `to_char(array_position('{${STAGES.join(',')}}'::text[], p.stage), 'FM00')`,
  lead: `coalesce(p.lead_organisation, '~')`,
  workstream: `coalesce(p.workstream, '~')`,
} as const;

export type MatrixOrder = keyof typeof ORDERS;

export const MATRIX_ORDERS = Object.keys(ORDERS) as readonly MatrixOrder[];

const SORT_KEY = /^[\s\S]{1,400}$/;

/** Units with more than one organisation stand before their organisations. */
export const membersOf = ({ programme, organisations }: Directory): readonly Member[] =>
  programme.units.flatMap(({ id, organisations: keys }) => {
    const apart = keys.map((key) => ({ id: key, name: organisations.find((each) => each.id === key)!.abbreviation }));
    const unit = { id, name: apart.map(({ name }) => name).join(' and ') };
    return apart.length > 1 ? [unit, ...apart] : [unit];
  });

/** Projects by members: how each of them stands in each, with conditions and reasons, which all who read may read. */
@Injectable()
export class ParticipationMatrix {
  constructor(
    private readonly lists: Lists,
    private readonly texts: Texts,
    private readonly eyes: Eyes,
  ) {}

  /** As it may be read by a person. Throws BadCursor. */
  async find(filter: MatrixFilter, person: string): Promise<Page<MatrixRow>> {
    const { stage, workstream, lead, member, state, after, order = 'reference', limit = DEFAULT_LIMIT } = filter;
    const [key, id] = after === undefined ? [null, null] : keyOf(after, SORT_KEY, UUID);
    const rows = await this.lists.rows<Row>(
      `WITH ${cellsSeen('$9', '$10', '$11')}
       SELECT p.id AS project, p.reference, p.title, p.stage, p.workstream, p.lead_organisation AS "leadOrganisation",
              ${ORDERS[order]} AS key,
              (SELECT json_agg(json_build_object('member', s.member, 'state', s.state, 'since', s.since,
                        'deferredTo', s.deferred_to, 'decidedOn', s.decided_on, 'conditions', s.conditions,
                        'reasons', s.reasons) ORDER BY s.member)
                 FROM cells s WHERE s.project = p.id AND ($7::text IS NULL OR s.member = $7)) AS cells
         FROM projects p
        WHERE ($1::text IS NULL OR p.stage = $1)
          AND ($2::text IS NULL OR p.workstream = $2)
          AND ($3::text IS NULL OR p.lead_organisation = $3)
          AND ($4::text IS NULL OR (${ORDERS[order]}, p.id::text) > ($4, $5))
          AND ($8::text IS NULL OR EXISTS (
                SELECT FROM cells s
                 WHERE s.project = p.id AND s.state = $8 AND ($7::text IS NULL OR s.member = $7)))
        ORDER BY ${ORDERS[order]}, p.id::text
        LIMIT $6`,
      [
        ...[stage ?? null, workstream ?? null, lead ?? null, key, id, limit + 1, member ?? null, state ?? null],
        ...(await this.eyes.of(person)),
      ],
    );
    const { items, next } = pageOf(rows, limit, (row) => cursorOf(row.key, row.project));
    const words = await this.texts.read([...new Set(items.flatMap(textsIn))]);
    return { items: items.map((row) => rowView(row, words)), next };
  }
}

type KeptCell = Cell & { readonly member: string };

interface Row extends Omit<MatrixRow, 'cells' | 'stageName'> {
  readonly key: string;
  readonly cells: readonly KeptCell[] | null;
}

const textsIn = ({ cells }: Row): readonly TextRef[] =>
  (cells ?? []).flatMap(({ conditions, reasons }) => [
    ...conditions.flatMap((condition) => (condition.metric === 'judged' ? condition.text : [])),
    ...reasons.flatMap(({ reason }) => reason ?? []),
  ]);

const rowView = ({ key: _, cells, ...row }: Row, words: ReadonlyMap<TextRef, KeptText>): MatrixRow => ({
  ...row,
  stageName: stageNames[row.stage],
  cells: Object.fromEntries((cells ?? []).map(({ member, ...cell }) => [member, cellView(cell, words)])),
});

const cellView = (cell: Cell, words: ReadonlyMap<TextRef, KeptText>): Cell => ({
  ...cell,
  // JSON written by PostgreSQL has the same instant in another notation.
  since: new Date(cell.since).toISOString(),
  conditions: cell.conditions.map((condition) =>
    condition.metric === 'judged' ? { ...condition, text: wordsOf(condition.text, words) ?? '' } : condition,
  ),
  reasons: cell.reasons.map((each) => ({ ...each, reason: wordsOf(each.reason, words) })),
});

/** `null`: there are none, or they have been removed. */
const wordsOf = (reference: TextRef | null, words: ReadonlyMap<TextRef, KeptText>): string | null =>
  reference === null ? null : (words.get(reference)?.words ?? null);
