import { recount } from '#domain/gates/recount.js';
import { same } from '#domain/kernel/same.js';
import { sha256 } from '#record/chain.js';
import { brokenLinks } from '#record/written.js';
import { type DecisionRecord, FORMAT, type Statement, statementOf, textsIn } from './record.js';
import { brokenSeal } from './seal.js';

/** Whether a value has the form of a decision record; whether it is true is another question. */
export const isDecisionRecord = (value: unknown): value is DecisionRecord =>
  value !== null && typeof value === 'object' && (value as Partial<DecisionRecord>).format === FORMAT;

/**
 * What is wrong with a decision record, in sentences; nothing when all of it holds: the chain of its events is whole,
 * they state exactly what it states, the votes counted again come to its outcome, and its words are those that were
 * recorded. Needs nothing but the record. Names and refused attempts are in no chain: the record's seal covers them, and the
 * page of the project's head says whether its end is the one that is kept.
 */
export function faultsIn(record: DecisionRecord): readonly string[] {
  try {
    const broken = brokenProof(record);
    return broken.length > 0
      ? broken
      : [...brokenSeal(record), ...falseStatements(record), ...falseOutcomes(record), ...falseTexts(record)];
  } catch (error) {
    return [`it cannot be checked: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function brokenProof({ project, proof: { stream, head, events } }: DecisionRecord): readonly string[] {
  if (stream !== `project/${project.id}`) return [`its proof is of ${stream}, not of the project ${project.id}`];
  const foreign = events.find((event) => event.stream !== stream);
  if (foreign) return [`event ${foreign.version} is of ${foreign.stream}`];
  const lastAt = events.at(-1)?.at ?? '';
  return brokenLinks({ entries: events, head: { ...head, lastAt } });
}

function falseStatements(record: DecisionRecord): readonly string[] {
  const { decision, proof } = record;
  const found = statementOf(proof.events, decision.id);
  return found
    ? differences(statedIn(record), found, '')
    : [`its events do not ask ${decision.id} of the steering group`];
}

const statedIn = ({ project, question, decision, interests, conditions, log }: Statement): Statement => ({
  project,
  question,
  decision,
  interests,
  conditions,
  log,
});

const falseOutcomes = ({ decision }: DecisionRecord): readonly string[] => decision.rounds.flatMap(recount);

function falseTexts({ texts, ...record }: DecisionRecord): readonly string[] {
  const expected = new Set(textsIn(statedIn(record)));
  const missing = [...expected].filter((hash) => !Object.hasOwn(texts, hash));
  const changed = Object.entries(texts).filter(([hash, kept]) => kept && sha256(kept.salt + kept.text) !== hash);
  const foreign = Object.keys(texts).filter((hash) => !expected.has(hash));
  return [
    ...missing.map((hash) => `the text ${hash} is missing, and not said to be removed`),
    ...changed.map(([hash, kept]) => `the text ${hash} is not what was recorded: ${shown(kept!.text)}`),
    ...foreign.map((hash) => `the text ${hash} belongs to nothing in it`),
  ];
}

/** Where what is stated is not what the events make. */
function differences(stated: unknown, found: unknown, path: string): readonly string[] {
  if (same(stated, found)) return [];
  if (!isComposite(stated) || !isComposite(found)) {
    return [`${path} is stated as ${shown(stated)}; the events make it ${shown(found)}`];
  }
  const keys = [...new Set([...Object.keys(stated), ...Object.keys(found)])];
  return keys.flatMap((key) => differences(stated[key], found[key], path ? `${path}/${key}` : key));
}

const isComposite = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A value on one line, cut where it is long. */
function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
