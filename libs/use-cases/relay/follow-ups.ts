import { Injectable } from '@nestjs/common';
import { Outbox, type Unreached } from '#record/outbox.js';
import { ActionDesk } from '../process/action-desk.js';
import { ProcessDesk } from '../process/process-desk.js';

/** Lets what was not delivered go on to somebody else. */
@Injectable()
export class FollowUps {
  constructor(
    private readonly outbox: Outbox,
    private readonly desk: ProcessDesk,
    private readonly actions: ActionDesk,
  ) {}

  /** Takes up reminders that reached nobody, `limit` at the most; answers how many there were. One that fails stops no other. */
  async followUp(limit: number): Promise<number> {
    const undelivered = await this.outbox.unfollowed(limit);
    const failures: unknown[] = [];
    for (const message of undelivered) await this.takeUp(message).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw new AggregateError(failures, `Not taken up: ${failures.map(String).join('; ')}`);
    return undelivered.length;
  }

  private async takeUp(message: Unreached): Promise<void> {
    const { stream, version, number, timer, to } = message;
    const [kind, id] = [stream.slice(0, stream.indexOf('/')), stream.slice(stream.indexOf('/') + 1)];
    const desk = kind === 'programme' ? this.actions : this.desk;
    await desk.noteUndelivered(id, { timer, address: to }, `${stream}/${version}/${number}`);
    await this.outbox.followed(message);
  }
}
