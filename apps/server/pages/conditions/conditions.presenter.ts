import { conditionIn } from '#use-cases/queries/condition-view.js';
import type { ProjectPage, ProjectScene } from '../commands/command-page.js';
import { given, text } from '../form-fields.js';
import { lowerFirst } from '../words.js';
import { conditionSheet } from './condition-sheet.js';
import { conditionName } from './condition-words.js';

const nameIn = ({ reading, about }: ProjectScene): string => conditionName(reading, about.condition ?? '');

const know = ({ reading, about }: ProjectScene) => {
  const condition = conditionIn(reading, about.condition ?? '');
  return { condition: condition && conditionSheet(reading, condition) };
};

const fileEvidence: ProjectPage = {
  command: 'FileEvidence',
  room: 'conditions',
  title: (scene) => `File evidence: ${lowerFirst(nameIn(scene))}`,
  deed: (scene) => `File evidence: ${lowerFirst(nameIn(scene))}`,
  button: 'File the evidence',
  done: 'Evidence filed',
  form: { condition: given('condition'), text: text('evidence') },
  know,
};

const dischargeCondition: ProjectPage = {
  command: 'DischargeCondition',
  room: 'conditions',
  title: (scene) => `Is it met? ${nameIn(scene)}`,
  deed: (scene) => `Discharge ${lowerFirst(nameIn(scene))}`,
  button: 'Discharge the condition',
  done: 'Condition discharged',
  form: { condition: given('condition') },
  know,
};

export const conditionPages: readonly ProjectPage[] = [fileEvidence, dischargeCondition];
