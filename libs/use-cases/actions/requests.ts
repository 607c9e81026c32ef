import { PRIORITIES } from '#domain/actions/state.js';
import { FreeText, Id, Line, ListOf, OneOf, RealDate, ShortName, WholeNumber, YesNo } from '../validation/fields.js';

/** A recommendation as its source states it; `null`: not stated. */
export class ActionRequest {
  @ShortName({ description: '`PURE-R1`: within the action plan.' }) id: string;
  @Line(80, { description: 'Report that makes it.' }) report: string;
  @Line() section: string;
  @Line(20, { description: 'Its number in the report.' }) number: string;
  @Line(20, { nullable: true }) page: string | null;
  @Line(1000) recommendation: string;
  @OneOf(PRIORITIES, { nullable: true }) priority: string | null;
  @Line(200, { nullable: true }) costs: string | null;
  @Line(400, { nullable: true, description: 'Who is to see to it, in the words of the source.' })
  responsibility: string | null;
  @YesNo({ nullable: true }) agreed: boolean | null;
  @Line(1000, { nullable: true }) comment: string | null;
  @Line(200, { nullable: true, description: 'By when, in the words of the source.' }) date: string | null;
  @OneOf(['open', 'complete']) status: string;
  @Id({ nullable: true, description: 'Post that is responsible here.' }) post: string | null;
  @RealDate({ nullable: true }) due: string | null;
  @Line(400, { description: 'Where it can be looked up.' }) source: string;
}

export class AdoptActionsRequest {
  @ListOf(() => ActionRequest, { min: 1 }) actions: ActionRequest[];
}

class OnActionRequest {
  @Id({ description: 'Of the action.' }) action: string;
}

export class UpdateActionRequest extends OnActionRequest {
  @Id({ nullable: true, description: 'Post that is responsible; null: none is.' }) post: string | null;
  @RealDate({ nullable: true, description: 'null: not stated.' }) due: string | null;
  @WholeNumber(1, 1_000_000, { optional: true, description: 'Of the action as it was read; left out: as it stands.' })
  revision?: number;
  @FreeText() reason: string;
}

export class CompleteActionRequest extends OnActionRequest {
  @FreeText(20_000, { description: 'What shows that it is done.' }) evidence: string;
}

export class PostponeActionReminderRequest extends OnActionRequest {
  @RealDate({ description: 'A working day within the deadline.' }) until: string;
}

export class ReopenActionRequest extends OnActionRequest {
  @FreeText() reason: string;
}
