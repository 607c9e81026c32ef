import type { Instant } from '#domain/calendar/instant.js';
import { dateInWords } from '#domain/calendar/words.js';
import { dateIn, timeIn } from '#domain/calendar/zone.js';
import type { Choice, ItemId } from '#domain/gates/state.js';
import type { OrganisationDecision, ParticipationStatus } from '#domain/participation/state.js';
import { answers, itemInWords, type Naming } from './events.js';

/** What a receipt says: what was recorded, with its reference and time, and what happens next. */
export interface Receipt {
  readonly headline: string;
  readonly more: readonly string[];
  readonly path: string;
}

interface Vote {
  readonly type: 'VoteCast' | 'VoteChanged';
  readonly item: ItemId;
  readonly round: number;
  readonly seat: string;
  readonly choice: Choice;
}

interface Decided {
  readonly type: 'DecisionRecorded' | 'Reconfirmed';
  readonly decision: Pick<OrganisationDecision, 'organisation' | 'answer' | 'caseVersion' | 'reference'>;
  readonly status: ParticipationStatus;
}

/** Of one's own vote or decision. */
export function receiptOf(event: Vote | Decided, at: Instant, zone: string, name: Naming): Receipt {
  const when = `Recorded at ${timeIn(zone, at)} on ${dateInWords(dateIn(zone, at))}`;
  return 'seat' in event ? ofVote(event, when, name) : ofDecision(event, when, name);
}

const ofVote = ({ type, item, round, seat, choice }: Vote, when: string, name: Naming): Receipt => ({
  headline: `${type === 'VoteCast' ? 'Your vote is recorded' : 'Your changed vote is recorded'}: ${itemInWords(item, 'inside')}`,
  more: [
    `${name(seat)}: ${CHOICES[choice]}.`,
    `${when}, reference ${item}/${round}/${seat}.`,
    'What happens next: until the vote ends you can change it, and both votes stay in the record. When it has ended, its result stands on the page of the vote.',
  ],
  path: `/gates/${encodeURIComponent(item)}`,
});

const CHOICES: Readonly<Record<Choice, string>> = { for: 'for', against: 'against', abstain: 'abstains' };

const ofDecision = ({ decision, status }: Decided, when: string, name: Naming): Receipt => ({
  headline: `The decision is recorded: ${name(decision.organisation)} ${answers[decision.answer]}`,
  more: [
    `${when}, reference ${decision.reference}, on version ${decision.caseVersion} of the business case.`,
    `What happens next: ${NEXT[status] ?? COUNTS}`,
  ],
  path: `/participation/${decision.organisation}`,
});

const COUNTS =
  'it counts from now on. Until the opt-in closes a new decision of the same organisation can take its place.';

const NEXT: Readonly<Partial<Record<ParticipationStatus, string>>> = {
  PENDING_SECOND_KEY: 'the decision of the other organisation of its unit is awaited; it counts with both.',
  PROVISIONAL: 'it can be called in for as long as its organisation allows, and counts when that time is over.',
  DEFERRED: 'the organisation is asked again by the date to which it put its answer off, and reminded before.',
};
