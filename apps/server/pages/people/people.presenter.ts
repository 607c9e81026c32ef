import { roleName } from '#use-cases/queries/names.js';
import { replacementPreview } from '#use-cases/queries/replacement-preview.js';
import { type CommandPage, organisationName, type ProgrammePage } from '../commands/command-page.js';
import { choice, given, group, ifAny, orNone, rows, text } from '../form-fields.js';
import { upperFirst } from '../words.js';
import type { Fact } from '../shared/tables.js';
import { hangingOn, voteRemarks } from './holding-words.js';
import { placeInWords, reasonInWords } from './place-words.js';
import { namedTable } from './post-sheet.js';
import type { SuccessionScene } from './successions.js';

type PeoplePage = CommandPage<SuccessionScene>;

const newcomer = ifAny(group('new person', { name: text('name'), email: text('mail address') }));

const ANSWERS = {
  'PEOPLE.ADDRESS_TAKEN': 'newcomer.email',
  'PEOPLE.TWO_SUCCESSORS': 'holder',
  'PEOPLE.UNKNOWN': 'holder',
  'PEOPLE.OFFICE_VACANT': 'holder',
};

const peopleIn = ({ everybody, directory }: SuccessionScene) =>
  everybody.map(({ id, name }) => {
    const post = [...directory.programme.posts, ...directory.organisations.flatMap(({ posts }) => posts)].find(
      ({ holder }) => holder === id,
    );
    const of = post?.organisation ? `, ${organisationName(directory, post.organisation)}` : '';
    return { value: id, text: post ? `${name}, ${post.title}${of}` : `${name}, holds no post` };
  });

const addPerson: PeoplePage = {
  command: 'AddPerson',
  room: 'people',
  title: () => 'Add a person',
  deed: () => 'Add a person',
  button: 'Add this person',
  done: 'Person added',
  form: { newcomer: group('new person', { name: text('name'), email: text('mail address') }) },
  answers: ANSWERS,
};

const postIn = ({ directory, about }: SuccessionScene) =>
  [...directory.programme.posts, ...directory.organisations.flatMap(({ posts }) => posts)].find(
    ({ id }) => id === about.post,
  );

const postName = (scene: SuccessionScene): string => placeInWords(scene.directory, `post:${scene.about.post}`);

const passing: Pick<PeoplePage, 'room' | 'title' | 'deed' | 'button' | 'done' | 'know' | 'answers'> = {
  room: 'people',
  title: (scene) => `Who holds the post from now on? ${postName(scene)}`,
  deed: (scene) => `Replace the holder: ${postName(scene)}`,
  button: 'Record the change',
  done: 'Holder of the post changed',
  know: (scene) => ({ present: scene.nameOf(postIn(scene)?.holder ?? null), choices: peopleIn(scene) }),
  answers: ANSWERS,
};

const replaceOfficer: PeoplePage = {
  ...passing,
  command: 'ReplaceOfficer',
  form: { post: given('post'), holder: orNone(choice('holder')), newcomer },
};

const replacePostHolder: PeoplePage = {
  ...passing,
  command: 'ReplacePostHolder',
  form: { organisation: given('organisation'), post: given('post'), holder: orNone(choice('holder')), newcomer },
};

/** Of an organisation; those of the steering group come with its seats. */
const ROLES = ['PL', 'OR', 'OD', 'FIN', 'BL', 'AR', 'CE'] as const;

const establishPost: PeoplePage = {
  command: 'EstablishPost',
  room: 'people',
  title: ({ directory, about }) => `Establish a post: ${organisationName(directory, about.organisation)}`,
  deed: ({ directory, about }) => `Establish a post: ${organisationName(directory, about.organisation)}`,
  button: 'Establish the post',
  done: 'Post established',
  form: {
    organisation: given('organisation'),
    post: text('short name'),
    title: text('title'),
    role: choice('role'),
    holder: orNone(choice('holder')),
    newcomer,
  },
  know: (scene) => ({
    choices: peopleIn(scene),
    roles: ROLES.map((role) => ({ value: role, text: upperFirst(roleName(role)) })),
  }),
  answers: { ...ANSWERS, 'ORGANISATION.POST_TWICE': 'post', 'ORGANISATION.ROLE_OF_PROGRAMME': 'role' },
};

