import { duties } from '#domain/agenda/duties.js';
import type { Instant } from '#domain/calendar/instant.js';
import type { Reading } from './reading.js';
import { type AddresseeView, addresseeView } from './waiting.js';

/** A reminder of something that still waits and that reached nobody at one address, and to whom it went on. */
export interface UndeliveredView {
  readonly timer: string;
  readonly what: string;
  readonly to: AddresseeView;
  readonly movedTo: AddresseeView | null;
  readonly at: Instant;
}

export function undeliveredView(reading: Reading): readonly UndeliveredView[] {
  const open = new Set(duties(reading.project).map(({ timer }) => timer));
  return (reading.project.undelivered ?? [])
    .filter(({ timer }) => open.has(timer))
    .map(({ timer, what, address, movedTo, at }) => ({
      timer,
      what,
      to: addresseeView(address, reading),
      movedTo: movedTo === null ? null : addresseeView(movedTo, reading),
      at,
    }));
}
