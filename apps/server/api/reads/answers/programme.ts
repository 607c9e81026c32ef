import {
  date,
  hash,
  instant,
  listOf,
  listed,
  object,
  oneOf,
  orNull,
  pence,
  person,
  text,
  whole,
  yesNo,
} from './schema.js';

const post = object({
  id: text,
  title: text,
  role: text,
  roleName: text,
  organisation: orNull(text),
  holder: orNull(person),
});

export const interests = listed(
  object({
    id: text,
    person,
    seats: listOf(text),
    kind: oneOf('personal', 'prejudicial', 'organisational'),
    nature: orNull({ ...text, description: 'null: the words were removed.' }),
    reference: hash,
    since: date,
    workstreams: listOf(text),
    organisations: listOf(text),
    declaredAt: instant,
    endedAt: orNull(instant),
    endedBecause: orNull(text),
  }),
);

const delegation = object({ body: text, name: text, route: text, limit: orNull(pence), assumed: yesNo });

const chainStep = object({ step: text, post: orNull(text), routes: listOf(text) });

export const directory = object({
  programme: object({ id: text, code: text, name: text }),
  policyVersion: whole,
  calendarVersion: whole,
  workstreams: listOf(object({ id: text, code: text, name: text })),
  units: listOf(object({ id: text, name: text, organisations: listOf(text) })),
  bodies: listOf(object({ id: text, name: text, organisation: orNull(text), source: text })),
  posts: listOf(post),
  seats: listOf(
    object({ id: text, title: text, organisation: text, office: text, holder: orNull(person), assumed: yesNo }),
  ),
  organisations: listOf(
    object({
      id: text,
      abbreviation: text,
      name: text,
      functionalBody: orNull(yesNo),
      position: orNull(text),
      schemeVersion: whole,
      scheme: listOf(delegation),
      delegatedToPartner: orNull(pence),
      callInDays: orNull(whole),
      chain: listOf(chainStep),
      calendar: orNull(
        object({
          version: whole,
          periods: listOf(object({ kind: text, title: text, from: date, to: date })),
        }),
      ),
      earlierSchemes: listOf(
        object({
          version: whole,
          until: instant,
          scheme: listOf(delegation),
          delegatedToPartner: orNull(pence),
          callInDays: orNull(whole),
          chain: listOf(chainStep),
        }),
      ),
      posts: listOf(post),
      formerPosts: listOf(object({ id: text, title: text, role: text, until: instant })),
    }),
  ),
});

export const personas = listed(
  object({
    id: text,
    name: orNull(text),
    roles: listOf(text),
    places: listOf(text),
    organisations: listOf(text),
    waiting: whole,
  }),
);

export const clock = object({ now: instant, demonstration: yesNo });

export const clockMove = object({ now: instant, stops: whole, settled: yesNo });
