import { dayInWords } from '#domain/calendar/words.js';
import type { NotifiedProgrammeEvent } from '#domain/programme/notices.js';
import { placeInWords } from './places.js';
import type { ProgrammeEvent } from '#domain/programme/events.js';
import type { Letter } from '#use-cases/ports.js';
import { itemInWords, type Naming } from './events.js';

type EventOf<Type extends NotifiedProgrammeEvent> = Extract<ProgrammeEvent, { type: Type }>;

/** What happened, without a full stop, and the sentences that follow. */
export interface ProgrammeNews {
  readonly headline: string;
  readonly more: readonly string[];
  /** Where it leads; unless stated, to the seats. */
  readonly leads?: { readonly action: string; readonly path: string };
}

type Say<Type extends NotifiedProgrammeEvent> = (event: EventOf<Type>, name: Naming, letter: Letter) => ProgrammeNews;

/** What has happened with the seats of the steering group, and with posts. */
export const programmeNews = (letter: Letter, name: Naming): ProgrammeNews =>
  (news[letter.event.type as NotifiedProgrammeEvent] as Say<NotifiedProgrammeEvent>)(
    letter.event as EventOf<NotifiedProgrammeEvent>,
    name,
    letter,
  );

const news: { readonly [Type in NotifiedProgrammeEvent]: Say<Type> } = {
  /** V8 */
  SeatHolderReplaced: ({ seat, holder, before, reach }, name) => ({
    headline:
      holder === null
        ? `Nobody holds the seat ${name(seat)} any more`
        : `${name(holder)} now holds the seat ${name(seat)}`,
    more: [
      ...(before === null ? [] : [`${name(before)} held it before and can no longer act for it.`]),
      'A vote that the seat has cast stands; one that it has not cast passes to whoever holds it.',
      ...(reach && !reach.meetsRule
        ? [
            `No vote can be carried any more: only ${reach.seats} seats of ${reach.organisations} organisations are held, which is too few for the rule.`,
          ]
        : []),
    ],
  }),
  PostHolderReplaced: ({ post, holder, before }, name) => ({
    headline:
      holder === null
        ? `Nobody holds the post ${name(post)} any more`
        : `${name(holder)} now holds the post ${name(post)}`,
    more: [
      ...(before === null ? [] : [`${name(before)} held it before and can no longer act by it.`]),
      'What waited for the post waits for whoever holds it.',
    ],
    leads: OWN,
  }),
  /** V8: one mail for everything that passes. */
  PersonReplaced: ({ person, moves }, name) => ({
    headline: `What ${name(person)} held passes to others`,
    more: [
      ...moves.map(
        ({ place, to }) => `${placeInWords(place, name)}: ${to === null ? 'vacant from now on' : `now ${name(to)}`}.`,
      ),
      'What waited there waits for whoever holds it now. Votes that were cast stand; a vote that was not passes with the seat.',
    ],
    leads: OWN,
  }),
  /** C9, V15: one mail for everything that passes. */
  MattersPassed: ({ from, to, moves }, name) => ({
    headline: `${moves.length === 1 ? 'A matter passes' : `${moves.length} matters pass`} to the post ${name(to)}`,
    more: [
      `${name(from)} answered for ${moves.length === 1 ? 'it' : 'them'} until now.`,
      'What waits with them waits for the post that has them now. Decisions that were taken stand.',
    ],
    leads: OWN,
  }),
  /** V3 */
  DeputyAppointed: ({ seat, person, from, until, kinds }, name, { openVotes }) => ({
    headline: `${name(person)} is the deputy of ${name(seat)} from ${dayInWords(from)} to ${dayInWords(until)}`,
    more: [
      kinds.length === 0
        ? 'The deputy votes on every kind of item.'
        : `The deputy votes on these kinds of items: ${kinds.join(', ')}.`,
      openVotes.length === 0
        ? 'No vote of them is open now.'
        : `Already open now: ${openVotes.map(({ reference, title, item }) => `${itemInWords(item, 'inside')} of ${reference} (${title})`).join('; ')}.`,
    ],
  }),
  DeputyEnded: ({ seat, person }, name) => ({
    headline: `${name(person)} is no longer the deputy of ${name(seat)}`,
    more: ['The appointment was ended before its last day. Votes given until then stand.'],
  }),
  /** V9; what the interest is in stands in the register and not in mails. */
  StandingInterestDeclared: ({ person, kind }, name) => ({
    headline: `${name(person)} has entered ${kindsInWords[kind]} in the register of interests`,
    more: [
      kind === 'prejudicial'
        ? 'It removes the seat from each vote it touches, and strikes a vote already cast in one that is open.'
        : 'It is shown with each vote it touches.',
    ],
  }),
  StandingInterestEnded: () => ({
    headline: 'An interest in the register has been ended',
    more: ['From votes that it has touched the seat stays removed.'],
  }),
  ActionUpdated: ({ action, due }, _name, letter) => ({
    headline: `You are responsible for action ${action} of the action plan`,
    more: [...recommended(letter), due === null ? 'No day is set for it.' : `It is due on ${dayInWords(due)}.`],
    leads: toAction(action),
  }),
  ActionCompleted: ({ action }, _name, letter) => ({
    headline: `Action ${action} of the action plan is complete`,
    more: [...recommended(letter), 'What shows that it is done stands on its page; if it is not, it can be reopened.'],
    leads: toAction(action),
  }),
  ActionReopened: ({ action }, _name, letter) => ({
    headline: `Action ${action} of the action plan is open again`,
    more: [...recommended(letter), 'It waits for you.'],
    leads: toAction(action),
  }),
  /** V7 */
  PolicyAdopted: ({ policy }) => ({
    headline: `Under version ${policy.version} of the policy no vote can be carried`,
    more: ['Too few seats of the steering group are held for its rule.'],
  }),
};

/** What the action is, in the words of its source. */
const recommended = ({ action }: Letter): readonly string[] => (action ? [`It is: ${action.recommendation}`] : []);

const toAction = (id: string) => ({ action: 'See the action', path: `/actions/${id}` });

const OWN = { action: 'See what waits for you', path: '/' };

const kindsInWords = {
  personal: 'a personal interest',
  prejudicial: 'a prejudicial interest',
  organisational: 'an interest of the organisation',
};
