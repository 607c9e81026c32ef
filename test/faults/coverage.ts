import { type Entry, type EntryOf, type Part, entriesOf } from './history.js';

/** What a run has put to the test: without these, finding nothing would prove nothing. */
export interface Coverage {
  /** How often each part was killed. */
  readonly kills: Readonly<Record<Part, number>>;
  readonly attempts: number;
  /** Attempts without a definite answer; each was followed by another with the same key. */
  readonly unknown: number;
  /** Commands that ran twice: see `ranTwice`. */
  readonly twice: number;
  readonly always: Answers;
  /** Commands that were asked and acknowledged while Temporal was dead from before the asking until after the answer. */
  readonly withoutTemporal: Answers;
  readonly withoutWorker: Answers;
}

interface Answers {
  readonly acknowledged: number;
  /** Of half of them the answer took no longer; it waits up to two seconds for the process where that has something to do. */
  readonly medianMs: number;
}

export function coverageOf(history: readonly Entry[]): Coverage {
  const told = entriesOf(history, 'ok');
  const asked = askedAt(history);
  const graves = gravesIn(history);
  const without = (part: Part) =>
    told.filter((each) => {
      if (ranTwice(each, asked)) return false; // it had been recorded before
      const from = asked.get(nameOf(each))!;
      return graves.some((grave) => grave.part === part && grave.from <= from && each.at <= grave.to);
    });
  const answers = (some: readonly EntryOf<'ok'>[]): Answers => {
    const times = some.map((each) => each.at - asked.get(nameOf(each))!).sort((a, b) => a - b);
    return { acknowledged: some.length, medianMs: times[times.length >> 1] ?? 0 };
  };
  return {
    kills: killsIn(graves),
    attempts: asked.size,
    unknown: entriesOf(history, 'unknown').length,
    twice: told.filter((each) => ranTwice(each, asked)).length,
    always: answers(told),
    withoutTemporal: answers(without('temporal')),
    withoutWorker: answers(without('worker')),
  };
}

/** What a run must have met to count, in sentences where it did not. */
export function missingIn({ kills, twice, withoutTemporal, withoutWorker }: Coverage): string[] {
  return [
    ...Object.entries(kills).flatMap(([part, times]) => (times > 0 ? [] : [`${part} was never killed`])),
    ...(twice > 0 ? [] : ['no command ran twice']),
    ...(withoutTemporal.acknowledged > 0 ? [] : ['no command was acknowledged while Temporal was down']),
    ...(withoutWorker.acknowledged > 0 ? [] : ['no command was acknowledged while the worker was down']),
  ];
}

/** Clocks are read to the millisecond, and rounded. */
const ROUNDING = 5;

/**
 * A command ran twice when an attempt was answered with an instant from before that attempt was made: an earlier attempt
 * had been recorded although its client was never told, and this one ran into what that one had done.
 */
const ranTwice = (told: EntryOf<'ok'>, asked: ReadonlyMap<string, number>): boolean =>
  Date.parse(told.receipt.at) < asked.get(nameOf(told))! - ROUNDING;

const nameOf = ({ key, attempt }: { readonly key: string; readonly attempt: number }): string => `${key} ${attempt}`;

const askedAt = (history: readonly Entry[]): ReadonlyMap<string, number> =>
  new Map(entriesOf(history, 'invoke').map((invoke) => [nameOf(invoke), invoke.at]));

interface Grave {
  readonly part: Part;
  readonly from: number;
  readonly to: number;
}

/** From when to when each part was dead. */
const gravesIn = (history: readonly Entry[]): Grave[] =>
  entriesOf(history, 'down').map(({ part, at }) => ({
    part,
    from: at,
    to: entriesOf(history, 'up').find((up) => up.part === part && up.at >= at)?.at ?? Infinity,
  }));

const killsIn = (graves: readonly Grave[]): Coverage['kills'] => {
  const times = (part: Part) => graves.filter((grave) => grave.part === part).length;
  return { postgres: times('postgres'), temporal: times('temporal'), worker: times('worker'), server: times('server') };
};
