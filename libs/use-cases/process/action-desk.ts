import { Injectable } from '@nestjs/common';
import { PROCESS } from '#access/access.js';
import type { ActionCommand } from '#domain/actions/commands.js';
import { calendarsToFollow } from '#domain/actions/own-calendars.js';
import { actionDuties } from '#domain/actions/reminders.js';
import { roleOf } from '#domain/agenda/addresses.js';
import { decideProgramme } from '#domain/programme/programme.js';
import type { ProgrammeEvent } from '#domain/programme/events.js';
import type { Programme } from '#domain/programme/state.js';
import { Archive } from '#record/archive.js';
import { PRESENT } from '#record/clock.js';
import { advance } from '#record/history.js';
import { programmes } from '#record/kinds.js';
import { Lists } from '#record/lists.js';
import type { Opened, Transaction } from '#record/transaction.js';
import { DirectoryReader } from '../directory/directory-reader.js';
import type { Undelivered } from './process-desk.js';

/**
 * Where the reminders of the action plan are recorded. A programme has no process of its own: whoever runs this looks from
 * time to time whether one is due, and looking twice changes nothing.
 */
@Injectable()
export class ActionDesk {
  constructor(
    private readonly archive: Archive,
    private readonly lists: Lists,
    private readonly directory: DirectoryReader,
  ) {}

  /** Records what is due, by the calendars of those who are responsible (T1); answers whether anything was. */
  async remind(): Promise<boolean> {
    const directory = await this.directory.present();
    if (directory && calendarsToFollow(directory.programme, directory).length > 0) {
      await this.act(directory.programme.id, { type: 'FollowActionCalendars' });
    }
    const due = await this.lists.rows<{ programme: string }>(
      `SELECT DISTINCT programme FROM actions WHERE next_reminder_at <= ${PRESENT}`,
    );
    for (const { programme } of due) await this.act(programme, { type: 'RemindOfActions' });
    return due.length > 0;
  }

  private act(programme: string, command: ActionCommand): Promise<void> {
    return this.archive.transact(async (tx) => {
      const opened = await this.open(tx, programme, `look-${programme}`);
      const directory = (await this.directory.at(opened.directoryVersion, tx))!;
      const facts = { actor: PROCESS, directory };
      const decision = decideProgramme(opened.head.state, command, facts, opened.now);
      if (decision.kind !== 'accepted') return;
      this.append(tx, opened, `programme/${programme}/${command.type}@${opened.head.version}`, decision.events);
    });
  }

  /** A reminder that reached nobody goes to the programme office, if its action still waits. */
  noteUndelivered(programme: string, { timer, address }: Undelivered, message: string): Promise<void> {
    return this.archive.transact(async (tx) => {
      const opened = await this.open(tx, programme, `${message}/undelivered`);
      const duty = opened.head.state && actionDuties(opened.head.state).find((each) => each.timer === timer);
      if (opened.answered || !duty) return;
      const movedTo = address === roleOf('PO') ? null : roleOf('PO');
      const { what, dueAt: matterDueAt } = duty;
      this.append(tx, opened, `${message}/undelivered`, [
        { type: 'ReminderUndelivered', timer, what, address, movedTo, matterDueAt },
      ]);
    });
  }

  private open(tx: Transaction, programme: string, id: string): Promise<Opened<Programme>> {
    return tx.open(programmes, programme, { id, principal: PROCESS.id, payloadHash: '' });
  }

  private append(tx: Transaction, opened: Opened<Programme>, id: string, events: readonly ProgrammeEvent[]): void {
    const cause = { actor: PROCESS.id, at: opened.now, commandId: id, dueAt: null };
    tx.append(
      advance(programmes, opened.head, events, cause),
      { id, principal: PROCESS.id, payloadHash: '' },
      { answer: null },
    );
  }
}
