import { recusedFrom } from '#domain/gates/interests.js';
import { itemOf } from '#domain/gates/items.js';
import { majorityOf } from '#domain/gates/majority.js';
import { electorateOf, votingRule } from '#domain/gates/quorum.js';
import type { Item, ItemId, Majority, Round, Tally, VotingRule } from '#domain/gates/state.js';
import { type Supposed, type Supposition, whatIf } from '#domain/gates/what-if.js';
import type { Reading } from './reading.js';

/** What a ballot comes to as it is, and what it would come to under another rule or with another electorate. */
export interface WhatIfView {
  readonly item: string;
  readonly round: number;
  readonly actual: SupposedView;
  readonly supposed: SupposedView;
  readonly changesResult: boolean;
}

export interface SupposedView {
  readonly rule: VotingRule;
  readonly majority: Majority;
  readonly tally: Tally;
  /** Of the votes that there are: `inquorate` or `not_carried` also while others are still to come. */
  readonly result: Supposed['result'];
}

/** `null`: the steering group has not been asked this, or not so often. Nothing is recorded. */
export function whatIfView(reading: Reading, id: string, number: number, supposition: Supposition): WhatIfView | null {
  const item = itemOf(reading.project.gates, id as ItemId);
  const round = item?.rounds.find((each) => each.number === number);
  if (!item || !round) return null;
  const opened = round.rule ? round : asOpenedNow(reading, item, round);
  const [actual, supposed] = [whatIf(opened), whatIf(opened, supposition)].map(supposedView);
  return { item: id, round: number, actual, supposed, changesResult: actual.result !== supposed.result };
}

const supposedView = ({ rule, tally, result }: Supposed): SupposedView => ({
  rule,
  majority: majorityOf(rule),
  tally,
  result,
});

/** A vote that has not been opened yet, with the electorate and the rule that it would have now. */
function asOpenedNow({ project, directory }: Reading, item: Item, round: Round): Round {
  const { seats } = directory.programme;
  const recused = recusedFrom(project, item, directory.programme);
  return { ...round, method: 'written', electorate: electorateOf(seats), recused, rule: votingRule(project, seats) };
}
