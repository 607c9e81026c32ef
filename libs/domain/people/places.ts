import type { PlainDate } from '../calendar/instant.js';
import { type Directory, postsHeldBy, postsOf, seatsHeldBy } from '../kernel/facts.js';
import { deputiesOf } from '../programme/deputies.js';
import type { Post } from '../programme/state.js';
import type { PlaceId } from './state.js';

export const postPlace = (post: string): PlaceId => `post:${post}`;
export const seatPlace = (seat: string): PlaceId => `seat:${seat}`;
export const deputyPlace = (seat: string): PlaceId => `deputy:${seat}`;

/** A place that somebody has, whose it is, and what it is called. */
export interface Place {
  readonly place: PlaceId;
  readonly kind: 'post' | 'seat' | 'deputy';
  /** Of the post or the seat. */
  readonly id: string;
  /** `null`: of the programme itself. */
  readonly organisation: string | null;
  readonly title: string;
}

/** Everything that somebody holds: posts, seats, and deputyships that are not over on a day. */
export function placesHeldBy(directory: Directory, person: string, day: PlainDate): readonly Place[] {
  const { programme } = directory;
  const deputising = deputiesOf(programme)
    .filter((deputy) => deputy.person === person && deputy.until >= day)
    .map(({ seat }) => seat);
  return [
    ...postsHeldBy(directory, person).map(({ id, organisation, title }) => ({
      place: postPlace(id),
      kind: 'post' as const,
      id,
      organisation,
      title,
    })),
    ...seatsHeldBy(directory, person).map(({ id, organisation, title }) => ({
      place: seatPlace(id),
      kind: 'seat' as const,
      id,
      organisation,
      title,
    })),
    ...programme.seats
      .filter(({ id }) => deputising.includes(id))
      .map(({ id, organisation, title }) => ({
        place: deputyPlace(id),
        kind: 'deputy' as const,
        id,
        organisation,
        title: `Deputy of ${title}`,
      })),
  ];
}

/** The post that a place is; `undefined`: it is none. */
export const postIn = (directory: Directory, place: PlaceId): Post | undefined =>
  postsOf(directory).find(({ id }) => postPlace(id) === place);
