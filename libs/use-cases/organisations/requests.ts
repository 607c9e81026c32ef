import { Id, Line, ListOf, OneOf, PenceAmount, YesNo } from '../validation/fields.js';

const ROLES = ['PL', 'OR', 'OD', 'FIN', 'SM', 'SC', 'SS', 'BL', 'PO', 'AR', 'MAG', 'AUD', 'CE'];

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
  @OneOf(['officer', 'board', 'committee', 'urgency']) route: string;
  @PenceAmount({ nullable: true, description: 'null: no limit configured.' }) limit: string | null;
  @YesNo() assumed: boolean;
}

export class AdoptOrganisationRequest {
  @Id() id: string;
  @Line() abbreviation: string;
  @Line() name: string;
  @YesNo({ nullable: true, description: 'null: not stated.' }) functionalBody: boolean | null;
  @Line(2000, { nullable: true, description: 'null: not stated.' }) position: string | null;
  @ListOf(() => DelegationRequest) scheme: DelegationRequest[];
  @PenceAmount({ nullable: true, description: 'null: nothing is delegated.' }) delegatedToPartner: string | null;
  @ListOf(() => PostRequest) posts: PostRequest[];
}
