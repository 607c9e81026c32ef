import { dateIn } from '#domain/calendar/zone.js';
import type { AwaitedDuty, Letter } from '#use-cases/ports.js';

/** What a reminder says that is not like the others of its duty; empty: nothing. V1: of papers, the last one is for the day of notice. */
export function rungOf({ about, event, zone }: Letter, { dueAt }: AwaitedDuty): string {
  if (about !== 'IssuePapers' || !dueAt) return '';
  const { dueAt: day } = event as { readonly dueAt?: string };
  if (!day || day > dueAt) return '';
  return dateIn(zone, day) === dateIn(zone, dueAt) ? 'Last notice day' : 'Draft papers are due';
}
