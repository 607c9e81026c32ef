import type { Command } from '#access/permissions.js';
import type { Directory } from '#domain/kernel/facts.js';
import type { Transaction } from '#record/transaction.js';

/** Id and reference for a project that begins: `DMT-PROC-001`; `GEN` where the workstream is not stated or unknown. */
export async function newProject(tx: Transaction, { programme }: Directory, command: Command, id: string) {
  const workstream = 'workstream' in command ? command.workstream : null;
  const code = programme.workstreams.find((each) => each.id === workstream)?.code ?? 'GEN';
  return { id, reference: await tx.nextReference(`${programme.code}-${code}`) };
}
