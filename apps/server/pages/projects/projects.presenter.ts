import { movedByFollowing } from '#use-cases/queries/calendar-preview.js';
import { changedIn } from '#use-cases/queries/policy-preview.js';
import { movedTable } from '../organisations/moved-sheet.js';
import type { ProgrammePage, ProjectPage, ProjectScene, Scene } from '../commands/command-page.js';
import { organisationName } from '../commands/command-page.js';
import { choice, given, givenNumber, orNone, rows, text } from '../form-fields.js';
import { workstreamName } from '../cases/case-sheet.js';
import { changedTable } from '../programme/policy-sheet.js';
import { policyDifferences } from '../programme/policy-words.js';
import { facts, table } from '../shared/tables.js';
import { dateInWords, momentInWords } from '../words.js';
import { GROUNDS } from './grounds.js';

const workstreams = ({ directory }: Scene) =>
  directory.programme.workstreams.map(({ id, name }) => ({ value: id, text: name }));

const organisations = ({ directory }: Scene) =>
  directory.organisations.map(({ id, name }) => ({ value: id, text: name }));

const leadPosts = ({ directory, about }: Scene) =>
  directory.organisations
    .filter(({ id }) => id === about.leadOrganisation)
    .flatMap(({ posts }) => posts)
    .filter(({ role }) => role === 'PL');

/** What a proposal says, for whoever has to decide on it. */
const proposal = ({ reading, directory }: ProjectScene) => {
  const { project } = reading;
  return {
    summary: reading.text(project.summary),
    reason: reading.text(project.proposal?.reason ?? null),
    facts: facts(
      ['Lead', organisationName(directory, project.lead.organisation)],
      ['Workstream', workstreamName(directory, project.workstream)],
      ['Proposed by', reading.nameOf(project.proposal?.proposedBy ?? null)],
      ['Waits here since', project.proposal && momentInWords(project.proposal.since)],
    ),
  };
};

/** Its question is whole where it is not answered. */
const summary = { ...text('summary'), missing: 'Enter what is to be done together, and why' };

const proposeProject: ProgrammePage = {
  command: 'ProposeProject',
  room: 'projects',
  title: () => 'Propose a project',
  deed: ({ directory, about }) => `Propose a project for ${organisationName(directory, about.leadOrganisation)}`,
  button: 'Propose the project',
  done: 'Project proposed',
  form: {
    title: text('title'),
    summary,
    workstream: choice('workstream'),
    leadOrganisation: given('lead organisation'),
    leadPost: choice('post that leads the project'),
  },
  begin: (scene) => ({ leadPost: leadPosts(scene).length === 1 ? leadPosts(scene)[0].id : null }),
  know: (scene) => ({
    organisation: organisationName(scene.directory, scene.about.leadOrganisation),
    workstreams: workstreams(scene),
    posts: leadPosts(scene).map(({ id, title, holder }) => ({
      value: id,
      text: title,
      hint: { text: scene.nameOf(holder) ?? 'vacant' },
    })),
  }),
  answers: { 'PROJECT.WORKSTREAM_UNKNOWN': 'workstream', 'PROJECT.POST_UNKNOWN': 'leadPost' },
};

const adoptProject: ProgrammePage = {
  command: 'AdoptProject',
  room: 'projects',
  title: () => 'Adopt a project that already runs',
  deed: () => 'Adopt a project that already runs',
  button: 'Adopt the project',
  done: 'Project adopted',
  form: {
    title: text('title'),
    workstream: orNone(choice('workstream')),
    leadOrganisation: orNone(choice('lead organisation')),
    stage: choice('stage'),
    asAt: text('date of the source'),
    source: text('source'),
    stated: rows('things stated', { what: text('thing stated'), value: text('statement'), source: text('source') }),
  },
  repeats: { stated: { least: 2 } },
  know: (scene) => ({ workstreams: workstreams(scene), organisations: organisations(scene), stages: ADOPTABLE }),
};

