import type { Round, Vote } from '#domain/gates/state.js';
import { ballotOf } from '#use-cases/queries/ballot.js';
import type { Reading } from '#use-cases/queries/reading.js';
import type { DecisionRecord } from '#use-cases/decision-record/record.js';
import { dischargerInWords, ownerInWords } from '../conditions/condition-sheet.js';
import { KINDS, STANDINGS } from '../conditions/condition-words.js';
import { actorInWords } from '../history/entry-view.js';
import { eventInWords } from '../history/event-words.js';
import { deedInWords, namesIn } from '../history/deed-words.js';
import { facts, type Fact, type Table, table, withoutEmptyColumns } from '../shared/tables.js';
import { countOf, dateInWords, listInWords, momentInWords, upperFirst, withCommas } from '../words.js';
import { ballotSheet, voterInWords } from './ballot-sheet.js';
import { exemptSheet, type ExemptSheet } from './exempt-words.js';
import { itemName, outcomeInWords } from './gate-words.js';

/** A record as its page draws it: a minute with everything that the decision rests on. */
export interface DecisionSheet {
  readonly name: string;
  readonly question: string;
  readonly facts: readonly Fact[];
  readonly reason: string | null;
  readonly exitPlan: string | null;
  readonly papers: Table;
  /** V12; `null`: none. */
  readonly exempt: ExemptSheet | null;
  readonly rounds: readonly RoundSheet[];
  /** V15: what the approval is bound to, as it stands. */
  readonly conditions: Table;
  readonly log: Table;
  /** `null`: not for whoever looks at it. */
  readonly refused: Table | null;
  readonly proof: readonly Fact[];
}

interface RoundSheet {
  readonly number: number;
  readonly facts: readonly Fact[];
  readonly needed: readonly string[];
  readonly whatIf: string;
  readonly arithmetic: string | null;
  readonly attendance: readonly Fact[];
  readonly votes: Table;
  /** V3, V9: votes that were changed or struck, and the interests declared by then. */
  readonly besides: readonly Table[];
}

const REMOVED = 'Removed from the record';

export function decisionSheet(reading: Reading, record: DecisionRecord, readsExempt: boolean): DecisionSheet {
  const { decision, question, names, proof } = record;
  const words = wordsIn(record);
  return {
    name: itemName(reading, decision.id),
    question,
    facts: facts(
      ['Asked by', `${names.people[decision.submittedBy] ?? 'somebody'}, ${momentInWords(decision.submittedAt)}`],
      ['How it stands', standing(record)],
      ['Deferred', decision.deferrals > 0 ? countOf(decision.deferrals, 'time') : null],
    ),
    reason: words(decision.reason),
    exitPlan: words(decision.exitPlan),
    papers: withoutEmptyColumns(papersTable(record)),
    exempt: exemptIn(reading, record, readsExempt),
    rounds: decision.rounds.map((round) => roundSheet(reading, record, round)),
    conditions: conditionsIn(reading, record),
    log: logTable(reading, record),
    refused: record.refused && refusedTable(reading, record),
    proof: facts(
      ['Events', `${proof.events.length}, from the first of the project to the last that bears on this decision`],
      ['Hash of the last', proof.head.hash],
      ['Seal over these, the names and the refused attempts', record.seal.digest],
    ),
  };
}

function standing({ decision }: DecisionRecord): string {
  const last = decision.rounds.filter(({ outcome }) => outcome !== null).at(-1);
  const ended = last
    ? `${outcomeInWords(last.outcome!, last.motion)}, ${momentInWords(last.closedAt!)}`
    : 'not decided yet';
  return decision.status === 'waiting' && last ? `${ended}; waiting again since then` : upperFirst(ended);
}

function roundSheet(reading: Reading, record: DecisionRecord, round: Round): RoundSheet {
  const ballot = ballotOf(reading, record.decision.id, round.number)!;
  const sheet = ballotSheet(reading, { ...ballot, item: record.decision, round });
  return {
    number: round.number,
    facts: sheet.facts.filter(({ key }) => key !== 'Paper'),
    needed: sheet.needed,
    whatIf: `/projects/${reading.project.id}/gates/${encodeURIComponent(record.decision.id)}/${round.number}/what-if`,
    arithmetic: arithmetic(round),
    attendance: attendance(record, round),
    votes: withoutEmptyColumns(votesTable(reading, record, round)),
    besides: [sheet.conditions, sheet.replaced, sheet.struck, sheet.interests],
  };
}

/** V2, V4, V5: the rule and the sum, in a sentence. */
function arithmetic({ tally, rule }: Round): string | null {
  if (!tally || !rule) return null;
  const { for: inFavour, against, casting, present, organisations, quorate } = tally;
  const quorum =
    `${countOf(present, 'seat')} of ${countOf(organisations, 'organisation')} counted for the quorum of ` +
    `${countOf(rule.quorumSeats, 'seat')} from ${countOf(rule.quorumOrganisations, 'organisation')}` +
    (quorate ? '.' : ', which is too few.');
  return `${quorum} ${inFavour} for, ${against} against${casting ? `, and the casting vote ${casting}` : ''}; abstentions count for the quorum only. Policy version ${rule.policyVersion}.`;
}

