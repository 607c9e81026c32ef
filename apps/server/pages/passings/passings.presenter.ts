import type { Directory } from '#domain/kernel/facts.js';
import type { PostMatter } from '#use-cases/passings/post-matters.js';
import type { CommandPage, ProgrammePage, Scene } from '../commands/command-page.js';
import { choice, given, several, text } from '../form-fields.js';
import type { Field } from '../form-mapper.js';
import { placeInWords } from '../people/place-words.js';
import { matterLine } from './matter-words.js';

/** What the page is drawn from besides: what the post answers for. */
export interface PassingScene extends Scene {
  readonly matters: readonly PostMatter[];
}

/** Boxes to tick, each a project and a matter of it: `<id> condition:G2/1/1`, `- action:PURE-R1`. */
const matters: Field = {
  ...several('matters that pass'),
  read: (sent, name) =>
    (several('').read(sent, name) as string[]).map((each) => {
      const [project, matter = ''] = each.split(' ');
      return { project: project === '-' ? null : project, matter };
    }),
  write: (value, name) => ({ [name]: (value as readonly Pick<PostMatter, 'project' | 'matter'>[]).map(valueOf) }),
};

const valueOf = ({ project, matter }: Pick<PostMatter, 'project' | 'matter'>): string => `${project ?? '-'} ${matter}`;

const nameOfPost = ({ directory, about }: PassingScene): string => placeInWords(directory, `post:${about.from}`);

const passMatters: CommandPage<PassingScene> = {
  command: 'PassMatters',
  room: 'passings',
  title: (scene) => `Pass on what a post answers for: ${nameOfPost(scene)}`,
  deed: (scene) => `Pass on what ${nameOfPost(scene)} answers for`,
  button: 'Pass it on',
  done: 'Passed on to another post',
  form: { from: given('post'), matters, to: choice('post that takes over'), reason: text('reason') },
  know: (scene) => ({
    nothing: scene.matters.length === 0,
    matters: scene.matters.map((each) => ({ value: valueOf(each), text: matterLine(each) })),
    posts: choosable(scene.directory, scene.about.from).map(({ id, title, holder }) => ({
      value: id,
      text: `${title}, ${scene.nameOf(holder) ?? 'name removed'}`,
    })),
  }),
  answers: {
    'PASSING.NOTHING_CHOSEN': 'matters',
    'PASSING.NOT_OPEN': 'matters',
    'PASSING.OTHER_POST': 'matters',
    'PASSING.NOT_A_LEAD': 'to',
    'PASSING.OWN_DISCHARGE': 'to',
    'PASSING.POST_VACANT': 'to',
  },
};

/** Posts of the same organisation that somebody holds. */
function choosable({ programme, organisations }: Directory, from: string | undefined) {
  const posts = [...programme.posts, ...organisations.flatMap((each) => each.posts)];
  const present = posts.find(({ id }) => id === from);
  return posts.filter(
    ({ id, organisation, holder }) => id !== from && holder !== null && organisation === present?.organisation,
  );
}

export const passingPages = [passMatters] as unknown as readonly ProgrammePage[];
