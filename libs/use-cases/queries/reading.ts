import type { Instant } from '#domain/calendar/instant.js';
import type { TextRef } from '#domain/kernel/event.js';
import type { Directory } from '#domain/kernel/facts.js';
import type { Project } from '#domain/projects/state.js';
import type { Sight } from './sight.js';
import type { KeptText } from '#record/texts.js';

/** A project as it stands, with what is needed to put it into words. Views are pure functions of it. */
export interface Reading {
  readonly project: Project;
  /** Hash of the stream's head. */
  readonly hash: string;
  /** How much of it is seen while answers are sealed; `null`: all. `project` is what is seen of it. */
  readonly sight: Sight | null;
  readonly directory: Directory;
  /** A free text; `null`: there is none, or it has been removed. */
  text(ref: TextRef | null): string | null;
  /** When the words of a free text were removed; `null`: they were not. */
  removedAt(ref: TextRef | null): Instant | null;
  /** The name of a person by opaque id; `null`: nobody, or erased. */
  nameOf(person: string | null): string | null;
}

/** What is left of free texts, by their references. */
export const inTexts = (texts: ReadonlyMap<TextRef, KeptText>): Pick<Reading, 'text' | 'removedAt'> => ({
  text: (ref) => (ref === null ? null : (texts.get(ref)?.words ?? null)),
  removedAt: (ref) => (ref === null ? null : (texts.get(ref)?.removedAt ?? null)),
});

export interface PersonView {
  readonly id: string;
  /** `null`: erased. */
  readonly name: string | null;
}

export const personView = (id: string, { nameOf }: Pick<Reading, 'nameOf'>): PersonView => ({ id, name: nameOf(id) });
