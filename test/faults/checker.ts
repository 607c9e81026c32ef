import { type Entry, type EntryOf, entriesOf } from './history.js';
import type { Ledger, LedgerEvent } from './ledger.js';
import { STAGES } from './lifecycle.js';

/**
 * `lost`: acknowledged and not there. `doubled`: there twice. `contradicted`: clients were told one thing and the record,
 * or another answer, says something else. `open`: a project that did not come to its end.
 */
export interface Finding {
  readonly kind: 'lost' | 'doubled' | 'contradicted' | 'open';
  readonly what: string;
}

/** Holds what clients were told against what is in the record. Looks at these two and at nothing else. */
export function check(history: readonly Entry[], ledger: Ledger): Finding[] {
  const sets = eventSets(ledger);
  const told = entriesOf(history, 'ok');
  return [
    ...told.flatMap((each) => lostOf(each, sets)),
    ...toldDifferently(told),
    ...notAsTold(history, sets),
    ...brokenChains(ledger),
    ...[...sets].flatMap(([command, events]) => notOneSet(command, events)),
    ...notAsAnswered(ledger, sets),
    ...lostVotes(ledger),
    ...doubledMatters(ledger),
    ...notClosed(told, ledger),
  ];
}

/** Events by the command that caused them. */
type EventSets = ReadonlyMap<string, readonly LedgerEvent[]>;

const eventSets = ({ events }: Ledger): EventSets => grouped(events, ({ command }) => command);

/** Nothing acknowledged is lost: its last event lies where the receipt says, with that hash, and caused by it. */
function lostOf({ key, receipt }: EntryOf<'ok'>, sets: EventSets): Finding[] {
  const { stream, version, hash } = receipt;
  const found = (sets.get(key) ?? []).some(
    (event) => event.stream === stream && event.version === version && event.hash === hash,
  );
  return found ? [] : [{ kind: 'lost', what: `${key} was acknowledged as ${stream}@${version} and is not there` }];
}

/** Every copy of a command gets the same answer; only `settled` may differ. */
function toldDifferently(told: readonly EntryOf<'ok'>[]): Finding[] {
  const answers = grouped(told, ({ key }) => key);
  const words = ({ receipt: { settled: _, ...rest } }: EntryOf<'ok'>) => JSON.stringify(rest);
  return [...answers]
    .filter(([, copies]) => new Set(copies.map(words)).size > 1)
    .map(([key]) => ({ kind: 'contradicted', what: `${key} was answered in different ways` }));
}

/** What was refused is not there, and nothing is there that nobody asked for. */
function notAsTold(history: readonly Entry[], sets: EventSets): Finding[] {
  const asked = new Set(entriesOf(history, 'invoke').map(({ key }) => key));
  const refused = entriesOf(history, 'refused').filter(({ key }) => sets.has(key));
  const unasked = [...sets].filter(([command, [event]]) => event.actor !== 'process' && !asked.has(command));
  return [
    ...refused.map(({ key, why }): Finding => ({
      kind: 'contradicted',
      what: `${key} was refused (${why}) and is there`,
    })),
    ...unasked.map(([command]): Finding => ({ kind: 'contradicted', what: `${command} is there and nobody gave it` })),
  ];
}

/** Streams have no gap, and each event follows the one before it. */
const brokenChains = ({ events }: Ledger): Finding[] =>
  [...grouped(events, ({ stream }) => stream)].flatMap(([stream, chain]) => {
    const broken = chain.findIndex(
      ({ version, previousHash }, index) => version !== index + 1 || previousHash !== (chain[index - 1]?.hash ?? null),
    );
    return broken < 0 ? [] : [{ kind: 'lost', what: `${stream} has a gap before its event ${broken + 1}` }];
  });

/** One event set for a command: in one stream, one after the other, at one instant; for the process, after what it saw. */
function notOneSet(command: string, events: readonly LedgerEvent[]): Finding[] {
  const [first] = events as [LedgerEvent];
  const isOne = events.every(
    ({ stream, version, at }, index) => stream === first.stream && version === first.version + index && at === first.at,
  );
  const seen = /^project\/.*@(\d+)$/.exec(command)?.[1];
  const isNext = seen === undefined || first.version === Number(seen) + 1;
  return isOne && isNext ? [] : [{ kind: 'doubled', what: `${command} has more than one set of events` }];
}

/** A stored answer names exactly the events that there are. */
const notAsAnswered = ({ commands }: Ledger, sets: EventSets): Finding[] =>
  commands.flatMap(({ id, version, events }) => {
    const set = sets.get(id) ?? [];
    const types = set.map(({ type }) => type);
    if (set.at(-1)?.version === version && (!events || String(events) === String(types))) return [];
    return [{ kind: 'contradicted', what: `${id} was answered ${String(events)} and recorded ${String(types)}` }];
  });

/** Every vote in the ledger has its row. */
function lostVotes({ events, votes }: Ledger): Finding[] {
  const rows = new Set(
    votes.map(({ project, item, round, seat }) => [`project/${project}`, item, round, seat].join(' ')),
  );
  return events
    .filter(({ type }) => type === 'VoteCast')
    .map(voteOf)
    .filter((vote) => !rows.has(vote))
    .map((vote) => ({ kind: 'lost', what: `the vote ${vote} has no row` }));
}

const OUTCOMES = ['GateApproved', 'GateDeferred', 'GateReferredBack', 'GateRejected', 'MotionLost', 'VoteInquorate'];

const voteOf = ({ stream, item, round, seat }: LedgerEvent): string => [stream, item, round, seat].join(' ');

/** One vote for a gate round and seat, one outcome for a round, one entry into each stage: in the events and in the rows. */
function doubledMatters({ events, votes, outcomes }: Ledger): Finding[] {
  const of = (...types: string[]) => events.filter(({ type }) => types.includes(type));
  const matters: readonly [string, readonly string[]][] = [
    ['vote', of('VoteCast').map(voteOf)],
    ['row of a vote', votes.map(({ project, item, round, seat }) => [project, item, round, seat].join(' '))],
    ['outcome', of(...OUTCOMES).map(({ stream, item, round }) => [stream, item, round].join(' '))],
    ['row of an outcome', outcomes.map(({ project, item, round }) => [project, item, round].join(' '))],
    ['entry into a stage', of('StageEntered').map(({ stream, stage }) => `${stream} ${stage}`)],
  ];
  return matters.flatMap(([matter, names]) =>
    [...grouped(names, (name) => name)]
      .filter(([, copies]) => copies.length > 1)
      .map(([name]): Finding => ({ kind: 'doubled', what: `the ${matter} ${name} is there twice` })),
  );
}

/** Every project went through its stages in their order, to the end. */
function notClosed(told: readonly EntryOf<'ok'>[], { events, projects }: Ledger): Finding[] {
  const begun = new Set(told.map(({ receipt }) => receipt.subject));
  const stages = new Map(projects.map(({ id, stage }) => [id, stage]));
  const entered = grouped(
    events.filter(({ type }) => type === 'StageEntered'),
    ({ stream }) => stream,
  );
  return [...begun].flatMap((project) => {
    const way = (entered.get(`project/${project}`) ?? []).map(({ stage }) => stage);
    if (stages.get(project) === 'CLOSED' && String(way) === String(STAGES)) return [];
    return [{ kind: 'open', what: `project ${project} is ${stages.get(project)}, by way of ${String(way)}` }];
  });
}

function grouped<Thing>(things: Iterable<Thing>, by: (thing: Thing) => string): Map<string, Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const group = groups.get(by(thing));
    if (group) group.push(thing);
    else groups.set(by(thing), [thing]);
  }
  return groups;
}
