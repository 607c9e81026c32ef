import type { LadderName } from '../policy/policy.js';
import type { Project } from '../projects/state.js';
import { agenda } from './agenda.js';
import type { Act, Duty, ProcessCommand } from './state.js';

/** What the process does by itself where nobody acts on what a ladder reminds of. */
const FOLLOWS: Readonly<Partial<Record<LadderName, readonly ProcessCommand['type'][]>>> = {
  vote: ['CloseVote'],
  optIn: ['CloseOptIn', 'EndSilence'],
  chain: ['CloseOptIn', 'EndSilence'],
  secondKey: ['CloseOptIn', 'EndSilence'],
  deferral: ['EndSilence'],
  conditionFailed: ['EndSilence'],
  callIn: ['ReleaseDecision'],
  condition: ['LapseApproval', 'RaiseException'],
  benefitReturn: ['CountAsNil'],
  holdReview: ['EndHold'],
  reOptIn: ['EndSilence', 'CloseReOptIn'],
  objection: ['CloseReOptIn'],
  leadVacant: ['HoldWithoutLead'],
  notice: ['WithdrawUnit'],
};

/** What follows by itself when a duty is left undone, and when. */
export const consequencesOf = (duty: Duty, project: Project): readonly Act[] =>
  agenda(project).filter(
    ({ command }) =>
      (duty.ladder ? (FOLLOWS[duty.ladder] ?? []) : []).includes(command.type) && concerns(command, duty, project),
  );

/** Timers name what they are about; of a unit, itself or one of its organisations. */
function concerns(command: ProcessCommand, { timer }: Duty, { units }: Project): boolean {
  const { type: _, ...about } = command;
  const named = `/${timer}/`;
  return Object.values(about).every((id: unknown) => {
    const { organisations = [] } = units.find((unit) => unit.id === id) ?? {};
    return [id, ...organisations].some((each) => named.includes(`/${String(each)}/`));
  });
}
