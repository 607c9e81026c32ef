import { Controller, Param, UseGuards } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import { ProjectReader } from '#use-cases/queries/project-reader.js';
import { reminderPlan } from '#use-cases/queries/reminder-plan.js';
import { ReminderPreview } from '#use-cases/relay/reminder-preview.js';
import { Problem } from '../../http/problem.js';
import { readProject } from '../../http/read-project.js';
import { Gatekeeper } from '../gatekeeper.js';
import * as answers from './answers.js';
import { NoQuery, ReminderMailQuery } from './queries.js';
import { Asked } from './query.js';
import { Read } from './read.js';
import { Who } from './who.js';

/** What will be sent about everything that waits in a project, before it is sent. */
@ApiTags('Projects')
@Controller('api/v1/projects/:project/reminder-plan')
@UseGuards(Gatekeeper)
export class ReminderReadsController {
  constructor(
    private readonly reader: ProjectReader,
    private readonly preview: ReminderPreview,
  ) {}

  @Read('', 'Of everything that waits: who is reminded when, what was sent, and what follows if nobody acts.', {
    answer: answers.reminderPlan,
  })
  async plan(@Who() person: string, @Param('project') id: string, @Asked(NoQuery) _: NoQuery) {
    return { items: reminderPlan(await readProject(this.reader, id, person)) };
  }

  @Read('mail', 'A reminder to come, in the words in which it would go.', { answer: answers.reminderMail })
  @ApiQuery({ type: ReminderMailQuery })
  async mail(@Who() person: string, @Param('project') id: string, @Asked(ReminderMailQuery) query: ReminderMailQuery) {
    const mail = await this.preview.of(await readProject(this.reader, id, person), query);
    if (!mail) throw new Problem('REMINDER.NOT_PLANNED');
    return mail;
  }
}