const abolishPost: PeoplePage = {
  command: 'AbolishPost',
  room: 'people',
  title: (scene) => `Abolish a post: ${postName(scene)}`,
  deed: (scene) => `Abolish ${postName(scene)}`,
  button: 'Abolish the post',
  done: 'Post abolished',
  form: { organisation: given('organisation'), post: given('post'), reason: text('reason') },
  know: (scene) => ({
    post: postName(scene),
    bars: scene.bars?.sentences ?? [],
    named: namedTable(scene.bars?.named ?? []),
  }),
};

const nameIn = (scene: SuccessionScene): string => scene.nameOf(scene.about.person ?? null) ?? 'this person';

const replacePerson: PeoplePage = {
  command: 'ReplacePerson',
  room: 'people',
  title: (scene) => `Who takes over from ${nameIn(scene)}?`,
  deed: (scene) => `Replace ${nameIn(scene)}`,
  button: 'Pass it on',
  done: 'What was held has passed to others',
  form: {
    person: given('person'),
    moves: rows('places', { place: { ...given('place') }, to: choice('successor') }),
    newcomer,
  },
  begin: ({ holdings, successor }) => ({
    moves: (holdings?.places ?? []).map(({ place }) => ({ place, to: successor })),
  }),
  know: (scene) => ({
    name: nameIn(scene),
    whole: `/people/${scene.about.person}`,
    titles: Object.fromEntries(
      (scene.holdings?.places ?? []).map(({ place }) => [place, placeInWords(scene.directory, place)]),
    ),
    hanging: Object.fromEntries(
      (scene.holdings?.places ?? []).map((each) => [each.place, hangingOn(each, scene.holdings!)]),
    ),
    choices: [
      ...peopleIn(scene).filter(({ value }) => value !== scene.about.person),
      { value: 'newcomer', text: 'The new person named below' },
      { value: 'vacant', text: 'Nobody yet: it is vacant, and reminders go to the next who can see to it' },
    ],
    remarks: scene.holdings ? voteRemarks(scene.holdings, scene.directory, scene.successor, scene.nameOf) : [],
    interests: scene.holdings?.interests ?? 0,
  }),
  check: (scene, sent: Sent) => checked(scene, sent),
  answers: { ...ANSWERS, 'PEOPLE.NEWCOMER_MISSING': 'newcomer.name', 'PEOPLE.NEWCOMER_UNUSED': 'newcomer.name' },
};

interface Sent {
  readonly person: string;
  readonly moves: readonly { readonly place: string; readonly to: string | null }[];
  readonly newcomer?: { readonly name: string; readonly email: string };
}

/** What would pass to whom, and what would stay and why: every place once. */
function checked(scene: SuccessionScene, { person, moves, newcomer: added }: Sent): readonly Fact[] {
  const preview = replacementPreview(scene.directory, scene.person, { person, moves }, scene.now);
  if (preview.refused) return [{ key: 'Nothing would pass', value: preview.refused }];
  const named = (to: string | null) =>
    to === 'newcomer' ? `${added?.name ?? 'the new person'} (new)` : (scene.nameOf(to) ?? 'nobody: it is vacant');
  return [
    ...preview.moves.map(({ place, to }) => ({
      key: placeInWords(scene.directory, place),
      value: `passes to ${named(to)}`,
    })),
    ...preview.left.map(({ place, code }) => ({
      key: placeInWords(scene.directory, place),
      value: `stays: ${reasonInWords(code)}`,
    })),
    ...voteRemarks(
      scene.holdings!,
      scene.directory,
      preview.moves.find(({ place }) => place.startsWith('seat:'))?.to ?? null,
      scene.nameOf,
    ).map((value) => ({ key: 'An open vote', value })),
  ];
}

export const peoplePages = [
  addPerson,
  replaceOfficer,
  replacePostHolder,
  establishPost,
  abolishPost,
  replacePerson,
] as unknown as readonly ProgrammePage[];
