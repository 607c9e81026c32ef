import type { Reading } from '#use-cases/queries/reading.js';
import { paperWords } from '#use-cases/queries/paper-words.js';
import { possibleDischargers, possibleOwners } from '#use-cases/queries/condition-view.js';
import { wholePolicy } from '#use-cases/queries/policy-view.js';
import { recusalPreview } from '#use-cases/queries/recusal-preview.js';
import { type Ballot, ballotOf, noticeDayOf } from '#use-cases/queries/ballot.js';
import { organisationName, type ProjectPage, type ProjectScene } from '../commands/command-page.js';
import { choice, date, given, givenNumber, ifAny, orNone, rows, text, whole } from '../form-fields.js';
import { equalitySheet, caseSheet, scopeSheet } from '../cases/case-sheet.js';
import { deliverySheet } from '../delivery/delivery-sheet.js';
import { optInSheet } from '../participation/opt-in-sheet.js';
import { colleaguesIn } from '../seats/seats.presenter.js';
import { countOf, dateInWords, dayInWords, timeInWords } from '../words.js';
import { recusalInWords } from './needed-words.js';
import { knownSheet } from './known-paper.js';
import { assuranceSheet } from '../assurance/assurance-sheet.js';
import { assuranceView } from '#use-cases/queries/assurance-view.js';
import { ballotSheet } from './ballot-sheet.js';
import { PARAGRAPHS } from './exempt-words.js';
import { CHOICES, itemName, questionOf, seatTitle } from './gate-words.js';

/** The round of an item that is acted on; both are in the address. */
const onRound = { item: given('item'), round: givenNumber('round') };

const ballotIn = ({ reading, about }: ProjectScene): Ballot | null => ballotOf(reading, about.item ?? '');

const nameIn = ({ reading, about }: ProjectScene): string => itemName(reading, about.item ?? '');

const seatIn = ({ directory, about }: ProjectScene): string =>
  directory.programme.seats.find(({ id }) => id === about.seat)?.title ?? about.seat ?? '';

/** What is asked and how it stands, with the whole case to decide on. */
const matter = (scene: ProjectScene) => {
  const ballot = ballotIn(scene);
  return {
    ballot: ballot && ballotSheet(scene.reading, ballot),
    known: knownSheet(scene.reading, scene.known),
    ...paperFor(scene, scene.about.item ?? ''),
  };
};

/** What belongs to the paper of an item: for G1 the scope, later all that has come since. */
function paperFor({ reading }: ProjectScene, item: string) {
  return {
    scope: scopeSheet(reading),
    equality: equalitySheet(reading),
    case: item === 'G1' ? null : caseSheet(reading),
    optIn: ['G1', 'G2'].includes(item) ? null : optInSheet(reading),
    delivery: ['G4', 'G5'].includes(item) ? deliverySheet(reading) : null,
    assurance: item !== 'G1' && isReviewed(reading) ? assuranceSheet(reading) : null,
  };
}

/** Whether reviewers advise on this project's gates. */
const isReviewed = (reading: Reading): boolean => {
  const { route, reviews } = assuranceView(reading);
  return route === 'major' || reviews.length > 0;
};

/** Meetings that are still to come or being held, the next first. */
const meetingsAhead = ({ directory, reading, about }: ProjectScene) => {
  const round = ballotOf(reading, about.item ?? '')?.round;
  return directory.meetings
    .filter(({ status, id }) => status !== 'closed' && id !== round?.meeting)
    .sort((a, b) => a.date.localeCompare(b.date))
    .map(({ id, date: day, startsAt, place }) => ({
      value: id,
      text: `${dayInWords(day)}, ${timeInWords(startsAt)}, ${place}`,
      hint: { text: `Last day of notice for this item: ${dayInWords(noticeDayOf(reading, day))}` },
    }));
};

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
  know: (scene) => ({ ...matter(scene), meetings: meetingsAhead(scene) }),
  answers: {
    'GATE.MEETING_UNKNOWN': 'meeting',
    'GATE.MEETING_OVER': 'meeting',
    'GATE.NOTICE_TOO_SHORT': 'meeting',
    'GATE.NOT_BEFORE': 'meeting',
    'GATE.MEET_SOONER': 'meeting',
  },
};

