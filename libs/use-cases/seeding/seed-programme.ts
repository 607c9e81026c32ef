import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INSTALLATION, type Principal } from '#access/access.js';
import type { StatedAction } from '#domain/actions/state.js';
import type { Organisation } from '#domain/organisations/state.js';
import type { Programme } from '#domain/programme/state.js';
import type { AdoptProject } from '#domain/projects/commands.js';
import type { People, Person } from '#record/people.js';
import type { Commands } from '../commands/commands.js';
import type { Given } from '../commands/outcome.js';

/** Where seeds go. */
export interface Seeded {
  readonly commands: Commands;
  readonly people: People;
}

export interface Choices {
  /** Merged over the policy of the files. */
  readonly policy?: Readonly<Record<string, unknown>>;
  /** Whether the projects that ran before are adopted as well, and the action plan. */
  readonly projects?: boolean;
}

/** What is given once, whoever seeds and however often. */
type Once = Pick<Given, 'name' | 'subject' | 'commandId' | 'body'>;

/**
 * The programme as the sources state it: people, programme, members and the projects that ran before, through the same
 * commands as anything else. The command ids are fixed, so seeding again does nothing; a programme seeded from an earlier
 * edition of the files stays as it was adopted. Throws when a command is refused.
 */
export async function seedProgramme(seeded: Seeded, folder: string, choices: Choices = {}): Promise<void> {
  const { policy = {}, projects: withProjects = true } = choices;
  const read = <T>(file: string): T => JSON.parse(readFileSync(join(folder, file), 'utf8')) as T;
  const programme = read<Omit<Programme, 'policy' | 'calendar'>>('programme.json');
  const { people } = read<{ people: readonly Person[] }>('people.json');
  const { projects } = read<{ projects: readonly (AdoptProject & { readonly id: string })[] }>('projects.json');
  const members = readdirSync(join(folder, 'organisations')).sort();
  const office: Principal = { kind: 'person', id: programme.posts.find(({ role }) => role === 'PO')!.holder! };

  await keepNewcomers(seeded, people);
  await give(seeded, INSTALLATION, {
    name: 'AdoptProgramme',
    subject: programme.id,
    commandId: `seed-programme-${programme.id}`,
    body: { ...programme, policy: merged(read('policy.json'), policy), calendar: read('calendar.json') },
  });
  for (const file of members) await give(seeded, INSTALLATION, adoptionOf(read(join('organisations', file))));
  if (!withProjects) return;
  for (const project of projects) await give(seeded, office, adoptionOfProject(project));
  await give(seeded, office, {
    name: 'AdoptActions',
    subject: programme.id,
    commandId: `seed-actions-${programme.id}`,
    body: { actions: read<{ actions: readonly StatedAction[] }>('actions.json').actions },
  });
}

const adoptionOf = (organisation: Organisation): Once => ({
  name: 'AdoptOrganisation',
  subject: organisation.id,
  commandId: `seed-organisation-${organisation.id}`,
  body: organisation,
});

/** Of what the file says of a project, the command takes what is stated; the rest is the seeds' own bookkeeping. */
function adoptionOfProject({
  id,
  title,
  workstream,
  leadOrganisation,
  stage,
  asAt,
  source,
  stated,
}: AdoptProject & { id: string }): Once {
  const body = { title, workstream, leadOrganisation, stage, asAt, source, stated };
  return { name: 'AdoptProject', subject: null, commandId: `seed-project-${id}`, body };
}

/** One document laid over another; lists are replaced whole. */
function merged(
  under: Readonly<Record<string, unknown>>,
  over: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const isObject = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  const entries = Object.entries(over).map(([key, value]) => {
    const below = under[key];
    return [key, isObject(below) && isObject(value) ? merged(below, value) : value];
  });
  return { ...under, ...(Object.fromEntries(entries) as Record<string, unknown>) };
}

/** Whoever is known already stays as they are: a name that was erased does not come back. */
async function keepNewcomers({ people: known }: Seeded, people: readonly Person[]): Promise<void> {
  const present = await known.read(people.map(({ id }) => id));
  await known.keep(people.filter(({ id }) => !present.has(id)));
}

async function give({ commands }: Seeded, principal: Principal, once: Once): Promise<void> {
  const outcome = await commands.giveAs(principal, { ...once, expected: null });
  if (outcome.kind === 'recorded' || (outcome.kind === 'refused' && outcome.ground === 'reused')) return;
  throw new Error(`${once.commandId} was not recorded: ${JSON.stringify(outcome)}`);
}
