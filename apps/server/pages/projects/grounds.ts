import type { RedactionGround } from '#domain/projects/state.js';

/** Why words are removed. */
export const GROUNDS: Readonly<Record<RedactionGround, string>> = {
  personal_data: 'They tell of a person',
  confidence: 'They were told in confidence',
  unlawful: 'They break the law',
  mistake: 'They stand here by mistake',
};