const allowLateItem: ProjectPage = {
  command: 'AllowLateItem',
  room: 'gates',
  title: (scene) => `Allow ${nameIn(scene)} as a late item`,
  deed: (scene) => `Allow ${nameIn(scene)} as a late item`,
  button: 'Allow the late item',
  done: 'Late item allowed',
  form: { ...onRound, meeting: choice('meeting'), reason: text('reason') },
  know: (scene) => ({ ...matter(scene), meetings: meetingsAhead(scene) }),
  answers: { 'GATE.MEETING_UNKNOWN': 'meeting', 'GATE.MEETING_OVER': 'meeting', 'GATE.NOT_LATE': 'meeting' },
};

const issuePapers: ProjectPage = {
  command: 'IssuePapers',
  room: 'gates',
  title: (scene) => `Issue the papers on ${nameIn(scene)}`,
  deed: (scene) => `Issue the papers on ${nameIn(scene)} to the members`,
  button: 'Issue the papers',
  done: 'Papers issued',
  form: onRound,
  know: (scene) => {
    const day = ballotIn(scene)?.round.meetingDate;
    return {
      ...matter(scene),
      meeting: day && dayInWords(day),
      notice: day && dayInWords(noticeDayOf(scene.reading, day)),
    };
  },
};

const openVote: ProjectPage = {
  command: 'OpenVote',
  room: 'gates',
  title: (scene) => `Open the vote on ${nameIn(scene)}`,
  deed: (scene) => `Open the vote on ${nameIn(scene)}`,
  button: 'Open the vote',
  done: 'Vote opened',
  form: {
    ...onRound,
    method: choice('way to vote'),
    motion: choice('motion'),
    deferTo: date('date to defer to'),
    conditions: ifAny(
      rows('conditions', {
        words: text('condition'),
        kind: choice('kind of condition'),
        owner: choice('owner'),
        discharger: ifAny(choice('discharger')),
        due: date('date it is due'),
      }),
    ),
  },
  repeats: { conditions: { least: 1 } },
  begin: (scene) => ({ motion: 'approve', method: ballotIn(scene)?.round.meeting ? 'meeting' : null }),
  know: (scene) => {
    const policy = wholePolicy(scene.reading.project.policy);
    const ballot = ballotIn(scene);
    return {
      ...matter(scene),
      days: countOf(policy.writtenProcedure.days, 'working day'),
      longest: countOf(policy.deferral.longest, 'working day'),
      meeting: ballot?.round.meetingDate ? dayInWords(ballot.round.meetingDate) : null,
      rejectable: ['G1', 'G2', 'G3'].includes(scene.about.item ?? ''),
      referable: /^G/.test(scene.about.item ?? ''),
      owners: ownersIn(scene),
      dischargers: dischargersIn(scene),
      lapse: countOf(policy.conditions.lapseDays, 'working day'),
    };
  },
  answers: {
    'GATE.DEFERRAL_DATE_NEEDED': 'deferTo',
    'GATE.DEFERRAL_DATE': 'deferTo',
    'GATE.MEETING_NEEDED': 'method',
    'GATE.NO_MEETING': 'method',
    'GATE.NOT_MEETING_DAY': 'method',
    'GATE.MEETING_NOT_HELD': 'method',
    'GATE.CANNOT_REJECT': 'motion',
    'GATE.MOTION_LOST': 'motion',
    'CONDITION.NEEDED': 'motion',
    'CONDITION.OTHER_MOTION': 'motion',
    'CONDITION.GATES_ONLY': 'motion',
  },
};

