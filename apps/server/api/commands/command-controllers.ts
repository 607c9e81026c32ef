import { Controller, Post, Req, Res, type Type, UseGuards } from '@nestjs/common';
import { ApiBody, ApiExtension, ApiHeader, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { permissions } from '#access/permissions.js';
import { catalogue } from '#use-cases/catalogue/catalogue.js';
import type { Entry } from '#use-cases/catalogue/entry.js';
import { Gatekeeper } from '../gatekeeper.js';
import { Permit } from '../permission.js';
import { Problems, ReceiptSchema } from '../schemas.js';
import { CommandDoor } from './command-door.js';
import { pathOf } from './routes.js';

/** A route for a command: all there is to say of it stands in its catalogue entry and in the table of permissions. */
function controllerOf(entry: Entry): Type {
  @ApiTags('Commands')
  @Controller('api/v1')
  @UseGuards(Gatekeeper)
  class CommandController {
    constructor(private readonly door: CommandDoor) {}

    @Post(pathOf(entry))
    @Permit({ kind: 'command', command: entry.name, grants: permissions[entry.name] })
    @Described(entry)
    give(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
      return this.door.give(entry, request, reply);
    }
  }
  Object.defineProperty(CommandController, 'name', { value: `${entry.name}Controller` });
  return CommandController;
}

const Described =
  (entry: Entry): MethodDecorator =>
  (target, key, descriptor) => {
    const decorators: MethodDecorator[] = [
      ApiOperation({ operationId: entry.name, summary: entry.summary }),
      ApiExtension('x-permission', permissions[entry.name]),
      ApiBody({ type: entry.request }),
      ApiHeader({
        name: 'Idempotency-Key',
        required: true,
        description: 'Id of the command, of your choice; the same when it is sent again.',
      }),
      ApiHeader({
        name: 'Prefer',
        required: false,
        description: '`respond-async`: answer before the process has settled.',
      }),
      ...(entry.version
        ? [ApiHeader({ name: 'If-Match', required: true, description: 'ETag of what it acts on, as it was read.' })]
        : []),
      ...(pathOf(entry).includes(':')
        ? [
            ApiParam({
              name: entry.stream,
              schema: entry.stream === 'organisation' ? { type: 'string' } : { type: 'string', format: 'uuid' },
            }),
          ]
        : []),
      ApiResponse({ status: 200, description: 'There was nothing to do.' }),
      ApiResponse({ status: 201, description: 'Recorded.', type: ReceiptSchema }),
      ApiResponse({ status: 202, description: 'Recorded; the process may not have settled.', type: ReceiptSchema }),
      Problems(400, 401, 403, 404, 409, 413, 415, 422, 500, 503, ...(entry.version ? [412, 428] : [])),
    ];
    for (const decorate of decorators) decorate(target, key, descriptor);
  };

/** One controller a command. */
export const commandControllers: readonly Type[] = catalogue.map(controllerOf);
