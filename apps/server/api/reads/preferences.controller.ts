import { Controller, Put, Req, UseGuards } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { OwnMails, type OwnPreferences } from '#use-cases/preferences/own-preferences.js';
import { OwnPreferencesRequest } from '#use-cases/preferences/requests.js';
import { validate } from '#use-cases/validation/validate.js';
import { jsonOf } from '../../http/json-body.js';
import { Change } from '../change.js';
import { notValid } from '../commands/answers.js';
import { Gatekeeper } from '../gatekeeper.js';
import type { Permission } from '../permission.js';
import * as answers from './answers.js';
import { NoQuery } from './queries.js';
import { Asked } from './query.js';
import { Read } from './read.js';
import { Who } from './who.js';

const PERSON: Permission = { kind: 'person' };

/** How soon somebody is told of what is not asked of them: their own affair, which nobody else reads. */
@ApiTags('Messages')
@Controller('api/v1/preferences')
@UseGuards(Gatekeeper)
export class PreferenceReadsController {
  constructor(private readonly mails: OwnMails) {}

  @Read('', 'What I have settled for my own mails.', { answer: answers.preferences, permission: PERSON })
  read(@Who() person: string, @Asked(NoQuery) _: NoQuery) {
    return this.mails.of(person);
  }

  @Change(Put, '', 'Settles how soon I am told of what is not asked of me; what is asked of me always comes at once.', {
    answer: answers.preferences,
    permission: PERSON,
  })
  @ApiBody({ type: OwnPreferencesRequest })
  async settle(@Who() person: string, @Req() request: FastifyRequest) {
    const validated = validate(OwnPreferencesRequest, jsonOf(request));
    if (!validated.valid) throw notValid(validated.violations);
    await this.mails.settle(person, structuredClone(validated.request) as OwnPreferences);
    return this.mails.of(person);
  }
}
