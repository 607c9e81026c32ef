/** What the law answers to a command: events to append, a refusal, or "nothing to do". */
export type Decision<Event> =
  { readonly kind: 'accepted'; readonly events: readonly Event[] } | Refusal | { readonly kind: 'nothing' };

/** An expected refusal is a value: a stable code and a sentence that a layman understands. */
export interface Refusal {
  readonly kind: 'refused';
  readonly code: string;
  readonly sentence: string;
}

export const accept = <Event>(...events: Event[]): Decision<Event> => ({ kind: 'accepted', events });

export const nothing: Decision<never> = { kind: 'nothing' };

/** Sentences of a room by code; `{name}` is filled in from the values given with the refusal. */
export type Messages = Readonly<Record<string, string>>;

/** Gives a room its `refuse`, which knows the room's codes and no others. */
export function refusals<M extends Messages>(messages: M) {
  return (code: keyof M & string, values: Readonly<Record<string, string | number>> = {}): Refusal => ({
    kind: 'refused',
    code,
    sentence: messages[code].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '')),
  });
}
