export type Dice = (sides: number) => number;

/** A small generator of its own from one seed: the same seed tells the same story. */
export function diceFrom(seed: number): Dice {
  let state = seed | 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

export const oneOf = <T>(dice: Dice, ...values: readonly T[]): T => values[dice(values.length)];
