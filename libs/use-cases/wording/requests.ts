import { FreeText, Id, Line, Lines, WholeNumber } from '../validation/fields.js';

/** What mails of a kind would say. */
export class WordingRequest {
  @Line(200, { description: 'Begins with `{{reference}}`.' }) subject: string;
  @Lines(5000, { description: 'Has `{{link}}` on a line of its own.' }) body: string;
}

export class AdoptMessageTemplateRequest extends WordingRequest {
  @Id({ description: 'Kind of mail: `reminder`, or `reminder-CastVote` for the reminders of one thing alone.' })
  kind: string;
  @WholeNumber(1, 1_000_000, { description: 'One more than the present one.' }) version: number;
  @FreeText(20_000) reason: string;
}

export class RestoreMessageTemplateRequest {
  @Id({ description: 'Kind of mail.' }) kind: string;
  @WholeNumber(1, 1_000_000, { description: 'One more than the present one.' }) version: number;
  @FreeText(20_000) reason: string;
}
