import {
  byName,
  document,
  hash,
  instant,
  listOf,
  near,
  object,
  oneOf,
  orNull,
  person,
  text,
  versioned,
  whole,
  yesNo,
} from './schema.js';

const paperVersion = { hash, title: text, size: whole, caseVersion: whole };

export const gate = versioned({
  item: text,
  status: oneOf('waiting', 'settled', 'withdrawn'),
  submittedBy: person,
  submittedAt: instant,
  paper: object(paperVersion),
  papers: listOf(object({ ...paperVersion, at: instant, by: person, why: orNull(text), remarks: orNull(text) })),
  exempt: listOf(object({ paragraph: whole, reasons: orNull(text), at: instant, by: person })),
  reason: orNull(text),
  exitPlan: orNull(text),
  deferrals: whole,
  interests: listOf(document('An interest declared in it, or in the project.')),
  near,
  rounds: listOf(document('A ballot: motion, electorate, votes, tally and outcome.')),
});

const link = { version: whole, hash, at: instant };

export const head = object({ stream: text, head: object(link), asked: orNull(object(link)) });

export const decisionRecord = object({
  format: oneOf('converge/decision-record/2'),
  project: object({ id: text, reference: text, title: text }),
  question: text,
  decision: document('The item with its papers and all its rounds, as the events make it; free texts by reference.'),
  interests: listOf(document('An interest declared in the item or in the project (V9).')),
  conditions: listOf(document('A condition of its approvals, as it stands (V15).')),
  log: listOf(object({ version: whole, type: text, at: instant, actor: text, hash })),
  texts: byName(orNull({ ...document('Salt and words; null: removed.'), required: ['salt', 'text'] })),
  names: object({ people: byName(orNull(text)), seats: byName(text), organisations: byName(text) }),
  refused: orNull({
    ...listOf(object({ at: instant, by: text, command: text, code: text })),
    description: 'What was refused; null: not for whoever asks.',
  }),
  proof: object({
    stream: text,
    head: object({ version: whole, hash }),
    events: listOf(document('An event as it is hashed, with the hash of the one before.')),
  }),
  seal: object({ events: whole, head: hash, names: byName(orNull(hash)), refused: orNull(hash), digest: hash }),
});

const stretch = object({ kind: oneOf('same', 'added', 'removed'), text });

export const paper = object({
  ...paperVersion,
  at: instant,
  number: whole,
  words: { ...byName(orNull(text)), description: 'Free texts by their place; null: removed.' },
  values: byName(text),
  changes: orNull(
    object({
      words: listOf(
        object({ place: text, stretches: listOf(stretch), removed: orNull(oneOf('before', 'after', 'both')) }),
      ),
      values: listOf(object({ place: text, before: orNull(text), after: orNull(text) })),
    }),
  ),
});

export const exempt = object({ paragraph: whole, reasons: orNull(text), at: instant, by: person, text });

export const recusal = object({
  item: text,
  seat: text,
  seats: whole,
  organisations: whole,
  quorumSeats: whole,
  quorumOrganisations: whole,
  meetsRule: yesNo,
  strikesVote: yesNo,
});

const supposed = object({
  rule: document('Quorum, and what carries a motion.'),
  majority: document('The share that carries a motion.'),
  tally: document('The count.'),
  result: oneOf('carried', 'not_carried', 'inquorate'),
});

export const whatIf = object({ item: text, round: whole, actual: supposed, supposed, changesResult: yesNo });
