import { movementsView } from '#use-cases/queries/movement-view.js';
import { decidersOf, termsOf } from '#use-cases/queries/terms.js';
import { organisationName, type ProjectPage, type ProjectScene } from '../commands/command-page.js';
import { unitName } from '../cases/case-sheet.js';
import { date, given, givenNumber, several, text } from '../form-fields.js';
import { decided, decidesInUrgency, URGENCY } from '../participation/decided.js';
import { deciderItems } from '../participation/deciders.js';
import { facts } from '../shared/tables.js';
import { dateInWords, poundsInWords } from '../words.js';
import { effectTable } from './movement-sheet.js';

const organisationIn = ({ directory, about }: ProjectScene): string => organisationName(directory, about.organisation);

const unitIn = ({ reading, about }: ProjectScene): string =>
  reading.project.units.find(({ organisations }) => organisations.includes(about.organisation ?? ''))?.id ?? '';

const requestLateJoin: ProjectPage = {
  command: 'RequestLateJoin',
  room: 'movements',
  title: (scene) => `Does ${organisationIn(scene)} join late?`,
  deed: (scene) => `Record that ${organisationIn(scene)} joins late`,
  button: 'Record that it joins',
  done: 'Recorded',
  form: {
    organisation: given('organisation'),
    caseVersion: givenNumber('version of the case'),
    parts: several('parts'),
    ...decided,
  },
  begin: ({ reading }) => ({
    caseVersion: reading.project.cases.version,
    parts: reading.project.cases.current?.parts.map(({ id }) => id) ?? [],
  }),
  know: (scene) => {
    const { reading, about } = scene;
    const unit = unitIn(scene);
    const terms = termsOf(reading, unit);
    const could = movementsView(reading, scene.now).couldJoin.find((each) => each.unit === unit);
    return {
      organisation: organisationIn(scene),
      both: (terms?.keysNeeded.length ?? 0) > 1,
      facts: facts(
        ['Version of the case', String(reading.project.cases.version)],
        ['Own one-off cost', terms && poundsInWords(terms.own.oneOff)],
        ['Own cost a year', terms && poundsInWords(terms.own.running)],
        ['Own cashable benefit a year, beside the baseline', terms && poundsInWords(terms.own.cashable)],
      ),
      effect: could && effectTable(reading, could.lines),
      parts: (reading.project.cases.current?.parts ?? []).map(({ id, title, required }) => ({
        value: id,
        text: title,
        hint: { text: required ? 'Required of everyone who joins' : 'May be left out' },
      })),
      deciders: deciderItems(decidersOf(reading, about.organisation ?? '')),
      urgent: decidesInUrgency(scene),
    };
  },
  answers: {
    'PARTICIPATION.PART_REQUIRED': 'parts',
    'PARTICIPATION.PARTS_EMPTY': 'parts',
    'PARTICIPATION.OVER_LIMIT': 'body',
    'PARTICIPATION.BODY_UNKNOWN': 'body',
    'PARTICIPATION.DATE_WRONG': 'decidedOn',
    ...URGENCY,
  },
};

const giveNotice: ProjectPage = {
  command: 'GiveNotice',
  room: 'movements',
  title: (scene) => `Does ${organisationIn(scene)} want to leave?`,
  deed: (scene) => `Give notice that ${organisationIn(scene)} leaves`,
  button: 'Give notice',
  done: 'Notice given',
  form: { organisation: given('organisation'), reason: text('reason'), ...decided },
  know: (scene) => {
    const { reading, about, now } = scene;
    const could = movementsView(reading, now).couldLeave.find((each) => each.unit === unitIn(scene));
    return {
      organisation: organisationIn(scene),
      facts: facts(
        ['It leaves on', could && dateInWords(could.leavesOn)],
        ['It bears of the set-up cost', could && poundsInWords(could.bears)],
        ['Exit cost', could && poundsInWords(could.exitCost)],
      ),
      effect: could && effectTable(reading, could.lines),
      deciders: deciderItems(decidersOf(reading, about.organisation ?? '')),
      urgent: decidesInUrgency(scene),
    };
  },
  answers: {
    'PARTICIPATION.OVER_LIMIT': 'body',
    'PARTICIPATION.BODY_UNKNOWN': 'body',
    'PARTICIPATION.DATE_WRONG': 'decidedOn',
    ...URGENCY,
  },
};

const waiveNotice: ProjectPage = {
  command: 'WaiveNotice',
  room: 'movements',
  title: ({ reading, about }) => `When may ${unitName(reading, about.unit ?? '')} leave?`,
  deed: ({ reading, about }) => `Let ${unitName(reading, about.unit ?? '')} leave sooner`,
  button: 'Let it leave then',
  done: 'Notice waived',
  form: { unit: given('unit'), leavesOn: date('day on which it leaves'), reason: text('reason') },
  know: ({ reading, about, now }) => {
    const notice = movementsView(reading, now).notices.find((each) => each.unit === about.unit);
    return {
      facts: facts(['It leaves, unless sooner, on', notice && dateInWords(notice.leavesOn)]),
      effect: notice && effectTable(reading, notice.lines),
    };
  },
  answers: { 'NOTICE.LEAVES_ON': 'leavesOn' },
};

export const movementPages: readonly ProjectPage[] = [requestLateJoin, giveNotice, waiveNotice];
