import type { CaseVersionCreated, ScopeSaved } from '../cases/events.js';
import { newVersion } from '../cases/save-case.js';
import type { Instant } from '../calendar/instant.js';
import { instantInWords } from '../calendar/words.js';
import { type Refusal, accept, nothing } from '../kernel/decision.js';
import type { Evolve } from '../kernel/room.js';
import type { Project } from '../projects/state.js';
import type { PaperWords, ReissuePaper } from './commands.js';
import { takesVotesUntil } from './deadlines.js';
import type { PaperReissued } from './events.js';
import { type Matter, refuse, untilClosed } from './matter.js';
import type { ItemId } from './state.js';

/** The words of the paper that its lead may correct while it waits; figures and options go back to the drafting. */
const CORRECTABLE: Readonly<Partial<Record<ItemId, readonly (keyof PaperWords)[]>>> = {
  G1: ['currentPosition', 'existingArrangement'],
  G2: ['strategic', 'economic', 'commercial', 'financial', 'management', 'justification'],
};

/**
 * A paper that changes after it was submitted is a new version: the lead puts it in the place of the one before, with
 * the reason. Votes that were cast stay on the version they were cast on.
 */
export const reissuePaper = untilClosed<ReissuePaper>((matter, command, { paper }, now) => {
  const { project, item, round } = matter;
  const words = wordsOf(command);
  const refused = barsReissue(matter, words, now);
  if (refused) return refused;
  if (!paper) return refuse('GATE.NO_PAPER');
  if (paper.hash === item.paper.hash) return nothing;
  const reissued: PaperReissued = {
    type: 'PaperReissued',
    item: item.id,
    round: round.number,
    paper,
    why: command.why,
  };
  return accept<ScopeSaved | CaseVersionCreated | PaperReissued>(...saved(project, item.id, words), reissued);
});

function barsReissue({ project, item, round }: Matter, words: PaperWords, now: Instant): Refusal | null {
  if (!item.id.startsWith('G')) return refuse('GATE.PAPER_FIXED');
  if (round.status === 'open') {
    const until = takesVotesUntil(project, round);
    if (now >= until) return refuse('GATE.VOTE_CLOSED', { until: instantInWords(until, project.calendar) });
  }
  const correctable = CORRECTABLE[item.id] ?? [];
  const foreign = Object.keys(words).some((name) => !correctable.includes(name as keyof PaperWords));
  return foreign ? refuse('GATE.WORDS_ELSEWHERE', { gate: item.id }) : null;
}

/** The words that a command corrects; those left out stay. */
function wordsOf({ type: _, item: __, round: ___, why: ____, ...words }: ReissuePaper): PaperWords {
  return words;
}

/** The project as a paper is to show it, with its words corrected. */
export function corrected(project: Project, command: ReissuePaper): Project {
  const { cases } = project;
  const [change] = saved(project, command.item, wordsOf(command));
  if (change?.type === 'ScopeSaved') return { ...project, cases: { ...cases, scope: change.scope } };
  if (change) return { ...project, cases: { ...cases, current: change.case, version: change.version } };
  return project;
}

function saved(project: Project, item: ItemId, words: PaperWords): readonly (ScopeSaved | CaseVersionCreated)[] {
  const { scope, current } = project.cases;
  if (Object.keys(words).length === 0) return [];
  if (item === 'G1' && scope) return [{ type: 'ScopeSaved', scope: { ...scope, ...words } }];
  if (item === 'G2' && current) return [newVersion(project, 'case', { ...current, ...words })];
  return [];
}

export const paperReissued: Evolve<PaperReissued> = (project, { event, at, actor }) => {
  const item = project.gates[event.item]!;
  const { paper, why } = event;
  const papers = [...item.papers, { ...paper, at, by: actor, why }];
  return { ...project, gates: { ...project.gates, [item.id]: { ...item, paper, papers } } };
};
