import type { Facts } from '../kernel/facts.js';
import type { MeetingMoved } from './events.js';

/** What waits before the meeting, and who is told: every seat, and whoever leads a project of which it is. */
export const concerned = ({ directory, onAgenda = [] }: Facts): Pick<MeetingMoved, 'items' | 'told'> => ({
  items: onAgenda.map(({ project, item }) => ({ project, item })),
  told: {
    seats: directory.programme.seats.map(({ id }) => id),
    leads: [...new Set(onAgenda.flatMap(({ lead }) => lead ?? []))].sort(),
  },
});
