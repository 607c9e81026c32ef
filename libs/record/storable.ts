import { Unstorable } from './errors.js';

/** U+0000, and surrogates that are no pair. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** The same as JSON writes them; whole pairs it writes as they are. */
const UNSTORABLE_IN_JSON = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

/** The same text. Throws Unstorable: PostgreSQL would refuse U+0000, and the driver would change a lone surrogate. */
export function storable(text: string): string {
  if (UNSTORABLE.test(text)) throw new Unstorable();
  return text;
}

/** The same JSON text; throws Unstorable likewise. */
export function storableJson(json: string): string {
  if (UNSTORABLE_IN_JSON.test(json)) throw new Unstorable();
  return json;
}
