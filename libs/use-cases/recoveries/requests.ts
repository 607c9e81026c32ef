import { FreeText, Id } from '../validation/fields.js';

export class FileRecoveryPlanRequest {
  @Id({ description: 'R1: counted within the project.' }) plan: string;
  @FreeText() text: string;
}
