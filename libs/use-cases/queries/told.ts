import { Injectable } from '@nestjs/common';
import type { Address } from '#domain/agenda/state.js';
import { Lists } from '#record/lists.js';

/** Who was told of what a command recorded. */
@Injectable()
export class Told {
  constructor(private readonly lists: Lists) {}

  /** Addresses, given the number of any entry of the command. */
  async of(stream: string, version: number): Promise<readonly Address[]> {
    const rows = await this.lists.rows<{ address: Address }>(
      `SELECT DISTINCT m.address FROM messages m JOIN events e USING (stream, version)
        WHERE stream = $1 AND e.command_id = (SELECT command_id FROM events WHERE stream = $1 AND version = $2)
        ORDER BY m.address`,
      [stream, version],
    );
    return rows.map(({ address }) => address);
  }
}
