import type { Ballot } from '#use-cases/queries/ballot.js';
import type { RecusalPreview } from '#use-cases/queries/recusal-preview.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { countOf, listInWords } from '../words.js';
import { seatTitle } from './gate-words.js';

/** What carries a motion: `more than half of the votes for and against`. */
export function majorityInWords(reading: Reading, { rule, majority }: Pick<Ballot, 'rule' | 'majority'>): string {
  const { share, reached, of } = majority;
  const { numerator, denominator } = share;
  const words = `${reached === 'more_than' ? 'more than' : 'at least'} ${numerator === 1 && denominator === 2 ? 'half' : `${numerator}/${denominator}`}`;
  const base = of === 'votes_cast' ? 'the votes for and against' : 'all eligible seats';
  const named = (rule.mustAgree ?? []).map((seat) => seatTitle(reading, seat));
  return `${words} of ${base}${named.length > 0 ? `, with the vote of ${listInWords(named)} for it` : ''}`;
}

/** What an open vote still needs, sentence by sentence; nothing where none is open. */
export function neededInWords(reading: Reading, { needed, tied }: Ballot): readonly string[] {
  if (!needed) return [];
  const { outstanding, lacking, toCarry, toAgree } = needed;
  const { seats, organisations } = lacking;
  const quorum = [
    ...(seats > 0 ? [countOf(seats, 'more seat')] : []),
    ...(organisations > 0 ? [countOf(organisations, 'more organisation')] : []),
  ];
  return [
    quorum.length === 0 ? 'There is a quorum.' : `For a quorum ${listInWords(quorum)} must still vote.`,
    outstanding.length === 0
      ? 'Every seat that can vote has voted.'
      : `Still to vote: ${listInWords(outstanding.map((seat) => seatTitle(reading, seat)))}.`,
    ...(tied ? ['The vote is tied. Whoever presides has a casting vote.'] : []),
    carryInWords(toCarry),
    ...toAgree.map((seat) => `Nothing is carried unless this seat votes for it: ${seatTitle(reading, seat)}.`),
  ];
}

function carryInWords(toCarry: number | null): string {
  if (toCarry === null)
    return 'As the votes stand, those still to come can no longer carry it. A vote can still be changed.';
  if (toCarry === 0) return 'As the votes stand, it is carried.';
  return `As the votes stand, ${countOf(toCarry, 'more vote')} for it would carry it.`;
}

/** V9: what is left for a quorum without a seat, sentence by sentence. */
export function recusalInWords(preview: RecusalPreview | null): readonly string[] {
  if (!preview) return [];
  const { seats, organisations, quorumSeats, quorumOrganisations, meetsRule, strikesVote } = preview;
  return [
    ...(strikesVote ? ['The vote that this seat has given is struck. It stays in the record.'] : []),
    `${countOf(seats, 'seat')} of ${countOf(organisations, 'organisation')} can then still vote. A quorum is ${countOf(quorumSeats, 'seat')} of ${countOf(quorumOrganisations, 'organisation')}; it does not get smaller.`,
    meetsRule
      ? 'The item can still be decided.'
      : 'The item can then no longer be decided. The secretary and the programme office are told at once.',
  ];
}

/** V7: that a later change of membership would have changed the result, or not; `null`: there was none. */
export function laterInWords(reading: Reading, { later, round, rule }: Ballot): string | null {
  if (!later) return null;
  const { passed, vacant, added, tally, result, changesResult } = later;
  const named = (ids: readonly string[]) => listInWords(ids.map((seat) => seatTitle(reading, seat)));
  const was = round.tally!;
  return [
    passed.length > 0 && `Passed to others since then: ${named(passed)}.`,
    vacant.length > 0 && `Vacant since then: ${named(vacant)}.`,
    added.length > 0 && `New since then, with no vote in this: ${named(added)}.`,
    passed.length + vacant.length > 0 &&
      `Counted: ${was.for} for, ${was.against} against, ${was.abstain} abstained; without the votes of those seats ${tally.for} for, ${tally.against} against, ${tally.abstain} abstained, with ${countOf(tally.present, 'seat')} of ${countOf(tally.organisations, 'organisation')} for a quorum of ${rule.quorumSeats} from ${rule.quorumOrganisations}: ${RESULTS[result]}.`,
    `This ${changesResult ? 'would have changed the result' : 'would not have changed the result'}; what was decided stands.`,
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
}

const RESULTS = { carried: 'carried', not_carried: 'not carried', inquorate: 'no quorum' };
