import type { Instant } from '../calendar/instant.js';
import { conditionalGate } from '../conditions/conditions.js';
import { type Refusal, accept, refusals } from '../kernel/decision.js';
import type { Directory } from '../kernel/facts.js';
import type { Decide, Evolve } from '../kernel/room.js';
import type { Pence } from '../money/pence.js';
import { projectMessages } from '../projects/messages.js';
import { stageNames } from '../projects/stages.js';
import type { Project } from '../projects/state.js';
import { changeUnit } from './change-unit.js';
import type { OpenOptIn } from './commands.js';
import type { OptInOpened } from './events.js';
import { chainsIn } from './note-chain.js';
import { refuse } from './refuse.js';
import { sealing, sealOf } from './seal.js';
import type { OptIn } from './state.js';
import { setAside } from './status.js';
import { invitedUnits, leadUnitOf, participationOf, unitById } from './units.js';

const refuseProject = refusals(projectMessages);

/** O1, O2, C6: the opt-in opens to all units that are invited, once the equality assessment is in place. */
export const openOptIn: Decide<OpenOptIn, OptInOpened> = (project, _command, { directory }) =>
  barsStage(project) ??
  barsOpening(project) ??
  accept({
    type: 'OptInOpened',
    window: project.participation.windows + 1,
    days: project.policy.optIn.windowDays,
    units: invitedUnits(project).map(({ id }) => id),
    caseVersion: project.cases.version,
    delegated: delegatedIn(project, directory),
    ...sealing(project),
    ...chainsWith(chainsIn(project, directory)),
  });

/** V15: G2 may be approved, and a condition precedent still keep the stage closed. */
function barsStage(project: Project): Refusal | null {
  if (project.stage === 'OPT_IN') return null;
  return conditionalGate(project) === 'G2'
    ? refuse('OPT_IN.CONDITION_OPEN')
    : refuseProject('PROJECT.WRONG_STAGE', { stage: stageNames[project.stage], stages: stageNames.OPT_IN });
}

export function barsOpening(project: Project): Refusal | null {
  if (project.participation.optIn) return refuse('OPT_IN.ALREADY_OPEN');
  if (!leadUnitOf(project)) return refuseProject('PROJECT.NOT_STATED', { what: 'the organisation that leads it' });
  if (!project.cases.current) return refuseProject('PROJECT.NOT_STATED', { what: 'the business case' });
  return project.cases.equality.assessment ? null : refuse('OPT_IN.NO_ASSESSMENT');
}

/** M3: up to which value the authority of a unit of two keys lets the other decide alone. */
function delegatedIn({ units }: Project, { organisations }: Directory): Readonly<Record<string, Pence>> {
  const limits = units.flatMap((unit) => {
    const authority = organisations.find(({ id }) => id === unit.organisations[0]);
    const limit = authority?.delegatedToPartner ?? null;
    return unit.organisations.length > 1 && limit !== null ? [[unit.id, limit] as const] : [];
  });
  return Object.fromEntries(limits);
}

const chainsWith = (chains: NonNullable<OptInOpened['chains']>): Pick<OptInOpened, 'chains'> =>
  Object.keys(chains).length > 0 ? { chains } : {};

export const optInOpened: Evolve<OptInOpened> = (project, { event, at, version }) => {
  const { window, days, units, delegated, chains = {} } = event;
  const knowing = { ...project, participation: { ...project.participation, chains } };
  return invite(knowing, units, { ...newWindow(window, days, at), delegated, seal: sealOf(event, version) });
};

/** O2, O8: units are asked (again) in a window that begins now; what they answered before counts no longer. */
export function invite(project: Project, units: readonly string[], optIn: OptIn): Project {
  const at = optIn.openedAt;
  const asked = units.reduce(
    (state, id) =>
      changeUnit(state, unitById(state, id)!, at, {
        status: 'INVITED',
        askedAt: at,
        since: at,
        ...setAside(participationOf(state, unitById(state, id)!), 'asked_anew', at),
        deferredTo: null,
      }),
    project,
  );
  return { ...asked, participation: { ...asked.participation, windows: optIn.window, optIn } };
}

export const newWindow = (window: number, days: number, openedAt: Instant): Omit<OptIn, 'delegated'> => ({
  window,
  openedAt,
  days,
  extension: 0,
  closedAt: null,
  closedEarly: false,
  viability: null,
  stale: false,
  viabilitySince: openedAt,
  proposedRoute: null,
  seal: null,
});
