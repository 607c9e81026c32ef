import { document } from './schema.js';

export const return_ = {
  ...document('The return with its lines, or its absence.'),
  required: ['unit', 'month', 'status', 'version'],
};
