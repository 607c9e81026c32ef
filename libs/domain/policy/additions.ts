import type { Policy } from './policy.js';

interface Governed {
  readonly policy: Policy;
}

/*
 * What a policy says that was adopted before it had these parts: the standard numbers. A project that began under
 * such a version keeps it, so these stand for good; a newer version names its own.
 */

/** V15 */
export const conditionsPolicy = ({ policy }: Governed): NonNullable<Policy['conditions']> =>
  policy.conditions ?? { lapseDays: 20 };

/** V10 */
export const chairsActionPolicy = ({ policy }: Governed): NonNullable<Policy['chairsAction']> =>
  policy.chairsAction ?? { unconfirmed: 'lapses' };

/** X2, X3 */
export const rebaselinePolicy = ({ policy }: Governed): NonNullable<Policy['rebaseline']> =>
  policy.rebaseline ?? {
    costPercent: 10,
    benefitPercent: 10,
    ownBenefitPercent: 10,
    sharePercent: 10,
    finishDays: 60,
    decideDays: 20,
    objectDays: 10,
  };

/** X1 */
export const tolerancePolicy = ({ policy }: Governed): NonNullable<Policy['tolerance']> =>
  policy.tolerance ?? { costPercent: 5, days: 20, benefitPercent: 5 };

/** X5 */
export const leadPolicy = ({ policy }: Governed): NonNullable<Policy['lead']> => policy.lead ?? { vacantDays: 10 };

/** X4 */
export const noticePolicy = ({ policy }: Governed): NonNullable<Policy['notice']> => policy.notice ?? { days: 60 };

/** T1 */
export const calendarsPolicy = ({ policy }: Governed): NonNullable<Policy['calendars']> =>
  policy.calendars ?? { nearDays: 5 };

/** V15, X1 */
export const exceptionPolicy = ({ policy }: Governed): NonNullable<Policy['exceptions']> =>
  policy.exceptions ?? { reportDays: 10 };

/** C5: asked for by no gate. */
export const powersPolicy = ({ policy }: Governed): NonNullable<Policy['powers']> =>
  policy.powers ?? { requiredAt: [] };

/** C7: asked for by no gate, with the starting uplifts of the Green Book. */
export const optimismBiasPolicy = ({ policy }: Governed): NonNullable<Policy['optimismBias']> =>
  policy.optimismBias ?? {
    requiredAt: [],
    standardBuildings: 24,
    nonStandardBuildings: 51,
    equipment: 200,
    outsourcing: 41,
  };

/** Whether answers in an opt-in are sealed. */
export const answersSealed = ({ policy }: Governed): boolean => policy.optIn.sealed ?? false;

/** X6 */
export const holdPolicy = ({ policy }: Governed): NonNullable<Policy['hold']> =>
  policy.hold ?? { longest: 120, reviewEvery: 20 };

/** B5 */
export const realisationPolicy = ({ policy }: Governed): NonNullable<Policy['realisation']> =>
  policy.realisation ?? { greenPercent: 95, amberPercent: 85 };

/** B6 */
export const postImplementationPolicy = ({ policy }: Governed): NonNullable<Policy['postImplementation']> =>
  policy.postImplementation ?? { fromMonths: 6, untilMonths: 12 };

/** B5 */
export const recoveryPolicy = ({ policy }: Governed): NonNullable<Policy['recovery']> =>
  policy.recovery ?? { planDays: 10, ambersToPlan: 2, redsToEscalate: 2, redsToReport: 3 };

/** PR-33: categories and levels of Management of Risk. */
export const riskPolicy = ({ policy }: Governed): NonNullable<Policy['risks']> =>
  policy.risks ?? {
    categories: [
      { id: 'strategic', title: 'Strategic or commercial' },
      { id: 'economic', title: 'Economic, financial or market' },
      { id: 'legal', title: 'Legal or regulatory' },
      { id: 'organisational', title: 'Organisation, management or people' },
      { id: 'political', title: 'Political' },
      { id: 'environmental', title: 'Environmental' },
      { id: 'technical', title: 'Technical, operational or infrastructure' },
    ],
    likelihood: {
      very_low: 'hardly to be expected',
      low: 'less likely than not by far',
      medium: 'as likely as not',
      high: 'more likely than not',
      very_high: 'almost certain',
    },
    impact: {
      very_low: 'hardly felt',
      low: 'made good within the plan',
      medium: 'felt in cost, time or benefits, within tolerance',
      high: 'beyond tolerance',
      very_high: 'the case would not stand',
    },
    matrix: {
      very_low: { very_low: 'low', low: 'low', medium: 'low', high: 'low', very_high: 'medium' },
      low: { very_low: 'low', low: 'low', medium: 'medium', high: 'medium', very_high: 'high' },
      medium: { very_low: 'low', low: 'medium', medium: 'medium', high: 'high', very_high: 'high' },
      high: { very_low: 'low', low: 'medium', medium: 'high', high: 'very_high', very_high: 'very_high' },
      very_high: { very_low: 'medium', low: 'high', medium: 'high', high: 'very_high', very_high: 'very_high' },
    },
    reviewDays: 20,
    graceDays: 5,
  };
