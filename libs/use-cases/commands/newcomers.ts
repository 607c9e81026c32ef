import { v7 as newId } from 'uuid';
import type { Person } from '#record/people.js';

/** A command without the name and address in it, and what is to be kept of them beside the record (T2). */
interface SetApart {
  readonly command: object;
  readonly newcomer: Person | null;
}

/** Whoever a request adds is named by an opaque id from then on. */
export function setNewcomerApart(command: object): SetApart {
  const { newcomer: stated } = command as { readonly newcomer?: { readonly name: string; readonly email: string } };
  if (!stated) return { command, newcomer: null };
  const newcomer = { id: newId(), name: stated.name.trim(), email: stated.email.trim() };
  return { command: { ...command, newcomer: newcomer.id }, newcomer };
}
