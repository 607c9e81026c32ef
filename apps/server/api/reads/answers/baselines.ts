import {
  byName,
  date,
  instant,
  listOf,
  object,
  oneOf,
  orNull,
  pence,
  type Schema,
  text,
  whole,
  yesNo,
} from './schema.js';

const unitTerms = object({ share: pence, netBenefit: pence, cashable: pence });

const change = (of: Schema): Schema => object({ before: of, after: of });

export const baselines = object({
  approved: listOf(
    object({
      gate: oneOf('G3', 'GR'),
      at: instant,
      caseVersion: whole,
      terms: object({
        lead: orNull(text),
        wholeLifeCost: pence,
        netAnnualBenefit: pence,
        units: byName(unitTerms),
        parts: listOf(text),
        scopeChanges: yesNo,
        finish: orNull(date),
      }),
    }),
  ),
  change: orNull(
    object({
      material: yesNo,
      tests: listOf(text),
      wholeLifeCost: change(pence),
      netAnnualBenefit: change(pence),
      lead: change(orNull(text)),
      finish: object({ before: orNull(date), after: orNull(date), workingDaysLater: whole }),
      units: listOf(object({ unit: text, before: orNull(unitTerms), after: orNull(unitTerms), tests: listOf(text) })),
    }),
  ),
  reasons: listOf(text),
  affected: listOf(object({ unit: text, grounds: listOf(text) })),
  reOptIn: orNull(object({ openedAt: instant, decideUntil: instant, objectUntil: instant })),
  underWay: yesNo,
  delivery: text,
});
