import { isG1Decided } from '#domain/assurance/route.js';
import { type About, type Openings, when } from './situation.js';

export const projectsOpenings = {
  AcceptProposal: ({ project }) => when(project.proposal?.status === 'waiting'),
  ReturnProposal: ({ project }) => when(project.proposal?.status === 'waiting'),
  ResubmitProposal: ({ project }) => when(project.proposal?.status === 'returned'),
  WithdrawProposal: ({ project }) => when(project.proposal !== null && !isG1Decided(project)),
  FollowPolicy: ({ project, facts }) => newer(facts.directory.programme.policy, project.policy),
  FollowCalendar: ({ project, facts }) => newer(facts.directory.programme.calendar, project.calendar),
} satisfies Openings;

const newer = (present: { readonly version: number }, own: { readonly version: number }): readonly About[] =>
  when(present.version > own.version, { version: String(present.version) });
