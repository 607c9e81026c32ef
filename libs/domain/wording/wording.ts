import { type Decision, accept, nothing, refusals } from '../kernel/decision.js';
import type { Programme } from '../programme/state.js';
import type { WordingCommand } from './commands.js';
import type { WordingEvent } from './events.js';
import { generalOf, KINDS } from './kinds.js';
import { wordingMessages } from './messages.js';
import { STANDARD } from './standard.js';
import type { MessageTemplate, Wording } from './state.js';
import { tidied, whyNoTemplate } from './template.js';

const refuse = refusals(wordingMessages);

type Templates = Pick<Programme, 'templates'>;

/** The programme's own words, kind by kind; also those that are standard again. */
export const templatesOf = ({ templates = [] }: Templates): readonly MessageTemplate[] => templates;

/** Of the words of a kind; 0: they have never been changed. */
export const versionOf = (templates: readonly MessageTemplate[], kind: string): number =>
  templates.find((each) => each.kind === kind)?.version ?? 0;

/** The programme's own words for exactly this kind of mail. */
export const ownWords = (templates: readonly MessageTemplate[], kind: string): Wording | null =>
  templates.find((each) => each.kind === kind)?.words ?? null;

/** What mails of a kind say now: its own words, else those of the general kind, else the standard ones. */
export const wordsOf = (templates: readonly MessageTemplate[], kind: string): Wording =>
  ownWords(templates, kind) ?? ownWords(templates, generalOf(kind)) ?? STANDARD[generalOf(kind)];

export function decideWording(programme: Templates, command: WordingCommand): Decision<WordingEvent> {
  const { kind, version, reason } = command;
  if (!KINDS.includes(kind)) return refuse('TEMPLATE.UNKNOWN', { kind });
  const templates = templatesOf(programme);
  const next = versionOf(templates, kind) + 1;
  const own = ownWords(templates, kind);
  if (command.type === 'RestoreMessageTemplate') {
    if (own === null) return nothing;
    if (version !== next) return refuse('TEMPLATE.OTHER_VERSION', { version: next });
    return accept({ type: 'MessageTemplateRestored', kind, version, reason });
  }
  const words = tidied(command);
  if (own && own.subject === words.subject && own.body === words.body) return nothing;
  if (version !== next) return refuse('TEMPLATE.OTHER_VERSION', { version: next });
  return whyNoTemplate(kind, words) ?? accept({ type: 'MessageTemplateAdopted', kind, version, ...words, reason });
}

/** Folds the words. */
export function withWording<P extends Templates>(programme: P, event: WordingEvent): P {
  const { kind, version } = event;
  const words = event.type === 'MessageTemplateAdopted' ? { subject: event.subject, body: event.body } : null;
  const others = templatesOf(programme).filter((each) => each.kind !== kind);
  return { ...programme, templates: [...others, { kind, version, words }] };
}
