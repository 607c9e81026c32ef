import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ServerConfig } from '#config/configs.js';
import { Receipts } from '#use-cases/relay/receipts.js';
import { jsonOf } from '../http/json-body.js';
import { Permit } from '../api/permission.js';
import { Problem } from '../http/problem.js';

/** Where GOV.UK Notify says what became of a mail, with the bearer token that it was given for this. */
@ApiExcludeController()
@Controller('api/delivery-receipts')
export class ReceiptsController {
  constructor(
    private readonly config: ServerConfig,
    private readonly receipts: Receipts,
  ) {}

  @Post('notify')
  @Permit({ kind: 'bearer' })
  @HttpCode(204)
  async notify(@Req() request: FastifyRequest): Promise<void> {
    if (!isBearer(request.headers.authorization, this.config.NOTIFY_RECEIPT_TOKEN)) {
      throw new Problem('ACCESS.NOT_SIGNED_IN', undefined, { headers: { 'www-authenticate': 'Bearer' } });
    }
    await this.receipts.ofNotify(jsonOf(request));
  }
}

/** Compared in a time that says nothing of either. */
function isBearer(authorization: string | undefined, token: string | undefined): boolean {
  if (token === undefined) return false;
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(authorization ?? ''), hash(`Bearer ${token}`));
}
