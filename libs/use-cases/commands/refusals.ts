import { type CommandType, permissions } from '#access/permissions.js';
import { roleNames } from '#domain/programme/roles.js';
import { commandMessages } from './messages.js';
import type { Outcome } from './outcome.js';

export type Refused = Extract<Outcome, { kind: 'refused' }>;

/** A refusal that comes before the law is asked. */
export const refused = (ground: Refused['ground'], code: keyof typeof commandMessages): Refused => ({
  kind: 'refused',
  ground,
  code,
  sentence: commandMessages[code],
});

/** Whose a command is, in words. */
export function whoGives(type: CommandType): string {
  const who = permissions[type].map(
    ({ role, of }) => `${roleNames[role]}${of === 'own' ? ' of the organisation concerned' : ''}`,
  );
  return [...new Set(who)].join(' or ');
}

/** Says for whom the command is. */
export function notTheirs({ type }: { readonly type: CommandType }): Refused {
  const refusal = refused('permission', 'ACCESS.NOT_YOURS');
  return { ...refusal, sentence: refusal.sentence.replace('{who}', whoGives(type)) };
}
