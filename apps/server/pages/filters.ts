import type { Environment } from 'nunjucks';
import {
  dateInWords,
  dayInWords,
  deadlineInWords,
  lowerFirst,
  momentInWords,
  monthInWords,
  poundsInWords,
  timeInWords,
  withCommas,
} from './words.js';

/** The words of pages, for templates. */
export function addFilters(environment: Environment): void {
  environment.addFilter('date', dateInWords);
  environment.addFilter('day', dayInWords);
  environment.addFilter('time', timeInWords);
  environment.addFilter('moment', momentInWords);
  environment.addFilter('deadline', deadlineInWords);
  environment.addFilter('month', monthInWords);
  environment.addFilter('pounds', poundsInWords);
  environment.addFilter('commas', withCommas);
  environment.addFilter('lowerFirst', lowerFirst);
  environment.addFilter('many', (value: string | readonly string[] | undefined) => [value ?? []].flat());
}
