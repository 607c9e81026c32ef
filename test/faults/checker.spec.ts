import { describe, expect, test } from '@jest/globals';
import { check, type Finding } from './checker.js';
import type { Deed, Entry, Receipt } from './history.js';
import type { Ledger, LedgerEvent } from './ledger.js';
import { STAGES } from './lifecycle.js';

/*
 * The checker is itself put to the test: what a sound run leaves behind, and then the same with one thing planted in it.
 */

const PROJECT = '01a20000-0000-7000-8000-000000000001';
const stream = `project/${PROJECT}`;

/** What one command caused: by a person the events that its receipt names, by the process at the version it looked at. */
interface Caused {
  readonly command: string;
  readonly types: readonly string[];
  readonly item?: string;
  readonly seat?: string;
  readonly stage?: string;
}

/** A life in short: proposed, voted on at one gate by two seats, and led through its stages. */
const life: readonly Caused[] = [
  { command: 'life-1.propose', types: ['ProjectProposed'] },
  { command: 'life-1.vote.chair', types: ['VoteCast'], item: 'G1', seat: 'chair' },
  { command: 'life-1.vote.deputy', types: ['VoteCast'], item: 'G1', seat: 'deputy' },
  { command: `${stream}/CloseVote@3`, types: ['GateApproved'], item: 'G1' },
  ...STAGES.map((stage, index) => ({ command: `${stream}/EnterStage@${4 + index}`, types: ['StageEntered'], stage })),
];

const eventsOf = (all: readonly Caused[]): LedgerEvent[] =>
  all
    .flatMap((caused) => caused.types.map((type) => ({ ...caused, type })))
    .map(({ command, type, item = null, seat = null, stage = null }, index) => ({
      stream,
      version: index + 1,
      type,
      at: `2026-11-02T10:00:${String(all.findIndex((each) => each.command === command)).padStart(2, '0')}.000Z`,
      actor: command.startsWith('life') ? 'a person' : 'process',
      command,
      hash: `hash ${index + 1}`,
      previousHash: index === 0 ? null : `hash ${index}`,
      item,
      round: item && '1',
      seat,
      stage,
    }));

const soundLedger = (): Ledger => {
  const events = eventsOf(life);
  return {
    events,
    commands: events.map(({ command, version, type, actor }) => ({
      id: command,
      version,
      events: actor === 'process' ? null : [type],
    })),
    projects: [{ id: PROJECT, stage: 'CLOSED' }],
    votes: ['chair', 'deputy'].map((seat) => ({ project: PROJECT, item: 'G1', round: '1', seat })),
    outcomes: [{ project: PROJECT, item: 'G1', round: '1', outcome: 'approved' }],
    sent: [],
  };
};

const receiptFor = ({ version, hash, type, at }: LedgerEvent): Receipt => ({
  stream,
  subject: PROJECT,
  version,
  hash,
  events: [type],
  at,
  settled: true,
});

const dated = (deeds: readonly Deed[]): Entry[] => deeds.map((deed, index) => ({ at: index, ...deed }));

/** Each command of a person was asked twice, because the first answer got lost on its way. */
const soundHistory = (): Entry[] =>
  dated(
    soundLedger()
      .events.filter(({ actor }) => actor !== 'process')
      .flatMap((event): Deed[] => [
        { kind: 'invoke', key: event.command, attempt: 1, command: 'a command' },
        { kind: 'unknown', key: event.command, attempt: 1, why: 'other side closed' },
        { kind: 'invoke', key: event.command, attempt: 2, command: 'a command' },
        { kind: 'ok', key: event.command, attempt: 2, receipt: receiptFor(event) },
      ]),
  );

/** What the checker says when the ledger, or what clients were told, is not the sound one. */
const finds = (ledger: Partial<Ledger>, more: readonly Deed[] = []): Finding[] =>
  check([...soundHistory(), ...dated(more)], { ...soundLedger(), ...ledger });

const kindsOf = (findings: readonly Finding[]) => [...new Set(findings.map(({ kind }) => kind))].sort();

test('a sound run gives nothing to say', () => {
  expect(finds({})).toEqual([]);
});

