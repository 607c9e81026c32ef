import { dateOf } from '../calendar/due.js';
import { dateInWords } from '../calendar/words.js';
import { accept, nothing } from '../kernel/decision.js';
import type { Evolve } from '../kernel/room.js';
import type { IssuePapers } from './commands.js';
import { lastNoticeDay } from './deadlines.js';
import type { PapersIssued } from './events.js';
import { refuse, whileScheduled } from './matter.js';
import { arePapersIssued, isNoticeShort } from './papers.js';
import { meetingOf, whyGone } from './schedule-item.js';
import { withRound } from './with-round.js';

/**
 * V1: the secretary issues an item's papers to the members, as they stand: in time, or with the chair's recorded reason.
 * What changes afterwards is issued anew.
 */
export const issuePapers = whileScheduled<IssuePapers>(({ project, item, round }, _command, facts, now) => {
  const { meeting, lateReason } = round;
  if (meeting === null) return refuse('GATE.NO_MEETING');
  const declared = meetingOf(facts, meeting)!;
  const gone = whyGone(declared, dateOf(now, project));
  if (gone) return gone;
  if (arePapersIssued(item, round)) return nothing;
  if (isNoticeShort(project, item, declared.date, now) && lateReason?.meeting !== meeting) {
    return refuse('GATE.NOTICE_TOO_SHORT', {
      days: project.policy.meeting.clearDays,
      date: dateInWords(lastNoticeDay(project, declared.date)),
    });
  }
  const appendix = item.exempt.at(-1)?.appendix;
  return accept({
    type: 'PapersIssued',
    item: item.id,
    round: round.number,
    meeting,
    date: declared.date,
    paper: item.paper.hash,
    ...(appendix && { appendix }),
    told: facts.directory.programme.seats.map(({ id }) => id),
  });
});

export const papersIssued: Evolve<PapersIssued> = (project, { event, at, actor: by }) => {
  const { item, meeting, paper, appendix = null } = event;
  return withRound(project, item, () => ({ issued: { meeting, paper, appendix, at, by } }));
};
