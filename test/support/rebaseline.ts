/** Commands of a re-baseline, from an exception to the vote at GR, as the whole law answers them. */
import type { Case } from '#domain/cases/state.js';
import type { Instant } from '#domain/calendar/instant.js';
import type { Decision } from '#domain/kernel/decision.js';
import type { Directory } from '#domain/kernel/facts.js';
import type { ProjectCommand } from '#domain/projects/commands.js';
import type { ProjectEvent } from '#domain/projects/events.js';
import { decide } from '#domain/projects/project.js';
import type { Project } from '#domain/projects/state.js';
import { agenda, nextDue } from '#domain/agenda/agenda.js';
import { type Step, at, facts } from './domain.js';
import { eventsOf, folded, group, held, paper } from './gates.js';
import { theCase } from './temporary-labour.js';

/** Thursday 14 May 2009, the meeting at which GR is voted on. */
export const MEETING: Instant = at('2009-05-14', '14:00');

export const sitting: Directory = group([held('may', '2009-05-14')]);

export const answer = (project: Project, [command, who, now]: Step<ProjectCommand>): Decision<ProjectEvent> =>
  decide(project, command, facts(who, { directory: sitting, paper: paper() }), now);

/** Each must be accepted. */
export const after = (project: Project, ...steps: readonly Step<ProjectCommand>[]): Project =>
  steps.reduce((state, step) => folded(state, step[1], step[2], ...eventsOf(answer(state, step))), project);

/** What the process does by itself until then, act by act as they fall due. */
export function until(project: Project, now: Instant): Project {
  const due = nextDue(project);
  if (due === null || due > now) return project;
  const at = due > project.lastAt ? due : project.lastAt;
  return until(after(project, [agenda(project)[0].command, 'process', at]), now);
}

export const asksForOne = (on = at('2009-04-20')): readonly Step<ProjectCommand>[] => [
  [{ type: 'RaiseException', words: 'sha256:words', wholeLifeCost: '26400000' }, 'tfl-pl', on],
  [{ type: 'AnswerException', exception: 'E1', answer: 'rebaseline', reason: 'sha256:reason' }, 'gla-chair', on],
];

/** A new version of the case, the assessment made anew, and the submission. */
export const submits = (change: Partial<Case>, newDuties: readonly string[] = [], who = 'tfl-pl') =>
  [
    [{ type: 'SaveCase', ...theCase(change) }, who, at('2009-04-27')],
    [{ type: 'RecordEquality', step: 'assessment', needed: true, text: 'sha256:anew' }, who, at('2009-04-28')],
    [{ type: 'SubmitRebaseline', newDuties }, who, at('2009-04-29')],
  ] as readonly Step<ProjectCommand>[];

/** Voted on in the meeting of 14 May. */
export const voted = (motion: 'approve' | 'refer_back' = 'approve'): readonly Step<ProjectCommand>[] => [
  [{ type: 'ScheduleItem', item: 'GR', round: 1, meeting: 'may' }, 'ss', at('2009-04-30')],
  [{ type: 'OpenVote', item: 'GR', round: 1, method: 'meeting', motion }, 'ss', MEETING],
  ...['gla-chair', 'tfl-deputy', 'lda-member', 'mpa-member'].map((seat): Step<ProjectCommand> => [
    { type: 'CastVote', item: 'GR', round: 1, seat, choice: 'for' },
    seat,
    MEETING,
  ]),
  [{ type: 'CloseVote', item: 'GR', round: 1 }, 'ss', MEETING],
];

/** Set-up of so many pounds, shared equally. */
export const setUp = (cost: number): Partial<Case> => ({
  parts: [{ id: 'framework', title: 'The framework', required: true, sharedOneOff: `${cost}00`, sharedRunning: '0' }],
});
