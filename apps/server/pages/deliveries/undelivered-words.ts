import { undeliveredView } from '#use-cases/queries/undelivered-view.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { deedInWords, namesIn } from '../history/deed-words.js';
import { lowerFirst } from '../words.js';

/** Of what still waits: whom a reminder did not reach, and who was told instead. */
export const undeliveredInWords = (reading: Reading): readonly string[] =>
  undeliveredView(reading).map(({ what, timer, to, movedTo }) => {
    const sentence = `A reminder to ${lowerFirst(deedInWords(namesIn(reading), what, timer))} could not be delivered to ${to.words}`;
    return movedTo
      ? `${sentence}; ${movedTo.words} was told instead.`
      : `${sentence}, and there was nobody else to tell.`;
  });
