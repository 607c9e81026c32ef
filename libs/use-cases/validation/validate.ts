import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';

/** What is wrong with one field: where (a JSON pointer) and what it must be. */
export interface Violation {
  readonly pointer: string;
  readonly sentence: string;
}

export type Validated<Request> =
  | { readonly valid: true; readonly request: Request }
  | { readonly valid: false; readonly violations: readonly Violation[] };

/**
 * Checks a body against a request class: wrong types, missing, too long, null, unknown fields and empty lists are
 * each named. Nothing is converted, so what is sent is what is recorded.
 */
export function validate<Request extends object>(type: new () => Request, body: unknown): Validated<Request> {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) {
    return { valid: false, violations: [{ pointer: '', sentence: 'The request must be a JSON object.' }] };
  }
  const request = plainToInstance(type, body, { enableImplicitConversion: false });
  const errors = validateSync(request, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false });
  const violations = errors.flatMap((error) => violationsOf(error, ''));
  return violations.length === 0 ? { valid: true, request } : { valid: false, violations };
}

function violationsOf(error: ValidationError, parent: string): readonly Violation[] {
  const pointer = `${parent}/${error.property.replace(/~/g, '~0').replace(/\//g, '~1')}`;
  const own = Object.entries(error.constraints ?? {}).slice(0, 1);
  return [
    ...own.map(([rule, message]) => ({ pointer, sentence: sentenceOf(error.property, rule, message, error.value) })),
    ...(error.children ?? []).flatMap((child) => violationsOf(child, pointer)),
  ];
}

function sentenceOf(property: string, rule: string, message: string, value: unknown): string {
  if (rule === 'whitelistValidation') return `“${property}” is not a field of this request.`;
  if (value === undefined) return `“${property}” is missing.`;
  return `“${property}” ${message}.`;
}
