import { randomBytes } from 'node:crypto';
import { sha256 } from './chain.js';

/** What a command said, as it is kept: a hash with a salt of its own; both `null`: forgotten, with words that were removed. */
export interface KeptPayload {
  readonly salt: string | null;
  readonly payloadHash: string | null;
}

/** Salts the hash of what a command said. What the process did needs none: it has said nothing. */
export function keptPayload(payloadHash: string): KeptPayload {
  if (payloadHash === '') return { salt: null, payloadHash };
  const salt = randomBytes(16).toString('hex');
  return { salt, payloadHash: sha256(salt + payloadHash) };
}

/** Whether what a command says is what was kept; where that is forgotten, its id and its sender must do. */
export const isSamePayload = (kept: KeptPayload, payloadHash: string): boolean =>
  kept.payloadHash === null ||
  kept.payloadHash === (kept.salt === null ? payloadHash : sha256(kept.salt + payloadHash));
