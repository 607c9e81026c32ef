import { Controller, Get, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Directory } from '#domain/kernel/facts.js';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import { type ActionMatter, actionReminders, postponableAction } from '#use-cases/queries/action-reminders.js';
import { Names } from '#use-cases/queries/names.js';
import { ReminderPreview } from '#use-cases/relay/reminder-preview.js';
import { Problem } from '../../http/problem.js';
import { anchorOf } from '../agenda/anchor.js';
import { type MatterSheet, sentOf } from '../agenda/reminder-sheet.js';
import { addressOf } from '../commands/command-page.js';
import { calendarsInWords, waitersInWords } from '../projects/duty-line.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { dateInWords, dayInWords, deadlineInWords, listInWords } from '../words.js';

const ADDRESS = '/actions/reminders';

/** What will be sent about the action plan, before it is sent: to whom, when, in which words. */
@Controller('actions/reminders')
@UseGuards(SignedIn)
export class ActionRemindersController {
  constructor(
    private readonly names: Names,
    private readonly preview: ReminderPreview,
    private readonly clock: DemoClock,
    private readonly views: Views,
  ) {}

  @Get()
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const directory = request.directory!;
    const [nameOf, now] = await Promise.all([this.names.inDirectory(directory), this.clock.now()]);
    await this.views.send(request, reply, 'agenda/reminders', {
      title: 'Reminders',
      section: 'portfolio',
      caption: 'Action plan',
      back: { href: '/actions', text: 'Back to the action plan' },
      none: 'No open action has a day, so nobody is reminded of any.',
      besides: 'An action without a day is never overdue, and nobody is reminded of it.',
      matters: actionReminders({ directory, nameOf }).map((each) => sheetOf(each, directory, request.reader!.id, now)),
    });
  }

  /** One mail, as it would go. */
  @Get('mail')
  async mail(
    @Query() { timer = '', offset = '', to = '' }: Readonly<Record<string, string | undefined>>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const directory = request.directory!;
    const nameOf = await this.names.inDirectory(directory);
    const mail = await this.preview.ofAction({ directory, nameOf }, { timer, offset, to });
    if (!mail) throw new Problem('REMINDER.NOT_PLANNED');
    await this.views.send(request, reply, 'agenda/reminder-mail', {
      title: 'A reminder to come',
      section: 'portfolio',
      caption: 'Action plan',
      back: { href: ADDRESS, text: 'Back to the reminders' },
      when: deadlineInWords(mail.dueAt),
      to: listInWords(mail.to.map((name) => name ?? 'name removed')) || 'Nobody: the post is vacant',
      subject: mail.subject,
      text: mail.text,
    });
  }
}

function sheetOf(matter: ActionMatter, directory: Directory, person: string, now: string): MatterSheet {
  const { action, recommendation, waitsFor, since, dueAt, calendars } = matter;
  const off = postponableAction(directory, action, person, now);
  return {
    anchor: anchorOf(action),
    duty: {
      deed: `Complete action ${action}: ${recommendation}`,
      who: waitersInWords(waitsFor),
      since: dateInWords(since),
      due: dueAt && deadlineInWords(dueAt),
      counted: calendarsInWords(directory, calendars),
    },
    plan: 'Reminders as the policy of the programme has them.',
    ...sentOf(matter, `${ADDRESS}/mail`),
    follows: [],
    postpone: off && {
      href: addressOf('/programme', 'PostponeActionReminder', { action }),
      until: dayInWords(off.latest),
    },
  };
}
