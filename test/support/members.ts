/** Members that decide in a way of their own, for tests of the law. */
import type { Instant } from '#domain/calendar/instant.js';
import type { Decision } from '#domain/kernel/decision.js';
import type { Directory } from '#domain/kernel/facts.js';
import type { Scheme } from '#domain/organisations/state.js';
import type { ParticipationEvent } from '#domain/participation/events.js';
import type { Project } from '#domain/projects/state.js';
import { directory, facts, foldIn, type Step } from './domain.js';
import { law } from './temporary-labour.js';

/** The programme, with changes of how some members decide. */
export const deciding = (changes: Readonly<Record<string, Partial<Scheme>>>): Directory => ({
  ...directory(),
  organisations: directory().organisations.map((each) => ({ ...each, ...changes[each.id] })),
});

type Answer = (project: Project, command: never, given: ReturnType<typeof facts>, now: Instant) => Decision<never>;

/** What the rooms before delivery answer where members decide in these ways. */
export const answerAmong = (
  members: Directory,
  project: Project,
  [command, who, now]: Step<{ readonly type: string }>,
): Decision<ParticipationEvent> => {
  const decide = (law.decide as unknown as Readonly<Record<string, Answer>>)[command.type];
  return decide(project, command as never, facts(who, { directory: members }), now);
};

export const codeAmong = (members: Directory, project: Project, step: Step<{ readonly type: string }>): string => {
  const answer = answerAmong(members, project, step);
  return answer.kind === 'refused' ? answer.code : answer.kind;
};

/** Plays commands there; each must be accepted. */
export const playAmong = (
  members: Directory,
  project: Project,
  ...steps: readonly Step<{ readonly type: string }>[]
): Project =>
  steps.reduce((state, step) => {
    const answer = answerAmong(members, state, step);
    if (answer.kind !== 'accepted') throw new Error(`${step[0].type}: ${JSON.stringify(answer)}`);
    return foldIn(law, state, step[1], step[2], ...answer.events);
  }, project);
