import type { Environment } from 'nunjucks';
import { deadlineInWords, lowerFirst, withCommas } from './words.js';

/** What templates do with words that they are given; everything else is put into words before. */
export function addFilters(environment: Environment): void {
  environment.addFilter('deadline', deadlineInWords);
  environment.addFilter('commas', withCommas);
  environment.addFilter('lowerFirst', lowerFirst);
  environment.addFilter('many', (value: string | readonly string[] | undefined) => [value ?? []].flat());
}
