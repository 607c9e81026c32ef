import type { Organisation, Scheme } from '#domain/organisations/state.js';
import { schemeVersion, schemeView } from '#use-cases/queries/who-is-who.js';
import { amounts, type Fact, facts, type Table, table } from '../shared/tables.js';
import { countOf, momentInWords, poundsInWords } from '../words.js';
import { ROUTES, routesInWords, STEPS, whoTakes } from './scheme-words.js';

export interface SchemeSheet {
  readonly heading: string;
  readonly bodies: Table;
  readonly chain: Table;
  readonly facts: readonly Fact[];
}

/** How an organisation decides: its scheme in force first, and what it was before. */
export function schemeSheets(organisation: Organisation): readonly SchemeSheet[] {
  const { earlier = [] } = organisation;
  const former = earlier.map((each) =>
    sheetOf(`Version ${each.version}, in force until ${momentInWords(each.until)}`, organisation, each),
  );
  return [sheetOf(`Version ${schemeVersion(organisation)}, in force`, organisation, organisation), ...former.reverse()];
}

function sheetOf(heading: string, { posts }: Organisation, present: Scheme): SchemeSheet {
  const { scheme, chain, callInDays, delegatedToPartner } = schemeView(present);
  const titles = new Map(posts.map(({ id, title }) => [id, title]));
  return {
    heading,
    bodies: table(
      'Who may decide what',
      ['Body or post', 'Way of deciding', amounts('Up to')],
      scheme.map(({ name, route, limit }) => [name, ROUTES[route], limit === null ? 'no limit' : poundsInWords(limit)]),
    ),
    chain: table(
      'What comes before a decision',
      ['Step', 'By', 'Needed for'],
      chain.map((step) => [STEPS[step.step], whoTakes(step, titles), routesInWords(step)]),
    ),
    facts: facts(
      ['Before a decision', chain.length === 0 ? 'Nothing: whoever decides decides' : null],
      [
        'A decision may be called in for',
        callInDays === null ? 'no time: it counts at once' : countOf(callInDays, 'working day'),
      ],
      [
        'The other organisation of its unit decides alone up to',
        delegatedToPartner && poundsInWords(delegatedToPartner),
      ],
    ),
  };
}
