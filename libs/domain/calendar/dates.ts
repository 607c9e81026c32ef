import type { Month, PlainDate } from './instant.js';

/** Whether a text is a date that exists, `2009-03-09`. */
export function isDate(text: string): text is PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const epoch = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(epoch) && new Date(epoch).toISOString().startsWith(text);
}

/** Whether a text is a month, `2009-03`. */
export const isMonth = (text: string): text is Month => isDate(`${text}-01`);
