import { templateIn } from '#use-cases/queries/message-templates.js';
import type { ProgrammePage, Scene } from '../commands/command-page.js';
import { given, givenNumber, text } from '../form-fields.js';
import { lowerFirst } from '../words.js';
import { kindInWords, variablesInWords } from './template-sheet.js';

const kindIn = ({ about }: Scene): string => kindInWords(about.kind ?? '');

const template = ({ directory, about }: Scene) => templateIn(about.kind, directory);

const adopt: ProgrammePage = {
  command: 'AdoptMessageTemplate',
  room: 'wording',
  title: () => 'Change the words of a mail',
  deed: kindIn,
  button: 'Adopt these words',
  done: 'Words adopted',
  previews: true,
  form: {
    kind: given('kind of mail'),
    version: givenNumber('version'),
    subject: text('subject'),
    body: text('text'),
    reason: text('reason'),
  },
  begin: (scene) => {
    const { version, subject, body } = template(scene);
    return { version: version + 1, subject, body };
  },
  know: (scene) => {
    const { variables, needed } = template(scene);
    return {
      kind: kindIn(scene),
      inSubject: variables.subject.map((each) => `{{${each}}}`).join(', '),
      variables: variablesInWords(variables.body),
      needed: ['link', ...needed].map((each) => `{{${each}}}`).join(', '),
    };
  },
  answers: {
    'TEMPLATE.SUBJECT_LINES': 'subject',
    'TEMPLATE.NO_REFERENCE': 'subject',
    'TEMPLATE.NO_LINK': 'body',
    'TEMPLATE.MISSES': 'body',
    'TEMPLATE.ALONE': 'body',
  },
};

const restore: ProgrammePage = {
  command: 'RestoreMessageTemplate',
  room: 'wording',
  title: () => 'Give a mail its standard words again',
  deed: kindIn,
  button: 'Go back to the standard words',
  done: 'Standard words again',
  form: { kind: given('kind of mail'), version: givenNumber('version'), reason: text('reason') },
  begin: (scene) => ({ version: template(scene).version + 1 }),
  know: (scene) => ({ kind: lowerFirst(kindIn(scene)) }),
};

export const wordingPages: readonly ProgrammePage[] = [adopt, restore];
