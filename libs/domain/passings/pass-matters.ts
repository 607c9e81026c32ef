import { actionOf, actionPlanOf, organisationOf } from '../actions/action-plan.js';
import type { ActionUpdated } from '../actions/events.js';
import { discharges } from '../conditions/dischargers.js';
import { type Decision, accept } from '../kernel/decision.js';
import { type Facts, postsOf } from '../kernel/facts.js';
import { namedTwice } from '../kernel/twice.js';
import { refuse as refusePeople } from '../people/refuse.js';
import type { Post, Programme } from '../programme/state.js';
import type { PassMatters } from './commands.js';
import type { MattersPassed } from './events.js';
import { type Matter, matterId, matterNamed } from './matters.js';
import { type PassingCode, refuse } from './refuse.js';
import type { NamedMatter, StayingMatter } from './state.js';

/**
 * C9, V15: what a post answers for passes to another post of the same organisation, by one decision. What may not pass stays
 * with a reason. Actions of the programme pass at once, matters of projects follow.
 */
export function passMatters(
  programme: Programme,
  command: PassMatters,
  facts: Facts,
): Decision<MattersPassed | ActionUpdated> {
  const { from, to, reason } = command;
  const refused = barsPassing(command, facts);
  if (refused) return refused;
  const { moves, left } = judged(programme, command, facts);
  if (moves.length === 0) return refuse(left[0]?.code ?? 'PASSING.NOTHING_CHOSEN');
  const passing = `passing-${(programme.passings ?? []).length + 1}`;
  const actions = moves.flatMap(({ project, matter }): ActionUpdated[] => {
    const action = project === null ? actionOf(programme, matterNamed(matter).id) : undefined;
    const organisation = organisationOf(to, facts);
    if (!action) return [];
    const change = { post: to, due: action.due, reason, ...(organisation !== null && { organisation }) };
    return [{ type: 'ActionUpdated', action: action.id, ...change, passing }];
  });
  return accept<MattersPassed | ActionUpdated>(
    { type: 'MattersPassed', passing, from, to, reason, moves, left },
    ...actions,
  );
}

/** What keeps all of it from passing. */
function barsPassing({ from, to, matters }: PassMatters, { directory }: Facts) {
  const [present, next] = [from, to].map((each) => postsOf(directory).find(({ id }) => id === each));
  if (!present || !next) return refusePeople('PEOPLE.POST_UNKNOWN', { post: present ? to : from });
  if (from === to) return refuse('PASSING.SAME_POST');
  if (present.organisation !== next.organisation) return refuse('PASSING.OTHER_ORGANISATION');
  if (next.holder === null) return refuse('PASSING.POST_VACANT');
  const twice = namedTwice(matters.map(({ project, matter }) => `${project ?? ''} ${matter}`));
  return twice === undefined ? null : refuse('PASSING.MATTER_TWICE', { matter: twice.trim() });
}

interface Judged {
  readonly moves: readonly NamedMatter[];
  readonly left: readonly (StayingMatter & { readonly code: PassingCode })[];
}

/** Line by line: it passes, or stays with a reason. */
function judged(programme: Programme, { from, to, matters }: PassMatters, facts: Facts): Judged {
  const next = postsOf(facts.directory).find(({ id }) => id === to)!;
  const lines = matters.map(({ project, matter }) => {
    const found = mattersOf(programme, project, facts).find((each) => each.matter === matter);
    return { project, matter, code: whyItStays(found, from, next, facts) };
  });
  return {
    moves: lines.flatMap(({ code, ...move }) => (code === null ? [move] : [])),
    left: lines.flatMap(({ project, matter, code }) => (code === null ? [] : [{ project, matter, code }])),
  };
}

const mattersOf = (programme: Programme, project: string | null, { matters = {} }: Facts): readonly Matter[] =>
  project === null ? actionsIn(programme) : (matters[project] ?? []);

/** Open actions of the plan that a post answers for. */
export const actionsIn = (programme: Pick<Programme, 'actionPlan'>): readonly Matter[] =>
  actionPlanOf(programme).actions.flatMap(({ id, post, status }) =>
    post !== null && status === 'open' ? [{ matter: matterId('action', id), post }] : [],
  );

function whyItStays(found: Matter | undefined, from: string, to: Post, { directory }: Facts): PassingCode | null {
  if (!found) return 'PASSING.NOT_OPEN';
  if (found.post !== from) return 'PASSING.OTHER_POST';
  if (found.matter === 'lead' && to.role !== 'PL') return 'PASSING.NOT_A_LEAD';
  const meets = matterNamed(found.matter).kind === 'condition';
  return meets && discharges(found, to.holder!, directory) ? 'PASSING.OWN_DISCHARGE' : null;
}
