import type { Instant } from '../calendar/instant.js';
import { itemOf } from '../gates/items.js';
import { acceptedNomination, nomineeAsked, provisionalAcceptance } from '../leads/nomination.js';
import { ENDINGS } from '../projects/stages.js';
import type { Project } from '../projects/state.js';
import type { Lying, Spell } from './state.js';

/** X4, X5: what units that leave and a lead that wants out still have to do. A hold stops neither (X6). */
export const ofMoves = (project: Project): readonly Lying[] => [...ofNotices(project), ...ofHandover(project)];

/** X4: whoever gave notice stays in until it leaves. */
const ofNotices = ({ movements }: Project): readonly Lying[] =>
  movements.notices.map(({ unit, organisation }) => ({
    matter: `notice/${unit}`,
    holder: 'organisation',
    organisation,
    step: 'notice',
    stop: null,
  }));

/** X4, X5: the lead must first hand over; while the steering group is asked to confirm another, gate GR has the clock. */
function ofHandover(project: Project): readonly Lying[] {
  if (!project.leads.stoodDown || isAtGate(project)) return [];
  const nominee = { matter: HANDOVER, holder: 'organisation', step: 'acceptance' } as const;
  const asked = nomineeAsked(project);
  if (asked) return [{ ...nominee, organisation: asked, stop: null }];
  const accepted = provisionalAcceptance(project);
  if (accepted) return [{ ...nominee, organisation: accepted.organisation, stop: 'call_in' }];
  return [{ matter: HANDOVER, holder: 'lead', organisation: project.lead.organisation, step: 'handover', stop: null }];
}

/** The steering group is asked, or has approved whoever accepted, whose lead comes with it. */
function isAtGate(project: Project): boolean {
  const item = itemOf(project.gates, 'GR');
  if (item?.status === 'waiting') return true;
  const accepted = acceptedNomination(project)?.accepted;
  const round = item?.rounds.at(-1);
  return Boolean(accepted && round?.outcome === 'approved' && round.since >= accepted.at);
}

const HANDOVER = 'handover';

export const isMove = (matter: string): boolean => matter === HANDOVER || matter.startsWith('notice/');

/** A notice that ends with its project has let nobody go. */
export function isMoveDone({ stage, movements }: Project, { matter, stop }: Spell, at: Instant): boolean {
  if (matter === HANDOVER) return stop !== 'call_in' && !ENDINGS.includes(stage);
  return movements.withdrawals.some((each) => matter === `notice/${each.unit}` && each.at === at);
}
