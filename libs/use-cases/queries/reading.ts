import type { TextRef } from '#domain/kernel/event.js';
import type { Directory } from '#domain/kernel/facts.js';
import type { Project } from '#domain/projects/state.js';

/** A project as it stands, with what is needed to put it into words. Views are pure functions of it. */
export interface Reading {
  readonly project: Project;
  /** Hash of the stream's head. */
  readonly hash: string;
  readonly directory: Directory;
  /** A free text; `null`: there is none, or it has been redacted. */
  text(ref: TextRef | null): string | null;
  /** The name of a person by opaque id; `null`: nobody, or erased. */
  nameOf(person: string | null): string | null;
}

export interface PersonView {
  readonly id: string;
  /** `null`: erased. */
  readonly name: string | null;
}

export const personView = (id: string, { nameOf }: Pick<Reading, 'nameOf'>): PersonView => ({ id, name: nameOf(id) });
