import type { Reading } from '#use-cases/queries/reading.js';
import { removedInWords } from './words.js';

/** The project as it is shown: where words have been removed, that is said (T2). */
export const sayingRemoved = (reading: Reading): Reading => ({
  ...reading,
  text: (ref) => {
    const at = reading.removedAt(ref);
    return at ? removedInWords(at) : reading.text(ref);
  },
});
