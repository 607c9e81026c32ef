import type { Instant } from '#domain/calendar/instant.js';
import { type Desk, openDesk } from '../desk.js';
import { RecordWorld } from './record-world.js';

/**
 * A world whose process is moved by hand, act by act, at the desk where the workflow would do it: for seeding, before
 * there is a worker. Its clock begins in the past and may be moved on to the present.
 */
export class DeskWorld extends RecordWorld {
  private constructor(
    desk: Desk,
    private readonly clock: { time: Instant },
  ) {
    super(desk);
  }

  static async open(url: string, start: Instant): Promise<DeskWorld> {
    const clock = { time: start };
    return new DeskWorld(await openDesk(url, { time: () => Promise.resolve(clock.time) }), clock);
  }

  now(): Promise<Instant> {
    return Promise.resolve(this.clock.time);
  }

  /** Nobody else is there who could change what is acted on; so a command given again is the same. */
  override versionFor(): Promise<null> {
    return Promise.resolve(null);
  }

  protected sleepUntil(instant: Instant): Promise<void> {
    if (instant > this.clock.time) this.clock.time = instant;
    return Promise.resolve();
  }

  async settle(): Promise<void> {
    for (const project of await this.restless()) {
      let look = await this.desk.process.look(project);
      while (look.ready) look = await this.desk.process.act(look.ready, project, look.version);
    }
  }

  close(): Promise<void> {
    return this.desk.close();
  }
}
