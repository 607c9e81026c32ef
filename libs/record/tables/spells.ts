import { sealedSince } from '#domain/participation/seal.js';
import { unitOf } from '#domain/participation/units.js';
import type { Project } from '#domain/projects/state.js';
import { answering } from '#domain/spells/lying.js';
import type { Spell } from '#domain/spells/state.js';
import type { SpellRow } from './spell.entity.js';
import type { Rows } from './tables.js';

export const spellRows = (project: Project): Rows => ({
  spells: project.spells.map((spell, number) => ({
    project: project.id,
    number,
    ...spell,
    ...answerIn(project, spell),
  })),
});

/** Whose answer it is, and what of it is sealed: all that lasted into a sealed window or began in it. */
function answerIn(project: Project, { matter, since, until }: Spell): Pick<SpellRow, 'unit' | 'sealed'> {
  const organisation = answering(matter);
  if (organisation === null) return { unit: null, sealed: null };
  const unit = unitOf(project, organisation)!.id;
  const openedAt = sealedSince(project);
  if (openedAt === null || (until !== null && until <= openedAt)) return { unit, sealed: null };
  return { unit, sealed: since <= openedAt ? 'asked' : 'answer' };
}
