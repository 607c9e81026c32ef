import type { ProgrammePage, Scene } from '../commands/command-page.js';
import { choice, date, given, orNone, several } from '../form-fields.js';
import { dateInWords } from '../words.js';

const seatIn = ({ directory, about }: Scene) => directory.programme.seats.find(({ id }) => id === about.seat);

const titleIn = (scene: Scene): string => seatIn(scene)?.title ?? scene.about.seat ?? '';

/** People who hold a post in the organisation of the seat and no seat. */
export function colleaguesIn({ directory, about, nameOf }: Scene) {
  const { seats } = directory.programme;
  const organisation = seats.find(({ id }) => id === about.seat)?.organisation;
  const posts = directory.organisations.filter(({ id }) => id === organisation).flatMap((each) => each.posts);
  return posts
    .filter(({ holder }) => holder !== null && !seats.some((seat) => seat.holder === holder))
    .map(({ holder, title }) => ({ value: holder!, text: `${nameOf(holder) ?? 'somebody'}, ${title}` }));
}

const replaceSeatHolder: ProgrammePage = {
  command: 'ReplaceSeatHolder',
  room: 'seats',
  title: (scene) => `Who holds the seat from now on? ${titleIn(scene)}`,
  deed: (scene) => `Replace the holder: ${titleIn(scene)}`,
  button: 'Record the change',
  done: 'Holder of the seat changed',
  form: { seat: given('seat'), holder: orNone(choice('holder')) },
  know: (scene) => ({ present: scene.nameOf(seatIn(scene)?.holder ?? null), people: colleaguesIn(scene) }),
  answers: { 'PROGRAMME.HOLDS_NO_POST': 'holder', 'PROGRAMME.HOLDS_SEAT': 'holder' },
};

const appointDeputy: ProgrammePage = {
  command: 'AppointDeputy',
  room: 'seats',
  title: (scene) => `Appoint a deputy: ${titleIn(scene)}`,
  deed: (scene) => `Appoint a deputy: ${titleIn(scene)}`,
  button: 'Appoint the deputy',
  done: 'Deputy appointed',
  form: {
    seat: given('seat'),
    person: choice('deputy'),
    from: date('first day'),
    until: date('last day'),
    kinds: several('kinds of items'),
  },
  know: (scene) => ({ people: colleaguesIn(scene) }),
  answers: {
    'PROGRAMME.HOLDS_NO_POST': 'person',
    'PROGRAMME.DEPUTY_HAS_VOTE': 'person',
    'PROGRAMME.DEPUTY_TWICE': 'from',
    'PROGRAMME.DEPUTY_PAST': 'until',
  },
};

const endDeputy: ProgrammePage = {
  command: 'EndDeputy',
  room: 'seats',
  title: (scene) => `End the deputy’s appointment: ${titleIn(scene)}`,
  deed: (scene) =>
    `End the appointment of ${scene.nameOf(scene.about.person ?? null) ?? 'the deputy'}: ${titleIn(scene)}`,
  button: 'End the appointment',
  done: 'Appointment ended',
  form: { seat: given('seat'), person: given('deputy') },
  know: ({ directory, about, nameOf }) => {
    const { deputies = [] } = directory.programme;
    const theirs = deputies.filter(({ seat, person }) => seat === about.seat && person === about.person);
    return {
      name: nameOf(about.person ?? null),
      days: theirs.map(({ from, until }) => `${dateInWords(from)} to ${dateInWords(until)}`),
    };
  },
};

export const seatPages: readonly ProgrammePage[] = [replaceSeatHolder, appointDeputy, endDeputy];
