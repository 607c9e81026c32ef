import type { Act } from '../agenda/state.js';
import { accept, nothing } from '../kernel/decision.js';
import type { Directory } from '../kernel/facts.js';
import type { Decide, Evolve } from '../kernel/room.js';
import { same } from '../kernel/same.js';
import type { ChainStep } from '../organisations/state.js';
import type { Project } from '../projects/state.js';
import { nomineeAsked } from '../leads/nomination.js';
import { reOptInOf } from '../rebaselines/deadlines.js';
import type { NoteChain } from './commands.js';
import type { ChainNoted } from './events.js';

type Members = Pick<Directory, 'organisations'>;

/** O4: the chains of a project's members that have one. */
export const chainsIn = ({ units }: Project, members: Members): Readonly<Record<string, readonly ChainStep[]>> =>
  Object.fromEntries(
    units
      .flatMap(({ organisations }) => organisations)
      .map((organisation) => [organisation, chainOf(organisation, members)] as const)
      .filter(([, chain]) => chain.length > 0),
  );

const chainOf = (organisation: string, { organisations }: Members): readonly ChainStep[] =>
  organisations.find(({ id }) => id === organisation)?.chain ?? [];

/** O4: members whose chain is another than the project knows; who is who is asked for it. */
export const chainActs = (project: Project, members: Members): readonly Act[] =>
  isAsking(project)
    ? project.units
        .flatMap(({ organisations }) => organisations)
        .filter((organisation) => isChanged(project, organisation, members))
        .map((organisation) => ({ dueAt: project.lastAt, command: { type: 'NoteChain', organisation } }))
    : [];

/** O1, O10, X3, X5: members are asked to decide. */
const isAsking = (project: Project): boolean =>
  (project.stage === 'OPT_IN' && project.participation.optIn !== null) ||
  (project.stage === 'DELIVERY' &&
    (reOptInOf(project) !== null || isJoinedLate(project) || nomineeAsked(project) !== null));

/** O10, M1: one key of a unit has been turned, and the other is awaited. */
const isJoinedLate = ({ participation: { units } }: Project): boolean =>
  Object.values(units).some(({ status }) => status === 'LATE_REQUESTED');

const isChanged = ({ participation: { chains } }: Project, organisation: string, members: Members): boolean =>
  !same(chains[organisation] ?? [], chainOf(organisation, members));

/** The project keeps what it needs to say who is waited for; decisions go by the scheme in force all the same. */
export const noteChain: Decide<NoteChain, ChainNoted> = (project, { organisation }, { directory }) =>
  isChanged(project, organisation, directory)
    ? accept({ type: 'ChainNoted', organisation, chain: chainOf(organisation, directory) })
    : nothing;

export const chainNoted: Evolve<ChainNoted> = (project, { event: { organisation, chain } }) => ({
  ...project,
  participation: {
    ...project.participation,
    chains: { ...project.participation.chains, [organisation]: chain },
  },
});
