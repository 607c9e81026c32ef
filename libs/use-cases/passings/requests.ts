import { FreeText, Id, ListOf, Matter } from '../validation/fields.js';

class MatterRequest {
  @Id({ nullable: true, description: 'Of the project; null: the action plan of the programme.' }) project:
    string | null;
  @Matter({
    description: '`lead`, or the kind and id: `condition:G2/1/1`, `benefit:…`, `recovery:R1`, `risk:RK1`, `action:…`.',
  })
  matter: string;
}

export class PassMattersRequest {
  @Id({ description: 'Of the post that answers for them.' }) from: string;
  @Id({ description: 'Of the post that does from then on, of the same organisation.' }) to: string;
  @ListOf(() => MatterRequest, { min: 1, max: 200, description: 'What passes; what is not named stays.' })
  matters: MatterRequest[];
  @FreeText() reason: string;
}
