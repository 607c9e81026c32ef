/** A command was asked for what makes no sense; it has done nothing. */
export class UsageError extends Error {}
