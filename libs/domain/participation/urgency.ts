import type { Refusal } from '../kernel/decision.js';
import type { Delegation } from '../organisations/state.js';
import { refuse } from './refuse.js';
import type { Support } from './state.js';

interface Urgent {
  readonly decidedOn: string;
  readonly support?: Support;
}

/** V11: in urgency an officer decides with the chair's written support, given by then; nobody supports oneself. */
export function barsUrgency({ route, body, name }: Delegation, { support, decidedOn }: Urgent): Refusal | null {
  if (route !== 'urgency') return null;
  if (!support) return refuse('PARTICIPATION.SUPPORT_NEEDED', { body: name });
  const chair = support.chair.trim().toLowerCase();
  if (chair === body.toLowerCase() || chair === name.toLowerCase()) {
    return refuse('PARTICIPATION.SUPPORT_OWN', { body: name });
  }
  return support.givenOn > decidedOn ? refuse('PARTICIPATION.SUPPORT_DATE') : null;
}

/** V11: kept of a decision that was taken in urgency, and of no other. */
export const supportIn = ({ route }: Delegation, { support }: Urgent): { readonly support?: Support } =>
  route === 'urgency' && support ? { support } : {};
