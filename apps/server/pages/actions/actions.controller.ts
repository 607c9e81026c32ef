import { Controller, Get, Param, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { may } from '#access/access.js';
import type { Directory } from '#domain/kernel/facts.js';
import type { Command, CommandType } from '#access/permissions.js';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import { type ActionEntry, ActionPlanReader, type ActionView } from '#use-cases/queries/action-plan.js';
import { ON_ACTIONS, seatMattersOf } from '#use-cases/queries/seat-matters.js';
import { addresseeOf } from '#use-cases/directory/addressees.js';
import { Problem } from '../../http/problem.js';
import { anchorOf } from '../agenda/anchor.js';
import { addressOf } from '../commands/command-page.js';
import { pages } from '../commands/command-pages.js';
import { type Query as Sent, sendCsv } from '../shared/asked.js';
import { fileOf, listOf } from '../shared/list.js';
import { facts, table } from '../shared/tables.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { dateInWords, deadlineInWords, listInWords, momentInWords } from '../words.js';
import { actionTable } from './action-table.js';
import { NOT_STATED, priorityInWords, STANDINGS } from './action-words.js';

const FILTERS = [
  { name: 'standing', column: 6 },
  { name: 'priority', column: 3 },
  { name: 'responsible', column: 4 },
  { name: 'report', column: 1 },
];

/** The action plan: all of it, and each action with what happened to it. */
@Controller()
@UseGuards(SignedIn)
export class ActionsController {
  constructor(
    private readonly plan: ActionPlanReader,
    private readonly clock: DemoClock,
    private readonly views: Views,
  ) {}

  @Get('actions')
  async list(@Query() query: Sent, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const actions = this.plan.all(request.directory!, await this.clock.now());
    const count = (standing: ActionView['standing']) => actions.filter((each) => each.standing === standing).length;
    await this.views.send(request, reply, 'actions/action-list', {
      title: 'Action plan',
      section: 'portfolio',
      counts: `${count('open') + count('overdue')} open, ${count('overdue')} of them overdue, and ${count('complete')} complete`,
      adopt: mayGive(request, 'AdoptActions', {}) && addressOf('/programme', 'AdoptActions'),
      actions: listOf('/actions', query, actionTable(actions), FILTERS),
    });
  }

  @Get('actions.csv')
  async file(@Query() query: Sent, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const actions = this.plan.all(request.directory!, await this.clock.now());
    sendCsv(reply, 'action-plan', fileOf(query, actionTable(actions), FILTERS));
  }

  @Get('actions/:action')
  async show(@Param('action') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const [directory, now] = [request.directory!, await this.clock.now()];
    const action = this.plan.one(directory, id, now);
    if (!action) throw new Problem('REQUEST.NOT_FOUND');
    const [history, chases] = await Promise.all([this.plan.history(directory, id), this.plan.chases(directory, id)]);
    await this.views.send(request, reply, 'actions/action', {
      title: `Action ${id}`,
      section: 'portfolio',
      facts: factsOf(action),
      deeds: deedsOf(request, id, now),
      reminders: action.standing !== 'complete' && action.dueAt && `/actions/reminders#${anchorOf(id)}`,
      history: table(
        'What happened to it',
        ['What', 'When', 'By', 'Words'],
        history.map((entry) => [
          eventInWords(entry, directory),
          momentInWords(entry.at),
          entry.by ?? (entry.type.startsWith('Reminder') ? 'the process' : 'not stated'),
          entry.words ?? '',
        ]),
      ),
      chases: table(
        'Reminders',
        ['When', 'To', 'Person', 'What became of it'],
        chases.map(({ at, to, name, outcome }) => [
          momentInWords(at),
          addresseeOf(to, directory).words,
          name ?? '',
          outcome.replaceAll('_', ' '),
        ]),
      ),
    });
  }
}

const factsOf = (action: ActionView) =>
  facts(
    ['Recommendation', action.recommendation],
    ['Report', `${action.report}, ${action.section}, ${action.number}`],
    ['Page', action.page ?? NOT_STATED],
    ['Priority', priorityInWords(action.priority)],
    ['Cost', action.costs ?? NOT_STATED],
    ['Standing', STANDINGS[action.standing]],
    ['Responsible post', action.post?.title ?? NOT_STATED],
    ['Responsible, as the source has it', action.responsibility ?? NOT_STATED],
    ['Agreed', action.agreed === null ? NOT_STATED : action.agreed ? 'Yes' : 'No'],
    ['Comment', action.comment ?? 'None given'],
    ['By when, as the source has it', action.date ?? NOT_STATED],
    ['Due', action.dueAt ? deadlineInWords(action.dueAt) : NOT_STATED],
    ['Complete since', action.completedAt && momentInWords(action.completedAt)],
    ['Source', action.source],
  );

function eventInWords({ type, body }: ActionEntry, directory: Directory): string {
  switch (type) {
    case 'ActionsAdopted':
      return 'Came into the action plan';
    case 'ActionUpdated': {
      const { post, due } = body as { readonly post: string | null; readonly due: string | null };
      return `Responsible: ${post ?? NOT_STATED}; due: ${due ? dateInWords(due) : NOT_STATED}`;
    }
    case 'ActionCompleted':
      return 'Completed';
    case 'ActionReopened':
      return 'Reopened';
    case 'RemindersSent':
      return `Reminder to ${listInWords((body.recipients as string[]).map((to) => addresseeOf(to, directory).words))}`;
    case 'ReminderPostponed':
      return `Reminder put off to ${dateInWords(body.until as string)}`;
    default:
      return 'A reminder reached nobody';
  }
}

const mayGive = (request: FastifyRequest, command: CommandType, about: object): boolean =>
  may({ kind: 'person', id: request.reader!.id }, { type: command, ...about } as Command, null, request.directory!);

/** What this person may do with an action now. */
const deedsOf = (request: FastifyRequest, action: string, now: string) =>
  pages.atTop
    .filter(({ command }) => ON_ACTIONS.includes(command) && command !== 'AdoptActions')
    .filter(({ command }) =>
      seatMattersOf(request.directory!, request.reader!.id, command).some((about) => about.action === action),
    )
    .filter(({ command }) => mayGive(request, command, { action }))
    .map(({ command, deed }) => ({
      href: addressOf('/programme', command, { action }),
      text: deed({
        directory: request.directory!,
        now,
        person: request.reader!.id,
        about: { action },
        nameOf: () => null,
      }),
    }));
