import {
  byName,
  date,
  document,
  hash,
  instant,
  listOf,
  listed,
  near,
  object,
  oneOf,
  orNull,
  text,
  whole,
  yesNo,
} from './schema.js';

export const meeting = object({
  id: text,
  date,
  startsAt: text,
  place: text,
  declaredAt: instant,
  status: oneOf('declared', 'held', 'closed', 'cancelled'),
  present: listOf(text),
  presiding: orNull(text),
  said: { ...byName(yesNo), description: 'By seat, whether it will come.' },
  minutesApproved: orNull(document('By which meeting, when, the SHA-256 of the minutes, and the correction agreed.')),
  moves: listOf(
    document('When and where it would have been before a move, with the reference of the reason, who and when.'),
  ),
  cancelled: orNull(document('Reference of the reason, who and when.')),
  lastNoticeDay: date,
  near,
});

/** What a calendar would move, project by project. */
export const policyAhead = object({
  canBeCarried: { ...yesNo, description: 'Whether the seats that are held could still carry a vote.' },
  following: listOf(
    object({
      id: text,
      reference: text,
      title: text,
      changed: listOf(
        object({
          kind: oneOf('deadline', 'reminder', 'process'),
          what: text,
          organisations: listOf(text),
          timer: text,
          from: orNull({ ...instant, description: 'null: it would come.' }),
          to: orNull({ ...instant, description: 'null: it would go.' }),
        }),
      ),
      route: orNull(object({ from: text, to: text })),
    }),
  ),
  before: document('The policy in force.'),
  after: document('The policy that is asked about: projects that begin from its adoption on follow it.'),
});

export const moved = listed(
  object({
    id: text,
    reference: text,
    title: text,
    moved: listOf(
      object({
        kind: oneOf('deadline', 'reminder', 'process'),
        what: text,
        organisations: listOf(text),
        timer: text,
        from: instant,
        to: instant,
      }),
    ),
  }),
);

const quorum = object({
  rule: document('The quorum, as it would count now.'),
  seats: whole,
  organisations: whole,
  quorate: yesNo,
});

const putOrWaiting = { project: text, reference: text, title: text, item: text, round: whole, paper: hash };

export const agenda = object({
  lastNoticeDay: date,
  items: listOf(
    object({
      ...putOrWaiting,
      status: text,
      outcome: orNull(text),
      papersDue: orNull({ ...instant, description: 'null: its papers are issued, or not asked for at present.' }),
    }),
  ),
  waiting: listOf(object({ ...putOrWaiting, since: instant, notBefore: orNull(date) })),
  forecast: orNull(
    object({
      coming: listOf(text),
      apologies: listOf(text),
      silent: listOf(text),
      certain: quorum,
      possible: quorum,
    }),
  ),
});

export const minutes = object({
  opening: listOf(text),
  items: listOf(object({ heading: text, project: text, item: text, round: whole, lines: listOf(text) })),
  approved: orNull(text),
  correction: orNull(text),
  hash,
  approvedHash: orNull(hash),
});

export const meetings = listed(meeting);
