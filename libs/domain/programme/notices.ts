import { actionOf } from '../actions/action-plan.js';
import {
  deputyAddress,
  personAddress,
  postAddress,
  predecessorAddress,
  roleOf,
  seatAddress,
} from '../agenda/addresses.js';
import type { Notice } from '../agenda/notices.js';
import { reminderNoticesOf } from '../agenda/reminder-notices.js';
import type { Address } from '../agenda/state.js';
import { reachOfProgramme } from '../gates/programme-reach.js';
import type { Recorded } from '../kernel/event.js';
import type { ProgrammeEvent } from './events.js';
import type { Programme } from './state.js';

/** Messages of one event of the programme, given the programme after it. The same for the same input, as those of a project. */
export function programmeNoticesOf(programme: Programme, { event }: Recorded<ProgrammeEvent>): readonly Notice[] {
  if (event.type === 'RemindersSent' || event.type === 'ReminderUndelivered') return reminderNoticesOf(event);
  const addresses = (notified as Notified)[event.type]?.(event as never, programme) ?? [];
  return [...new Set(addresses)].map((to) => ({ to, kind: 'notice', about: event.type, timer: null, dueAt: null }));
}

type Notified = {
  readonly [Type in ProgrammeEvent['type']]?: (
    event: Extract<ProgrammeEvent, { type: Type }>,
    programme: Programme,
  ) => readonly Address[];
};

/** Who is told of each event. */
const notified = {
  /** V8: secretary, chair and both holders; the deputies who end with the predecessor; V7: the programme office where too few seats are left. */
  SeatHolderReplaced: ({ seat, before, deputies = [], reach, replacement }) =>
    reach
      ? [
          ...(before === null || replacement ? [] : [predecessorAddress(seat, before)]),
          ...deputies.map((person) => deputyAddress(seat, person)),
          ...(replacement ? [] : [seatAddress(seat)]),
          roleOf('SS'),
          roleOf('SC'),
          ...(reach.meetsRule ? [] : [roleOf('PO')]),
        ]
      : [], // from before anybody was told
  /** V3: both are told, each what concerns them. */
  DeputyAppointed: ({ seat, person }) => [deputyAddress(seat, person), seatAddress(seat)],
  DeputyEnded: ({ seat, person }) => [deputyAddress(seat, person), seatAddress(seat)],
  /** Both holders; in a replacement they are told of all that passes at once. */
  PostHolderReplaced: ({ post, holder, before, replacement }) =>
    replacement
      ? []
      : [...(before === null ? [] : [personAddress(before)]), ...(holder === null ? [] : [postAddress(post)])],
  /** V8: whoever takes something over is told once of all of it, and so is whoever gives it up. */
  PersonReplaced: ({ person, moves }) => [
    ...moves.flatMap(({ to }) => (to === null ? [] : [personAddress(to)])),
    personAddress(person),
  ],
  /** C9, V15: both posts are told once of all of it. */
  MattersPassed: ({ from, to }) => [postAddress(to), postAddress(from)],
  /** V9; V7: the programme office where too few seats are left for any vote. */
  StandingInterestDeclared: (_event, programme) => [
    roleOf('SS'),
    roleOf('SC'),
    ...(reachOfProgramme(programme).meetsRule ? [] : [roleOf('PO')]),
  ],
  StandingInterestEnded: () => [roleOf('SS'), roleOf('SC')],
  /** Whoever is responsible from now on. */
  ActionUpdated: ({ post, passing }) => (post && !passing ? [postAddress(post)] : []),
  ActionCompleted: () => [roleOf('PO')],
  ActionReopened: ({ action }, programme) => {
    const post = actionOf(programme, action)?.post;
    return post ? [postAddress(post)] : [];
  },
  /** V7: a policy may ask for more seats than are held. */
  PolicyAdopted: (_event, programme) =>
    reachOfProgramme(programme).meetsRule ? [] : [roleOf('SS'), roleOf('SC'), roleOf('PO')],
} satisfies Notified;

/** The events of a programme that call for messages. */
export type NotifiedProgrammeEvent = keyof typeof notified;
