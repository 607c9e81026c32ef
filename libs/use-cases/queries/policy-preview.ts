import { Injectable } from '@nestjs/common';
import { may } from '#access/access.js';
import { type Changed, whatChanges } from '#domain/agenda/what-moves.js';
import { routeOf } from '#domain/assurance/route.js';
import type { Route } from '#domain/assurance/state.js';
import type { Instant } from '#domain/calendar/instant.js';
import { reachOfProgramme } from '#domain/gates/programme-reach.js';
import type { Refusal } from '#domain/kernel/decision.js';
import type { Policy } from '#domain/policy/policy.js';
import type { AdoptPolicy } from '#domain/programme/commands.js';
import type { Project } from '#domain/projects/state.js';
import { RecordClock } from '#record/clock.js';
import { laws } from '../commands/laws.js';
import { notTheirs } from '../commands/refusals.js';
import { DirectoryReader } from '../directory/directory-reader.js';
import { RunningProjects } from './running-projects.js';

/** What would be otherwise in one running project if it followed a policy. */
export interface ChangedIn {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly changed: readonly Changed[];
  /** Its route, where the policy puts it on another. */
  readonly route: { readonly from: Route; readonly to: Route } | null;
}

/** What a policy would touch: projects that begin from now on, and those that run, if they follow it. */
export interface PolicyAhead {
  readonly before: Policy;
  readonly after: Policy;
  /** V7: whether the seats that are held could still carry a vote. */
  readonly canBeCarried: boolean;
  readonly following: readonly ChangedIn[];
}

/** What a new version of the policy would touch, before it is adopted. Nothing that runs follows by itself. */
@Injectable()
export class PolicyPreview {
  constructor(
    private readonly clock: RecordClock,
    private readonly directory: DirectoryReader,
    private readonly running: RunningProjects,
  ) {}

  /** Or why it would be refused; asked of the law itself. `policy`: of the right form. */
  async of(policy: Policy, person: string): Promise<PolicyAhead | Refusal | null> {
    const [directory, now] = await Promise.all([this.directory.present(), this.clock.now()]);
    if (!directory) return null;
    const actor = { kind: 'person', id: person } as const;
    const command: AdoptPolicy = { ...policy, type: 'AdoptPolicy' };
    if (!may(actor, command, null, directory)) return notTheirs(command);
    const { programme } = directory;
    const decision = laws.programme.decide(programme, command, { actor, directory }, now);
    if (decision.kind !== 'accepted') return decision.kind === 'refused' ? decision : null;
    const found = await this.running.map(person, (project) => changedIn(project, policy, now));
    return {
      before: programme.policy,
      after: policy,
      canBeCarried: reachOfProgramme({ ...programme, policy }).meetsRule,
      following: found.filter(({ changed, route }) => changed.length > 0 || route !== null),
    };
  }
}

/** What would be otherwise in a project that followed a policy. */
export function changedIn(project: Project, policy: Policy, now: Instant): ChangedIn {
  const { id, reference, title } = project;
  const after = { ...project, policy };
  const [from, to] = [routeOf(project), routeOf(after)];
  return {
    id,
    reference,
    title,
    changed: whatChanges(project, after).filter((each) => each.from !== null || each.to! > now),
    route: from === to ? null : { from, to },
  };
}
