import { inflateSync } from 'node:zlib';

/** What is written on each sheet of a PDF as Chromium makes it: read back by the tables that fonts carry for it. */
export function sheetsIn(pdf: Buffer): readonly string[] {
  const objects = objectsIn(pdf);
  const body = (id: string) => objects.get(id);
  const letters = new Map<string, ReadonlyMap<string, string>>();
  for (const [id, { head }] of objects) {
    const table = /\/ToUnicode (\d+) 0 R/.exec(head)?.[1];
    if (table) letters.set(`F${id}`, lettersIn(body(table)!.stream));
  }
  return [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head))
    .map(({ head }) => textIn(body(/\/Contents (\d+) 0 R/.exec(head)![1])!.stream, letters));
}

interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

function objectsIn(pdf: Buffer): ReadonlyMap<string, PdfObject> {
  const text = pdf.toString('latin1');
  const found = [...text.matchAll(/(?<=\n)(\d+) 0 obj\n([\s\S]*?)(?:stream\n([\s\S]*?)\nendstream|endobj)/g)];
  return new Map(
    found.map(([, id, head, stream]) => {
      const bytes = Buffer.from(stream ?? '', 'latin1');
      const isReadable = stream !== undefined && head.includes('/FlateDecode') && !head.includes('/Image');
      return [id, { head: head, stream: isReadable ? inflateSync(bytes).toString('latin1') : '' }];
    }),
  );
}

/** From the number of a glyph to its letters, both in hexadecimal. */
function lettersIn(table: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  const word = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, chars] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph, code] of chars.matchAll(/<(\w+)> <(\w+)>/g)) letters.set(glyph.toLowerCase(), word(code));
  for (const [, ranges] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, first, last, code] of ranges.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let glyph = parseInt(first, 16); glyph <= parseInt(last, 16); glyph += 1) {
        const moved = parseInt(code, 16) + glyph - parseInt(first, 16);
        letters.set(glyph.toString(16).padStart(4, '0'), String.fromCodePoint(moved));
      }
  return letters;
}

/** Without spaces between words: they are gaps on paper. */
function textIn(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> | undefined;
  let text = '';
  for (const [, name, glyphs] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
    if (name) font = fonts.get(name);
    else text += (glyphs.match(/.{4}/g) ?? []).map((each) => font?.get(each.toLowerCase()) ?? '').join('');
  }
  return text.replace(/\s/g, '');
}
