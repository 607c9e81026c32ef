import type { GeneralKind } from './kinds.js';
import type { Wording } from './state.js';

const END = 'You receive this as {{addressee}}. This mail was sent automatically; answers to it are not read.';

const body = (...paragraphs: readonly string[]): string =>
  ['Dear {{name}},', ...paragraphs, '{{link}}', END].join('\n\n');

const PROJECT = 'Project {{reference}}: {{project}}';

/** What mails say where the programme has no words of its own. */
export const STANDARD: Readonly<Record<GeneralKind, Wording>> = {
  reminder: {
    subject: '{{reference}}: {{note}} please {{task}} {{deadline}}',
    body: body('{{note}} You are asked to {{task}} {{deadline}}. {{otherwise}}', PROJECT),
  },
  waiting: {
    subject: '{{reference}}: waiting for {{waitsFor}} to {{task}} {{deadline}}',
    body: body('{{note}} The project is waiting for {{waitsFor}} to {{task}} {{deadline}}. {{otherwise}}', PROJECT),
  },
  notice: { subject: '{{reference}}: {{what}} {{date}}', body: body('{{what}}. {{next}}', PROJECT) },
  receipt: { subject: '{{reference}}: {{what}} {{date}}', body: body('{{what}}. {{details}}', PROJECT) },
  seats: { subject: '{{reference}}: {{what}} {{date}}', body: body('{{what}}. {{details}}') },
  action: {
    subject: '{{reference}}: {{note}} {{what}} {{deadline}}',
    body: body('{{note}} {{what}} {{deadline}}. {{otherwise}}'),
  },
  calendar: { subject: '{{reference}}: {{what}} {{date}}', body: body('{{details}}', '{{project}}') },
  digest: {
    subject: '{{reference}}: what waits and what has happened {{date}}',
    body: [
      'Dear {{name}},',
      '{{duties}}',
      '{{covers}}',
      '{{news}}',
      '{{link}}',
      'How often you are told of what is not asked of you is yours to settle: {{settings}}\nThis mail was sent automatically; answers to it are not read.',
    ].join('\n\n'),
  },
};