/** Seats and posts that could discharge one; the chair does, where none is chosen. */
const dischargersIn = ({ directory, nameOf }: ProjectScene) =>
  possibleDischargers(directory).map(({ id, title, holder }) => ({
    value: id,
    text: `${title} (${nameOf(holder) ?? 'vacant'})`,
  }));

/** Posts that could own a condition. */
const ownersIn = ({ directory, nameOf }: ProjectScene) =>
  possibleOwners(directory).map(({ id, title, holder }) => ({
    value: id,
    text: `${title} (${nameOf(holder) ?? 'vacant'})`,
  }));

const castVote: ProjectPage = {
  command: 'CastVote',
  room: 'gates',
  needsPaper: true,
  title: (scene) => `Vote on ${nameIn(scene)}: ${seatIn(scene)}`,
  deed: (scene) => `Vote on ${nameIn(scene)}: ${seatIn(scene)}`,
  button: 'Record the vote',
  done: 'Vote recorded',
  form: { ...onRound, seat: given('seat'), choice: choice('vote'), reason: text('reason') },
  know: (scene) => {
    const organisation = scene.directory.programme.seats.find(({ id }) => id === scene.about.seat)?.organisation;
    return { ...matter(scene), organisation: organisationName(scene.directory, organisation) };
  },
  answers: { 'GATE.REASON_NEEDED': 'reason' },
};

const changeVote: ProjectPage = {
  command: 'ChangeVote',
  room: 'gates',
  needsPaper: true,
  title: (scene) => `Change the vote on ${nameIn(scene)}: ${seatIn(scene)}`,
  deed: (scene) => `Change the vote on ${nameIn(scene)}: ${seatIn(scene)}`,
  button: 'Record the change',
  done: 'Vote changed',
  form: {
    ...onRound,
    seat: given('seat'),
    replaces: givenNumber('vote to replace'),
    choice: choice('vote'),
    reason: text('reason'),
  },
  begin: (scene) => ({ replaces: presentVote(scene)?.version }),
  know: (scene) => {
    const { choice: before, version } = presentVote(scene) ?? {};
    return { ...matter(scene), before: before && CHOICES[before].toLowerCase(), number: version };
  },
  answers: { 'GATE.REASON_NEEDED': 'reason' },
};

const presentVote = (scene: ProjectScene) => ballotIn(scene)?.round.votes.find(({ seat }) => seat === scene.about.seat);

const recordVoteFor: ProjectPage = {
  command: 'RecordVoteFor',
  room: 'gates',
  needsPaper: true,
  title: (scene) => `Record the vote of an absent seat on ${nameIn(scene)}: ${seatIn(scene)}`,
  deed: (scene) => `Record the vote of an absent seat on ${nameIn(scene)}: ${seatIn(scene)}`,
  button: 'Record the vote',
  done: 'Vote recorded for the seat',
  form: {
    ...onRound,
    seat: given('seat'),
    choice: choice('vote'),
    reason: text('reason'),
    evidence: text('evidence'),
  },
  know: (scene) => ({ ...matter(scene), seat: seatIn(scene) }),
  answers: { 'GATE.REASON_NEEDED': 'reason' },
};

const useCastingVote: ProjectPage = {
  command: 'UseCastingVote',
  room: 'gates',
  title: (scene) => `Use the casting vote on ${nameIn(scene)}`,
  deed: (scene) => `Use the casting vote on ${nameIn(scene)}`,
  button: 'Use the casting vote',
  done: 'Casting vote recorded',
  form: { ...onRound, choice: choice('casting vote') },
  know: matter,
};

const declareInterest: ProjectPage = {
  command: 'DeclareInterest',
  room: 'gates',
  title: (scene) => `Declare an interest: ${seatIn(scene)}`,
  deed: (scene) =>
    `Declare an interest${scene.about.item ? ` in ${nameIn(scene)}` : ''}, or that there is none: ${seatIn(scene)}`,
  button: 'Declare',
  done: 'Declared',
  form: {
    seat: given('seat'),
    item: choice('matter'),
    kind: choice('interest'),
    nature: text('nature of the interest'),
  },
  know: (scene) => {
    const { item } = scene.about;
    return {
      item,
      matter: item && questionOf(scene.reading, item),
      preview: item ? recusalInWords(recusalPreview(scene.reading, item, scene.about.seat)) : [],
    };
  },
  answers: { 'GATE.NATURE_NEEDED': 'nature', 'GATE.STAYS_RECUSED': 'kind' },
};

