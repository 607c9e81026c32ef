import type { decidersOf } from '#use-cases/queries/terms.js';
import { poundsInWords } from '../words.js';

/** The bodies and posts that may decide for an organisation, with what each may decide on. */
export const deciderItems = (deciders: ReturnType<typeof decidersOf>) =>
  deciders.map(({ body, name, limit, mayDecide, assumed }) => ({
    value: body,
    text: name,
    hint: {
      text: `${limit === null ? 'No limit' : `Up to ${poundsInWords(limit)}`}${mayDecide ? '' : '; the value is over this'}${assumed ? ' (assumed)' : ''}`,
    },
  }));
