import { actionPlanOf } from '#domain/actions/action-plan.js';
import { actionDueAt, actionDuties, plannedActionReminders, timerOf } from '#domain/actions/reminders.js';
import type { Programme } from '#domain/programme/state.js';
import type { Rows } from './tables.js';

export function actionRows(programme: Programme): Rows {
  const [duties, planned] = [actionDuties(programme), plannedActionReminders(programme)];
  return {
    actions: actionPlanOf(programme).actions.map((action) => {
      const timer = timerOf(action);
      const duty = duties.find((each) => each.timer === timer);
      return {
        programme: programme.id,
        id: action.id,
        timer,
        priority: action.priority,
        responsible: action.post ?? action.responsibility,
        status: action.status,
        holders: duty?.holders ?? [],
        organisations: duty?.organisations ?? [],
        dueAt: actionDueAt(programme, action),
        nextReminderAt: planned.find((reminder) => reminder.timer === timer)?.dueAt ?? null,
      };
    }),
  };
}
