import { dateInWords } from '../calendar/words.js';
import { inPounds } from '../money/pence.js';
import { unitById } from '../participation/units.js';
import { rebaselinePolicy } from '../policy/additions.js';
import type { Project } from '../projects/state.js';
import type { Materiality, MaterialTest, UnitEffect } from './state.js';

/** X2: what makes a change material, a sentence for each test and unit; none: it is not. */
export const inWords = (project: Project, found: Materiality): readonly string[] =>
  found.tests.flatMap((test) => sentences[test](project, found));

const sentences: Readonly<Record<MaterialTest, (project: Project, found: Materiality) => readonly string[]>> = {
  cost: (project, { wholeLifeCost: { before, after } }) => [
    `The cost over the whole life rises from ${inPounds(before)} to ${inPounds(after)}, which is ${rebaselinePolicy(project).costPercent} per cent or more.`,
  ],
  benefit: (project, { netAnnualBenefit: { before, after } }) => [
    `The net benefit a year falls from ${inPounds(before)} to ${inPounds(after)}, which is ${rebaselinePolicy(project).benefitPercent} per cent or more.`,
  ],
  own_benefit: (project, { units }) => hit(units, 'own_benefit').map((effect) => ownBenefit(project, effect)),
  share: (project, { units }) => hit(units, 'share').map((effect) => share(project, effect)),
  finish: (_project, { finish: { before, after, workingDaysLater } }) => [
    `The project ends ${workingDaysLater} working days later: on ${dateInWords(after!)} and not on ${dateInWords(before!)}.`,
  ],
  lead: (_project, { lead: { before, after } }) => [`The lead passes from ${code(before)} to ${code(after)}.`],
  scope: () => ['What the project is to do changes.'],
};

const hit = (units: readonly UnitEffect[], test: UnitEffect['tests'][number]): readonly UnitEffect[] =>
  units.filter(({ tests }) => tests.includes(test));

const ownBenefit = (project: Project, { unit, before, after }: UnitEffect): string =>
  `The own net benefit of ${nameOf(project, unit)} over the years of the case falls from ${inPounds(before!.netBenefit)} to ${inPounds(after!.netBenefit)}${BigInt(after!.netBenefit) < 0n ? ', below nothing' : ''}.`;

const share = (project: Project, { unit, before, after }: UnitEffect): string =>
  `The share of the cost of ${nameOf(project, unit)} rises from ${inPounds(before!.share)} to ${inPounds(after!.share)}.`;

const nameOf = (project: Project, unit: string): string => unitById(project, unit)?.name ?? unit;

const code = (organisation: string | null): string => organisation?.toUpperCase() ?? 'nobody';
