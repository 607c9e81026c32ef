import { routeOf } from '../assurance/route.js';
import type { Confidence, Route } from '../assurance/state.js';
import type { Scope } from '../cases/state.js';
import { type Pence, pence } from '../money/pence.js';
import { sealIn } from '../participation/seal.js';
import { sharesOf } from '../participation/shares.js';
import type { ViabilityTest } from '../participation/state.js';
import { leadUnitOf } from '../participation/units.js';
import { questionOf } from '../participation/viability.js';
import { type Burden, resultOf, worthOf } from '../participation/worth.js';
import { ACTIVE, ENDINGS } from './stages.js';
import type { Project, Stage } from './state.js';

/*
 * Section 8: what the report on the portfolio counts by. What is not stated stays so; of answers that are sealed nothing
 * is told.
 */

/** Item 1: `null`: neither chosen nor to be told from a cost. */
export const statedRoute = (project: Project): Route | null =>
  project.cases.scope || project.cases.current || project.assurance.quickWin || project.assurance.askedBy.length > 0
    ? routeOf(project)
    : null;

export const gainBandOf = ({ cases }: Project): Scope['gainBand'] | null => cases.scope?.gainBand ?? null;

/** The furthest stage that it came to before it ended, if it has; one that goes back has come so far all the same. */
export const furthestStage = ({ stageTimes }: Project): Stage =>
  stageTimes.reduce<Stage>(
    (furthest, { stage }) => (placeOf(stage) > placeOf(furthest) ? stage : furthest),
    'PROPOSED',
  );

const WAY: readonly Stage[] = ['PROPOSED', ...ACTIVE, 'CLOSED'];
const placeOf = (stage: Stage): number => (ENDINGS.includes(stage) && stage !== 'CLOSED' ? -1 : WAY.indexOf(stage));

/** Item 15: of the last review; `null`: there was none. */
export const confidenceOf = ({ assurance }: Project): Confidence | null => assurance.reviews.at(-1)?.confidence ?? null;

/** Item 16: what the last test of viability failed on, which is nothing if it passed; `null`: it was not tested. */
export const failedTests = (project: Project): readonly ViabilityTest[] | null =>
  sealIn(project) ? null : (project.participation.optIn?.viability?.failed ?? null);

/** Item 17: whether the assessment, or the finding that none is needed, was there when G2 was asked; `null`: it was not asked. */
export const assessedBeforeG2 = ({ cases, gates }: Project): boolean | null =>
  gates.G2 ? cases.equality.assessment !== null : null;

/** Item 13: what a member bears and gains. */
export interface MemberCost {
  readonly unit: string;
  /** Own and shared, once and a year. */
  readonly oneOff: Pence;
  readonly running: Pence;
  /** Cashable benefit a year less running cost. */
  readonly net: Pence;
  readonly npv: Pence;
}

/** Item 13: of the members that have joined, as they stand; none until their answers have been tested. */
export function memberCosts(project: Project): readonly MemberCost[] {
  const tested = tests(project);
  if (!tested) return [];
  const { years, discount, burdens } = tested;
  return burdens.map((burden) => {
    const { unit, own } = burden.member;
    const { netAnnualCashable, netPresentValue } = resultOf(burden, years, discount);
    return {
      unit,
      oneOff: pence(own.oneOff + burden.oneOff),
      running: pence(own.running + burden.running),
      net: netAnnualCashable,
      npv: netPresentValue,
    };
  });
}

/** Item 13: of all together; `null`: their answers have not been tested. C8: rounded once. */
export function netPresentValueOf(project: Project): Pence | null {
  const tested = tests(project);
  return tested && pence(worthOf(tested.burdens, tested.years, tested.discount).netPresentValue);
}

function tests(project: Project) {
  if (!project.participation.optIn?.viability || sealIn(project)) return null;
  if (!project.cases.current || !leadUnitOf(project)) return null;
  const { members, lead, case: present, discountPerMille: discount } = questionOf(project);
  const [oneOff, running] = (['sharedOneOff', 'sharedRunning'] as const).map((cost) =>
    sharesOf(present.parts, members, lead, cost),
  );
  const burdens: readonly Burden[] = members.map((member) => ({
    member,
    oneOff: oneOff.get(member.unit)!,
    running: running.get(member.unit)!,
  }));
  return { burdens, years: present.years, discount };
}
