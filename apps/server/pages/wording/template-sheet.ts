import type { TemplatePreviewed } from '#use-cases/relay/template-preview.js';
import type { InformationKind } from '#use-cases/relay/information.js';
import { deedInWords } from '../history/deed-words.js';
import { KINDS as INFORMATION } from '../preferences/preferences.controller.js';
import { lowerFirst } from '../words.js';

const GENERAL: Readonly<Record<string, string>> = {
  reminder: 'Every reminder, to whoever is asked to do something',
  waiting: 'Every reminder, to whoever is told for whom it waits',
  notice: 'What has happened in a project',
  action: 'Every reminder of the action plan',
  receipt: 'The receipt of a vote or a decision',
  seats: 'What has happened with seats, posts and people',
  calendar: 'What is put into a calendar, or taken out',
  digest: 'The digest of a day or a week',
};

/** What a kind of mail is called: of reminders of one thing, what they ask. */
export const kindInWords = (kind: string): string =>
  GENERAL[kind] ??
  newsInWords(kind) ??
  `Reminder: ${deedInWords({ units: [], milestones: [] }, kind.replace(/^reminder-/, ''))}`;

const newsInWords = (kind: string): string | undefined => {
  const about = INFORMATION[kind.replace(/^notice-/, '') as InformationKind] as string | undefined;
  return about && `What has happened: ${lowerFirst(about)}`;
};

const VARIABLES: Readonly<Record<string, string>> = {
  name: 'the name of the reader',
  addressee: 'the post or seat at which the reader is told',
  reference: 'the reference of the project, or the code of the programme',
  project: 'the title of the project',
  task: 'what is to be done, after “please”',
  deadline: 'by when; nothing where there is no deadline',
  note: 'that it is the last notice day, or has come on from somebody else; mostly nothing',
  waitsFor: 'for whom it waits',
  what: 'what has happened',
  next: 'what is asked of the reader now, or what happens next',
  otherwise: 'what follows if nobody acts',
  details: 'what is to be known besides',
  date: 'the date, in brackets',
  duties: 'what is asked of the reader, as a list',
  covers: 'for whom the reader stands in',
  news: 'what has happened, project by project, as lists',
  link: 'the link to the page, with its words',
  settings: 'the address of the page of one’s own mails',
};

/** Each with what stands in its place. */
export const variablesInWords = (variables: readonly string[]): readonly { key: string; value: string }[] =>
  variables.map((variable) => ({ key: `{{${variable}}}`, value: VARIABLES[variable] }));

/** A mail as it would go. */
export const previewSheet = ({ subject, text, project }: TemplatePreviewed) => ({
  heading: 'The mail as it would go',
  sentence: project
    ? `This is a reminder to come in ${project.reference}, in these words.`
    : 'Nothing of this kind is to come just now, so this is an example, in these words.',
  tables: [],
  mail: { subject, text },
});
