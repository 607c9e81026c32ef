import { v7 as newId } from 'uuid';
import type { Cause } from '#record/history.js';
import type { Typed } from '#record/kind.js';
import { projects } from '#record/kinds.js';
import { load } from '#record/load.js';
import type { Desk } from '../../apps/cli/desk.js';

interface Row {
  readonly type: string;
  readonly body: object;
  readonly at: string;
  readonly dueAt: string | null;
  readonly actor: string;
  readonly commandId: string;
}

/** Copies of a project as it stands, loaded as events. */
export async function copiesOf(desk: Desk, project: string, count: number): Promise<readonly string[]> {
  const rows = await desk.lists.rows<Row>(
    `SELECT type, body, at, due_at AS "dueAt", actor, command_id AS "commandId" FROM events WHERE stream = $1 ORDER BY version`,
    [`project/${project}`],
  );
  const commands = new Map<string, { events: Typed[]; cause: Cause }>();
  for (const { type, body, at: when, dueAt, actor, commandId } of rows) {
    const command = commands.get(commandId) ?? { events: [], cause: { actor, at: when, commandId, dueAt } };
    command.events.push({ ...body, type });
    commands.set(commandId, command);
  }
  const [first, ...rest] = commands.values();
  const ids = Array.from({ length: count }, () => newId());
  const histories = ids.map((id) => {
    const [event, ...others] = first.events;
    const own = { ...event, id, reference: `DMT-COPY-${id}` };
    return { kind: projects, id, commands: [{ ...first, events: [own, ...others] }, ...rest] };
  });
  await load(desk.dataSource, histories);
  return ids;
}
