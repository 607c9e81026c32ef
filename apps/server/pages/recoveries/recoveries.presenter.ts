import type { ProjectPage, ProjectScene } from '../commands/command-page.js';
import { given, text } from '../form-fields.js';
import { facts } from '../shared/tables.js';
import { planSheet } from './recovery-sheet.js';

const numberIn = ({ about }: ProjectScene): string => about.plan ?? '';

const fileRecoveryPlan: ProjectPage = {
  command: 'FileRecoveryPlan',
  room: 'recoveries',
  title: (scene) => `File recovery plan ${numberIn(scene)}`,
  deed: (scene) => `File recovery plan ${numberIn(scene)}`,
  button: 'File the plan',
  done: 'Recovery plan filed',
  form: { plan: given('plan'), text: text('recovery plan') },
  know: (scene) => ({ plan: planSheet(scene.reading, numberIn(scene)) }),
  check: (scene, sent: { readonly text: string }) => [
    ...(planSheet(scene.reading, numberIn(scene))?.facts ?? []),
    ...facts(['Recovery plan', sent.text]),
  ],
};

export const recoveryPages: readonly ProjectPage[] = [fileRecoveryPlan];
