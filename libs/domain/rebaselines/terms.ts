import { finishOf } from '../delivery/finish.js';
import { pence } from '../money/pence.js';
import { sharedCosts } from '../participation/shares.js';
import { leadUnitOf } from '../participation/units.js';
import { burdensOf, questionOf, type ViabilityQuestion } from '../participation/viability.js';
import type { Project } from '../projects/state.js';
import type { Terms, UnitTerms } from './state.js';

/**
 * X2: the terms of a project as it stands: its present case, the figures of the units that have joined, its plan. Of a
 * project that might be (another unit joined, one left), they are what they would be. `null`: it has no case or no lead.
 */
export function termsOf(project: Project): Terms | null {
  const { current } = project.cases;
  if (!current || !leadUnitOf(project)) return null;
  const question = questionOf(project);
  const { members } = question;
  const shared = sharedCosts(current.parts, members);
  const total = (of: 'oneOff' | 'running' | 'cashable') => members.reduce((sum, { own }) => sum + own[of], 0n);
  const running = shared.running + total('running');
  return {
    lead: current.lead ?? project.lead.organisation,
    wholeLifeCost: pence(shared.oneOff + total('oneOff') + BigInt(current.years) * running),
    netAnnualBenefit: pence(total('cashable') - running),
    units: unitsOf(question),
    parts: current.parts.map(({ id }) => id),
    scopeChanges: current.scopeChanges ?? false,
    finish: finishOf(project),
  };
}

const unitsOf = (question: ViabilityQuestion): Readonly<Record<string, UnitTerms>> =>
  Object.fromEntries(
    burdensOf(question, question.members).map(({ member: { unit, own }, oneOff, running }) => {
      const net = BigInt(question.case.years) * (own.cashable - own.running - running) - own.oneOff - oneOff;
      return [unit, { share: pence(oneOff), netBenefit: pence(net), cashable: pence(own.cashable) }];
    }),
  );
