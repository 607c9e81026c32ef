import type { Reading } from '#use-cases/queries/reading.js';
import { type SpellView, spellsView } from '#use-cases/queries/spell-view.js';
import { organisationName } from '../commands/command-page.js';
import { itemName } from '../gates/gate-words.js';
import { amounts, type Table, table } from '../shared/tables.js';
import { dateInWords } from '../words.js';
import { deciderName } from './decider.js';
import { HOLDER_WORDS, MATTER_WORDS, STEP_WORDS, STOP_WORDS } from './spell-words.js';

/** With whom the matters of a project lay, and for how long; the latest first. */
export const spellsTable = (reading: Reading, now: string): Table =>
  table(
    'How long it has lain with whom',
    ['Matter', 'With', 'For', 'Since', 'Until', amounts('Working days'), 'Clock'],
    spellsView(reading, now).map((spell) => [
      matterInWords(reading, spell),
      placeInWords(reading, spell),
      STEP_WORDS[spell.step],
      dateInWords(spell.since),
      spell.until ? dateInWords(spell.until) : 'now',
      String(spell.days),
      spell.stop ? `Stopped: ${STOP_WORDS[spell.stop]}` : 'Running',
    ]),
  );

function matterInWords(reading: Reading, { matter }: SpellView): string {
  const [kind, ...rest] = matter.split('/');
  return kind === 'gate' ? itemName(reading, rest.join('/')) : MATTER_WORDS[kind];
}

function placeInWords({ directory }: Reading, { holder, organisation, body }: SpellView): string {
  const name = organisation && organisationName(directory, organisation);
  const decider = body && deciderName(directory, organisation, body);
  if (holder === 'organisation') return [name, decider].filter(Boolean).join(': ');
  return name ? `${HOLDER_WORDS[holder]}, ${name}` : HOLDER_WORDS[holder];
}
