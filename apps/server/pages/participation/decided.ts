import type { ProjectScene } from '../commands/command-page.js';
import { choice, date, group, ifAny, text } from '../form-fields.js';
import { countOf } from '../words.js';

/** What every decision of an organisation's own body states. */
export const decided = {
  body: choice('body or post that decided'),
  decidedOn: date('date of the decision'),
  reference: text('reference'),
  support: ifAny(
    group('chair’s support', {
      chair: text('chair who supported it'),
      givenOn: date('date of the chair’s support'),
      reference: text('reference of the chair’s support'),
    }),
  ),
};

/** V11: the questions on the chair's support are asked of organisations that may decide in urgency. */
export const decidesInUrgency = ({ directory, about }: ProjectScene): boolean =>
  (directory.organisations.find(({ id }) => id === about.organisation)?.scheme ?? []).some(
    ({ route }) => route === 'urgency',
  );

/** Where refusals over the chair's support are shown. */
export const URGENCY = {
  'PARTICIPATION.SUPPORT_NEEDED': 'support',
  'PARTICIPATION.SUPPORT_OWN': 'support',
  'PARTICIPATION.SUPPORT_DATE': 'support',
};

/** V13: what follows from a window in which the organisation may call its decision in. */
export function callInWords({ directory, about }: ProjectScene, more = ''): string | null {
  const days = directory.organisations.find(({ id }) => id === about.organisation)?.callInDays;
  if (!days) return null;
  const window = `It may be called in for ${countOf(days, 'working day')} after it is recorded, and does not count before they are over.`;
  return more ? `${window} ${more}` : window;
}
