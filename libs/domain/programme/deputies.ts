import type { Instant, PlainDate } from '../calendar/instant.js';
import { dateIn } from '../calendar/zone.js';
import { type Decision, type Refusal, accept, nothing, refusals } from '../kernel/decision.js';
import { type Facts, postsHeldBy, seatsHeldBy } from '../kernel/facts.js';
import type { AppointDeputy, EndDeputy } from './commands.js';
import type { DeputyAppointed, DeputyEnded } from './events.js';
import { programmeMessages } from './messages.js';
import type { Deputy, Programme } from './state.js';

const refuse = refusals(programmeMessages);

export const deputiesOf = ({ deputies = [] }: Programme): readonly Deputy[] => deputies;

/** V3: who is the deputy of a seat for an item on a day. */
export const deputyOn = (programme: Programme, seat: string, item: string, day: PlainDate): Deputy | undefined =>
  deputiesOf(programme).find((deputy) => deputy.seat === seat && actsOn(deputy, day) && isFor(deputy, item));

export const actsOn = ({ from, until }: Deputy, day: PlainDate): boolean => from <= day && day <= until;

/** `write-off/<line>` is of the kind `write-off`; no kinds are all of them. */
export const isFor = ({ kinds }: Pick<Deputy, 'kinds'>, item: string): boolean =>
  kinds.length === 0 || kinds.includes(item.split('/', 1)[0]);

/** V3: who holds a seat appoints, for days of absence, somebody of the seat's organisation who has no vote yet. */
export function appointDeputy(
  programme: Programme,
  { type: _, ...deputy }: AppointDeputy,
  facts: Facts,
  now: Instant,
): Decision<DeputyAppointed> {
  const refused = barsHolder(programme, deputy.seat, facts) ?? barsDeputy(programme, deputy, facts);
  if (refused) return refused;
  if (deputy.until < dateIn(programme.calendar.zone, now)) return refuse('PROGRAMME.DEPUTY_PAST');
  const others = deputiesOf(programme).filter((other) => meet(other, deputy));
  if (others.some(({ seat }) => seat === deputy.seat)) return refuse('PROGRAMME.DEPUTY_TWICE');
  if (others.some(({ person }) => person === deputy.person)) return refuse('PROGRAMME.DEPUTY_HAS_VOTE');
  return accept({ type: 'DeputyAppointed', ...deputy });
}

/** Before its last day; votes given by then stand. */
export function endDeputy(programme: Programme, { seat, person }: EndDeputy, facts: Facts): Decision<DeputyEnded> {
  const refused = barsHolder(programme, seat, facts);
  if (refused) return refused;
  const appointed = deputiesOf(programme).some((deputy) => deputy.seat === seat && deputy.person === person);
  return appointed ? accept({ type: 'DeputyEnded', seat, person }) : nothing;
}

/** One hop: a deputy appoints no deputy. */
const barsHolder = ({ seats }: Programme, seat: string, { actor }: Facts): Refusal | null =>
  seats.some(({ id, holder }) => id === seat && holder === actor.id) ? null : refuse('PROGRAMME.NOT_YOUR_SEAT');

function barsDeputy(programme: Programme, { seat, person }: Deputy, { directory }: Facts): Refusal | null {
  const { organisation } = programme.seats.find(({ id }) => id === seat)!;
  if (!postsHeldBy(directory, person).some((post) => post.organisation === organisation)) {
    return refuse('PROGRAMME.HOLDS_NO_POST');
  }
  return seatsHeldBy(directory, person).length > 0 ? refuse('PROGRAMME.DEPUTY_HAS_VOTE') : null;
}

/** Whether two are deputies on the same day, of one seat for the same kind of item, or the same person's of two seats. */
export function meet(one: Deputy, other: Deputy): boolean {
  if (one.until < other.from || other.until < one.from) return false;
  if (one.seat !== other.seat) return one.person === other.person;
  return one.kinds.length === 0 || other.kinds.length === 0 || one.kinds.some((kind) => other.kinds.includes(kind));
}
