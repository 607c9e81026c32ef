import { actionOf } from '#domain/actions/action-plan.js';
import { planOf } from '#domain/recoveries/plans.js';
import { discharges } from '#domain/conditions/dischargers.js';
import { type Actor, type Directory, postsHeldBy, seatsHeldBy } from '#domain/kernel/facts.js';
import { deputiesOf } from '#domain/programme/deputies.js';
import type { Role } from '#domain/programme/state.js';
import type { Project } from '#domain/projects/state.js';
import { type Command, type Grant, permissions } from './permissions.js';
import { organisationsOf } from './subject.js';

/** Who asks. */
export type Principal = Actor;

export { INSTALLATION, PROCESS } from '#domain/kernel/facts.js';

/** A role with the organisation it is held in; `null`: of the programme. */
export interface HeldRole {
  readonly role: Role;
  readonly organisation: string | null;
  readonly post: string | null;
}

/** Roles of a person: from posts and, for the steering group, from seats (chair and deputy are SC). */
export function rolesOf(directory: Directory, person: string): readonly HeldRole[] {
  const fromPosts = postsHeldBy(directory, person).map(({ id, role, organisation }) => ({
    role,
    organisation,
    post: id,
  }));
  const fromSeats = seatsHeldBy(directory, person).map(({ office, organisation }) => ({
    role: office === 'member' ? ('SM' as const) : ('SC' as const),
    organisation,
    post: null,
  }));
  return [...fromPosts, ...fromSeats];
}

/** Whether a principal may give a command on a project (or on none), by role alone. */
export function may(
  principal: Principal,
  command: Command,
  project: Project | null,
  directory: Directory | null,
): boolean {
  const grants = permissions[command.type];
  if (principal.kind !== 'person') return grants.some(({ role }) => role === principal.kind);
  if (!directory) return false;
  const held = rolesOf(directory, principal.id);
  const roles: readonly ActingRole[] = [
    ...held,
    ...(standsIn(principal.id, project, directory) ? [SUBSTITUTE] : []),
    ...(owns(held, command, project, directory) ? [OWNER] : []),
    ...(mayDischarge(principal.id, command, project, directory) ? [DISCHARGER] : []),
  ];
  const organisations = organisationsOf(command, project, directory);
  return grants.some((grant) => roles.some((role) => fits(grant, role, organisations, project)));
}

const SUBSTITUTE: HeldRole = { role: 'SM', organisation: null, post: null };

/** A role of the moment beside those that are held. */
interface ActingRole extends Omit<HeldRole, 'role'> {
  readonly role: Role | 'owner' | 'discharger';
}

const OWNER: ActingRole = { role: 'owner', organisation: null, post: null };

const DISCHARGER: ActingRole = { role: 'discharger', organisation: null, post: null };

/** V15: whether a person may discharge the condition that a command is on. */
function mayDischarge(person: string, command: Command, project: Project | null, directory: Directory): boolean {
  if (!('condition' in command)) return false;
  const condition = project?.conditions.find(({ id }) => id === command.condition);
  return discharges(condition ?? {}, person, directory);
}

/** Whether one of these posts is the one that a command is for, whatever its role. */
function owns(held: readonly HeldRole[], command: Command, project: Project | null, directory: Directory): boolean {
  const owner = ownerOf(command, project, directory);
  return held.some(({ post }) => post !== null && post === owner);
}

/** V15: the post that owns the condition acted on; O4: the one to which the organisation's chain gives the step; the one responsible for an action. */
function ownerOf(command: Command, project: Project | null, directory: Directory): string | null | undefined {
  const { organisations, programme } = directory;
  if (command.type === 'CompleteAction' || command.type === 'PostponeActionReminder')
    return actionOf(programme, command.action)?.post;
  if (command.type === 'RecommendDecision' || command.type === 'CheckDecision') {
    const kind = command.type === 'CheckDecision' ? command.step : 'recommendation';
    const { chain = [] } = organisations.find(({ id }) => id === command.organisation) ?? {};
    return chain.find(({ step }) => step === kind)?.post;
  }
  if (command.type === 'FileRecoveryPlan') return project && planOf(project, command.plan)?.owner;
  return 'condition' in command ? project?.conditions.find(({ id }) => id === command.condition)?.owner : null;
}

/** V3: whether a seat has named somebody its deputy, or its substitute for an item that waits in this project. */
const standsIn = (person: string, project: Project | null, { programme }: Directory): boolean =>
  deputiesOf(programme).some((deputy) => deputy.person === person) ||
  Object.values(project?.gates ?? {}).some((item) =>
    Object.values(item?.rounds.at(-1)?.substitutes ?? {}).some((substitute) => substitute.person === person),
  );

function fits(grant: Grant, held: ActingRole, organisations: readonly string[], project: Project | null): boolean {
  if (grant.role !== held.role) return false;
  if (grant.of === 'any') return true;
  if (grant.of === 'lead') return held.post !== null && held.post === project?.lead.post;
  return held.organisation !== null && organisations.includes(held.organisation);
}

/** Whether a person has one of these roles. */
export const holdsOneOf = (roles: readonly Role[], person: string, directory: Directory): boolean =>
  rolesOf(directory, person).some(({ role }) => roles.includes(role));

/** Anybody who holds a post or a seat may read what is not exempt. */
export const mayRead = (principal: Principal, directory: Directory): boolean =>
  principal.kind !== 'person' || rolesOf(directory, principal.id).length > 0;
