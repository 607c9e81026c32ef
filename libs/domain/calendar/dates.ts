import type { Month, PlainDate } from './instant.js';

/** Years that can be counted on from: what is computed from a date still has four digits, and Intl still knows it. */
const IN_REACH = /^(19|20)\d{2}-\d{2}-\d{2}$/;

/** Whether a text is a date that exists, `2009-03-09`, in the years from 1900 to 2099. */
export function isDate(text: string): text is PlainDate {
  if (!IN_REACH.test(text)) return false;
  const epoch = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(epoch) && new Date(epoch).toISOString().startsWith(text);
}

/** Whether a text is a month, `2009-03`, in those years. */
export const isMonth = (text: string): text is Month => isDate(`${text}-01`);
