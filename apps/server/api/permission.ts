import { type CustomDecorator, SetMetadata } from '@nestjs/common';
import type { CommandType, Grant } from '#access/permissions.js';
import type { Role } from '#domain/programme/state.js';

/**
 * Who may use a route. `command`: whoever may give it, which the use case checks under its lock; `reader`: whoever holds
 * a post or a seat; `roles`: whoever has one of them; `person`: whoever is signed in; `bearer`: another service, with
 * the token that it was given for this; `open`: everybody, for the reason given.
 */
export type Permission =
  | { readonly kind: 'command'; readonly command: CommandType; readonly grants: readonly Grant[] }
  | { readonly kind: 'reader' }
  | { readonly kind: 'roles'; readonly roles: readonly Role[] }
  | { readonly kind: 'person' }
  | { readonly kind: 'bearer' }
  | { readonly kind: 'open'; readonly why: string };

export const PERMISSION = 'converge:permission';

export const Permit = (permission: Permission): CustomDecorator => SetMetadata(PERMISSION, permission);
