/** Refusals of the review after a project has been closed. */
export const postImplementationMessages = {
  'POST_IMPLEMENTATION.TOO_SOON':
    'What came of a project can be told once it has been closed for some months: from {from} on.',
} as const;
