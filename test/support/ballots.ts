import { randomUUID } from 'node:crypto';
import { type Aggregate, UnknownEvent } from '#domain/kernel/aggregate.js';
import type { TextRef } from '#domain/kernel/event.js';
import type { Archive } from '#record/archive.js';
import { advance } from '#record/history.js';
import { kindFor } from '#record/kind.js';
import type { Text } from '#record/texts.js';
import type { CommandId, Transaction } from '#record/transaction.js';
import type { Choice } from '#domain/gates/state.js';

/** The smallest kind of stream that the record can be tested with: a project that is one ballot. */
export interface Ballot {
  readonly id: string;
  readonly title: string;
  readonly openedAt: string;
  readonly votes: readonly {
    readonly seat: string;
    readonly choice: Choice;
    readonly by: string;
    readonly at: string;
  }[];
  readonly outcome: 'approved' | 'rejected' | null;
}

export type BallotEvent =
  | { readonly type: 'BallotOpened'; readonly id: string; readonly title: string }
  | { readonly type: 'VoteCast'; readonly seat: string; readonly choice: Choice; readonly reason?: TextRef }
  | { readonly type: 'TextRedacted'; readonly reference: TextRef }
  | { readonly type: 'PersonErased'; readonly person: string }
  | { readonly type: 'BallotCounted'; readonly outcome: 'approved' | 'rejected' };

const evolve: Aggregate<Ballot, BallotEvent>['evolve'] = (ballot, { event, at, actor }) => {
  switch (event.type) {
    case 'BallotOpened':
      return { id: event.id, title: event.title, openedAt: at, votes: [], outcome: null };
    case 'VoteCast':
      return { ...ballot!, votes: [...ballot!.votes, { seat: event.seat, choice: event.choice, by: actor, at }] };
    case 'BallotCounted':
      return { ...ballot!, outcome: event.outcome };
    case 'TextRedacted':
    case 'PersonErased':
      return ballot!;
    default:
      throw new UnknownEvent('project', (event as { type: string }).type);
  }
};

export const ballots = kindFor<Ballot, BallotEvent>(
  { kind: 'project', foldVersion: 1, schemaVersion: 1, evolve },
  {
    inDirectory: false,
    tables: ['projects', 'gates', 'votes', 'inbox'],
    rowsOf: ({ id: project, title, openedAt, votes, outcome }) => ({
      projects: [
        {
          id: project,
          reference: `DMT-TEST-${project}`,
          title,
          programme: 'dmt',
          workstream: null,
          stage: 'SCOPING',
          stageSince: openedAt,
          movingTo: null,
          leadOrganisation: 'tfl',
          leadPost: null,
          adopted: false,
          nextDue: null,
          heldUntil: null,
          sealedUntil: null,
          sealedFrom: null,
          begunOn: null,
          furthest: null,
          route: null,
          gainBand: null,
          confidence: null,
          failedTests: null,
          assessed: null,
          netPresentValue: null,
        },
      ],
      gates: [
        {
          project,
          item: 'G1',
          round: 1,
          itemStatus: outcome ? 'settled' : 'waiting',
          status: outcome ? 'closed' : 'open',
          since: openedAt,
          meeting: null,
          meetingDate: '2009-03-05',
          notBefore: null,
          method: 'written',
          motion: 'approve',
          openedAt,
          outcome,
          closedAt: null,
          paper: 'none',
        },
      ],
      votes: votes.map((vote) => ({ project, item: 'G1', round: 1, paper: 'none', ...vote })),
      inbox: outcome
        ? []
        : [
            {
              project,
              timer: 'vote/G1/1',
              address: 'SC',
              what: 'CastVote',
              organisations: [],
              since: openedAt,
              dueAt: null,
            },
          ],
    }),
    noticesOf: (_, { event }) =>
      event.type === 'VoteCast' ? [] : [{ to: 'PO', kind: 'notice', about: event.type, timer: null, dueAt: null }],
  },
);

/** Appends events to a ballot as one command does, and answers what every copy of it is answered. */
export const record = (
  archive: Archive,
  id: string,
  events: readonly BallotEvent[],
  command: CommandId = newCommand(),
  texts: readonly Text[] = [],
): Promise<unknown> =>
  archive.transact(async (tx: Transaction) => {
    const { answered, head, now } = await tx.open(ballots, id, command);
    if (answered) return answered.answer;
    const cause = { actor: command.principal, at: now, commandId: command.id, dueAt: null };
    const step = advance(ballots, head, events, cause);
    const answer = { version: step.after.version, hash: step.after.hash };
    tx.append(step, command, { answer, texts });
    return answer;
  });

export const newCommand = (principal = 'person-1'): CommandId => ({
  id: randomUUID(),
  principal,
  payloadHash: 'a hash',
});

/** A ballot with votes of so many seats. */
export async function openBallot(archive: Archive, votes = 0): Promise<string> {
  const id = randomUUID();
  await record(archive, id, [{ type: 'BallotOpened', id, title: 'Framework for temporary labour' }]);
  for (let seat = 1; seat <= votes; seat += 1) await record(archive, id, [vote(seat)]);
  return id;
}

export const vote = (seat: number, reason?: TextRef): BallotEvent => ({
  type: 'VoteCast',
  seat: `seat-${seat}`,
  choice: 'for',
  reason,
});
