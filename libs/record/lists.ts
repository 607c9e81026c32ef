import type { DataSource } from 'typeorm';
import { translated } from './errors.js';

/** Lists and searches: what is asked is the matter of whoever asks. Throws Unavailable. */
export class Lists {
  constructor(private readonly dataSource: DataSource) {}

  async rows<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    try {
      return await this.dataSource.query<Row[]>(text, values as unknown[]);
    } catch (error) {
      throw translated(error);
    }
  }
}
