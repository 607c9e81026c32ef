import type { ProgrammePage, Scene } from '../commands/command-page.js';
import { document, given } from '../form-fields.js';
import { table } from '../shared/tables.js';
import { policyInWords } from './policy-words.js';

const nameIn = ({ about, nameOf }: Scene): string => nameOf(about.person ?? null) ?? 'this person';

const adoptPolicy: ProgrammePage = {
  command: 'AdoptPolicy',
  room: 'programme',
  title: () => 'Adopt a new version of the policy',
  deed: () => 'Adopt a new version of the policy',
  button: 'Adopt this policy',
  done: 'Policy adopted',
  previews: true,
  form: { document: document('policy') },
  begin: ({ directory }) => ({
    document: { ...directory.programme.policy, version: directory.programme.policy.version + 1 },
  }),
  know: ({ directory: { programme } }) => ({
    present: programme.policy.version,
    policy: table(
      `Version ${programme.policy.version} of the policy`,
      ['What', 'Says'],
      policyInWords(programme.policy),
    ),
  }),
};

const adoptCalendar: ProgrammePage = {
  command: 'AdoptCalendar',
  room: 'programme',
  title: () => 'Adopt a new version of the calendar',
  deed: () => 'Adopt a new version of the calendar',
  button: 'Adopt this calendar',
  done: 'Calendar adopted',
  previews: true,
  form: { document: document('calendar') },
  begin: ({ directory }) => ({
    document: { ...directory.programme.calendar, version: directory.programme.calendar.version + 1 },
  }),
  know: ({ directory }) => ({ present: directory.programme.calendar.version }),
};

const erasePerson: ProgrammePage = {
  command: 'ErasePerson',
  room: 'programme',
  title: (scene) => `Remove the name of ${nameIn(scene)}`,
  deed: nameIn,
  button: 'Remove the name',
  done: 'Name removed',
  form: { person: given('person') },
  know: (scene) => ({ name: nameIn(scene) }),
};

export const programmePages: readonly ProgrammePage[] = [adoptPolicy, adoptCalendar, erasePerson];
