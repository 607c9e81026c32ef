import { canonical, sha256 } from '#record/chain.js';
import type { DecisionRecord } from './record.js';

/**
 * What closes a record: how many events it holds, where they end, and a digest of each name and of the refused attempts,
 * which no event carries. The last line covers all of it.
 */
export interface Seal {
  readonly events: number;
  readonly head: string;
  /** Digest of each name by its place, `people/<id>`; `null`: it had been removed. */
  readonly names: Readonly<Record<string, string | null>>;
  /** `null`: they were not for whoever asked. */
  readonly refused: string | null;
  readonly digest: string;
}

type Sealed = Pick<DecisionRecord, 'names' | 'refused' | 'proof'>;

export function sealOf({ names, refused, proof }: Sealed): Seal {
  const { version, hash } = proof.head;
  const digests = placesIn(names).map(([place, name]) => [place, name === null ? null : digestOf(hash, place, name)]);
  const seal = {
    events: version,
    head: hash,
    names: Object.fromEntries(digests) as Seal['names'],
    refused: refused && sha256(canonical(refused)),
  };
  return { ...seal, digest: sha256(canonical({ stream: proof.stream, ...seal })) };
}

/** In sentences. A name that has been removed since is said to be, and breaks nothing. */
export function brokenSeal(record: Sealed & { readonly seal: Seal }): readonly string[] {
  const { seal, proof, names, refused } = record;
  const { digest, ...sealed } = seal;
  const { version, hash } = proof.head;
  const faults: string[] = [];
  if (sha256(canonical({ stream: proof.stream, ...sealed })) !== digest)
    faults.push('its seal does not match its digest');
  if (seal.events !== version || seal.head !== hash) {
    faults.push(`it was sealed with ${seal.events} events ending in ${seal.head}; it has ${version} ending in ${hash}`);
  }
  const found = new Map(placesIn(names));
  for (const [place, expected] of Object.entries(seal.names)) {
    const name = found.get(place);
    if (name === undefined) faults.push(`the name ${place} is missing, and not said to be removed`);
    else if (name !== null && expected === null)
      faults.push(`the name ${place} had been removed, and is there: ${name}`);
    else if (name !== null && digestOf(hash, place, name) !== expected) {
      faults.push(`the name ${place} is not the one that was sealed: ${name}`);
    }
  }
  for (const place of found.keys()) {
    if (!Object.hasOwn(seal.names, place)) faults.push(`the name ${place} was not in it when it was sealed`);
  }
  if ((refused && sha256(canonical(refused))) !== seal.refused)
    faults.push('its refused attempts are not those sealed');
  return faults;
}

const placesIn = (names: DecisionRecord['names']): readonly (readonly [string, string | null])[] =>
  Object.entries(names).flatMap(([kind, byId]) =>
    Object.entries(byId as Record<string, string | null>).map(([id, name]) => [`${kind}/${id}`, name] as const),
  );

const digestOf = (head: string, place: string, name: string): string => sha256(canonical([head, place, name]));
