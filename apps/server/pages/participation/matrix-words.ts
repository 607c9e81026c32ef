import type { ReasonCode } from '#domain/participation/state.js';
import type { Cell, MatrixRow, Member, ShownStanding } from '#use-cases/queries/participation-matrix.js';
import { dateInWords } from '../words.js';
import { conditionInWords, REASONS, STATUSES } from './participation-words.js';

/** Words for every state of a cell. */
export const STANDING_WORDS: Readonly<Record<ShownStanding, string>> = {
  ...STATUSES,
  NOT_ASKED: 'Not asked yet',
  NOT_STATED: 'Not stated',
  ANSWERED: 'Its answer is in, and sealed',
  SEALED: 'Sealed',
  KEY_NOT_NEEDED: 'Not asked: the other organisation decides',
  KEY_TURNED: 'Would join: the other organisation’s decision is awaited',
};

const UNDATED: readonly string[] = ['NOT_ASKED', 'NOT_STATED', 'KEY_NOT_NEEDED', 'ANSWERED', 'SEALED'];

/** A cell in words, as page and files show it. */
export interface CellWords {
  readonly state: string;
  /** When its body decided or, without a decision, since when it stands so. */
  readonly date: string;
  readonly deferredTo: string;
  readonly conditions: string;
  readonly reasons: string;
}

const NOTHING: CellWords = { state: 'Not stated', date: '', deferredTo: '', conditions: '', reasons: '' };

export function cellInWords(cell: Cell | undefined, names: ReadonlyMap<string, string>): CellWords {
  if (!cell) return NOTHING;
  const { state, since, decidedOn, deferredTo, conditions, reasons } = cell;
  const several = new Set(reasons.map(({ organisation }) => organisation)).size > 1;
  return {
    state: STANDING_WORDS[state as ShownStanding] ?? state,
    date: UNDATED.includes(state) ? '' : dateInWords(decidedOn ?? since),
    deferredTo: deferredTo ? dateInWords(deferredTo) : '',
    conditions: conditions.map(conditionInWords).join('; '),
    reasons: reasons
      .map(({ organisation, code, reason }) => {
        const said = [code && reasonInWords(code), reason].filter(Boolean).join(': ');
        return several ? `${names.get(organisation) ?? organisation}: ${said}` : said;
      })
      .join('; '),
  };
}

export const reasonInWords = (code: string): string => REASONS[code as ReasonCode] ?? code;

/** What is needed to put rows of the matrix into a file. */
export interface MatrixNames {
  readonly members: readonly Member[];
  /** By organisation. */
  readonly organisations: ReadonlyMap<string, string>;
  readonly workstreams: ReadonlyMap<string, string>;
}

export const matrixHead = (members: readonly Member[]): readonly string[] => [
  'Reference',
  'Title',
  'Stage',
  'Lead',
  'Workstream',
  ...members.flatMap(({ name }) =>
    ['state', 'date', 'deferred to', 'conditions', 'reasons'].map((of) => `${name}: ${of}`),
  ),
];

export const matrixLine = (row: MatrixRow, { members, organisations, workstreams }: MatrixNames): readonly string[] => [
  row.reference,
  row.title,
  row.stageName,
  organisations.get(row.leadOrganisation ?? '') ?? 'not stated',
  workstreams.get(row.workstream ?? '') ?? 'not stated',
  ...members.flatMap(({ id }) => {
    const { state, date, deferredTo, conditions, reasons } = cellInWords(row.cells[id], organisations);
    return [state, date, deferredTo, conditions, reasons];
  }),
];
