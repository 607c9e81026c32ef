import { type ChainStepView, ownDecisionView, type StepTakenView } from '#use-cases/queries/participation-view.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { routesInWords, STEPS, whoTakes } from '../organisations/scheme-words.js';
import { type Table, table } from '../shared/tables.js';
import { lowerFirst, momentInWords } from '../words.js';
import { bodyName } from './opt-in-sheet.js';
import { ANSWERS, FINDINGS } from './participation-words.js';

/** O4: an organisation's own chain of approval: what has been done by whom, what is missing, what counts no longer. */
export function chainTable(reading: Reading, organisation: string): Table {
  const { posts = [] } = reading.directory.organisations.find(({ id }) => id === organisation) ?? {};
  const titles = new Map(posts.map(({ id, title }) => [id, title]));
  const chain = ownDecisionView(reading, organisation)?.chain ?? [];
  return table(
    'What comes before its own decision',
    ['Step', 'By', 'Needed for', 'How far it is'],
    chain.map((step) => [STEPS[step.step], whoTakes(step, titles), routesInWords(step), standing(reading, step)]),
  );
}

function standing(reading: Reading, { taken, stale, missing }: ChainStepView): string {
  const now = taken ? inWords(reading, taken) : missing ? 'Missing' : 'Not needed for what is recommended';
  const before = stale.map(
    (each) => `On version ${each.caseVersion}, which is out of date: ${lowerFirst(inWords(reading, each))}`,
  );
  return [now, ...before].join('\n');
}

const inWords = (reading: Reading, { organisation, answer, body, finding, note, by, at }: StepTakenView): string => {
  const said = answer
    ? `${ANSWERS[answer]}, to be decided by ${bodyName(reading, organisation, body ?? '')}`
    : FINDINGS[finding!];
  return `${said}. ${by.name ?? 'Somebody whose name has been removed'}, ${momentInWords(at)}: ${note || 'words removed'}`;
};