const ADOPTABLE = [
  { value: 'SCOPING', text: 'Scoping' },
  { value: 'BUSINESS_CASE', text: 'Business case' },
  { value: 'OPT_IN', text: 'Opt-in' },
  { value: 'DELIVERY', text: 'Delivery' },
  { value: 'CLOSURE', text: 'Closure' },
  { value: 'BENEFITS_WATCH', text: 'Benefits watch' },
  { value: 'CLOSED', text: 'Closed' },
];

const acceptProposal: ProjectPage = {
  command: 'AcceptProposal',
  room: 'projects',
  title: () => 'Accept this proposal',
  deed: () => 'Accept the proposal',
  button: 'Accept the proposal',
  done: 'Proposal accepted',
  form: {},
  know: proposal,
};

const returnProposal: ProjectPage = {
  command: 'ReturnProposal',
  room: 'projects',
  title: () => 'Return this proposal to its lead',
  deed: () => 'Return the proposal',
  button: 'Return the proposal',
  done: 'Proposal returned',
  form: { reason: text('reason') },
  know: proposal,
};

const resubmitProposal: ProjectPage = {
  command: 'ResubmitProposal',
  room: 'projects',
  title: () => 'Hand the proposal in again',
  deed: () => 'Hand the proposal in again',
  button: 'Hand it in again',
  done: 'Proposal handed in again',
  form: { title: text('title'), summary },
  begin: ({ reading }) => ({ title: reading.project.title, summary: reading.text(reading.project.summary) }),
  know: proposal,
};

const withdrawProposal: ProjectPage = {
  command: 'WithdrawProposal',
  room: 'projects',
  title: () => 'Withdraw this project',
  deed: () => 'Withdraw the project',
  button: 'Withdraw the project',
  done: 'Project withdrawn',
  form: { reason: text('reason') },
};

const followPolicy: ProjectPage = {
  command: 'FollowPolicy',
  room: 'projects',
  title: ({ about }) => `Follow version ${about.version} of the policy`,
  deed: ({ about }) => `Follow version ${about.version} of the policy`,
  button: 'Follow this version',
  done: 'Policy followed',
  form: { version: givenNumber('version') },
  know: ({ reading, directory, now }) => ({
    present: reading.project.policy.version,
    differences: table(
      'What changes',
      ['What', 'Before', 'After'],
      policyDifferences(reading.project.policy, directory.programme.policy),
    ),
    changed: changedTable(
      'Open deadlines and reminders that move, come or go',
      changedIn(reading.project, directory.programme.policy, now).changed,
      directory,
    ),
  }),
};

const followCalendar: ProjectPage = {
  command: 'FollowCalendar',
  room: 'projects',
  title: ({ about }) => `Follow version ${about.version} of the calendar`,
  deed: ({ about }) => `Follow version ${about.version} of the calendar`,
  button: 'Follow this version',
  done: 'Calendar followed',
  form: { version: givenNumber('version') },
  know: ({ reading, directory }) => {
    const [before, after] = [reading.project.calendar, directory.programme.calendar];
    const missing = (holidays: readonly string[], others: readonly string[]) =>
      holidays.filter((day) => !others.includes(day)).map(dateInWords);
    return {
      present: before.version,
      added: missing(after.holidays, before.holidays),
      removed: missing(before.holidays, after.holidays),
      moved: movedTable(
        'Open deadlines and reminders that move',
        movedByFollowing(reading.project, directory),
        directory,
      ),
      knownUntilYear: after.knownUntilYear,
    };
  },
};

const redactText: ProjectPage = {
  command: 'RedactText',
  room: 'projects',
  title: () => 'Remove words from the record',
  deed: () => 'Remove words from the record',
  button: 'Remove these words',
  done: 'Words removed',
  form: { reference: given('reference'), ground: choice('ground'), reason: text('reason') },
  know: ({ reading, about }) => ({
    words: reading.text(about.reference ?? null),
    grounds: Object.entries(GROUNDS).map(([value, words]) => ({ value, text: words })),
  }),
};

export const beginningPages: readonly ProgrammePage[] = [proposeProject, adoptProject];

export const projectPages: readonly ProjectPage[] = [
  acceptProposal,
  returnProposal,
  resubmitProposal,
  withdrawProposal,
  followPolicy,
  followCalendar,
  redactText,
];
