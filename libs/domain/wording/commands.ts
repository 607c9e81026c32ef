import type { TextRef } from '../kernel/event.js';

/** PO: mails of a kind have other words from now on. */
export interface AdoptMessageTemplate {
  readonly type: 'AdoptMessageTemplate';
  readonly kind: string;
  readonly version: number;
  readonly subject: string;
  readonly body: string;
  readonly reason: TextRef;
}

/** PO: mails of a kind have the standard words again. */
export interface RestoreMessageTemplate {
  readonly type: 'RestoreMessageTemplate';
  readonly kind: string;
  readonly version: number;
  readonly reason: TextRef;
}

export type WordingCommand = AdoptMessageTemplate | RestoreMessageTemplate;
