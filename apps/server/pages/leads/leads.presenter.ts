import { possibleLeads } from '#use-cases/queries/rebaseline-view.js';
import { decidersOf } from '#use-cases/queries/terms.js';
import { organisationName, type ProjectPage, type ProjectScene } from '../commands/command-page.js';
import { choice, given, givenNumber, text } from '../form-fields.js';
import { chainTable } from '../participation/chain-sheet.js';
import { callInWords, decided, decidesInUrgency, URGENCY } from '../participation/decided.js';
import { deciderItems } from '../participation/deciders.js';
import { rebaselineSheet } from '../rebaselines/rebaseline-sheet.js';

const organisationIn = ({ directory, about }: ProjectScene): string => organisationName(directory, about.organisation);

const standDown: ProjectPage = {
  command: 'StandDown',
  room: 'leads',
  title: (scene) => `Does ${organisationIn(scene)} no longer want to lead?`,
  deed: (scene) => `Stand down as lead for ${organisationIn(scene)}`,
  button: 'Stand down',
  done: 'Stood down',
  form: { organisation: given('organisation'), reason: text('reason') },
  know: (scene) => ({ organisation: organisationIn(scene) }),
};

const nominateLead: ProjectPage = {
  command: 'NominateLead',
  room: 'leads',
  title: () => 'Who is to lead this project?',
  deed: () => 'Nominate who is to lead',
  button: 'Nominate',
  done: 'Nominated',
  form: { organisation: choice('organisation'), post: choice('post of its project lead') },
  know: ({ reading, directory }) => {
    const possible = possibleLeads(reading);
    return {
      organisations: [...new Set(possible.map(({ organisation }) => organisation))].map((id) => ({
        value: id,
        text: organisationName(directory, id),
      })),
      posts: possible.map(({ post, title, organisation }) => ({
        value: post,
        text: `${title}, ${organisationName(directory, organisation)}`,
      })),
    };
  },
  answers: { 'LEAD.NOT_IN': 'organisation', 'LEAD.LEADS_ALREADY': 'organisation', 'PROJECT.POST_UNKNOWN': 'post' },
};

const acceptLead: ProjectPage = {
  command: 'AcceptLead',
  room: 'leads',
  title: () => 'Take on the lead of this project',
  deed: ({ directory, about }) => `Take on the lead for ${organisationName(directory, about.organisation)}`,
  button: 'Take on the lead',
  done: 'Lead accepted',
  form: {
    organisation: given('organisation'),
    post: given('post'),
    caseVersion: givenNumber('version of the case'),
    ...decided,
  },
  begin: ({ reading }) => (reading.project.lead.post ? { caseVersion: reading.project.cases.version } : {}),
  know: (scene) => ({
    organisation: organisationIn(scene),
    adopted: scene.reading.project.adopted,
    nominated: scene.reading.project.lead.post !== null,
    deciders: deciderItems(decidersOf(scene.reading, scene.about.organisation ?? '')),
    urgent: decidesInUrgency(scene),
    chain: chainTable(scene.reading, scene.about.organisation ?? ''),
    callIn: callInWords(scene),
    rebaseline: rebaselineSheet(scene.reading),
  }),
  answers: {
    'PARTICIPATION.OVER_LIMIT': 'body',
    'PARTICIPATION.BODY_UNKNOWN': 'body',
    'PARTICIPATION.DATE_WRONG': 'decidedOn',
    ...URGENCY,
  },
};

export const leadPages: readonly ProjectPage[] = [standDown, nominateLead, acceptLead];
