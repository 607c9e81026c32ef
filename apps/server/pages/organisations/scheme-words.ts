import type { ChainStep, DecisionRoute } from '#domain/organisations/state.js';
import { listInWords } from '../words.js';

export const ROUTES: Readonly<Record<DecisionRoute, string>> = {
  officer: 'Officer',
  board: 'Board',
  committee: 'Committee',
  urgency: 'Officer, in urgency',
};

export const STEPS: Readonly<Record<ChainStep['step'], string>> = {
  recommendation: 'Recommended',
  finance: 'Checked by finance',
  legal: 'Checked by legal advice',
};

/** Who takes a step where the chain names no post. */
const ROLES: Readonly<Record<ChainStep['step'], string>> = {
  recommendation: 'the organisation’s representative',
  finance: 'its finance reviewer',
  legal: 'a post that is not named',
};

export const whoTakes = ({ step, post }: ChainStep, titles: ReadonlyMap<string, string>): string =>
  post === null ? ROLES[step] : (titles.get(post) ?? post);

/** For which decisions a step is needed. */
export const routesInWords = ({ routes }: ChainStep): string =>
  routes.length === 0 ? 'every decision' : listInWords(routes.map((route) => ROUTES[route].toLowerCase()));
