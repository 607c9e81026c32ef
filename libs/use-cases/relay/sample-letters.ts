import type { Instant } from '#domain/calendar/instant.js';
import { dateIn } from '#domain/calendar/zone.js';
import type { Programme } from '#domain/programme/state.js';
import { generalOf, type GeneralKind, NEWS, noticeOf } from '#domain/wording/kinds.js';
import type { MessageTemplate } from '#domain/wording/state.js';
import type { CalendarLetter, DigestLetter, Letter } from '../ports.js';

export interface SampleScene {
  readonly programme: Programme;
  readonly templates: readonly MessageTemplate[];
  readonly now: Instant;
}

const WEEK = 7 * 86_400_000;

const someProject = ({ programme: { code } }: SampleScene) => ({
  id: '00000000-0000-7000-8000-000000000000',
  reference: `${code}-EXAMPLE-001`,
  title: 'An example',
});

/** What happened in the example of each kind of mail. */
const EVENTS: Readonly<
  Record<
    Exclude<GeneralKind, 'digest' | 'calendar'>,
    { readonly about: string; readonly event: { readonly type: string } }
  >
> = {
  reminder: { about: 'CastVote', event: { type: 'RemindersSent' } },
  waiting: { about: 'CastVote', event: { type: 'RemindersSent' } },
  notice: { about: 'GateApproved', event: { type: 'GateApproved', item: 'G1' } as never },
  receipt: {
    about: 'Receipt',
    event: { type: 'VoteCast', item: 'G1', round: 1, seat: 'an example seat', choice: 'for' } as never,
  },
  action: { about: 'CompleteAction', event: { type: 'RemindersSent' } },
  seats: { about: 'DeputyEnded', event: { type: 'DeputyEnded', seat: 'an example seat', person: 'Somebody' } as never },
};

/** The example of each kind of news. */
const OF_NEWS: Readonly<Record<string, (typeof EVENTS)['notice']>> = Object.fromEntries(
  (
    [
      ['progress', { type: 'ProposalAccepted' }],
      ['cases', { type: 'MemberReviewOpened', caseVersion: 1 }],
      ['gates', EVENTS.notice.event],
      ['participation', { type: 'OptInClosed', early: false }],
      ['delivery', { type: 'ClosureRequested' }],
      ['benefits', { type: 'BenefitCaptured', budgetYear: '2009/10' }],
    ] as const
  ).map(([news, event]) => [noticeOf(news), { about: event.type, event }]),
);

/** A letter of a kind, where nothing like it waits. */
export function sampleLetter(kind: string, scene: SampleScene): Letter {
  const { programme, templates, now } = scene;
  const general = generalOf(kind) as keyof typeof EVENTS;
  const { about, event } = OF_NEWS[kind] ?? EVENTS[general];
  const asked = general === 'reminder' || general === 'waiting' || general === 'action';
  return {
    kind: asked ? 'reminder' : 'notice',
    about: kind === general || general === 'notice' ? about : kind.slice('reminder-'.length),
    news: NEWS.find((each) => noticeOf(each) === kind),
    project: general === 'seats' || general === 'action' ? null : someProject(scene),
    programme: programme.code,
    event,
    openVotes: [],
    recordedAt: now,
    duty: asked
      ? {
          dueAt: new Date(Date.parse(now) + WEEK).toISOString(),
          waitsFor: ['an example post'],
          own: general !== 'waiting',
          organisation: null,
        }
      : null,
    addressee: 'an example post',
    name: 'Ann Example',
    names: {},
    zone: programme.calendar.zone,
    templates,
  };
}

/** A digest with one thing of each kind in it. */
export function sampleDigest(scene: SampleScene): DigestLetter {
  const { programme, templates, now } = scene;
  const { zone } = programme.calendar;
  const day = dateIn(zone, now);
  return {
    name: 'Ann Example',
    programme: programme.code,
    day,
    zone,
    templates,
    duties: [{ project: someProject(scene), what: 'CastVote', dueAt: new Date(Date.parse(now) + WEEK).toISOString() }],
    covers: [{ seat: 'an example seat', until: day }],
    news: [sampleLetter('notice', scene)],
  };
}

/** A deadline that has moved. */
export const sampleCalendarLetter = (scene: SampleScene): CalendarLetter => ({
  change: 'moved',
  project: someProject(scene),
  programme: scene.programme.code,
  what: 'CastVote',
  meeting: null,
  at: new Date(Date.parse(scene.now) + WEEK).toISOString(),
  name: 'Ann Example',
  zone: scene.programme.calendar.zone,
  templates: scene.templates,
});
