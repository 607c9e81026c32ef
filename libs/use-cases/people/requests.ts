import { FreeText, Id, Line, ListOf, MailAddress, Nested, OneOf, Place, ShortName } from '../validation/fields.js';

/** Somebody who is not known yet. Neither name nor address is in any event (T2). */
export class NewcomerRequest {
  @Line() name: string;
  @MailAddress() email: string;
}

const HOLDER = 'Opaque id of the person; null: the newcomer, or nobody.';
const NEWCOMER = 'Somebody who is added with it.';

export class AddPersonRequest {
  @Nested(() => NewcomerRequest) newcomer: NewcomerRequest;
}

export class ReplaceOfficerRequest {
  @Id() post: string;
  @Id({ nullable: true, description: HOLDER }) holder: string | null;
  @Nested(() => NewcomerRequest, { optional: true, description: NEWCOMER }) newcomer?: NewcomerRequest;
}

export class ReplacePostHolderRequest {
  @Id() organisation: string;
  @Id() post: string;
  @Id({ nullable: true, description: HOLDER }) holder: string | null;
  @Nested(() => NewcomerRequest, { optional: true, description: NEWCOMER }) newcomer?: NewcomerRequest;
}

/** Roles of an organisation; those of the steering group come with its seats. */
const ROLES = ['PL', 'OR', 'OD', 'FIN', 'BL', 'AR', 'CE'];

export class EstablishPostRequest {
  @Id() organisation: string;
  @ShortName({ description: 'Its id, once in the whole programme.' }) post: string;
  @Line() title: string;
  @OneOf(ROLES) role: string;
  @Id({ nullable: true, description: HOLDER }) holder: string | null;
  @Nested(() => NewcomerRequest, { optional: true, description: NEWCOMER }) newcomer?: NewcomerRequest;
}

export class AbolishPostRequest {
  @Id() organisation: string;
  @Id({ description: 'A post that nobody holds and that answers for nothing open.' }) post: string;
  @FreeText() reason: string;
}

class MoveRequest {
  @Place() place: string;
  @Id({
    nullable: true,
    description: 'Opaque id of who follows; “newcomer”; null or “vacant”: nobody yet, so that it is vacant.',
  })
  to: string | null;
}

export class ReplacePersonRequest {
  @Id({ description: 'Opaque id of whoever gives the places up.' }) person: string;
  @ListOf(() => MoveRequest, { max: 200, description: 'What passes to whom; what is not named stays.' })
  moves: MoveRequest[];
  @Nested(() => NewcomerRequest, { optional: true, description: NEWCOMER }) newcomer?: NewcomerRequest;
}
