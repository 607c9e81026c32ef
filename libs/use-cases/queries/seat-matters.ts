import type { CommandType } from '#access/permissions.js';
import { type Directory, postsOf, seatsHeldBy } from '#domain/kernel/facts.js';
import { deputiesOf } from '#domain/programme/deputies.js';
import { actsForASeat, registerOf } from '#domain/programme/interests.js';
import { webhooksOf } from '#domain/webhooks/webhooks.js';
import { KINDS } from '#domain/wording/kinds.js';
import { ownWords, templatesOf } from '#domain/wording/wording.js';
import { holdersIn } from '../directory/addressees.js';
import { actionsRemindedOf, actionsThat } from './action-view.js';
import type { About } from './openings.js';

/** Commands that are about a seat of the steering group. */
export const ON_SEATS: readonly CommandType[] = ['ReplaceSeatHolder', 'AppointDeputy', 'EndDeputy'];

/** Commands on people and the posts they hold. */
export const ON_PEOPLE: readonly CommandType[] = [
  'AddPerson',
  'ReplaceOfficer',
  'ReplacePostHolder',
  'EstablishPost',
  'AbolishPost',
  'ReplacePerson',
  'PassMatters',
];

/** Commands on the register of interests. */
export const ON_INTERESTS: readonly CommandType[] = [
  'DeclareStandingInterest',
  'EndStandingInterest',
  'RedactRegister',
];

/** Commands about other systems that are told of what happens. */
export const ON_WEBHOOKS: readonly CommandType[] = [
  'SubscribeWebhook',
  'RotateWebhookSecret',
  'EndWebhook',
  'ReplayWebhook',
];

/** Commands on the words of mails. */
export const ON_WORDING: readonly CommandType[] = ['AdoptMessageTemplate', 'RestoreMessageTemplate'];
/** Commands on the action plan. */
export const ON_ACTIONS: readonly CommandType[] = [
  'AdoptActions',
  'UpdateAction',
  'CompleteAction',
  'PostponeActionReminder',
  'ReopenAction',
];

/** What a command on the programme can be about, for a person: a seat or its deputy, a member, else the one thing there is. */
export function seatMattersOf(directory: Directory, person: string, command: CommandType): readonly About[] {
  const own = seatsHeldBy(directory, person).map(({ id }) => id);
  switch (command) {
    case 'ReplaceSeatHolder':
      return directory.programme.seats.map(({ id }) => ({ seat: id }));
    case 'ReplaceOfficer':
      return directory.programme.posts.map(({ id }) => ({ post: id }));
    case 'ReplacePostHolder':
    case 'AbolishPost':
      return directory.organisations.flatMap(({ id: organisation, posts }) =>
        posts.map(({ id }) => ({ organisation, post: id })),
      );
    case 'ReplacePerson':
      return holdersIn(directory).map((each) => ({ person: each }));
    case 'PassMatters':
      return postsOf(directory).map(({ id }) => ({ from: id }));
    case 'AppointDeputy':
      return own.map((seat) => ({ seat }));
    case 'EndDeputy':
      return deputiesOf(directory.programme)
        .filter(
          ({ seat }, index, all) =>
            own.includes(seat) &&
            all.findIndex((other) => other.seat === seat && other.person === all[index].person) === index,
        )
        .map(({ seat, person: deputy }) => ({ seat, person: deputy }));
    case 'EstablishPost':
    case 'AdoptScheme':
    case 'AdoptOwnCalendar':
      return directory.organisations.map(({ id }) => ({ organisation: id }));
    case 'DeclareStandingInterest':
      return actsForASeat(directory, person) ? [{}] : [];
    case 'EndStandingInterest':
      return registerOf(directory.programme)
        .filter((interest) => interest.person === person && interest.ended === null)
        .map(({ id }) => ({ interest: id }));
    case 'RotateWebhookSecret':
    case 'EndWebhook':
    case 'ReplayWebhook':
      return webhooksOf(directory.programme)
        .filter(({ ended }) => ended === null)
        .map(({ id }) => ({ webhook: id }));
    case 'AdoptMessageTemplate':
      return KINDS.map((kind) => ({ kind }));
    case 'RestoreMessageTemplate':
      return KINDS.filter((kind) => ownWords(templatesOf(directory.programme), kind)).map((kind) => ({ kind }));
    case 'UpdateAction':
    case 'CompleteAction':
      return actionsThat(directory, 'open').map((action) => ({ action }));
    case 'PostponeActionReminder':
      return actionsRemindedOf(directory, person).map((action) => ({ action }));
    case 'ReopenAction':
      return actionsThat(directory, 'complete').map((action) => ({ action }));
    default:
      return [{}];
  }
}
