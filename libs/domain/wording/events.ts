import type { TextRef } from '../kernel/event.js';

export interface MessageTemplateAdopted {
  readonly type: 'MessageTemplateAdopted';
  readonly kind: string;
  readonly version: number;
  readonly subject: string;
  readonly body: string;
  readonly reason: TextRef;
}

export interface MessageTemplateRestored {
  readonly type: 'MessageTemplateRestored';
  readonly kind: string;
  readonly version: number;
  readonly reason: TextRef;
}

export type WordingEvent = MessageTemplateAdopted | MessageTemplateRestored;
