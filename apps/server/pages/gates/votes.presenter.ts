import type { ItemId } from '#domain/gates/state.js';
import { possibleDischargers, possibleOwners } from '#use-cases/queries/condition-view.js';
import { wholePolicy } from '#use-cases/queries/policy-view.js';
import { recusalPreview } from '#use-cases/queries/recusal-preview.js';
import { organisationName, type ProjectPage, type ProjectScene } from '../commands/command-page.js';
import { choice, date, given, givenNumber, ifAny, orNone, rows, text } from '../form-fields.js';
import { colleaguesIn } from '../seats/seats.presenter.js';
import { facts } from '../shared/tables.js';
import { countOf, dateInWords, dayInWords, upperFirst } from '../words.js';
import { ballotIn, matter, nameIn, onRound, seatIn } from './gate-scene.js';
import { CHOICES, motionInWords, questionOf, seatTitle } from './gate-words.js';
import { interestFirst } from './interest-first.js';
import { recusalInWords } from './needed-words.js';

export const openVote: ProjectPage = {
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

export const castVote: ProjectPage = {
  command: 'CastVote',
  room: 'gates',
  needsPaper: true,
  title: (scene) => `Vote on ${nameIn(scene)}: ${seatIn(scene)}`,
  deed: (scene) => `Vote on ${nameIn(scene)}: ${seatIn(scene)}`,
  button: 'Record the vote',
  done: 'Vote recorded',
  form: { ...onRound, seat: given('seat'), choice: choice('vote'), reason: text('reason') },
  check: votedOn,
  know: (scene) => {
    const organisation = scene.directory.programme.seats.find(({ id }) => id === scene.about.seat)?.organisation;
    return {
      ...matter(scene),
      interest: interestFirst(scene),
      organisation: organisationName(scene.directory, organisation),
    };
  },
  answers: { 'GATE.REASON_NEEDED': 'reason' },
};

/** What the vote is about, where it is checked. */
function votedOn(scene: ProjectScene) {
  const { motion, deferTo } = ballotIn(scene)!.round;
  return facts(
    ['Project', scene.reading.project.title],
    ['Item', upperFirst(nameIn(scene))],
    ['Motion', motion && motionInWords(motion, scene.about.item as ItemId, deferTo)],
    ['Seat', seatIn(scene)],
  );
}

export const changeVote: ProjectPage = {
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
  check: votedOn,
  begin: (scene) => ({ replaces: presentVote(scene)?.version }),
  know: (scene) => {
    const { choice: before, version } = presentVote(scene) ?? {};
    return {
      ...matter(scene),
      interest: interestFirst(scene),
      before: before && CHOICES[before].toLowerCase(),
      number: version,
    };
  },
  answers: { 'GATE.REASON_NEEDED': 'reason' },
};

const presentVote = (scene: ProjectScene) => ballotIn(scene)?.round.votes.find(({ seat }) => seat === scene.about.seat);

export const recordVoteFor: ProjectPage = {
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

export const useCastingVote: ProjectPage = {
  command: 'UseCastingVote',
  room: 'gates',
  title: (scene) => `Use the casting vote on ${nameIn(scene)}`,
  deed: (scene) => `Use the casting vote on ${nameIn(scene)}`,
  button: 'Use the casting vote',
  done: 'Casting vote recorded',
  form: { ...onRound, choice: choice('casting vote') },
  know: matter,
};

export const declareInterest: ProjectPage = {
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

export const choosePresiding: ProjectPage = {
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

export const nameSubstitute: ProjectPage = {
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

export const callIntoMeeting: ProjectPage = {
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

export const closeVote: ProjectPage = {
  command: 'CloseVote',
  room: 'gates',
  title: (scene) => `Close the vote on ${nameIn(scene)}`,
  deed: (scene) => `Close the vote on ${nameIn(scene)}`,
  button: 'Close the vote',
  done: 'Vote closed',
  form: onRound,
  know: matter,
};
