import { randomBytes } from 'node:crypto';
import { canonical, sha256 } from '#record/chain.js';
import { storable } from '#record/storable.js';
import { type Text, salted } from '#record/texts.js';
import { replaceTexts } from '../validation/free-text.js';

/** A request without its texts: what the law decides on, and what is to be kept. */
export interface SetApart {
  readonly command: object;
  readonly texts: readonly Text[];
  /** V12: exempt texts as the documents in which they are kept, salted so that their hashes tell nothing. */
  readonly exempt: readonly string[];
}

/** A request with its texts replaced by their hashes, and the texts to keep. Throws Unstorable. */
export function setTextsApart(request: object): SetApart {
  const texts: Text[] = [];
  const exempt: string[] = [];
  const command = replaceTexts(request, {
    free: (words) => {
      const text = salted(words);
      texts.push(text);
      return text.hash;
    },
    exempt: (words) => {
      const document = canonical({ salt: randomBytes(16).toString('hex'), text: storable(words) });
      exempt.push(document);
      return sha256(document);
    },
  }) as object;
  return { command, texts, exempt };
}

/** V12: the words in the document of an exempt text. */
export const exemptWords = (document: Buffer): string =>
  (JSON.parse(document.toString('utf8')) as { readonly text: string }).text;
