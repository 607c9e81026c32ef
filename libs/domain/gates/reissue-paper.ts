import { assuranceMessages } from '../assurance/messages.js';
import { routePolicy } from '../assurance/policy.js';
import type { Instant } from '../calendar/instant.js';
import { instantInWords } from '../calendar/words.js';
import { type Refusal, accept, nothing, refusals } from '../kernel/decision.js';
import { type Facts, postsHeldBy } from '../kernel/facts.js';
import type { Evolve } from '../kernel/room.js';
import type { PaperWords, ReissuePaper } from './commands.js';
import { type Saved, besidesOf, correctableIn, saved, wordsOf } from './correction.js';
import { takesVotesUntil } from './deadlines.js';
import type { PaperReissued } from './events.js';
import { isGate } from './items.js';
import { type Matter, refuse, untilClosed } from './matter.js';

/**
 * A paper that changes after it was submitted is a new version: whoever submitted it puts it in the place of the one
 * before, with the reason. Votes that were cast stay on the version they were cast on.
 */
export const reissuePaper = untilClosed<ReissuePaper>((matter, command, facts, now) => {
  const { project, item, round } = matter;
  const { paper } = facts;
  const words = wordsOf(command);
  const refused = barsReissue(matter, words, facts, now);
  if (refused) return refused;
  if (!paper) return refuse('GATE.NO_PAPER');
  if (paper.hash === item.paper.hash) return nothing;
  const reissued: PaperReissued = {
    type: 'PaperReissued',
    item: item.id,
    round: round.number,
    paper,
    why: command.why,
    ...besidesOf(words),
  };
  return accept<Saved | PaperReissued>(...saved(project, item.id, words), reissued);
});

function barsReissue(matter: Matter, words: PaperWords, facts: Facts, now: Instant): Refusal | null {
  const { project, item, round } = matter;
  const correctable = correctableIn(item.id);
  if (!correctable) return refuse('GATE.PAPER_FIXED');
  if (!isTheirs(matter, facts)) return refuse('GATE.PAPER_OF_OTHERS');
  if (round.status === 'open') {
    const until = takesVotesUntil(project, round);
    if (now >= until) return refuse('GATE.VOTE_CLOSED', { until: instantInWords(until, project.calendar) });
  }
  const foreign = Object.keys(words).some((name) => !correctable.includes(name as keyof PaperWords));
  if (foreign) return refuse('GATE.WORDS_ELSEWHERE', { gate: item.id });
  const known = routePolicy(project).readiness.map(({ id }) => id);
  const unknown = words.readiness?.find(({ criterion }) => !known.includes(criterion));
  return unknown ? refusals(assuranceMessages)('ASSURANCE.CRITERION_UNKNOWN', { criterion: unknown.criterion }) : null;
}

/** Whether somebody could put another paper in the place of an item's. */
export const mayReissue = (matter: Pick<Matter, 'project' | 'item'>, facts: Facts): boolean =>
  correctableIn(matter.item.id) !== undefined && isTheirs(matter, facts);

/** The paper of a gate is its lead's; that of another item also theirs who asked for it. */
const isTheirs = ({ project, item }: Pick<Matter, 'project' | 'item'>, { actor, directory }: Facts): boolean =>
  postsHeldBy(directory, actor.id).some(({ id }) => id === project.lead.post) ||
  (!isGate(item.id) && item.submittedBy === actor.id);

export const paperReissued: Evolve<PaperReissued> = (project, { event, at, actor }) => {
  const item = project.gates[event.item]!;
  const { paper, why, reason = item.reason, exitPlan = item.exitPlan } = event;
  const remarks = event.remarks ?? item.papers.at(-1)!.remarks;
  const papers = [...item.papers, { ...paper, at, by: actor, why, ...(remarks && { remarks }) }];
  return { ...project, gates: { ...project.gates, [item.id]: { ...item, paper, papers, reason, exitPlan } } };
};
