import { FreeText, Id, Line, OneOf, RealDate } from '../validation/fields.js';

const LEVELS = ['very_low', 'low', 'medium', 'high', 'very_high'];

class AssessingRequest {
  @OneOf(LEVELS, { description: 'How likely it is, on the scale of the policy.' }) likelihood: string;
  @OneOf(LEVELS, { description: 'How hard it would hit, on the scale of the policy.' }) impact: string;
  @RealDate({ optional: true, description: 'By when it could come; left out: the stage says.' }) date?: string;
  @OneOf(['SCOPING', 'BUSINESS_CASE', 'OPT_IN', 'DELIVERY', 'CLOSURE', 'BENEFITS_WATCH'], {
    optional: true,
    description: 'The stage in which it could come; left out: the day says.',
  })
  stage?: string;
  @Id({ description: 'Post that owns it, of the lead or of an organisation that is invited or has joined.' })
  owner: string;
  @OneOf(['avoid', 'reduce', 'fallback', 'transfer', 'share', 'accept'], { description: 'How it is answered.' })
  strategy: string;
  @FreeText(20_000, { description: 'What is done about it, and by whom.' }) measures: string;
}

export class RecordRiskRequest extends AssessingRequest {
  @Line(200, { description: 'What may happen, in a few words.' }) title: string;
  @FreeText(20_000, { description: 'What it comes from.' }) cause: string;
  @FreeText(20_000, { description: 'What it would do.' }) effect: string;
  @Id({ description: 'Of the categories of the policy.' }) category: string;
  @Id({ optional: true, description: 'Organisation whose part it threatens; left out: the project as a whole.' })
  organisation?: string;
}

export class ReviseRiskRequest extends AssessingRequest {
  @Id({ description: 'RK1: counted within the project.' }) risk: string;
  @FreeText(20_000, { description: 'What has changed, or that nothing has.' }) reason: string;
}

export class CloseRiskRequest {
  @Id({ description: 'RK1: counted within the project.' }) risk: string;
  @OneOf(['passed', 'not_possible', 'occurred']) end: string;
  @Id({ optional: true, description: 'The exception that was raised over it, if it has occurred.' })
  exception?: string;
  @FreeText() reason: string;
}
