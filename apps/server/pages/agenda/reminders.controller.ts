import { Controller, Get, Param, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import { ProjectReader } from '#use-cases/queries/project-reader.js';
import { reminderPlan } from '#use-cases/queries/reminder-plan.js';
import { ReminderPreview } from '#use-cases/relay/reminder-preview.js';
import { Problem } from '../../http/problem.js';
import { readProject } from '../../http/read-project.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { deadlineInWords, listInWords } from '../words.js';
import { matterSheet } from './reminder-sheet.js';

/** What will be sent about everything that waits in a project, before it is sent: to whom, when, in which words. */
@Controller('projects/:project/reminders')
@UseGuards(SignedIn)
export class RemindersController {
  constructor(
    private readonly projects: ProjectReader,
    private readonly preview: ReminderPreview,
    private readonly clock: DemoClock,
    private readonly views: Views,
  ) {}

  @Get()
  async show(@Param('project') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const person = request.reader!.id;
    const [reading, now] = await Promise.all([readProject(this.projects, id, person), this.clock.now()]);
    const { reference, title } = reading.project;
    await this.views.send(request, reply, 'agenda/reminders', {
      title: 'Reminders',
      section: 'projects',
      caption: `${reference} ${title}`,
      back: { href: `/projects/${id}`, text: 'Back to the project' },
      matters: reminderPlan(reading).map((matter) => matterSheet(matter, reading, person, now)),
    });
  }

  /** One mail, as it would go. */
  @Get('mail')
  async mail(
    @Param('project') id: string,
    @Query() { timer = '', offset = '', to = '' }: Readonly<Record<string, string | undefined>>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const reading = await readProject(this.projects, id, request.reader!.id);
    const mail = await this.preview.of(reading, { timer, offset, to });
    if (!mail) throw new Problem('REMINDER.NOT_PLANNED');
    const { reference, title } = reading.project;
    await this.views.send(request, reply, 'agenda/reminder-mail', {
      title: 'A reminder to come',
      section: 'projects',
      caption: `${reference} ${title}`,
      back: { href: `/projects/${id}/reminders`, text: 'Back to the reminders' },
      when: deadlineInWords(mail.dueAt),
      to: listInWords(mail.to.map((name) => name ?? 'name removed')) || 'Nobody: the post is vacant',
      subject: mail.subject,
      text: mail.text,
    });
  }
}
