import type { Condition } from '#domain/participation/state.js';
import { organisationName, type ProjectScene } from '../commands/command-page.js';
import { type Fact, facts } from '../shared/tables.js';
import { listInWords } from '../words.js';
import { conditionInWords } from './participation-words.js';

/** What the form of a decision sends and does not say in so many words. */
interface Sent {
  readonly organisation: string;
  readonly caseVersion: number;
  readonly answer: string;
  readonly conditions?: readonly Condition[];
}

/** What a decision is on, and what its conditions come to, where it is checked. */
export const checkedDecision = ({ directory }: ProjectScene, sent: Sent): readonly Fact[] =>
  facts(
    ['Organisation', organisationName(directory, sent.organisation)],
    ['On version of the business case', String(sent.caseVersion)],
    [
      'Conditions',
      sent.answer === 'join'
        ? listInWords((sent.conditions ?? []).map((each) => conditionInWords(each))) || 'None'
        : null,
    ],
  );
