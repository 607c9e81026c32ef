import { applyDecorators, HttpCode, type Post, type Put } from '@nestjs/common';
import { ApiExtension, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { type Permission, Permit } from './permission.js';
import { Problems } from './schemas.js';

interface Changed {
  /** What it answers with, as a JSON schema. */
  readonly answer: object;
  readonly permission: Permission;
}

/** A route that changes what lies beside the record of events, and may be asked twice. */
export const Change = (
  verb: typeof Post | typeof Put,
  path: string,
  summary: string,
  { answer, permission }: Changed,
): MethodDecorator =>
  applyDecorators(
    verb(path),
    HttpCode(200),
    Permit(permission),
    ApiOperation({ summary }),
    ApiExtension('x-permission', permission),
    ApiOkResponse({ schema: answer }),
    Problems(400, 401, 403, ...(path.includes(':') ? [404] : []), 409, 415, 422, 500, 503),
  );
