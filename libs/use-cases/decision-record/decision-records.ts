import { Injectable } from '@nestjs/common';
import { mayReadRefusals } from '#access/reading.js';
import type { Instant } from '#domain/calendar/instant.js';
import type { Directory } from '#domain/kernel/facts.js';
import { type Entry } from '#record/chain.js';
import { Lists } from '#record/lists.js';
import { People } from '#record/people.js';
import { ENTRIES } from '#record/written.js';
import { DirectoryReader } from '../directory/directory-reader.js';
import type { Sight } from '../queries/sight.js';
import {
  type DecisionRecord,
  eventsFor,
  FORMAT,
  type KeptText,
  type RefusedDeed,
  type Statement,
  statementOf,
  textsIn,
} from './record.js';
import { sealOf } from './seal.js';

/** The record of an item before the steering group, with what proves it. */
@Injectable()
export class DecisionRecords {
  constructor(
    private readonly lists: Lists,
    private readonly people: People,
    private readonly directory: DirectoryReader,
  ) {}

  /**
   * As it may be read by a person; `null`: there is no such project, or the steering group was never asked this.
   * `sealed`: its proof would reach beyond the entry after which answers are sealed for whoever reads.
   * `until`: as it was then.
   */
  async of(
    project: string,
    item: string,
    person: string,
    sight: Pick<Sight, 'from'> | null,
    until: Instant | null = null,
  ): Promise<DecisionRecord | 'sealed' | null> {
    const stream = `project/${project}`;
    const all = await this.lists.rows<Entry>(`${ENTRIES} WHERE stream = $1 ORDER BY version`, [stream]);
    const events = eventsFor(until === null ? all : all.filter(({ at }) => at <= until), item);
    const statement = statementOf(events, item);
    if (!statement) return null;
    const directory = (await this.directory.present())!;
    const { version, hash } = events.at(-1)!;
    if (sight && version > sight.from) return 'sealed';
    const isAllowed = mayReadRefusals({ kind: 'person', id: person }, directory);
    const refused = isAllowed ? await this.refused(stream, item, until) : null;
    const sealed = {
      names: await this.names({ statement, refused }, directory),
      refused,
      proof: { stream, head: { version, hash }, events },
    };
    return { format: FORMAT, ...statement, texts: await this.texts(statement), ...sealed, seal: sealOf(sealed) };
  }

  private async texts(statement: Statement): Promise<DecisionRecord['texts']> {
    const rows = await this.lists.rows<{ hash: string; salt: string; text: string | null }>(
      'SELECT hash, salt, text FROM texts WHERE hash = ANY($1) ORDER BY hash',
      [textsIn(statement)],
    );
    return Object.fromEntries(
      rows.map(({ hash, salt, text }): [string, KeptText] => [hash, text === null ? null : { salt, text }]),
    );
  }

  private async refused(stream: string, item: string, until: Instant | null): Promise<readonly RefusedDeed[]> {
    return this.lists.rows<RefusedDeed>(
      `SELECT at, principal AS by, command, code FROM refused_attempts
        WHERE stream = $1 AND item = $2 AND ($3::timestamptz IS NULL OR at <= $3) ORDER BY id`,
      [stream, item, until],
    );
  }

  /** Names of those that the page names, and of no others. */
  private async names(shown: object, { programme, organisations }: Directory): Promise<DecisionRecord['names']> {
    const ids = [...JSON.stringify(shown).matchAll(PEOPLE)].map(([, id]) => id);
    const people = await this.people.read([...new Set(ids)]);
    return {
      people: Object.fromEntries([...people].map(([id, { name }]) => [id, name])),
      seats: Object.fromEntries(programme.seats.map(({ id, title }) => [id, title])),
      organisations: Object.fromEntries(organisations.map(({ id, name }) => [id, name])),
    };
  }
}

const PEOPLE = /"(?:by|\w+By|person|holder|actor)":"([^"]+)"/g;
