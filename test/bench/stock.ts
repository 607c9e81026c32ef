import { v7 as newId } from 'uuid';
import type { Cause } from '#record/history.js';
import type { Typed } from '#record/kind.js';
import { projects } from '#record/kinds.js';
import { load } from '#record/load.js';
import type { Installation } from './installation.js';
import type { Leg } from './mission.js';
import { Player } from './player.js';

/** A mission that was played once through the server, so that it can be loaded as often as wanted, up to any step. */
export interface Template {
  readonly commands: readonly { readonly events: readonly Typed[]; readonly cause: Cause }[];
  /** Version at which the project stood before each step, leg by leg, when the process had settled. */
  readonly versions: readonly (readonly number[])[];
  /** Whether each step left something for the process to do. */
  readonly handsOver: readonly (readonly boolean[])[];
}

export async function record(installation: Installation, legs: readonly Leg[]): Promise<Template> {
  const { client, desk } = installation;
  const player = new Player(client, desk.marks);
  const versions: number[][] = [];
  const handsOver: boolean[][] = [];
  let settledAt = 0;
  for (const leg of legs) {
    versions.push([]);
    handsOver.push([]);
    for (const step of leg) {
      versions.at(-1)!.push(settledAt);
      const { version, settled } = await player.take(step, true);
      handsOver.at(-1)!.push(!settled);
      if (!settled) await player.settled(version);
      settledAt = await versionOf(installation, player.project!);
    }
  }
  return { commands: await commandsOf(installation, player.project!), versions, handsOver };
}

/** Loads copies that stand at a version, as events, without a process; answers their ids. */
export async function stockUp(
  { desk }: Installation,
  { commands }: Template,
  versions: readonly number[],
): Promise<string[]> {
  const ids = versions.map(() => newId());
  const histories = ids.map((id, index) => ({ kind: projects, id, commands: copyOf(commands, versions[index], id) }));
  await load(desk.dataSource, histories);
  return ids;
}

let copies = 100_000;

function copyOf(commands: Template['commands'], version: number, id: string): Template['commands'] {
  const reference = `DMT-PROC-${(copies += 1)}`;
  let present = 0;
  return commands
    .filter(({ events }) => (present += events.length) <= version)
    .map(({ events, cause }, index) =>
      index === 0 ? { events: events.map((event) => ({ ...event, id, reference })), cause } : { events, cause },
    );
}

async function versionOf({ desk }: Installation, project: string): Promise<number> {
  const [row] = await desk.lists.rows<{ version: number }>('SELECT version FROM streams WHERE stream = $1', [
    `project/${project}`,
  ]);
  return row.version;
}

interface Row {
  readonly type: string;
  readonly body: object;
  readonly at: string;
  readonly dueAt: string | null;
  readonly actor: string;
  readonly commandId: string;
}

async function commandsOf({ desk }: Installation, project: string): Promise<Template['commands']> {
  const rows = await desk.lists.rows<Row>(
    `SELECT type, body, at, due_at AS "dueAt", actor, command_id AS "commandId" FROM events WHERE stream = $1 ORDER BY version`,
    [`project/${project}`],
  );
  const commands = new Map<string, { events: Typed[]; cause: Cause }>();
  for (const { type, body, at, dueAt, actor, commandId } of rows) {
    const command = commands.get(commandId) ?? { events: [], cause: { actor, at, commandId, dueAt } };
    command.events.push({ ...body, type });
    commands.set(commandId, command);
  }
  return [...commands.values()];
}
