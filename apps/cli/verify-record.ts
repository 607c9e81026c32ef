import { readFile } from 'node:fs/promises';
import { faultsIn, isDecisionRecord } from '#use-cases/decision-record/check.js';
import type { DecisionRecord } from '#use-cases/decision-record/record.js';
import { say, sayJson } from './progress.js';
import { UsageError } from './usage-error.js';

/** Checks the record of one decision with nothing but its file; answers 1 when something in it does not hold. */
export async function verifyRecordCommand(file: string, { json }: { json: boolean }): Promise<number> {
  const record = await readRecord(file);
  const faults = faultsIn(record);
  if (json) sayJson({ sound: faults.length === 0, faults, head: faults.length === 0 ? record.proof.head : null });
  else if (faults.length === 0) saySound(record);
  else for (const fault of faults) say(`DAMAGED  ${fault}`);
  return faults.length === 0 ? 0 : 1;
}

async function readRecord(file: string): Promise<DecisionRecord> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  const value = parsed(text);
  if (isDecisionRecord(value)) return value;
  throw new UsageError(`${file} is not the record of a decision.`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function saySound({ project, question, decision, texts, names, proof, seal }: DecisionRecord): void {
  const { outcome } = decision.rounds.filter((round) => round.outcome !== null).at(-1) ?? { outcome: null };
  const removed = Object.values(texts).filter((text) => text === null).length;
  say(`sound    ${project.reference} ${project.title}`);
  say(`         ${question}`);
  say(`         ${decision.rounds.length} round(s), ${outcome ? `last ended as “${outcome}”` : 'not decided yet'}.`);
  if (removed > 0) say(`         ${removed} text(s) removed; their place in the chain holds.`);
  const nameless = Object.values(names.people).filter((name) => name === null).length;
  if (nameless > 0) say(`         ${nameless} name(s) removed.`);
  say(`         ${seal.events} events, sealed with the names in it: ${seal.digest}`);
  say(`Head of the chain, to be compared with the printed record: event ${proof.head.version}, ${proof.head.hash}`);
  say(
    `The service shows the hash it keeps for that event at /projects/${project.id}/head?version=${proof.head.version}`,
  );
}
