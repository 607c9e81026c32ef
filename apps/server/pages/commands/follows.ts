import type { Address } from '#domain/agenda/state.js';
import type { Project } from '#domain/projects/state.js';
import type { Foreseen } from '#use-cases/commands/outcome.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { addresseeView, waitingNow } from '#use-cases/queries/waiting.js';
import { actInWords } from '../history/deed-words.js';
import { type DutyLine, dutyLine } from '../projects/duty-line.js';
import { upperFirst } from '../words.js';
import type { ProjectScene, Scene } from './command-page.js';

/** What would follow from a command, in words. */
export interface Follows {
  readonly happens: readonly string[];
  readonly told: readonly string[];
}

/** Of a command that has not been given: what would wait then, and who would be told at once. */
export function followsFrom(foreseen: Foreseen, scene: Scene): Follows {
  const { directory, messages } = foreseen;
  // While answers are sealed, nothing is said that could tell of one.
  if ('reading' in scene && (scene as ProjectScene).reading.sight) return { happens: [], told: [] };
  const told = toldInWords(
    messages.map(({ to }) => to),
    { directory, nameOf: scene.nameOf },
  );
  return { happens: happensIn(foreseen, scene), told };
}

/** Whoever is told, each once. */
export function toldInWords(
  addresses: readonly Address[],
  reading: Pick<Reading, 'directory' | 'nameOf'>,
): readonly string[] {
  const told = addresses.map((address) => {
    if (address.startsWith('person:')) return reading.nameOf(address.slice('person:'.length)) ?? 'Name removed';
    const { words, holders } = addresseeView(address, reading);
    return upperFirst(words) + (holders.length > 0 ? '' : ' (vacant)');
  });
  return [...new Set(told)];
}

/** What is waited for in a project, and what is not any more. */
function happensIn({ state, byItself, directory, at }: Foreseen, scene: Scene): readonly string[] {
  if (!('reading' in scene)) return [];
  const { reading } = scene as ProjectScene;
  const after: Reading = { ...reading, project: state as Project, directory };
  const [now, then] = [reading, after].map((each) => waitingNow(each, at).map((duty) => dutyLine(each, duty)));
  const isIn = (lines: readonly DutyLine[], { deed }: DutyLine) => lines.some((each) => each.deed === deed);
  const isSame = (lines: readonly DutyLine[], { deed, who }: DutyLine) =>
    lines.some((each) => each.deed === deed && each.who === who);
  return [
    ...(byItself ? [`By itself, at once: ${actInWords(byItself)}.`] : []),
    ...now.filter((line) => !isIn(then, line)).map(({ deed, who }) => `No longer waited for: ${deed} (${who}).`),
    ...then
      .filter((line) => !isSame(now, line))
      .map((line) => `${isIn(now, line) ? 'Still' : 'Then'} waited for: ${inWords(line)}.`),
  ];
}

const inWords = ({ deed, who, due }: DutyLine): string => `${deed}${due ? `, by ${due}` : ''} (${who})`;
