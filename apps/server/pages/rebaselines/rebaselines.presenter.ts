import { unitsIn } from '#use-cases/queries/rebaseline-view.js';
import { organisationName, type ProjectPage, type ProjectScene } from '../commands/command-page.js';
import { given, several, text } from '../form-fields.js';
import { rebaselineSheet } from './rebaseline-sheet.js';

const know = ({ reading }: ProjectScene) => ({ rebaseline: rebaselineSheet(reading) });

const submitRebaseline: ProjectPage = {
  command: 'SubmitRebaseline',
  room: 'rebaselines',
  title: () => 'Put the new baseline to the steering group',
  deed: () => 'Put the new baseline to the steering group',
  button: 'Submit to gate GR',
  done: 'Submitted to gate GR',
  form: { newDuties: several('units with a new duty') },
  know: (scene) => ({
    ...know(scene),
    units: unitsIn(scene.reading).map(({ id, name }) => ({ value: id, text: name })),
  }),
};

const object: ProjectPage = {
  command: 'Object',
  room: 'rebaselines',
  title: ({ directory, about }) =>
    `Does ${organisationName(directory, about.organisation)} object to the new baseline?`,
  deed: ({ directory, about }) => `Object to the new baseline for ${organisationName(directory, about.organisation)}`,
  button: 'Record the objection',
  done: 'Objection recorded',
  form: { organisation: given('organisation'), reason: text('reason') },
  know,
};

export const rebaselinePages: readonly ProjectPage[] = [submitRebaseline, object];
