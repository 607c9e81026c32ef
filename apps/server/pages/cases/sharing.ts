import type { Part, SharingKey } from '#domain/cases/state.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { answerOf, type Field, type Sent } from '../form-mapper.js';
import { listInWords, withCommas } from '../words.js';

/** How shared cost can be split other than equally (O6). */
export const KEYS: Readonly<Record<Exclude<SharingKey, 'equal'>, string>> = {
  headcount: 'By staff',
  usage: 'By use',
  fixed: 'In agreed proportions',
};

interface Weight {
  readonly unit: string;
  readonly weight: number | string;
}

/** The key by which a part's cost is split and, one input a unit, what each weighs. No key: equally. */
export const sharing: Field = {
  label: 'What each unit weighs',
  missing: 'Enter what each unit weighs',
  wrong: 'What each unit weighs must be a whole number from 1 on',
  focus: '.by',
  asked: true,
  inside: null,
  repeated: false,
  read: (sent, name) => {
    const by = answerOf(sent, `${name}.by`);
    return by === '' || by === 'equal' ? undefined : { by, weights: weightsIn(sent, `${name}.weights.`) };
  },
  write: (value, name) => {
    const { by, weights } = value as { readonly by: string; readonly weights: readonly Weight[] };
    if (by === 'equal') return {};
    return {
      [`${name}.by`]: by,
      ...Object.fromEntries(weights.map(({ unit, weight }) => [`${name}.weights.${unit}`, String(weight)])),
    };
  },
};

const weightsIn = (sent: Sent, prefix: string): readonly Weight[] =>
  Object.keys(sent)
    .filter((key) => key.startsWith(prefix) && answerOf(sent, key) !== '')
    .map((key) => ({ unit: key.slice(prefix.length), weight: weightIn(answerOf(sent, key).replace(/,/g, '')) }));

const weightIn = (typed: string): number | string => (/^\d+$/.test(typed) ? Number(typed) : typed);

/** `Equally`, or `By staff: Transport for London 25,000 and Greater London Authority 700` */
export function sharingInWords({ project }: Reading, { sharing: given }: Part): string {
  if (!given || given.by === 'equal') return 'Equally';
  const weights = given.weights.map(
    ({ unit, weight }) => `${project.units.find(({ id }) => id === unit)?.name ?? unit} ${withCommas(weight)}`,
  );
  return `${KEYS[given.by]}: ${listInWords(weights) || 'nothing given yet'}`;
}
