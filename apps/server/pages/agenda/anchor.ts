/** The place of a matter on the page of its project's reminders. */
export const anchorOf = (timer: string): string => `matter-${timer.replace(/[^A-Za-z0-9]+/g, '-')}`;

export const remindersOf = (project: string, timer: string): string =>
  `/projects/${project}/reminders#${anchorOf(timer)}`;
