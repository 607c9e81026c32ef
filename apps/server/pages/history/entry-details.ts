import type { Entry } from '#use-cases/queries/entries.js';
import { facts } from '../shared/tables.js';
import { momentInWords, removedInWords } from '../words.js';
import { actorInWords } from './entry-view.js';

/** What is drawn of one entry of the history: its words, its place in the chain, and what it holds. */
export function entryDetails(entry: Entry) {
  return {
    facts: facts(
      ['By', actorInWords(entry)],
      ['When', momentInWords(entry.at)],
      ['Fell due', entry.dueAt && momentInWords(entry.dueAt)],
      ['Entry', String(entry.version)],
      ['Hash', entry.hash],
      ['Hash of the entry before', entry.previousHash],
    ),
    texts: textsIn(entry),
    body: JSON.stringify(entry.body, null, 2),
  };
}

interface Words {
  readonly heading: string;
  readonly text: string;
  /** `null`: the words have been removed. */
  readonly reference: string | null;
}

/** The free texts of an entry under the name of their field. */
function textsIn({ body, text, removedAt }: Entry): readonly Words[] {
  const found: Words[] = [];
  const search = (value: unknown, name: string): void => {
    if (typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)) {
      const at = removedAt(value);
      const words = text(value) ?? (at && removedInWords(at));
      if (words !== null) found.push({ heading: headingOf(name), text: words, reference: at ? null : value });
    } else if (value !== null && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) search(inner, Array.isArray(value) ? name : key);
    }
  };
  search(body, '');
  return found;
}

/** The heading of a free text, by the name of its field. */
export const headingOf = (name: string): string => HEADINGS[name] ?? name;

const HEADINGS: Readonly<Record<string, string>> = {
  reason: 'Reason',
  summary: 'Summary',
  text: 'Text',
  exitPlan: 'Exit plan',
  currentPosition: 'Current position',
  existingArrangement: 'Existing arrangement',
  strategic: 'Strategic case',
  economic: 'Economic case',
  commercial: 'Commercial case',
  financial: 'Financial case',
  management: 'Management case',
  evidence: 'Evidence',
  query: 'Question',
  justification: 'Business justification',
  findings: 'Findings',
  response: 'Response',
  reasons: 'Why the public interest is better served so',
  why: 'Why it changes',
  words: 'Condition',
  note: 'What was found',
  remarks: 'What the lead says about the paper',
  handover: 'Hand-over',
  lessons: 'Lessons learned',
  achieved: 'What was achieved',
  shortfall: 'What was not achieved',
};
