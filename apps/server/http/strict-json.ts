import { Problem } from './problem.js';

/** Deeper than any request, so that nothing that walks a body runs out of stack. */
const DEEPEST = 16;
/** More than any object of a request has. */
const MOST_KEYS = 200;
/** Names that reach behind an object instead of into it. */
const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];

/**
 * Reads JSON as RFC 8259 has it between strangers: UTF-8 without a byte order mark, no name twice in an object, and none
 * that would change what objects are. Throws Problem.
 */
export function strictJson(body: Uint8Array): unknown {
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
    value = JSON.parse(text);
  } catch {
    throw new Problem('REQUEST.MALFORMED', 'The body is not JSON in UTF-8.');
  }
  refuseTricks(text);
  return value;
}

const TOKENS = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/gs;

/** Walks over the tokens of a valid text: only there can it be seen what JSON.parse would pass over. */
function refuseTricks(text: string): void {
  const open: Set<string>[] = [];
  for (const [token, colon] of text.matchAll(TOKENS)) {
    if (token === '{' || token === '[') {
      if (open.push(new Set()) > DEEPEST) throw tricky(`nested more than ${DEEPEST} deep`);
    } else if (token === '}' || token === ']') {
      open.pop();
    } else if (colon !== undefined) {
      refuseName(JSON.parse(token.slice(0, -colon.length)) as string, open.at(-1)!);
    }
  }
}

function refuseName(name: string, present: Set<string>): void {
  if (FORBIDDEN.includes(name)) throw tricky(`a field named ${name}, which no request has`);
  if (present.has(name)) throw tricky('the same field twice in one object');
  if (present.add(name).size > MOST_KEYS) throw tricky(`more than ${MOST_KEYS} fields in one object`);
}

const tricky = (what: string): Problem => new Problem('REQUEST.MALFORMED', `The body has ${what}.`);
