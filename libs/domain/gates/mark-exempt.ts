import { instantInWords } from '../calendar/words.js';
import { accept } from '../kernel/decision.js';
import type { Evolve } from '../kernel/room.js';
import type { MarkExempt } from './commands.js';
import { takesVotesUntil } from './deadlines.js';
import type { PaperExempted } from './events.js';
import { refuse, untilClosed } from './matter.js';

/**
 * V12: the secretary sets a part of the paper apart that is not public, under a paragraph of Schedule 12A and with the
 * reasons for which the public interest is better served so. What it says is a document of its own; only its hash is
 * known here.
 */
export const markExempt = untilClosed<MarkExempt>(({ project, item, round }, command, _facts, now) => {
  const { paragraph, reasons, appendix } = command;
  const until = round.status === 'open' ? takesVotesUntil(project, round) : null;
  if (until && now >= until) return refuse('GATE.VOTE_CLOSED', { until: instantInWords(until, project.calendar) });
  return accept({ type: 'PaperExempted', item: item.id, round: round.number, paragraph, reasons, appendix });
});

export const paperExempted: Evolve<PaperExempted> = (project, { event, at, actor }) => {
  const item = project.gates[event.item]!;
  const { paragraph, reasons, appendix } = event;
  const exempt = [...item.exempt, { paragraph, reasons, appendix, at, by: actor }];
  return { ...project, gates: { ...project.gates, [item.id]: { ...item, exempt } } };
};
