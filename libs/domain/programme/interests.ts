import type { Instant } from '../calendar/instant.js';
import { dateIn } from '../calendar/zone.js';
import { type Decision, type Refusal, accept, nothing, refusals } from '../kernel/decision.js';
import { type Directory, type Facts, seatsHeldBy } from '../kernel/facts.js';
import type { Project } from '../projects/state.js';
import type { DeclareStandingInterest, EndStandingInterest } from './commands.js';
import { deputiesOf } from './deputies.js';
import type { StandingInterestDeclared, StandingInterestEnded } from './events.js';
import { programmeMessages } from './messages.js';
import type { Programme, StandingInterest } from './state.js';

const refuse = refusals(programmeMessages);

type Register = Pick<Programme, 'interests'>;

/** V9: the register, with what has been ended. */
export const registerOf = ({ interests = [] }: Register): readonly StandingInterest[] => interests;

/** V9: what a person has declared once for all and that bears on a project. */
export const standingInterests = (programme: Register, project: Touched, person: string): readonly StandingInterest[] =>
  registerOf(programme).filter(
    (interest) => interest.person === person && interest.ended === null && touches(interest, project),
  );

/** V9: whether such an interest keeps a person out of whatever is decided on a project. */
export const standsBarred = (programme: Register, project: Touched, person: string): boolean =>
  standingInterests(programme, project, person).some(({ kind }) => kind === 'prejudicial');

type Touched = Pick<Project, 'workstream' | 'lead'>;

/** Without a scope it bears on every project; else on those of a workstream, and those that an organisation leads. */
const touches = ({ workstreams, organisations }: StandingInterest, { workstream, lead }: Touched): boolean =>
  isOnEverything({ workstreams, organisations }) ||
  workstreams.includes(workstream ?? '') ||
  organisations.includes(lead.organisation ?? '');

/** V9: whether an interest bears on every project there is. */
export const isOnEverything = ({
  workstreams,
  organisations,
}: Pick<StandingInterest, 'workstreams' | 'organisations'>): boolean =>
  workstreams.length === 0 && organisations.length === 0;

/** V9: whoever holds a seat, or deputises for one, enters an interest in the register. */
export function declareStandingInterest(
  programme: Programme,
  { type: _, ...declared }: DeclareStandingInterest,
  facts: Facts,
  now: Instant,
): Decision<StandingInterestDeclared> {
  const person = facts.actor.id;
  if (!actsForASeat(facts.directory, person)) return refuse('PROGRAMME.NO_SEAT');
  if (declared.since > dateIn(programme.calendar.zone, now)) return refuse('PROGRAMME.INTEREST_AHEAD');
  const id = `interest-${registerOf(programme).length + 1}`;
  return (
    whyUnknown(programme, declared, facts) ??
    accept({ type: 'StandingInterestDeclared', interest: id, person, ...declared })
  );
}

/** Whether a person holds a seat, or has been appointed a deputy. */
export const actsForASeat = (directory: Directory, person: string): boolean =>
  seatsHeldBy(directory, person).length > 0 ||
  deputiesOf(directory.programme).some((deputy) => deputy.person === person);

function whyUnknown(
  programme: Programme,
  { workstreams, organisations }: Pick<StandingInterest, 'workstreams' | 'organisations'>,
  { directory }: Facts,
): Refusal | null {
  const workstream = workstreams.find((id) => !programme.workstreams.some((each) => each.id === id));
  if (workstream !== undefined) return refuse('PROGRAMME.WORKSTREAM_UNKNOWN', { workstream });
  const organisation = organisations.find((id) => !directory.organisations.some((each) => each.id === id));
  return organisation === undefined ? null : refuse('PROGRAMME.ORGANISATION_UNKNOWN', { organisation });
}

/** V9: from then on it bears on no vote that opens; from votes that it has touched the seat stays removed. */
export function endStandingInterest(
  programme: Programme,
  { interest: id, reason }: EndStandingInterest,
  { actor }: Facts,
): Decision<StandingInterestEnded> {
  const interest = registerOf(programme).find((each) => each.id === id);
  if (!interest) return refuse('PROGRAMME.INTEREST_UNKNOWN');
  if (interest.person !== actor.id) return refuse('PROGRAMME.NOT_YOUR_INTEREST');
  return interest.ended ? nothing : accept({ type: 'StandingInterestEnded', interest: id, reason });
}

/** Folds the register. */
export const withInterest = (
  programme: Programme,
  { interest: id, type: _, ...declared }: StandingInterestDeclared,
  at: Instant,
): Programme => ({ ...programme, interests: [...registerOf(programme), { id, ...declared, at, ended: null }] });

export const withoutInterest = (
  programme: Programme,
  { interest: id, reason }: StandingInterestEnded,
  at: Instant,
): Programme => ({
  ...programme,
  interests: registerOf(programme).map((each) => (each.id === id ? { ...each, ended: { at, reason } } : each)),
});
