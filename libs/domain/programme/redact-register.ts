import { type Decision, accept, refusals } from '../kernel/decision.js';
import type { Facts } from '../kernel/facts.js';
import type { TextRedacted } from '../projects/events.js';
import type { RedactRegister } from './commands.js';
import { programmeMessages } from './messages.js';

const refuse = refusals(programmeMessages);

/** T2: words of the register of interests may be removed, as those of a project may. */
export function redactRegister(
  { reference, ground, reason }: RedactRegister,
  { kept = 'unknown' }: Facts,
): Decision<TextRedacted> {
  if (kept === 'unknown') return refuse('PROGRAMME.TEXT_UNKNOWN');
  if (kept === 'removed') return refuse('PROGRAMME.TEXT_REMOVED');
  return accept({ type: 'TextRedacted', reference, ground, reason: reason ?? null });
}
