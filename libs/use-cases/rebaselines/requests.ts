import { FreeText, Id, Ids } from '../validation/fields.js';

export class SubmitRebaselineRequest {
  @Ids({ description: 'Units to which the new case gives a new duty; they decide again (X3).' }) newDuties: string[];
}

export class ObjectRequest {
  @Id() organisation: string;
  @FreeText() reason: string;
}
