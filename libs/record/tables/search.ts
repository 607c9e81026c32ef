import type { Item, Round } from '#domain/gates/state.js';
import { sealIn } from '#domain/participation/seal.js';
import { recoveriesOf } from '#domain/recoveries/ratings.js';
import { risksOf } from '#domain/risks/register.js';
import type { Project } from '#domain/projects/state.js';
import type { SearchRow } from './search-row.entity.js';
import type { Rows } from './tables.js';

type Found = Omit<SearchRow, 'project'>;

/**
 * What can be searched for in a project: its titles, and the free texts that whoever may read the project may read.
 * Neither an exempt appendix nor, while answers are sealed, any answer of a member is among them.
 */
export const searchRows = (project: Project): Rows => ({
  search_rows: [
    ...ofProject(project),
    ...ofItems(project),
    ...ofPlans(project),
    ...ofRisks(project),
    ...ofMembers(project),
  ]
    .filter(({ title, text }) => title !== null || text !== null)
    .map((found) => ({ project: project.id, ...found })),
});

const CHAPTERS = ['strategic', 'economic', 'commercial', 'financial', 'management', 'justification'] as const;

function ofProject({ title, summary, cases: { scope, current } }: Project): readonly Found[] {
  const written = (place: string, text: string | null | undefined): Found => ({
    place,
    kind: 'project',
    item: null,
    title: null,
    text: text ?? null,
  });
  return [
    { place: 'project', kind: 'project', item: null, title, text: summary },
    written('scope/currentPosition', scope?.currentPosition),
    written('scope/existingArrangement', scope?.existingArrangement),
    ...CHAPTERS.map((chapter) => written(`case/${chapter}`, current?.[chapter])),
  ];
}

const ofPlans = (project: Project): readonly Found[] =>
  recoveriesOf(project).plans.flatMap(({ id, filed }) =>
    filed.slice(-1).map(({ text }): Found => ({
      place: `recovery/${id}`,
      kind: 'project',
      item: null,
      title: null,
      text,
    })),
  );

const ofRisks = (project: Project): readonly Found[] =>
  risksOf(project).map(({ id, title, cause }): Found => ({
    place: `risk/${id}`,
    kind: 'project',
    item: null,
    title,
    text: cause,
  }));

const ofItems = ({ gates }: Project): readonly Found[] =>
  (Object.values(gates) as Item[]).flatMap((item) => [
    ...item.papers.map(({ title, remarks = null }, index): Found => ({
      place: `paper/${item.id}/${index + 1}`,
      kind: 'paper',
      item: item.id,
      title,
      text: remarks,
    })),
    ...item.rounds.flatMap((round) => (round.outcome ? [decisionOf(item, round)] : [])),
  ]);

const decisionOf = (item: Item, { number, outcome }: Round): Found => ({
  place: `decision/${item.id}/${number}`,
  kind: 'decision',
  item: item.id,
  title: `${item.id.replace('/', ' ')} ${outcome!.replace('_', ' ')}`,
  text: item.reason,
});

/** What members decided in the opt-in: nothing of it while answers are sealed. */
const ofMembers = (project: Project): readonly Found[] =>
  sealIn(project)
    ? []
    : Object.values(project.participation.units).flatMap(({ keys }) =>
        Object.values(keys).map(({ organisation, answer, reason }): Found => ({
          place: `decision/${organisation}`,
          kind: 'decision',
          item: null,
          title: `${organisation.toUpperCase()} ${answer}`,
          text: reason,
        })),
      );
