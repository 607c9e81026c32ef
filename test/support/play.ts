import type { Decision } from '#domain/kernel/decision.js';
import type { ProjectCommand } from '#domain/projects/commands.js';
import type { ProjectEvent } from '#domain/projects/events.js';
import { decide, evolve } from '#domain/projects/project.js';
import type { Project } from '#domain/projects/state.js';
import { type Step, facts } from './domain.js';

/** What the whole law answers; only roles are not asked. */
export const answer = (project: Project, [command, who, now]: Step<ProjectCommand>): Decision<ProjectEvent> =>
  decide(project, command, facts(who), now);

/** Plays commands through the whole law; each must be accepted. */
export function play(project: Project, ...steps: readonly Step<ProjectCommand>[]): Project {
  return steps.reduce((before, step) => {
    const decision = answer(before, step);
    if (decision.kind !== 'accepted') throw new Error(`${step[0].type}: ${JSON.stringify(decision)}`);
    const [, actor, at] = step;
    return decision.events.reduce(
      (state, event) => evolve(state, { event, at, actor, version: state.version + 1 }),
      before,
    );
  }, project);
}
