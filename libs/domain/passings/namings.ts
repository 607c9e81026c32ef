import { isOpen } from '../conditions/conditions.js';
import { postAddress } from '../agenda/addresses.js';
import { presentRound, waitingItems } from '../gates/items.js';
import { ENDINGS } from '../projects/stages.js';
import type { Project } from '../projects/state.js';
import { type Matter, mattersIn } from './matters.js';

/**
 * Everything open for which a project names a post: what it answers for, and what waits for it or may come to it. A post
 * that is named nowhere can go without anything being left to nobody.
 */
export const namingsOf = (project: Project, post: string): readonly Pick<Matter, 'matter'>[] =>
  [...mattersIn(project), ...(ENDINGS.includes(project.stage) ? [] : besides(project))]
    .filter((each) => each.post === post || each.post === postAddress(post))
    .map(({ matter }) => ({ matter }));

const besides = (project: Project): readonly Matter[] => [
  ...nominationIn(project),
  ...dischargesIn(project),
  ...motionsIn(project),
  ...draftLinesIn(project),
];

/** X5 */
const nominationIn = ({ leads: { nominated } }: Project): readonly Matter[] =>
  nominated ? [{ matter: 'nomination', post: nominated.post }] : [];

/** V15: who finds a condition met. */
const dischargesIn = ({ conditions }: Project): readonly Matter[] =>
  conditions
    .filter(isOpen)
    .flatMap(({ id, discharger }) => (discharger ? [{ matter: `discharge:${id}`, post: discharger }] : []));

/** V15: conditions that bind once the motion is carried. */
const motionsIn = ({ gates }: Project): readonly Matter[] =>
  waitingItems(gates).flatMap((item) => {
    const { number, conditions } = presentRound(item);
    return conditions.flatMap(({ owner, discharger }, index) => {
      const matter = `motion:${item.id}/${number}/${index + 1}`;
      return [owner, discharger ?? []].flat().map((post) => ({ matter, post }));
    });
  });

/** X2: lines of a baseline that is to replace the present one. */
const draftLinesIn = ({ rebaselines, cases }: Project): readonly Matter[] =>
  rebaselines.present
    ? (cases.current?.benefitLines ?? []).map(({ id, ownerPost }) => ({ matter: `draft:${id}`, post: ownerPost }))
    : [];
