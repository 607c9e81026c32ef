import { acceptanceCallableUntil } from '#use-cases/queries/rebaseline-view.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { organisationName } from '../commands/command-page.js';
import { type Fact, facts } from '../shared/tables.js';
import { momentInWords } from '../words.js';

/** X5: how the lead is about to change, or has changed; empty: it has not. */
export function leadershipOf(reading: Reading): readonly Fact[] {
  const { project, directory, text } = reading;
  const until = acceptanceCallableUntil(reading);
  const { stoodDown, nominated, former } = project.leads;
  return facts(
    [
      'Stood down as lead',
      stoodDown && `${momentInWords(stoodDown.at)}: ${text(stoodDown.reason) ?? 'reason removed'}`,
    ],
    ['Nominated to lead', nominated && organisationName(directory, nominated.organisation)],
    [
      'Has accepted the lead',
      nominated?.accepted &&
        `${momentInWords(nominated.accepted.at)}, on version ${nominated.accepted.caseVersion} of the case${until ? `, and may call that in until ${momentInWords(until)}` : ''}`,
    ],
    ...former.map(
      ({ organisation, until }) =>
        ['Led before', `${organisationName(directory, organisation)}, until ${momentInWords(until)}`] as const,
    ),
  );
}
