import { applyDecorators, Get } from '@nestjs/common';
import { ApiExtension, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { type Permission, Permit } from '../permission.js';
import { Problems } from '../schemas.js';

interface Shown {
  /** What it answers with, as a JSON schema. */
  readonly answer: object;
  /** It has a version: the ETag that a command on it must state. */
  readonly versioned?: boolean;
  readonly permission?: Permission;
}

const READER: Permission = { kind: 'reader' };

/** A route that is read, by whoever holds a post or a seat unless stated. */
export const Read = (
  path: string,
  summary: string,
  { answer, versioned = false, permission = READER }: Shown,
): MethodDecorator =>
  applyDecorators(
    Get(path),
    Permit(permission),
    ApiOperation({ summary }),
    ApiExtension('x-permission', permission),
    ApiOkResponse({
      schema: answer,
      ...(versioned && {
        headers: { ETag: { schema: { type: 'string' }, description: 'Version, for If-Match of commands on it.' } },
      }),
    }),
    Problems(400, 401, 403, ...(path.includes(':') ? [404] : []), 500, 503),
  );
