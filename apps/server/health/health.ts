/** What readiness asks of the record and of the process; answered by those who know them. */
export abstract class RecordHealth {
  /** `behind`: a migration is missing. */
  abstract state(): Promise<'ok' | 'behind' | 'away'>;
}

export abstract class ProcessHealth {
  abstract answers(): Promise<boolean>;
}
