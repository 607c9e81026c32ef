import type { Organisation } from '#domain/organisations/state.js';
import { schemeVersion, schemeView } from '#use-cases/queries/who-is-who.js';
import { organisationName, type ProgrammePage, type Scene } from '../commands/command-page.js';
import {
  choice,
  date,
  given,
  givenNumber,
  orNone,
  pounds,
  rows,
  several,
  text,
  ticked,
  whole,
} from '../form-fields.js';
import { PERIODS } from './calendar-words.js';
import { ROUTES, STEPS } from './scheme-words.js';
import { schemeSheets } from './scheme-sheet.js';

const memberIn = ({ directory, about }: Scene): Organisation =>
  directory.organisations.find(({ id }) => id === about.organisation)!;

const nameIn = ({ directory, about }: Scene): string => organisationName(directory, about.organisation);

const items = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, each]) => ({ value, text: each }));

const adoptScheme: ProgrammePage = {
  command: 'AdoptScheme',
  room: 'organisations',
  title: (scene) => `How does ${nameIn(scene)} decide from now on?`,
  deed: (scene) => `Change how ${nameIn(scene)} decides`,
  button: 'Adopt this scheme',
  done: 'Scheme adopted',
  form: {
    organisation: given('organisation'),
    version: givenNumber('version of the scheme'),
    adoptedOn: date('date on which it was adopted'),
    reference: text('reference'),
    scheme: rows('bodies and posts', {
      body: text('short name'),
      name: text('name of the body or post'),
      route: choice('way of deciding'),
      limit: orNone(pounds('limit')),
      assumed: ticked('assumed'),
    }),
    delegatedToPartner: orNone(pounds('value delegated')),
    callInDays: orNone(whole('number of working days')),
    chain: rows('steps', { step: choice('step'), post: orNone(choice('post')), routes: several('ways of deciding') }),
  },
  repeats: { scheme: { least: 1 }, chain: { least: 1 } },
  begin: (scene) => {
    const member = memberIn(scene);
    return { ...schemeView(member), version: schemeVersion(member) + 1 };
  },
  know: (scene) => ({
    name: nameIn(scene),
    present: schemeSheets(memberIn(scene))[0],
    routes: items(ROUTES),
    steps: items(STEPS),
    posts: memberIn(scene).posts.map(({ id, title }) => ({ value: id, text: title })),
    paired: scene.directory.programme.units.some(
      ({ organisations }) => organisations.length > 1 && organisations[0] === scene.about.organisation,
    ),
  }),
  answers: {
    'ORGANISATION.ADOPTED_LATER': 'adoptedOn',
    'ORGANISATION.CALL_IN_DAYS': 'callInDays',
    'ORGANISATION.STEP_TWICE': 'chain',
    'ORGANISATION.STEP_POST_NEEDED': 'chain',
    'ORGANISATION.BODY_TWICE': 'scheme',
    'ORGANISATION.SCHEME_EMPTY': 'scheme',
  },
};

const adoptOwnCalendar: ProgrammePage = {
  command: 'AdoptOwnCalendar',
  room: 'organisations',
  title: (scene) => `When does ${nameIn(scene)} not work?`,
  deed: (scene) => `Change the calendar of ${nameIn(scene)}`,
  button: 'Adopt this calendar',
  done: 'Calendar adopted',
  previews: true,
  form: {
    organisation: given('organisation'),
    version: givenNumber('version of the calendar'),
    periods: rows('periods', {
      kind: choice('kind of period'),
      title: text('name of the period'),
      from: date('first day'),
      to: date('last day'),
    }),
  },
  repeats: { periods: { least: 2 } },
  begin: (scene) => {
    const { calendar } = memberIn(scene);
    return { version: (calendar?.version ?? 0) + 1, periods: calendar?.periods ?? [] };
  },
  know: (scene) => ({ name: nameIn(scene), kinds: items(PERIODS) }),
  answers: { 'ORGANISATION.PERIOD_DATES': 'periods', 'ORGANISATION.NO_WORKING_DAY': 'periods' },
};

export const organisationPages: readonly ProgrammePage[] = [adoptScheme, adoptOwnCalendar];
