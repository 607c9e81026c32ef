/** What follows from what was recorded outside projects, by the type of its event. */
const NEXT: Readonly<Record<string, string>> = {
  MeetingMoved: 'Its items follow it by themselves, and calendars are told.',
  MeetingCancelled: 'Its items go to the next meeting by themselves, and calendars are told.',
  MeetingDeclared:
    'Every seat is asked whether it will come, and whoever holds one has it in the calendar. Papers go out with their days of notice.',
  AttendanceSaid: 'The forecast of the quorum counts it at once. You can say otherwise until the meeting.',
  AttendanceRecorded: 'Votes can be taken as far as the seats present make a quorum.',
  MeetingClosed:
    'Its minutes wait for approval at the next meeting. What was not dealt with goes to the next meeting by itself.',
  MinutesApproved: 'The minutes are final and can be printed.',
  PolicyAdopted: 'New projects follow it from now on. A running project follows it only by a decision of its own.',
  CalendarAdopted: 'New projects count their days by it. A running project follows it only by a decision of its own.',
  SchemeAdopted: 'Decisions from now on are taken under it; those that were taken stand.',
  OwnCalendarAdopted: 'Open deadlines of the organisation move with it by themselves, in every project.',
  SeatHolderReplaced: 'A vote that is open passes to whoever holds the seat now; one that was cast stands.',
  PersonReplaced:
    'Posts of organisations follow within moments. What stays is listed with its reason on the page of the person.',
  MattersPassed:
    'Matters of projects follow within moments. What stays is listed with its reason on the page of the post.',
  PostHolderReplaced:
    'What waits for the post waits for whoever holds it now; while it is vacant, reminders go on to the next who can see to it.',
  PostEstablished: 'Something can be given to it from now on.',
  PostAbolished:
    'It is offered no more, and its short name is never given to another post. What names it keeps its title.',
  PersonAdded: 'They can sign in once a post or a seat is theirs.',
  PersonErased: 'The record stands without the name.',
  DeputyAppointed: 'The deputy votes on the days of the appointment and is told of what waits then.',
  DeputyEnded: 'Votes that the deputy gave stand.',
  StandingInterestDeclared: 'It is held against every vote it touches, those that are open among them.',
  StandingInterestEnded: 'From votes that it has touched the seat stays removed.',
  WebhookSubscribed: 'The other system is told of what happens from now on.',
  WebhookEnded: 'The other system is told of nothing any more.',
  WebhookReplayed: 'What it was told before is told again.',
  WebhookSecretRotated: 'Both secrets are good until the day that its page states.',
  MessageTemplateAdopted: 'Mails from now on have these words.',
  MessageTemplateRestored: 'Mails from now on have the standard words.',
  ActionsAdopted: 'Whoever is responsible is reminded before the day that is set.',
  ActionUpdated: 'Reminders go to whoever is responsible now.',
  ActionCompleted: 'Nobody is reminded of it any more.',
  ActionReopened: 'It waits for whoever is responsible.',
};

/** Sentences, each once, in the order of what was recorded. */
export const nextInWords = (types: readonly string[]): readonly string[] => [
  ...new Set(types.flatMap((type) => NEXT[type] ?? [])),
];