const choosePresiding: ProjectPage = {
  command: 'ChoosePresiding',
  room: 'gates',
  title: (scene) => `Who presides on ${nameIn(scene)}?`,
  deed: (scene) => `Record who presides on ${nameIn(scene)}`,
  button: 'Record who presides',
  done: 'Recorded who presides',
  form: { ...onRound, seat: choice('seat') },
  know: (scene) => ({
    seats: ballotIn(scene)?.couldPreside.map((seat) => ({ value: seat, text: seatTitle(scene, seat) })),
  }),
  answers: { 'GATE.CANNOT_PRESIDE': 'seat' },
};

const nameSubstitute: ProjectPage = {
  command: 'NameSubstitute',
  room: 'gates',
  title: (scene) => `Name a substitute on ${nameIn(scene)}: ${seatIn(scene)}`,
  deed: (scene) => `Name a substitute on ${nameIn(scene)}: ${seatIn(scene)}`,
  button: 'Name the substitute',
  done: 'Substitute named',
  form: { ...onRound, seat: given('seat'), person: orNone(choice('substitute')) },
  know: (scene) => {
    const by = ballotIn(scene)?.substituteBy;
    return { people: colleaguesIn(scene), by: by ? dateInWords(by) : null };
  },
};

const callIntoMeeting: ProjectPage = {
  command: 'CallIntoMeeting',
  room: 'gates',
  title: (scene) => `Call ${nameIn(scene)} into a meeting`,
  deed: (scene) => `Call ${nameIn(scene)} into a meeting: ${seatIn(scene)}`,
  button: 'Ask for a meeting',
  done: 'Meeting asked for',
  form: { ...onRound, seat: given('seat') },
  know: (scene) => {
    const { calls = [] } = ballotIn(scene)?.round ?? {};
    return {
      calls: calls.length,
      needed: countOf(scene.reading.project.policy.writtenProcedure.seatsToCallIn, 'seat'),
    };
  },
};

const markExempt: ProjectPage = {
  command: 'MarkExempt',
  room: 'gates',
  title: (scene) => `Set an exempt appendix apart: ${nameIn(scene)}`,
  deed: (scene) => `Set an exempt appendix apart: ${nameIn(scene)}`,
  button: 'Set it apart',
  done: 'Exempt appendix set apart',
  form: { ...onRound, paragraph: whole('paragraph'), reasons: text('reasons'), appendix: text('exempt appendix') },
  know: (scene) => ({
    ...matter(scene),
    paragraphs: Object.entries(PARAGRAPHS).map(([value, words]) => ({ value, text: `${value}: ${words}` })),
  }),
};

const reissuePaper: ProjectPage = {
  command: 'ReissuePaper',
  room: 'gates',
  title: (scene) => `Reissue the paper on ${nameIn(scene)}`,
  deed: (scene) => `Reissue the paper on ${nameIn(scene)}`,
  button: 'Reissue the paper',
  done: 'Paper reissued',
  form: {
    ...onRound,
    currentPosition: text('current position'),
    existingArrangement: text('existing arrangement'),
    strategic: text('strategic case'),
    economic: text('economic case'),
    commercial: text('commercial case'),
    financial: text('financial case'),
    management: text('management case'),
    justification: text('business justification'),
    readiness: ifAny(rows('evidence of readiness', { criterion: choice('criterion'), evidence: text('evidence') })),
    handover: text('hand-over'),
    lessons: text('lessons learned'),
    reason: text('reason for asking'),
    exitPlan: text('exit plan'),
    remarks: text('remarks'),
    why: text('reason'),
  },
  repeats: { readiness: { least: 1 } },
  begin: ({ reading, about }) => paperWords(reading, about.item ?? ''),
  know: (scene) => ({
    ...matter(scene),
    words: correctable(scene),
    criteria:
      scene.about.item === 'G4'
        ? assuranceView(scene.reading).readiness.map(({ id, title }) => ({ value: id, text: title }))
        : [],
  }),
};