function attendance({ names }: DecisionRecord, round: Round): readonly Fact[] {
  if (round.method !== 'meeting' && round.present.length === 0) return [];
  const seatsOf = (ids: readonly string[]) => listInWords(ids.map((id) => names.seats[id] ?? id)) || 'nobody';
  const absent = round.electorate.map(({ seat }) => seat).filter((seat) => !round.present.includes(seat));
  return facts(
    ['Present', seatsOf(round.present)],
    ['Not present', round.electorate.length > 0 ? seatsOf(absent) : null],
    ['In the chair', round.presiding && seatsOf([round.presiding])],
  );
}

function votesTable(reading: Reading, record: DecisionRecord, round: Round): Table {
  const { names } = record;
  return table(
    `Votes in round ${round.number}`,
    ['Seat', 'Organisation', 'Held then by', 'Vote', 'Reason', 'Cast'],
    round.electorate.map(({ seat, organisation, holder }) => {
      const vote = round.votes.find((each) => each.seat === seat);
      return [
        names.seats[seat] ?? seat,
        names.organisations[organisation] ?? organisation,
        holder === null ? 'Vacant' : (names.people[holder] ?? REMOVED),
        vote ? CHOICES[vote.choice] : whyNoVote(round, seat),
        vote ? (wordsIn(record)(vote.reason) ?? '') : '',
        vote ? castInWords(reading, record, vote) : '',
      ];
    }),
  );
}

function whyNoVote({ recused, method, present, status }: Round, seat: string): string {
  if (recused.some((recusal) => recusal.seat === seat)) return 'Takes no part, over an interest';
  if (method === 'meeting' && !present.includes(seat)) return 'Not present';
  return status === 'closed' ? 'Did not vote' : 'Not voted yet';
}

const CHOICES = { for: 'For', against: 'Against', abstain: 'Abstained' };

/** V3, V8: by whom, in which right, on which version of the paper. */
const castInWords = (reading: Reading, { decision }: DecisionRecord, vote: Vote): string =>
  `${momentInWords(vote.at)}, by ${voterInWords(reading, vote)}, on version ${decision.papers.findLastIndex(({ hash }) => hash === vote.paper) + 1} of the paper`;

/** V15 */
const conditionsIn = (reading: Reading, record: DecisionRecord): Table =>
  table(
    'Conditions of the approval',
    ['Condition', 'What', 'Kind', 'Owner', 'Discharged by', 'Due', 'Evidence', 'Status'],
    record.conditions.map(({ id, words, kind, owner, discharger, due, evidence, status, dischargedBy, endedAt }) => [
      id,
      wordsIn(record)(words) ?? '',
      KINDS[kind],
      ownerInWords(reading, owner),
      dischargerInWords(reading, { discharger }),
      dateInWords(due),
      evidence.map(({ text, at }) => `${wordsIn(record)(text)} (${momentInWords(at)})`).join('\n'),
      `${STANDINGS[status]}${endedAt ? `, ${momentInWords(endedAt)}` : ''}${dischargedBy ? `, by ${record.names.people[dischargedBy] ?? REMOVED}` : ''}`,
    ]),
  );

/** V12: that there is an exempt part and why is public; what it says is not. */
function exemptIn(reading: Reading, record: DecisionRecord, readsExempt: boolean): ExemptSheet | null {
  const { exempt, id } = record.decision;
  const part = exempt.at(-1);
  const href = readsExempt ? `/projects/${reading.project.id}/gates/${encodeURIComponent(id)}/exempt` : null;
  return part ? exemptSheet(part, wordsIn(record), href) : null;
}

function papersTable(record: DecisionRecord): Table {
  const { decision, names } = record;
  return table(
    'Papers',
    ['Version', 'Paper', 'Put to the steering group', 'Why it changed', 'Business case', 'Bytes', 'SHA-256'],
    decision.papers.map(({ title, at, by, why, caseVersion, size, hash }, index) => [
      String(index + 1),
      title,
      `${momentInWords(at)}, by ${names.people[by] ?? REMOVED}`,
      wordsIn(record)(why) ?? '',
      caseVersion ? `version ${caseVersion}` : 'none yet',
      withCommas(size),
      hash,
    ]),
  );
}

function logTable(reading: Reading, { log, proof, names, project }: DecisionRecord): Table {
  return table(
    'Who did what, when',
    ['Entry', 'When', 'Who', 'What'],
    log.map(({ version, at, actor }) => {
      const event = proof.events[version - 1];
      const name = names.people[actor] ?? null;
      return [
        { text: String(version), href: `/projects/${project.id}/history/${version}` },
        momentInWords(at),
        actorInWords({ actor: { id: actor, name } }),
        eventInWords(reading, event),
      ];
    }),
  );
}

const refusedTable = (reading: Reading, { refused, names }: DecisionRecord): Table =>
  table(
    'Attempts that were refused',
    ['When', 'Who', 'What', 'Why'],
    refused!.map(({ at, by, command, code }) => [
      momentInWords(at),
      names.people[by] ?? REMOVED,
      upperFirst(deedInWords(namesIn(reading), command)),
      code,
    ]),
  );

/** Words by reference; those that a redaction took away are said to be removed. */
const wordsIn =
  ({ texts }: DecisionRecord) =>
  (reference: string | null): string | null =>
    reference === null ? null : (texts[reference]?.text ?? REMOVED);
