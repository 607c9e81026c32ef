import type { OpenProjects } from './open-projects.js';

/** A page that people look at, by its addresses: one, or that of many projects. */
export interface LookedAt {
  readonly page: string;
  readonly paths: readonly string[];
}

/** Legs of the usual mission. */
const [SCOPING, AT_G2, OPT_IN] = [1, 2, 3];

/** Those whose size has an aim: the first page, a project, and where somebody decides. */
export const pagesOfAVisit = (stock: OpenProjects): readonly LookedAt[] => {
  const of = (ids: readonly string[], rest: string) => ids.map((id) => `/projects/${id}${rest}`);
  const voting = stock.waitingFor(AT_G2, 'CastVote');
  const answering = stock.waitingFor(OPT_IN, 'RecordDecision');
  return [
    { page: 'home', paths: ['/'] },
    { page: 'project', paths: of([...voting, ...answering], '') },
    { page: 'gate decision', paths: of(voting, '/gates/G2') },
    { page: 'opt-in', paths: of(answering, '/opt-in') },
  ];
};

/** All those whose time has one. */
export const pagesOfAWeek = (stock: OpenProjects): readonly LookedAt[] => [
  ...pagesOfAVisit(stock),
  { page: 'reminder plan', paths: stock.waitingFor(SCOPING, 'CastVote').map((id) => `/projects/${id}/reminders`) },
  { page: 'projects', paths: ['/projects', '/projects?stage=OPT_IN'] },
  { page: 'portfolio', paths: ['/portfolio'] },
  { page: 'portfolio numbers', paths: ['/portfolio/numbers'] },
  { page: 'participation', paths: ['/participation'] },
  { page: 'how long', paths: ['/spells', '/spells?organisation=lfepa'] },
  {
    page: 'search',
    paths: ['/search?words=temporary+labour', '/search?words=framework'],
  },
];