/** The words of the paper that can be corrected: a quick win has one combined case. */
function correctable({ reading, about }: Pick<ProjectScene, 'reading' | 'about'>) {
  const one = about.item === 'G2' && reading.project.cases.current?.justification;
  const kind = (about.item ?? '').split('/', 1)[0];
  return one ? [{ name: 'justification', label: 'Business justification' }, REMARKS] : (WORDS[kind] ?? []);
}

const REMARKS = { name: 'remarks', label: 'What you say about the paper (optional)' };

const WORDS: Readonly<Record<string, readonly { readonly name: string; readonly label: string }[]>> = {
  G1: [
    { name: 'currentPosition', label: 'Current position' },
    { name: 'existingArrangement', label: 'Existing arrangement to build on (optional)' },
    REMARKS,
  ],
  G2: [
    { name: 'strategic', label: 'Strategic case' },
    { name: 'economic', label: 'Economic case' },
    { name: 'commercial', label: 'Commercial case' },
    { name: 'financial', label: 'Financial case' },
    { name: 'management', label: 'Management case' },
    REMARKS,
  ],
  G3: [REMARKS],
  G4: [REMARKS],
  G5: [{ name: 'handover', label: 'Hand-over' }, { name: 'lessons', label: 'Lessons learned' }, REMARKS],
  cancel: [
    { name: 'reason', label: 'Why the project should be cancelled' },
    { name: 'exitPlan', label: 'Exit plan' },
  ],
  'write-off': [{ name: 'reason', label: 'Why the benefit should be written off' }],
};

const closeVote: ProjectPage = {
  command: 'CloseVote',
  room: 'gates',
  title: (scene) => `Close the vote on ${nameIn(scene)}`,
  deed: (scene) => `Close the vote on ${nameIn(scene)}`,
  button: 'Close the vote',
  done: 'Vote closed',
  form: onRound,
  know: matter,
};

const agreeToChairsAction: ProjectPage = {
  command: 'AgreeToChairsAction',
  room: 'gates',
  needsPaper: true,
  title: (scene) => `Agree that the chair approves ${nameIn(scene)}: ${seatIn(scene)}`,
  deed: (scene) => `Agree that the chair approves ${nameIn(scene)}: ${seatIn(scene)}`,
  button: 'Agree in writing',
  done: 'Agreement recorded',
  form: { ...onRound, seat: given('seat') },
  know: matter,
};

const takeChairsAction: ProjectPage = {
  command: 'TakeChairsAction',
  room: 'gates',
  needsPaper: true,
  title: (scene) => `Approve ${nameIn(scene)} by chair’s action`,
  deed: (scene) => `Approve ${nameIn(scene)} by chair’s action`,
  button: 'Approve by chair’s action',
  done: 'Approved by chair’s action',
  form: { ...onRound, motion: given('motion'), reason: text('reason'), agreedBy: choice('seat that agrees') },
  begin: () => ({ motion: 'approve' }),
  know: (scene) => ({
    ...matter(scene),
    agreeing: (ballotIn(scene)?.round.agreements ?? []).map(({ seat }) => ({
      value: seat,
      text: scene.directory.programme.seats.find(({ id }) => id === seat)?.title ?? seat,
    })),
    lapses: wholePolicy(scene.reading.project.policy).chairsAction.unconfirmed === 'lapses',
  }),
  answers: { 'GATE.NOT_AGREED': 'agreedBy', 'GATE.SAME_ORGANISATION': 'agreedBy' },
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
