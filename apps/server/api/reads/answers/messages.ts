import { INFORMATION_KINDS, PACES } from '#use-cases/preferences/own-preferences.js';
import { instant, listed, listOf, object, oneOf, orNull, paged, text, whole, yesNo } from './schema.js';

export const undelivered = listed(
  object({
    id: { ...text, description: 'Names the message where it is sent again.' },
    status: oneOf('failed', 'waiting', 'complained'),
    project: orNull({ ...text, description: 'null, as are to, about and error: answers of the project are sealed.' }),
    reference: orNull(text),
    to: orNull(text),
    kind: oneOf('notice', 'reminder', 'calendar'),
    about: orNull(text),
    at: instant,
    attempts: whole,
    error: orNull(text),
    nextAttemptAt: orNull(instant),
  }),
);

export const resent = object({
  again: { ...yesNo, description: 'Whether anything had failed, so that it is sent again.' },
});

export const webhooks = listed(
  object({
    id: text,
    url: text,
    kinds: listOf(text),
    since: instant,
    generation: { ...whole, description: 'Of its secret, from 1.' },
    previousUntil: orNull(instant),
    replays: whole,
    replayFrom: orNull(text),
    ended: orNull(instant),
    told: whole,
    waiting: whole,
    failed: whole,
  }),
);

export const webhookCalls = paged(
  object({
    event: { ...text, description: 'Id of the message: the same however often it is told.' },
    type: text,
    project: text,
    at: instant,
    status: oneOf('waiting', 'told', 'failed', 'ended'),
    attempts: whole,
    error: orNull(text),
    nextAttemptAt: orNull(instant),
    toldAt: orNull(instant),
  }),
);

export const preferences = object({
  hour: { ...whole, description: 'Of the digest, 0 to 23.' },
  weekday: { ...whole, description: 'Of the weekly digest: Monday is 1, Friday 5.' },
  paces: object(Object.fromEntries(INFORMATION_KINDS.map((kind) => [kind, oneOf(...PACES)]))),
});

export const refusals = paged(
  object({
    at: instant,
    by: { ...text, description: 'Opaque id of the person.' },
    command: text,
    code: text,
    stream: orNull({ ...text, description: 'null: it was to begin something.' }),
    project: orNull(text),
    reference: orNull(text),
  }),
);

const template = {
  kind: text,
  version: { ...whole, description: '0: its words have never been changed.' },
  own: { ...yesNo, description: 'Whether the programme has words of its own for exactly this kind.' },
  subject: text,
  body: text,
  variables: object({ subject: listOf(text), body: listOf(text) }),
  needed: listOf(text),
};

export const messageTemplates = listed(object(template));

export const messageTemplate = object({
  ...template,
  history: listOf(
    object({
      version: whole,
      subject: orNull({ ...text, description: 'null: the standard words, again.' }),
      body: orNull(text),
      reason: orNull({ ...text, description: 'null: the words were removed.' }),
      at: instant,
      by: text,
      byName: orNull({ ...text, description: 'null: erased.' }),
    }),
  ),
});

export const templatePreview = object({
  subject: text,
  text,
  html: text,
  project: orNull({ ...object({ id: text, reference: text }), description: 'null: it is an example.' }),
});
