import { instant, listed, listOf, object, oneOf, orNull, text } from './schema.js';

const code = { ...text, description: 'Why it stays where it is, or is vacant.' };

export const replacements = listed(
  object({
    id: text,
    person: { ...text, description: 'Opaque id of whoever gave it up.' },
    moves: listOf(object({ place: text, to: orNull({ ...text, description: 'null: nobody, so that it is vacant.' }) })),
    left: listOf(object({ place: text, code })),
    at: instant,
    finished: orNull({ ...instant, description: 'null: some of it is still to follow.' }),
  }),
);

const project = orNull({ ...text, description: 'null: the action plan of the programme.' });

export const passings = listed(
  object({
    id: text,
    from: { ...text, description: 'Id of the post that answered for them.' },
    to: { ...text, description: 'Id of the post that has them now.' },
    moves: listOf(object({ project, matter: text })),
    left: listOf(object({ project, matter: text, code })),
    by: { ...text, description: 'Opaque id of who decided it.' },
    at: instant,
    finished: orNull({ ...instant, description: 'null: some of it is still to follow.' }),
  }),
);

export const postMatters = listed(
  object({
    project,
    matter: text,
    kind: oneOf('lead', 'condition', 'benefit', 'recovery', 'risk', 'action'),
    reference: orNull(text),
    title: text,
  }),
);
