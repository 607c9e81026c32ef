import { PLAN_STATUSES } from '#use-cases/queries/recovery-plans.js';
import { EXCEPTION_KINDS, EXCEPTION_STATUSES } from '#use-cases/queries/exceptions.js';
import { FOUND_KINDS } from '#use-cases/queries/search.js';
import {
  type Schema,
  addressee,
  byName,
  date,
  document,
  duty,
  hash,
  instant,
  listOf,
  listed,
  near,
  object,
  oneOf,
  orNull,
  paged,
  person,
  stage,
  text,
  whole,
  yesNo,
} from './schema.js';

export const projects = paged(
  object({
    id: text,
    reference: text,
    title: text,
    workstream: orNull(text),
    leadOrganisation: orNull(text),
    stage,
    stageName: text,
    stageSince: instant,
    nextDue: orNull(instant),
    heldUntil: orNull(date),
  }),
);

export const project = object({
  id: text,
  reference: text,
  title: text,
  summary: orNull(text),
  workstream: orNull(object({ id: text, name: text })),
  lead: object({
    organisation: orNull(object({ id: text, name: text })),
    post: orNull(object({ id: text, title: text, holder: orNull(person) })),
  }),
  stage,
  stageName: text,
  stageSince: instant,
  movingTo: orNull(stage),
  ended: yesNo,
  hold: orNull(object({ since: instant, until: date, reason: orNull(text), reviewBy: instant })),
  conditions: listOf(object({ id: text, kind: text, owner: text, due: date, words: orNull(text), status: text })),
  proposal: orNull(object({ status: text, since: instant, reason: orNull(text) })),
  adopted: orNull(document('What a source states of a project that ran before.')),
  waiting: listOf(duty),
  nextDeadline: orNull(instant),
  units: listOf(object({ id: text, name: text, status: text, since: instant })),
  gates: listOf(object({ item: text, status: text, round: whole, outcome: orNull(text) })),
  sealedUntil: orNull({ ...instant, description: 'When the answers of the members are unsealed at the latest.' }),
  versions: object({
    scope: text,
    case: text,
    milestones: text,
    gates: byName(text),
    conditions: byName(text),
    recoveries: byName(text),
    risks: byName(text),
    exceptions: byName(text),
    figures: byName(text),
    contributions: byName(text),
    participations: byName(text),
    decisions: byName(text),
    returns: byName(text),
    postImplementation: text,
    captures: byName(text),
  }),
  version: whole,
  hash,
  lastAt: instant,
});

export const exceptions = paged(
  object({
    project: text,
    reference: text,
    title: text,
    id: text,
    kind: oneOf(...EXCEPTION_KINDS),
    about: orNull(text),
    status: oneOf(...EXCEPTION_STATUSES),
    raisedAt: instant,
    reportDueAt: instant,
    reportedAt: orNull(instant),
    answer: orNull(text),
    endedAt: orNull(instant),
  }),
);

export const recoveryPlans = paged(
  object({
    project: text,
    reference: text,
    title: text,
    id: text,
    owner: text,
    organisation: orNull(text),
    month: text,
    status: oneOf(...PLAN_STATUSES),
    askedAt: instant,
    dueAt: instant,
    filedAt: orNull(instant),
  }),
);

export const reminders = listed(
  object({
    timer: text,
    what: text,
    offset: text,
    dueAt: instant,
    status: oneOf('planned', 'sent', 'overtaken'),
    at: orNull(instant),
    postponed: { ...yesNo, description: 'Its recipients have put it off to this day.' },
    recipients: listOf(addressee),
  }),
);

export const reminderPlan = listed(
  object({
    timer: text,
    what: { ...text, description: 'Command that settles it.' },
    organisations: listOf(text),
    waitsFor: listOf(addressee),
    since: instant,
    dueAt: orNull(instant),
    calendars: listOf(object({ id: text, version: whole })),
    near,
    ladder: orNull({ ...text, description: 'null: nobody is reminded of it.' }),
    own: { ...yesNo, description: 'Whether the ladder is the project’s own; else it is the policy’s.' },
    postponed: listOf(object({ by: listOf(addressee), until: date, at: instant })),
    reminders: (reminders.properties as Record<'items', Schema>).items,
    follows: listOf(object({ dueAt: instant, what: { ...text, description: 'Command of the process.' } })),
  }),
);

export const reminderMail = object({
  dueAt: instant,
  to: listOf(orNull({ ...text, description: 'Name of who holds the address now; null: erased.' })),
  subject: text,
  text,
  html: { ...text, description: 'The same as a page.' },
  own: { ...yesNo, description: 'Whether its reader can do what it asks; else they are told of it.' },
});

export const history = paged(
  object({
    version: whole,
    type: text,
    at: instant,
    dueAt: orNull(instant),
    actor: person,
    body: document('The event; free texts are in it by reference.'),
    texts: { ...byName(text), description: 'Words by reference; redacted ones are not there.' },
    hash: orNull({ ...hash, description: 'SHA-256; null: not before the seal of the answers ends.' }),
    previousHash: orNull(hash),
  }),
);

export const inbox = paged(
  object({
    project: text,
    reference: text,
    title: text,
    timer: text,
    what: text,
    organisations: listOf(text),
    addresses: listOf(text),
    since: instant,
    dueAt: orNull(instant),
    near,
  }),
);

export const found = paged(
  object({
    kind: oneOf(...FOUND_KINDS),
    project: orNull({ ...text, description: 'null: it is a post.' }),
    reference: orNull(text),
    title: { ...text, description: 'Of the project, or of the post.' },
    place: { ...text, description: 'Where it stands, such as `case/strategic` or `paper/G1/2`; id of the post.' },
    item: orNull({ ...text, description: 'Item of the steering group.' }),
    words: listOf(object({ text, hit: { ...yesNo, description: 'It is one of the words looked for.' } })),
  }),
);
