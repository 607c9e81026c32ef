import { Choices, Id, Line, ListOf, OneOf, PenceAmount, RealDate, WholeNumber, YesNo } from '../validation/fields.js';

const ROLES = ['PL', 'OR', 'OD', 'FIN', 'SM', 'SC', 'SS', 'BL', 'PO', 'AR', 'MAG', 'AUD', 'CE'];

const ROUTES = ['officer', 'board', 'committee', 'urgency'];

export class PostRequest {
  @Id() id: string;
  @Line() title: string;
  @OneOf(ROLES) role: string;
  @Id({ nullable: true, description: 'null: a post of the programme itself.' }) organisation: string | null;
  @Id({ nullable: true, description: 'Opaque id of the person; null: vacant.' }) holder: string | null;
}

class DelegationRequest {
  @Id() body: string;
  @Line() name: string;
  @OneOf(ROUTES) route: string;
  @PenceAmount({ nullable: true, description: 'null: no limit configured.' }) limit: string | null;
  @YesNo() assumed: boolean;
}

class ChainStepRequest {
  @OneOf(['recommendation', 'finance', 'legal']) step: string;
  @Id({ nullable: true, description: 'Post that takes it; null: the representative, or the finance reviewer.' })
  post: string | null;
  @Choices(ROUTES, { description: 'Routes of decision that need it; none: all of them.' }) routes: string[];
}

const CALL_IN = 'Working days in which a decision may be called in; null: none.';
const CHAIN = 'Steps before a decision is taken, in their order.';

class OwnPeriodRequest {
  @OneOf(['non_working', 'closure', 'pre_election']) kind: string;
  @Line() title: string;
  @RealDate() from: string;
  @RealDate() to: string;
}

/** What a member's own calendar adds to the programme's. */
export class AdoptOwnCalendarRequest {
  @Id() organisation: string;
  @WholeNumber(1, 1_000_000, { description: 'The next one.' }) version: number;
  @ListOf(() => OwnPeriodRequest, { max: 200 }) periods: OwnPeriodRequest[];
}

/** A member's scheme of delegation, its chain of approval and its call-in window. */
export class AdoptSchemeRequest {
  @Id() organisation: string;
  @WholeNumber(1, 1_000_000, { description: 'The next one.' }) version: number;
  @RealDate() adoptedOn: string;
  @Line(200, { description: 'Of the minute by which its own body adopted it.' }) reference: string;
  @ListOf(() => DelegationRequest) scheme: DelegationRequest[];
  @PenceAmount({ nullable: true, description: 'null: nothing is delegated.' }) delegatedToPartner: string | null;
  @WholeNumber(1, 60, { nullable: true, description: CALL_IN }) callInDays: number | null;
  @ListOf(() => ChainStepRequest, { max: 3, description: CHAIN }) chain: ChainStepRequest[];
}

export class AdoptOrganisationRequest {
  @Id() id: string;
  @Line() abbreviation: string;
  @Line() name: string;
  @YesNo({ nullable: true, description: 'null: not stated.' }) functionalBody: boolean | null;
  @Line(2000, { nullable: true, description: 'null: not stated.' }) position: string | null;
  @ListOf(() => DelegationRequest) scheme: DelegationRequest[];
  @PenceAmount({ nullable: true, description: 'null: nothing is delegated.' }) delegatedToPartner: string | null;
  @WholeNumber(1, 60, { optional: true, nullable: true, description: CALL_IN }) callInDays?: number | null;
  @ListOf(() => ChainStepRequest, { optional: true, max: 3, description: CHAIN }) chain?: ChainStepRequest[];
  @ListOf(() => PostRequest) posts: PostRequest[];
}
