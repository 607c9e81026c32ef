import { Controller, Param, Post, Req, UseGuards } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { RESEND } from '#access/delivery.js';
import type { Directory } from '#domain/kernel/facts.js';
import { MessageTemplates } from '#use-cases/queries/message-templates.js';
import { WhoIsWho } from '#use-cases/queries/who-is-who.js';
import { TemplatePreview } from '#use-cases/relay/template-preview.js';
import { validate } from '#use-cases/validation/validate.js';
import { WordingRequest } from '#use-cases/wording/requests.js';
import type { Code } from '../../http/codes.js';
import { jsonOf } from '../../http/json-body.js';
import { Problem } from '../../http/problem.js';
import { Change } from '../change.js';
import { notValid } from '../commands/answers.js';
import { Gatekeeper } from '../gatekeeper.js';
import * as answers from './answers.js';
import { NoQuery } from './queries.js';
import { Asked } from './query.js';
import { Read } from './read.js';

/** The words of mails. */
@ApiTags('Messages')
@Controller('api/v1/programme/message-templates')
@UseGuards(Gatekeeper)
export class TemplateReadsController {
  constructor(
    private readonly templates: MessageTemplates,
    private readonly preview: TemplatePreview,
    private readonly whoIsWho: WhoIsWho,
  ) {}

  @Read('', 'Every kind of mail, with its present words and what can stand in them.', {
    answer: answers.messageTemplates,
  })
  async all(@Asked(NoQuery) _: NoQuery) {
    return { items: this.templates.all(await this.directory()) };
  }

  @Read(':kind', 'The words of one kind of mail, and those that held before.', { answer: answers.messageTemplate })
  async of(@Param('kind') kind: string, @Asked(NoQuery) _: NoQuery) {
    const directory = await this.directory();
    const template = this.templates.of(kind, directory);
    if (!template) throw new Problem('TEMPLATE.UNKNOWN');
    return { ...template, history: await this.templates.history(kind, directory) };
  }

  @Change(Post, ':kind/previews', 'A mail with other words, exactly as it would go; nothing is recorded.', {
    answer: answers.templatePreview,
    permission: { kind: 'roles', roles: RESEND },
  })
  @ApiBody({ type: WordingRequest })
  async previewOf(@Param('kind') kind: string, @Req() request: FastifyRequest) {
    const validated = validate(WordingRequest, jsonOf(request));
    if (!validated.valid) throw notValid(validated.violations);
    const mail = await this.preview.of(kind, validated.request, request.person, await this.directory());
    if ('code' in mail) throw new Problem(mail.code as Code, mail.sentence);
    return mail;
  }

  private async directory(): Promise<Directory> {
    return (await this.whoIsWho.present())!;
  }
}
