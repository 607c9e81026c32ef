import { actsAt } from '#use-cases/directory/acting.js';
import { ownDecisionView } from '#use-cases/queries/participation-view.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { optInDates } from '#use-cases/queries/terms.js';
import { type DutyView, waitingNow } from '#use-cases/queries/waiting.js';
import { unitName } from '../cases/case-sheet.js';
import { dutyLine } from '../projects/duty-line.js';
import { facts, table } from '../shared/tables.js';
import { deadlineInWords, momentInWords } from '../words.js';
import { chainTable } from './chain-sheet.js';
import { decisionInWords, statusInWords } from './opt-in-sheet.js';
import { ENDINGS } from './participation-words.js';

/** How an organisation stands in a project, and what is waited for; `null`: it takes no part. */
export function participationSheet(reading: Reading, organisation: string, now: string) {
  const own = ownDecisionView(reading, organisation);
  if (!own) return null;
  const dates = optInDates(reading, now);
  return {
    waiting: waitingNow(reading, now)
      .filter(({ organisations }) => organisations.includes(organisation))
      .map((duty) => dutyLine(reading, fromWhom(duty), now)),
    facts: facts(
      ['Decides in the unit', unitName(reading, own.unit)],
      ['The unit stands', statusInWords(reading, own)],
      ['Its own decision', own.decision ? decisionInWords(reading, own.decision) : 'None recorded yet'],
      dates?.closedAt
        ? ['Window closed', momentInWords(dates.closedAt)]
        : ['Window closes', dates && deadlineInWords(dates.closesAt)],
    ),
    chain: chainTable(reading, organisation),
    earlier: table(
      'Earlier decisions, which count no longer',
      ['Recorded', 'Decision', 'Why it counts no longer'],
      own.earlier.map(({ decision, why, reason, endedAt }) => [
        momentInWords(decision.at),
        decisionInWords(reading, decision),
        `${ENDINGS[why]} on ${momentInWords(endedAt)}${reason ? `: ${reason}` : ''}`,
      ]),
    ),
  };
}

/** Those who enter it, without those who only see to it. */
const fromWhom = (duty: DutyView): DutyView => ({
  ...duty,
  waitsFor: duty.waitsFor.filter(({ address }) => actsAt(address, duty.what)),
});
