import type { ProjectCommand } from '../projects/commands.js';

/** What a mail can say that is not the same in every one of them. */
export type Variable =
  | 'name'
  | 'addressee'
  | 'reference'
  | 'project'
  | 'task'
  | 'deadline'
  | 'note'
  | 'waitsFor'
  | 'what'
  | 'next'
  | 'otherwise'
  | 'details'
  | 'date'
  | 'duties'
  | 'covers'
  | 'news'
  | 'link'
  | 'settings';

/** These are more than words: each stands on a line of its own, and in no subject. */
export const BLOCKS: readonly Variable[] = ['duties', 'covers', 'news', 'link'];

export type GeneralKind = 'reminder' | 'waiting' | 'notice' | 'receipt' | 'seats' | 'action' | 'calendar' | 'digest';

/** What can stand in a mail of a kind, and without what its text would not say what it is about. */
interface Shape {
  readonly variables: readonly Variable[];
  readonly needed: readonly Variable[];
}

const ALL: readonly Variable[] = ['reference', 'name', 'addressee', 'link'];

export const SHAPES: Readonly<Record<GeneralKind, Shape>> = {
  reminder: { variables: [...ALL, 'project', 'task', 'deadline', 'note', 'otherwise'], needed: ['task'] },
  waiting: {
    variables: [...ALL, 'project', 'task', 'waitsFor', 'deadline', 'note', 'otherwise'],
    needed: ['task', 'waitsFor'],
  },
  notice: { variables: [...ALL, 'project', 'what', 'next', 'date'], needed: ['what'] },
  receipt: { variables: [...ALL, 'project', 'what', 'details', 'date'], needed: ['what', 'details'] },
  seats: { variables: [...ALL, 'what', 'details', 'date'], needed: ['what', 'details'] },
  action: { variables: [...ALL, 'what', 'deadline', 'note', 'otherwise'], needed: ['what'] },
  calendar: { variables: [...ALL, 'project', 'what', 'details', 'date'], needed: ['details'] },
  digest: {
    variables: ['reference', 'name', 'date', 'duties', 'covers', 'news', 'link', 'settings'],
    needed: ['duties', 'covers', 'news'],
  },
};

/** Duties of which somebody is reminded, by the command that settles them: each can have words of its own. */
export const REMINDED = [
  'AcceptProposal',
  'ResubmitProposal',
  'SaveScope',
  'SaveCase',
  'OpenMemberReview',
  'RecordPowers',
  'RecordOptimismBias',
  'RecordEquality',
  'RecommendDecision',
  'CheckDecision',
  'GiveComment',
  'SubmitToGate',
  'ScheduleItem',
  'AllowLateItem',
  'IssuePapers',
  'OpenVote',
  'RecordAssurance',
  'RespondToReview',
  'ConfirmReadiness',
  'CastVote',
  'UseCastingVote',
  'ChoosePresiding',
  'CloseVote',
  'Hold',
  'ReviewHold',
  'FileEvidence',
  'FileExceptionReport',
  'FileRecoveryPlan',
  'ReviseRisk',
  'AnswerException',
  'DischargeCondition',
  'RecordDecision',
  'CallIn',
  'Reconfirm',
  'ChooseUnviableRoute',
  'ConfirmUnviableRoute',
  'SubmitRebaseline',
  'Object',
  'WithdrawUnit',
  'RequestLateJoin',
  'NominateLead',
  'AcceptLead',
  'PlanMilestones',
  'StartDelivery',
  'ReachMilestone',
  'HandOver',
  'FileLessons',
  'FilePostImplementationReview',
  'RequestClosure',
  'SubmitReturn',
  'ConfirmBenefit',
  'CountersignReturn',
  'ValidateReturn',
] as const satisfies readonly ProjectCommand['type'][];

/** What people are told of in projects, by kind: each can have words of its own, and settle how soon they are told. */
export const NEWS = ['progress', 'cases', 'gates', 'participation', 'delivery', 'benefits'] as const;

export type NewsKind = (typeof NEWS)[number];

/** `notice-gates`: its own words take the place of those of every notice. */
export const noticeOf = (kind: NewsKind): string => `notice-${kind}`;

/** `reminder-CastVote`: its own words take the place of those of every reminder. */
export const reminderOf = (what: string): string => `reminder-${what}`;

export const KINDS: readonly string[] = [...Object.keys(SHAPES), ...NEWS.map(noticeOf), ...REMINDED.map(reminderOf)];

/** The kind whose words hold where a kind has none of its own. */
export const generalOf = (kind: string): GeneralKind => kind.replace(/-.*$/, '') as GeneralKind;

export const shapeOf = (kind: string): Shape => {
  const general = generalOf(kind);
  return general === kind ? SHAPES[general] : { ...SHAPES[general], needed: [] };
};
