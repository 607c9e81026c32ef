import { Injectable } from '@nestjs/common';
import type { Directory } from '#domain/kernel/facts.js';
import { Archive } from '#record/archive.js';
import type { Kind, Typed } from '#record/kind.js';
import { meetings, organisations, programmes } from '#record/kinds.js';

/** Something that reads every stream of a kind: the record, or a transaction of it. */
interface Reader {
  all<State, Event extends Typed>(kind: Kind<State, Event>): Promise<{ readonly state: State | null }[]>;
}

/** Reads who is who; again only when a stream of the directory has changed. */
@Injectable()
export class DirectoryReader {
  private known: { readonly version: string; readonly directory: Directory | null } | null = null;

  constructor(private readonly archive: Archive) {}

  /** The directory at a version read under the lock; `null` before a programme has been adopted. */
  async at(version: string, reader: Reader): Promise<Directory | null> {
    if (this.known?.version !== version) this.known = { version, directory: await read(reader) };
    return this.known.directory;
  }

  /** The directory as it stands. */
  async present(): Promise<Directory | null> {
    return this.at(await this.archive.directoryVersion(), this.archive);
  }
}

async function read(reader: Reader): Promise<Directory | null> {
  const [programme] = await reader.all(programmes);
  if (!programme?.state) return null;
  const [members, declared] = await Promise.all([reader.all(organisations), reader.all(meetings)]);
  return {
    programme: programme.state,
    organisations: members.map(({ state }) => state!),
    meetings: declared.map(({ state }) => state!),
  };
}
