import { INFORMATION_KINDS, PACES } from './own-preferences.js';
import { Nested, OneOf, WholeNumber } from '../validation/fields.js';

/** Each kind of information, with how soon one is told of it. */
class PacesRequest {
  [kind: string]: string;
}
for (const kind of INFORMATION_KINDS) OneOf(PACES)(PacesRequest.prototype, kind);

export class OwnPreferencesRequest {
  @WholeNumber(0, 23, { description: 'Hour of the digest.' }) hour: number;
  @WholeNumber(1, 5, { description: 'Day of the weekly digest: Monday is 1, Friday 5.' }) weekday: number;
  @Nested(() => PacesRequest) paces: PacesRequest;
}
