import { openingsOf } from '#use-cases/queries/openings.js';
import { addressOf, type ProjectScene } from '../commands/command-page.js';
import { listInWords, lowerFirst } from '../words.js';
import { ballotIn } from './gate-scene.js';
import { INTERESTS } from './gate-words.js';

/** V9: what whoever votes has declared for the seat, and the way to declare; `null`: it cannot be declared now. */
export function interestFirst(scene: ProjectScene) {
  const { reading, person, now, about } = scene;
  const opening = openingsOf(reading, person, now).find(
    (each) => each.command === 'DeclareInterest' && each.about.item === about.item && each.about.seat === about.seat,
  );
  if (!opening) return null;
  const own = (ballotIn(scene)?.interests ?? []).filter((each) => each.seat === about.seat && each.person === person);
  const kinds = [...new Set(own.map(({ kind }) => lowerFirst(INTERESTS[kind])))];
  return {
    href: addressOf(`/projects/${reading.project.id}`, 'DeclareInterest', opening.about),
    ...(kinds.length > 0
      ? { words: `For this seat you have declared: ${listInWords(kinds)}.`, deed: 'Declare something else', then: '' }
      : {
          words: 'You have not yet said, for this seat, whether you have an interest in this.',
          deed: 'Declare an interest, or that there is none',
          then: ' before you vote',
        }),
  };
}