describe('a planted lost vote', () => {
  const isVote = ({ command }: { command: string }) => command === 'life-1.vote.deputy';

  test('whose event is gone', () => {
    const events = eventsOf(life.filter((caused) => !isVote(caused)));
    expect(finds({ events })).toContainEqual({
      kind: 'lost',
      what: `life-1.vote.deputy was acknowledged as ${stream}@3 and is not there`,
    });
  });

  test('whose event was cut out of the chain', () => {
    const events = soundLedger().events.filter((event) => !isVote(event));
    expect(finds({ events })).toContainEqual({ kind: 'lost', what: `${stream} has a gap before its event 3` });
  });

  test('whose event was written over by another', () => {
    const events = soundLedger().events.map((event) => (isVote(event) ? { ...event, hash: 'another' } : event));
    expect(kindsOf(finds({ events }))).toContain('lost');
  });

  test('whose row is gone', () => {
    const votes = soundLedger().votes.slice(0, 1);
    expect(finds({ votes })).toEqual([{ kind: 'lost', what: `the vote ${stream} G1 1 deputy has no row` }]);
  });
});

describe('a planted doubled vote', () => {
  const again = life[2];

  test('by the same command', () => {
    const events = eventsOf([...life, again]);
    expect(finds({ events })).toEqual(
      expect.arrayContaining([
        { kind: 'doubled', what: 'life-1.vote.deputy has more than one set of events' },
        { kind: 'doubled', what: `the vote ${stream} G1 1 deputy is there twice` },
      ]),
    );
  });

  test('by the same command, in one breath', () => {
    const events = eventsOf(
      life.map((caused) => (caused === again ? { ...again, types: ['VoteCast', 'VoteCast'] } : caused)),
    );
    expect(kindsOf(finds({ events }))).toContain('doubled');
  });

  test('by another command', () => {
    const command = 'life-1.vote.deputy.again';
    const events = eventsOf([...life, { ...again, command }]);
    const commands = [...soundLedger().commands, { id: command, version: events.length, events: ['VoteCast'] }];
    expect(finds({ events, commands }, [{ kind: 'invoke', key: command, attempt: 1, command: 'CastVote' }])).toEqual([
      { kind: 'doubled', what: `the vote ${stream} G1 1 deputy is there twice` },
    ]);
  });

  test('in its row', () => {
    const votes = [...soundLedger().votes, ...soundLedger().votes.slice(1)];
    expect(finds({ votes })).toEqual([
      { kind: 'doubled', what: `the row of a vote ${PROJECT} G1 1 deputy is there twice` },
    ]);
  });
});

describe('other damage', () => {
  const withEvents = (all: readonly Caused[]): Ledger => ({
    ...soundLedger(),
    events: eventsOf(all),
    commands: [],
  });

  test('a round with two outcomes', () => {
    const close = { command: `${stream}/CloseVote@11`, types: ['GateDeferred'], item: 'G1' };
    expect(kindsOf(finds(withEvents([...life, close])))).toEqual(['doubled']);
  });

  test('a stage entered twice', () => {
    const enter = { command: `${stream}/EnterStage@11`, types: ['StageEntered'], stage: 'CLOSED' };
    expect(kindsOf(finds(withEvents([...life, enter])))).toEqual(['doubled', 'open']);
  });

  test('a step of the process that was not taken on what it had looked at', () => {
    const late = { command: `${stream}/SendDueReminders@9`, types: ['RemindersSent'] };
    expect(kindsOf(finds(withEvents([...life, late])))).toEqual(['doubled']);
  });

  test('a project that did not come to its end', () => {
    expect(kindsOf(finds({ projects: [{ id: PROJECT, stage: 'CLOSURE' }] }))).toEqual(['open']);
  });

  test('a command that was refused and is there all the same', () => {
    const refused: Deed = { kind: 'refused', key: 'life-1.vote.chair', attempt: 3, status: 409, why: 'GATE.NOT_OPEN' };
    expect(kindsOf(finds({}, [refused]))).toEqual(['contradicted']);
  });

  test('a command that nobody gave', () => {
    const events = eventsOf([...life, { command: 'life-1.ghost', types: ['LessonsFiled'] }]);
    expect(kindsOf(finds({ events }))).toEqual(['contradicted']);
  });

  test('two answers to one command', () => {
    const receipt = { ...receiptFor(soundLedger().events[1]), at: '2026-11-02T11:00:00.000Z' };
    expect(kindsOf(finds({}, [{ kind: 'ok', key: 'life-1.vote.chair', attempt: 3, receipt }]))).toEqual([
      'contradicted',
    ]);
  });

  test('a stored answer that names what is not there', () => {
    const commands = soundLedger().commands.map((each) =>
      each.id === 'life-1.propose' ? { ...each, events: ['ProjectProposed', 'ProposalAccepted'] } : each,
    );
    expect(kindsOf(finds({ commands }))).toEqual(['contradicted']);
  });
});
