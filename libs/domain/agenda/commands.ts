/** Process: records every rung of every ladder that is due. */
export interface SendDueReminders {
  readonly type: 'SendDueReminders';
}

export type AgendaCommand = SendDueReminders;
