import { sha256 } from './chain.js';
import type { Statement } from './statements.js';

/** A part of a write: SQL that takes its rows, however many, as one JSON array in `$1`. */
export interface Part {
  /** Parts of the same name have the same text. */
  readonly name: string;
  readonly text: string;
  readonly rows: readonly unknown[];
}

interface Prepared {
  readonly name: string;
  readonly text: string;
}

/**
 * Puts parts together to one prepared statement, which is cheaper for both sides than one for each. All parts see the
 * database as it was before; foreign keys are checked when all are done. A set of parts that comes again has the same
 * statement, so there are only as many as there are kinds of commands.
 */
export class Composer {
  private readonly known = new Map<string, Prepared>();

  compose(parts: readonly Part[]): Statement {
    const shape = parts.map(({ name }) => name).join(', ');
    let prepared = this.known.get(shape);
    if (!prepared) {
      prepared = prepare(parts);
      this.known.set(shape, prepared);
    }
    return { ...prepared, values: parts.map(({ rows }) => JSON.stringify(rows)) };
  }
}

/** Named after its text: names must be told apart on a connection, whoever composed them. */
function prepare(parts: readonly Part[]): Prepared {
  const clauses = parts.map(({ text }, index) => `part_${index} AS (${text.replaceAll('$1', `$${index + 1}`)})`);
  const text = `WITH ${clauses.join(',\n')} SELECT`;
  return { name: `write ${sha256(text).slice(0, 32)}`, text };
}
