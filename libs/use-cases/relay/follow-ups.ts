import { Injectable } from '@nestjs/common';
import { Outbox } from '#record/outbox.js';
import { ProcessDesk } from '../process/process-desk.js';

/** Lets what was not delivered go on to somebody else. */
@Injectable()
export class FollowUps {
  constructor(
    private readonly outbox: Outbox,
    private readonly desk: ProcessDesk,
  ) {}

  /** Takes up reminders that reached nobody, `limit` at the most; answers how many there were. */
  async followUp(limit: number): Promise<number> {
    const undelivered = await this.outbox.unfollowed(limit);
    for (const message of undelivered) {
      const { stream, version, number, timer, to } = message;
      const project = stream.slice('project/'.length);
      await this.desk.noteUndelivered(project, { timer, address: to }, `${stream}/${version}/${number}`);
      await this.outbox.followed(message);
    }
    return undelivered.length;
  }
}
