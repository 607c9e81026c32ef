import type { StandingInterest } from '#domain/programme/state.js';
import type { ProgrammePage, Scene } from '../commands/command-page.js';
import { choice, date, given, several, text } from '../form-fields.js';
import { INTERESTS } from '../gates/gate-words.js';
import { GROUNDS } from '../projects/grounds.js';
import { dateInWords, listInWords } from '../words.js';

/** Of a page that removes words: what they are. */
export interface WordsScene extends Scene {
  readonly words?: string | null;
}

/** V9: the projects that an interest touches. */
export function scopeInWords(
  { directory }: Pick<Scene, 'directory'>,
  { workstreams, organisations }: Pick<StandingInterest, 'workstreams' | 'organisations'>,
): string {
  const named = (ids: readonly string[], all: readonly { readonly id: string; readonly name: string }[]) =>
    listInWords(ids.map((id) => all.find((each) => each.id === id)?.name ?? id));
  return (
    [
      workstreams.length > 0 && `projects of ${named(workstreams, directory.programme.workstreams)}`,
      organisations.length > 0 && `projects led by ${named(organisations, directory.organisations)}`,
    ]
      .filter((part) => part !== false)
      .join(', and ') || 'all projects'
  );
}

const interestIn = ({ directory, about }: Scene): StandingInterest | undefined =>
  directory.programme.interests?.find(({ id }) => id === about.interest);

function interestInWords(scene: Scene): string {
  const interest = interestIn(scene);
  return interest ? `${INTERESTS[interest.kind]} since ${dateInWords(interest.since)}` : 'an interest';
}

const declareStandingInterest: ProgrammePage = {
  command: 'DeclareStandingInterest',
  room: 'interests',
  title: () => 'Enter an interest in the register',
  deed: () => 'Enter an interest in the register',
  button: 'Enter the interest',
  done: 'Interest entered',
  form: {
    kind: choice('kind of interest'),
    nature: text('nature of the interest'),
    since: date('day since when'),
    workstreams: several('workstreams'),
    organisations: several('organisations'),
  },
  know: ({ directory }) => ({
    workstreams: directory.programme.workstreams.map(({ id, name }) => ({ value: id, text: name })),
    organisations: directory.organisations.map(({ id, name }) => ({ value: id, text: name })),
  }),
  answers: { 'PROGRAMME.INTEREST_AHEAD': 'since' },
};

const endStandingInterest: ProgrammePage = {
  command: 'EndStandingInterest',
  room: 'interests',
  title: () => 'End an interest in the register',
  deed: (scene) => `End ${interestInWords(scene)}`,
  button: 'End the interest',
  done: 'Interest ended',
  form: { interest: given('interest'), reason: text('reason') },
  know: (scene) => ({ interest: interestInWords(scene), scope: scopeInWords(scene, interestIn(scene)!) }),
};

const redactRegister: ProgrammePage = {
  command: 'RedactRegister',
  room: 'interests',
  title: () => 'Remove words from the register of interests',
  deed: () => 'Remove words from the register of interests',
  button: 'Remove these words',
  done: 'Words removed',
  form: { reference: given('reference'), ground: choice('ground'), reason: text('reason') },
  know: ({ words }: WordsScene) => ({
    words,
    grounds: Object.entries(GROUNDS).map(([value, each]) => ({ value, text: each })),
  }),
};

export const interestPages: readonly ProgrammePage[] = [declareStandingInterest, endStandingInterest, redactRegister];
