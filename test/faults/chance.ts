/** Chance that can be had again: the same seed gives the same numbers in the same order. */
export class Chance {
  constructor(private state: number) {}

  /** From 0 to below 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  between(least: number, most: number): number {
    return least + this.next() * (most - least);
  }

  shuffled<Thing>(things: readonly Thing[]): Thing[] {
    const keyed = things.map((thing) => ({ thing, key: this.next() }));
    return keyed.sort((a, b) => a.key - b.key).map(({ thing }) => thing);
  }
}
