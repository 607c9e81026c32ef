import { type Text, salted } from '#record/texts.js';
import { replaceFreeTexts } from '../validation/free-text.js';

/** A request with its free texts replaced by their salted hashes, and the texts to keep. Throws Unstorable. */
export function setTextsApart(request: object): { readonly command: object; readonly texts: readonly Text[] } {
  const texts: Text[] = [];
  const command = replaceFreeTexts(request, (words) => {
    const text = salted(words);
    texts.push(text);
    return text.hash;
  }) as object;
  return { command, texts };
}
