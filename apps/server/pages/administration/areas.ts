import type { CommandType } from '#access/permissions.js';

/** Something that is looked after: where, in a sentence, and what one must be allowed to do to be led there. */
export interface Area {
  readonly href: string;
  readonly text: string;
  readonly says: string;
  readonly needs?: CommandType | 'undelivered';
}

/** Everything that is administered; a line each. */
export const AREAS: readonly { readonly heading: string; readonly areas: readonly Area[] }[] = [
  {
    heading: 'Who is who',
    areas: [
      {
        href: '/organisations',
        text: 'Organisations',
        says: 'The members: their bodies, posts, seats, schemes and calendars.',
      },
      { href: '/posts', text: 'Posts and holders', says: 'Every post, and who holds it.' },
      {
        href: '/people',
        text: 'People',
        says: 'Everybody who is known, and all that each holds. Replace somebody who leaves here.',
      },
      { href: '/seats', text: 'Seats', says: 'The seats of the steering group and their deputies.' },
      { href: '/interests', text: 'Register of interests', says: 'What those who act for a seat have declared.' },
      { href: '/programme/add-person', text: 'Add a person', says: 'So that they can be given posts and seats.' },
      {
        href: '/programme/erase-person',
        text: 'Remove a name',
        says: 'Of somebody who holds nothing any more.',
        needs: 'ErasePerson',
      },
    ],
  },
  {
    heading: 'Rules and days',
    areas: [
      {
        href: '/programme/adopt-policy',
        text: 'Policy',
        says: 'The numbers of the rules: a new version.',
        needs: 'AdoptPolicy',
      },
      {
        href: '/programme/adopt-calendar',
        text: 'Calendar',
        says: 'The bank holidays: a new version.',
        needs: 'AdoptCalendar',
      },
      {
        href: '/programme/adopt-own-calendar',
        text: 'Calendars of organisations',
        says: 'Days on which a member does not work.',
      },
      {
        href: '/programme/adopt-scheme',
        text: 'Schemes of delegation',
        says: 'Who decides what for a member, and what can be called in.',
      },
    ],
  },
  {
    heading: 'What goes out',
    areas: [
      { href: '/message-templates', text: 'Words of mails', says: 'What reminders, notices and digests say.' },
      {
        href: '/webhooks',
        text: 'Webhooks',
        says: 'Other systems that are told of what happens.',
        needs: 'SubscribeWebhook',
      },
      {
        href: '/undelivered',
        text: 'Undelivered messages',
        says: 'What reached nobody, to be sent again.',
        needs: 'undelivered',
      },
    ],
  },
];
