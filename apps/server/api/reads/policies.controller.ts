import { Controller, Post, Req, UseGuards } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { RESEND } from '#access/delivery.js';
import type { Policy } from '#domain/policy/policy.js';
import { AdoptPolicyRequest } from '#use-cases/programme/requests.js';
import { PolicyPreview } from '#use-cases/queries/policy-preview.js';
import { validate } from '#use-cases/validation/validate.js';
import type { Code } from '../../http/codes.js';
import { jsonOf } from '../../http/json-body.js';
import { Problem } from '../../http/problem.js';
import { Change } from '../change.js';
import { notValid } from '../commands/answers.js';
import { Gatekeeper } from '../gatekeeper.js';
import * as answers from './answers.js';

/** What a new version of the policy would touch. */
@ApiTags('Programme')
@Controller('api/v1/programme/policies')
@UseGuards(Gatekeeper)
export class PolicyReadsController {
  constructor(private readonly preview: PolicyPreview) {}

  @Change(Post, 'previews', 'What a policy would touch in running projects if they follow it; nothing is recorded.', {
    answer: answers.policyAhead,
    permission: { kind: 'roles', roles: RESEND },
  })
  @ApiBody({ type: AdoptPolicyRequest })
  async previewOf(@Req() request: FastifyRequest) {
    const body = jsonOf(request);
    const validated = validate(AdoptPolicyRequest, body);
    if (!validated.valid) throw notValid(validated.violations);
    const ahead = await this.preview.of(body as Policy, request.person);
    if (!ahead) throw new Problem('PROGRAMME.UNKNOWN');
    if ('code' in ahead) throw new Problem(ahead.code as Code, ahead.sentence);
    return ahead;
  }
}
