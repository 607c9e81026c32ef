/** Faults of the record that a door tells of in its own way. */
export { StillWorking, translated, Unavailable, Unstorable } from '#record/errors.js';
