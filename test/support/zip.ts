import { inflateRawSync } from 'node:zlib';

const DIRECTORY_ENTRY = 0x02014b50;

/** The files in a zip archive, as text by name, read by its directory. */
export function filesIn(archive: Buffer): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  for (let at = archive.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0 && archive.readUInt32LE(at) === DIRECTORY_ENTRY;) {
    const [packed, nameLength, extra, comment] = [20, 28, 30, 32].map((offset) =>
      offset === 20 ? archive.readUInt32LE(at + offset) : archive.readUInt16LE(at + offset),
    );
    const local = archive.readUInt32LE(at + 42);
    const begin = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const content = archive.subarray(begin, begin + packed);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    files[name] = (archive.readUInt16LE(at + 10) === 0 ? content : inflateRawSync(content)).toString('utf8');
    at += 46 + nameLength + extra + comment;
  }
  return files;
}
