import type { ActionDesk } from '#use-cases/process/action-desk.js';

const PAUSE = 1_000;

/** Every second records the reminders of the action plan that are due. */
export const remindingOfActions = (actions: ActionDesk) => async (): Promise<number> => {
  await actions.remind();
  return PAUSE;
};
