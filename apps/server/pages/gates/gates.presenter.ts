import { ballotOf, noticeDayOf } from '#use-cases/queries/ballot.js';
import type { ProjectPage, ProjectScene } from '../commands/command-page.js';
import { choice, given, text } from '../form-fields.js';
import { dayInWords, timeInWords } from '../words.js';
import { agreeToChairsAction, takeChairsAction } from './chairs-action.presenter.js';
import { ballotIn, matter, nameIn, onRound, paperFor } from './gate-scene.js';
import { itemName, questionOf } from './gate-words.js';
import { issuePapers, markExempt, reissuePaper } from './papers.presenter.js';
import {
  callIntoMeeting,
  castVote,
  changeVote,
  choosePresiding,
  closeVote,
  declareInterest,
  nameSubstitute,
  openVote,
  recordVoteFor,
  useCastingVote,
} from './votes.presenter.js';

const submitToGate: ProjectPage = {
  command: 'SubmitToGate',
  room: 'gates',
  title: ({ about }) => `Submit the project to gate ${about.gate}`,
  deed: ({ about }) => `Submit to gate ${about.gate}`,
  button: 'Submit to the steering group',
  done: 'Submitted to the steering group',
  form: { gate: choice('gate') },
  know: (scene) => ({
    question: questionOf(scene.reading, scene.about.gate ?? ''),
    ...paperFor(scene, scene.about.gate ?? ''),
  }),
};

const submitItem: ProjectPage = {
  command: 'SubmitItem',
  room: 'gates',
  title: ({ reading, about }) =>
    about.kind === 'cancel'
      ? 'Ask the steering group to cancel the project'
      : `Ask the steering group for ${itemName(reading, `write-off/${about.line}`)}`,
  deed: ({ reading, about }) =>
    about.kind === 'cancel' ? 'Ask to cancel the project' : `Ask for ${itemName(reading, `write-off/${about.line}`)}`,
  button: 'Ask the steering group',
  done: 'Asked of the steering group',
  form: { kind: given('kind'), line: given('benefit'), reason: text('reason'), exitPlan: text('exit plan') },
  know: ({ about }) => ({ cancels: about.kind === 'cancel' }),
  answers: { 'GATE.EXIT_PLAN_NEEDED': 'exitPlan' },
};

const scheduleItem: ProjectPage = {
  command: 'ScheduleItem',
  room: 'gates',
  title: (scene) => `Which meeting takes ${nameIn(scene)}?`,
  deed: (scene) => `Put ${nameIn(scene)} to a meeting`,
  button: 'Put it to this meeting',
  done: 'Item put to a meeting',
  form: { ...onRound, meeting: choice('meeting') },
  know: (scene) => ({ ...matter(scene), meetings: otherMeetings(scene) }),
  answers: {
    'GATE.MEETING_UNKNOWN': 'meeting',
    'GATE.MEETING_CANCELLED': 'meeting',
    'GATE.MEETING_OVER': 'meeting',
    'GATE.NOTICE_TOO_SHORT': 'meeting',
    'GATE.NOT_BEFORE': 'meeting',
    'GATE.MEET_SOONER': 'meeting',
  },
};

/** Other meetings than its own to which the item could go. */
const otherMeetings = (scene: ProjectScene) => {
  const round = ballotOf(scene.reading, scene.about.item ?? '')?.round;
  return meetingsAhead(scene).filter(({ value }) => value !== round?.meeting);
};

/** Meetings that are still to come or being held, the next first. */
const meetingsAhead = ({ directory, reading }: ProjectScene) =>
  directory.meetings
    .filter(({ status }) => status === 'declared' || status === 'held')
    .sort((a, b) => a.date.localeCompare(b.date))
    .map(({ id, date: day, startsAt, place }) => ({
      value: id,
      text: `${dayInWords(day)}, ${timeInWords(startsAt)}, ${place}`,
      hint: { text: `Last day of notice for this item: ${dayInWords(noticeDayOf(reading, day))}` },
    }));

const allowLateItem: ProjectPage = {
  command: 'AllowLateItem',
  room: 'gates',
  title: (scene) => `Allow ${nameIn(scene)} as a late item`,
  deed: (scene) => `Allow ${nameIn(scene)} as a late item`,
  button: 'Allow the late item',
  done: 'Late item allowed',
  form: { ...onRound, meeting: choice('meeting'), reason: text('reason') },
  begin: (scene) => ({ meeting: ballotIn(scene)?.round.meeting ?? null }),
  know: (scene) => ({ ...matter(scene), meetings: meetingsAhead(scene) }),
  answers: {
    'GATE.MEETING_UNKNOWN': 'meeting',
    'GATE.MEETING_CANCELLED': 'meeting',
    'GATE.MEETING_OVER': 'meeting',
    'GATE.NOT_LATE': 'meeting',
  },
};

const withdrawItem: ProjectPage = {
  command: 'WithdrawItem',
  room: 'gates',
  title: (scene) => `Withdraw ${nameIn(scene)}`,
  deed: (scene) => `Withdraw ${nameIn(scene)}`,
  button: 'Withdraw the item',
  done: 'Item withdrawn',
  form: { ...onRound, reason: text('reason') },
  know: matter,
};

export const gatePages: readonly ProjectPage[] = [
  submitToGate,
  submitItem,
  scheduleItem,
  allowLateItem,
  issuePapers,
  openVote,
  castVote,
  changeVote,
  recordVoteFor,
  useCastingVote,
  declareInterest,
  choosePresiding,
  nameSubstitute,
  callIntoMeeting,
  agreeToChairsAction,
  takeChairsAction,
  withdrawItem,
  closeVote,
  reissuePaper,
  markExempt,
];
