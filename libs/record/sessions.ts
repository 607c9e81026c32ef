import { type DataSource, LessThan, MoreThan } from 'typeorm';
import { SessionRow } from './session.entity.js';

/** Sessions of signed-in browsers, by real time. */
export class Sessions {
  constructor(private readonly dataSource: DataSource) {}

  async keep(id: string, data: object, expiresAt: Date): Promise<void> {
    await this.repository.upsert({ id, data, expiresAt }, ['id']);
  }

  /** `null`: there is none, or it has expired. */
  async read(id: string): Promise<object | null> {
    const session = await this.repository.findOneBy({ id, expiresAt: MoreThan(new Date()) });
    return session?.data ?? null;
  }

  async end(id: string): Promise<void> {
    await this.repository.delete({ id });
  }

  async forgetExpired(): Promise<void> {
    await this.repository.delete({ expiresAt: LessThan(new Date()) });
  }

  private get repository() {
    return this.dataSource.getRepository(SessionRow);
  }
}
