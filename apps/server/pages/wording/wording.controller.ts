import { Controller, Get, Param, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mayResend } from '#access/delivery.js';
import {
  MessageTemplates,
  type MessageTemplateView,
  type TemplateVersion,
} from '#use-cases/queries/message-templates.js';
import { TemplatePreview } from '#use-cases/relay/template-preview.js';
import { Problem } from '../../http/problem.js';
import { addressOf } from '../commands/command-page.js';
import { type Query as Asking, sendCsv } from '../shared/asked.js';
import { fileOf, listOf } from '../shared/list.js';
import { table } from '../shared/tables.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { momentInWords } from '../words.js';
import { kindInWords, previewSheet, variablesInWords } from './template-sheet.js';

/** The words of mails: everybody who gets them can read them, the programme office changes them. */
@Controller()
@UseGuards(SignedIn)
export class WordingController {
  constructor(
    private readonly templates: MessageTemplates,
    private readonly preview: TemplatePreview,
    private readonly views: Views,
  ) {}

  @Get('message-templates')
  async list(@Query() query: Asking, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.views.send(request, reply, 'wording/templates', {
      title: 'Words of mails',
      templates: listOf('/message-templates', query, tableOf(this.templates.all(request.directory!)), FILTERS),
    });
  }

  @Get('message-templates.csv')
  file(@Query() query: Asking, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    sendCsv(reply, 'message-templates', fileOf(query, tableOf(this.templates.all(request.directory!)), FILTERS));
  }

  @Get('message-templates/:kind')
  async show(@Param('kind') kind: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const [directory, person] = [request.directory!, request.reader!.id];
    const template = this.templates.of(kind, directory);
    if (!template) throw new Problem('TEMPLATE.UNKNOWN', `There is no kind of mail that is called ${kind}.`);
    const [history, preview] = await Promise.all([
      this.templates.history(kind, directory),
      this.preview.of(kind, template, person, directory),
    ]);
    const mayChange = mayResend({ kind: 'person', id: person }, directory);
    await this.views.send(request, reply, 'wording/template', {
      title: kindInWords(kind),
      words: [
        { key: 'Words', value: standingOf(template) },
        { key: 'Subject', value: template.subject },
        { key: 'Text', value: template.body },
      ],
      ahead: 'code' in preview ? null : previewSheet(preview),
      variables: variablesInWords(template.variables.body),
      history: history.map(versionFacts),
      adopt: mayChange && addressOf('/programme', 'AdoptMessageTemplate', { kind }),
      restore: mayChange && template.own && addressOf('/programme', 'RestoreMessageTemplate', { kind }),
    });
  }
}

function standingOf({ kind, own, version }: MessageTemplateView): string {
  if (own) return `The programme’s own, version ${version}`;
  if (kind.startsWith('notice-')) return 'Those of every notice';
  return kind.includes('-') ? 'Those of every reminder' : 'The standard ones';
}

function scopeOf({ kind }: MessageTemplateView): string {
  if (kind.startsWith('notice-')) return 'News of one kind';
  return kind.includes('-') ? 'Reminders of one thing' : 'All of its kind';
}

const tableOf = (templates: readonly MessageTemplateView[]) =>
  table(
    'Mails',
    ['Mail', 'For', 'Words', 'Subject'],
    templates.map((each) => [
      { text: kindInWords(each.kind), href: `/message-templates/${each.kind}` },
      scopeOf(each),
      standingOf(each),
      each.subject,
    ]),
  );

const FILTERS = [
  { name: 'for', column: 1 },
  { name: 'words', column: 2 },
];

const versionFacts = ({ version, subject, body, reason, at, byName }: TemplateVersion) => [
  { key: `Version ${version}`, value: `${momentInWords(at)}, by ${byName ?? 'somebody whose name was removed'}` },
  ...(subject === null
    ? [{ key: 'Words', value: 'The standard ones again' }]
    : [
        { key: 'Subject', value: subject },
        { key: 'Text', value: body! },
      ]),
  { key: 'Why', value: reason ?? 'Removed' },
];
