import { dateIn } from '#domain/calendar/zone.js';
import { addWorkingDays } from '#domain/calendar/working-days.js';
import type { ConditionMoved } from '#domain/conditions/state.js';
import type { Item, Round } from '#domain/gates/state.js';
import type { Condition } from '#domain/participation/state.js';
import type { Project } from '#domain/projects/state.js';
import { aroundTheVotes } from './around.js';
import type { Attempt, Mission } from './mission.js';

/** Chooses; every choice of a mission comes from it, so that a failing mission can be shrunk and told again. */
export type Dice = (sides: number) => number;

const oneOf = <T>(dice: Dice, ...values: readonly T[]): T => values[dice(values.length)];

/** One step of a mission: mostly what a sensible person would do next, sometimes time, sometimes nonsense. */
export function step(mission: Mission, dice: Dice): void {
  const throwOf = dice(20);
  if (throwOf === 0) return mission.waitDays(oneOf(dice, 1, 3, 8, 20));
  if (throwOf === 1) return void mission.give(stray(dice));
  sensible(mission, dice);
  if (throwOf > 3) mission.settle();
}

function sensible(mission: Mission, dice: Dice): void {
  const { project } = mission;
  if (!project) return void mission.give(proposal());
  if (project.movingTo) return mission.settle();
  if (aroundTheVotes(mission, project, dice)) return;
  const waiting = Object.values(project.gates).find((item) => item?.status === 'waiting');
  if (waiting) return vote(mission, project, waiting, dice);
  if (dice(400) === 0) return void mission.give(cancellation());
  switch (project.stage) {
    case 'PROPOSED':
      return propose(mission, project, dice);
    case 'SCOPING':
      return scope(mission, project, dice);
    case 'BUSINESS_CASE':
      return writeCase(mission, project, dice);
    case 'OPT_IN':
      return optIn(mission, project, dice);
    case 'DELIVERY':
      return deliver(mission, project);
    case 'CLOSURE':
      return void mission.give({ who: 'tfl-pl', command: { type: 'SubmitToGate', gate: 'G5' } });
    case 'BENEFITS_WATCH':
      return watch(mission, project, dice);
    default:
      return;
  }
}

const proposal = (): Attempt => ({
  who: 'tfl-pl',
  command: {
    type: 'ProposeProject',
    title: 'Temporary labour',
    summary: 'text',
    workstream: 'procurement',
    leadOrganisation: 'tfl',
    leadPost: 'tfl-pl',
  },
});

const cancellation = (): Attempt => ({
  who: 'po',
  command: { type: 'SubmitItem', kind: 'cancel', reason: 'text', exitPlan: 'text' },
});

function propose(mission: Mission, project: Project, dice: Dice): void {
  if (project.proposal?.status === 'returned') {
    mission.give({ who: 'tfl-pl', command: { type: 'ResubmitProposal', title: 'Temporary labour', summary: 'text' } });
  } else if (dice(15) === 0) {
    mission.give({ who: 'po', command: { type: 'ReturnProposal', reason: 'text' } });
  } else if (dice(60) === 0) {
    mission.give({ who: 'tfl-pl', command: { type: 'WithdrawProposal', reason: 'text' } });
  } else {
    mission.give({ who: 'po', command: { type: 'AcceptProposal' } });
  }
}

function scope(mission: Mission, project: Project, dice: Dice): void {
  const { scope: saved, equality } = project.cases;
  if (!saved) {
    mission.give({
      who: 'tfl-pl',
      command: {
        type: 'SaveScope',
        currentPosition: 'text',
        level: 'operational',
        gainBand: 'medium',
        existingArrangement: null,
        workstream: 'procurement',
      },
    });
  } else if (!equality.screening) {
    mission.give({ who: 'tfl-pl', command: { type: 'RecordEquality', step: 'screening', text: 'text' } });
  } else if (dice(25) === 0 && project.participation.units.gla?.status === 'INVITED') {
    mission.give({ who: 'tfl-pl', command: { type: 'MarkNotRelevant', unit: 'gla', reason: 'text' } });
  } else {
    mission.give({ who: 'tfl-pl', command: { type: 'SubmitToGate', gate: 'G1' } });
  }
}

function writeCase(mission: Mission, project: Project, dice: Dice): void {
  const { cases } = project;
  const reviewed = cases.reviewOpenedAt !== null;
  if (!cases.current || (!reviewed && dice(6) === 0)) return void mission.give(savedCase(mission, dice));
  const missing = invited(project).find((unit) => !cases.figures[unit]);
  if (missing) return void mission.give(figures(project, missing, dice));
  if (!cases.equality.assessment) {
    return void mission.give({
      who: 'tfl-pl',
      command: { type: 'RecordEquality', step: 'assessment', needed: true, text: 'text' },
    });
  }
  if (!reviewed) return void mission.give({ who: 'tfl-pl', command: { type: 'OpenMemberReview' } });
  const silent = organisationsOf(project).find(
    (organisation) =>
      !cases.comments.some(
        ({ role, at, ...comment }) =>
          role === 'FIN' && comment.organisation === organisation && at >= cases.reviewOpenedAt!,
      ),
  );
  if (silent && dice(3) > 0) {
    return void mission.give({
      who: `${silent}-fin`,
      command: { type: 'GiveComment', organisation: silent, text: 'text' },
    });
  }
  if (silent) return mission.waitDays(16);
  mission.give({ who: 'tfl-pl', command: { type: 'SubmitToGate', gate: 'G2' } });
}

function savedCase(mission: Mission, dice: Dice): Attempt {
  const month = dateIn('Europe/London', mission.now).slice(0, 7);
  const profile = [{ month, amount: '100' }];
  const unit = oneOf(dice, 'tfl', 'gla', 'met');
  const ownerPost = unit === 'met' ? 'mpa-fin' : `${unit}-fin`;
  const common = { unit, ownerPost, disBenefit: false, measure: 'pence', start: month, profile, dependencies: [] };
  return {
    who: 'tfl-pl',
    command: {
      type: 'SaveCase',
      strategic: 'text',
      economic: 'text',
      commercial: 'text',
      financial: 'text',
      management: 'text',
      options: [
        { title: 'As now', businessAsUsual: true },
        { title: 'Share', businessAsUsual: false },
        { title: 'Merge', businessAsUsual: false },
      ],
      parts: [
        { id: 'core', title: 'Core', required: true, sharedOneOff: '24000001', sharedRunning: '100' },
        { id: 'more', title: 'More', required: false, sharedOneOff: '1000', sharedRunning: '0' },
      ],
      value: '24000001',
      years: 3,
      minimumUnits: oneOf(dice, 1, 2, 2),
      requiredUnits: [],
      floors: { netAnnualCashable: oneOf(dice, null, '100'), netPresentValue: null },
      policingScope: oneOf(dice, 'service', 'service', 'authority_only'),
      benefitLines: [
        {
          ...common,
          id: 'line',
          title: 'Rates',
          cashable: dice(4) > 0,
          baseline: { value: '0', date: '2008-12-01' },
        },
      ],
      enables: ['another project'],
    },
  };
}

function figures(project: Project, unit: string, dice: Dice): Attempt {
  const parts = ['core', 'more'].map((part) => ({
    part,
    oneOff: '10',
    running: '1',
    staffDays: 1,
    cashable: oneOf(dice, '9000000', '20000000'),
  }));
  const organisation = project.units.find(({ id }) => id === unit)!.organisations[0];
  return dice(12) === 0
    ? { who: 'tfl-pl', command: { type: 'EstimateFigures', unit, parts } }
    : { who: `${organisation}-or`, command: { type: 'SaveOwnFigures', unit, parts } };
}

const invited = (project: Project): readonly string[] =>
  project.units.map(({ id }) => id).filter((id) => project.participation.units[id]?.status !== 'NOT_RELEVANT');

const organisationsOf = (project: Project): readonly string[] =>
  project.units.filter(({ id }) => invited(project).includes(id)).flatMap(({ organisations }) => organisations);

function optIn(mission: Mission, project: Project, dice: Dice): void {
  const { optIn: open, units } = project.participation;
  if (!open) return mission.settle();
  const estimated = Object.values(project.cases.figures).find(({ estimate }) => estimate);
  if (estimated && !open.closedAt) return void mission.give({ ...figures(project, estimated.unit, () => 1) });
  if (dice(40) === 0 && !open.closedAt) {
    return void mission.give({ who: 'gla-chair', command: { type: 'ExtendOptIn', days: 5, reason: 'text' } });
  }
  const undecided = Object.values(units).find(({ status }) =>
    ['INVITED', 'PENDING_SECOND_KEY', 'DEFERRED', 'CONDITION_FAILED', 'RECONFIRM'].includes(status),
  );
  if (undecided && dice(8) > 0) return void mission.give(decision(mission, project, undecided.unit, dice));
  if (!open.closedAt) return mission.waitDays(oneOf(dice, 5, 30));
  if (open.viability?.passed && !open.stale) {
    return void mission.give({ who: 'tfl-pl', command: { type: 'SubmitToGate', gate: 'G3' } });
  }
  if (open.proposedRoute) {
    return void mission.give({
      who: 'gla-chair',
      command: { type: 'ConfirmUnviableRoute', route: open.proposedRoute.route },
    });
  }
  const route = oneOf(dice, 'invite_again', 'invite_again', 'rework', 'cancel');
  mission.give({ who: 'tfl-pl', command: { type: 'ChooseUnviableRoute', route, reason: 'text', exitPlan: 'text' } });
}

function decision(mission: Mission, project: Project, unit: string, dice: Dice): Attempt {
  const { status, keys } = project.participation.units[unit];
  const organisations = project.units.find(({ id }) => id === unit)!.organisations;
  const awaited = organisations.find((each) => !keys[each] || keys[each].caseVersion !== project.cases.version);
  const organisation = awaited ?? oneOf(dice, ...organisations);
  const today = dateIn('Europe/London', mission.now);
  const common = {
    organisation,
    caseVersion: project.cases.version,
    body: `${organisation}-board`,
    decidedOn: today,
    reference: 'ref',
  };
  if ((status === 'CONDITION_FAILED' || status === 'RECONFIRM') && dice(4) > 0) {
    return { who: `${organisation}-od`, command: { type: 'Reconfirm', ...common, largestShare: '99999999' } };
  }
  const answer = oneOf(dice, 'join', 'join', 'join', 'join', 'join', 'join', 'decline', 'defer');
  const condition: Condition = { metric: 'units_joined', operator: '>=', value: oneOf(dice, '2', '3') };
  const until = addWorkingDays(today, oneOf(dice, 3, 25), project.calendar);
  return {
    who: `${organisation}-od`,
    command: {
      type: 'RecordDecision',
      ...common,
      answer,
      reasonCode: answer === 'decline' ? 'timing' : undefined,
      until: answer === 'defer' ? until : undefined,
      conditions: answer === 'join' && dice(4) === 0 ? [condition] : undefined,
      parts: answer === 'join' && dice(4) === 0 ? ['core'] : undefined,
      largestShare: answer === 'join' ? oneOf(dice, '99999999', '99999999', '12500000') : undefined,
    },
  };
}

function vote(mission: Mission, project: Project, item: Item, dice: Dice): void {
  const round = item.rounds.at(-1)!;
  const on = { item: item.id, round: round.number };
  if (round.status === 'scheduled') return openRound(mission, project, item, round, dice);
  const eligible = round.electorate.filter(({ seat }) => round.method === 'written' || round.present.includes(seat));
  const left = eligible.find(({ seat }) => !round.votes.some((cast) => cast.seat === seat));
  if (left && dice(12) > 0) {
    const choice = oneOf(dice, 'for', 'for', 'for', 'for', 'for', 'for', 'against', 'abstain');
    return void mission.give({
      who: left.seat,
      command: { type: 'CastVote', ...on, seat: left.seat, choice, reason: 'text' },
    });
  }
  if (dice(8) === 0) mission.give({ who: 'gla-chair', command: { type: 'UseCastingVote', ...on, choice: 'for' } });
  if (dice(4) === 0) {
    const seat = oneOf(dice, 'mpa-member', 'mps-member');
    mission.give({ who: seat, command: { type: 'CallIntoMeeting', ...on, seat } });
  }
  if (round.method === 'meeting') return void mission.give({ who: 'ss', command: { type: 'CloseVote', ...on } });
  mission.waitDays(oneOf(dice, 1, 8));
}

function openRound(mission: Mission, project: Project, item: Item, round: Round, dice: Dice): void {
  const on = { item: item.id, round: round.number };
  const motion = oneOf(
    dice,
    'approve',
    'approve',
    'approve',
    'approve',
    'approve',
    'approve',
    'approve',
    'refer_back',
    'defer',
    'reject',
  );
  const deferTo = addWorkingDays(dateIn('Europe/London', mission.now), 8, project.calendar);
  const lost = item.rounds.at(-2)?.outcome === 'lost' ? item.rounds.at(-2)!.motion : null;
  if (lost) return mission.waitDays(1);
  const gate = item.id.startsWith('G');
  const conditional = gate && motion === 'approve' && dice(10) === 0;
  const asked = conditional ? 'approve_with_conditions' : gate ? motion : 'approve';
  const conditions = conditional ? [condition(mission, project, dice)] : undefined;
  const onPaper = gate || item.id.startsWith('write-off');
  const written = !round.meetingOnly && !round.notBefore && onPaper && asked !== 'reject' && dice(3) > 0;
  if (written) {
    return void mission.give({
      who: 'ss',
      command: { type: 'OpenVote', ...on, method: 'written', motion: asked, deferTo, conditions },
    });
  }
  const meeting = mission.directory.meetings.find(({ id }) => id === round.meeting);
  if (!meeting || meeting.status === 'closed' || meeting.date < dateIn('Europe/London', mission.now)) {
    const from = dateIn('Europe/London', mission.now);
    const earliest = round.notBefore && round.notBefore > from ? round.notBefore : from;
    const date = addWorkingDays(earliest, 6, project.calendar);
    const id = `meeting-${mission.directory.meetings.length + 1}`;
    mission.meet(id, { type: 'DeclareMeeting', date, startsAt: '14:00', place: 'City Hall' });
    return void mission.give({ who: 'ss', command: { type: 'ScheduleItem', ...on, meeting: id } });
  }
  if (meeting.date > dateIn('Europe/London', mission.now)) mission.waitUntil(`${meeting.date}T13:30:00.000Z`);
  const present = dice(6) === 0 ? ['gla-chair', 'tfl-deputy'] : ['gla-chair', 'tfl-deputy', 'mpa-member', 'mps-member'];
  mission.meet(meeting.id, { type: 'RecordAttendance', present, presiding: 'gla-chair' });
  mission.give({
    who: 'ss',
    command: { type: 'OpenVote', ...on, method: 'meeting', motion: asked, deferTo, conditions },
  });
}

const condition = (mission: Mission, project: Project, dice: Dice): ConditionMoved => ({
  kind: oneOf(dice, 'precedent', 'subsequent'),
  owner: oneOf(dice, 'tfl-pl', 'mps-fin'),
  due: addWorkingDays(dateIn('Europe/London', mission.now), 6 + dice(20), project.calendar),
  words: 'text',
});

function deliver(mission: Mission, { delivery }: Project): void {
  const today = dateIn('Europe/London', mission.now);
  const lead = (command: Attempt['command']): void => void mission.give({ who: 'tfl-pl', command });
  if (delivery.milestones.length === 0) {
    return lead({ type: 'PlanMilestones', milestones: [{ id: 'm', title: 'Award', due: today }] });
  }
  if (delivery.status === 'mobilising') return lead({ type: 'StartDelivery' });
  if (delivery.milestones.some(({ reachedOn }) => !reachedOn)) {
    return lead({ type: 'ReachMilestone', milestone: 'm', reachedOn: today });
  }
  if (!delivery.handedOver) return lead({ type: 'HandOver', to: 'tfl-or', text: 'text' });
  if (!delivery.lessons) return lead({ type: 'FileLessons', text: 'text' });
  lead({ type: 'RequestClosure' });
}

function watch(mission: Mission, project: Project, dice: Dice): void {
  const { baseline, returns } = project.benefits;
  const line = baseline[0];
  if (!line) return mission.settle();
  if (dice(10) === 0) {
    return void mission.give({
      who: 'po',
      command: { type: 'SubmitItem', kind: 'write-off', line: line.id, reason: 'text' },
    });
  }
  const organisation = project.units.find(({ id }) => id === line.unit)!.organisations[0];
  const open = Object.values(returns).find(({ status }) => status !== 'validated' && status !== 'nil');
  if (!open) {
    const month = nextMonth(Object.values(returns).at(-1)?.month, project.benefits.frozenAt!, line.start);
    mission.waitUntil(`${month}-28T12:00:00.000Z`);
    const lines = [{ line: line.id, amount: oneOf(dice, '100', '60', '0'), evidence: 'text' }];
    return void mission.give({
      who: `${organisation}-or`,
      command: { type: 'SubmitReturn', unit: line.unit, month, lines },
    });
  }
  const of = { unit: open.unit, month: open.month };
  if (open.status === 'queried') {
    return void mission.give({
      who: `${organisation}-or`,
      command: { type: 'SubmitReturn', ...of, lines: open.lines },
    });
  }
  if (!open.confirmedBy)
    return void mission.give({ who: `${organisation}-fin`, command: { type: 'ConfirmBenefit', ...of } });
  if (line.unit === 'tfl' && !open.countersignedBy) {
    return void mission.give({ who: 'ar', command: { type: 'CountersignReturn', ...of } });
  }
  const verdict = dice(6) === 0 ? 'queried' : 'validated';
  mission.give({ who: 'tfl-bl', command: { type: 'ValidateReturn', ...of, verdict, query: 'text' } });
  if (line.cashable && dice(2) === 0) {
    mission.give({
      who: `${organisation}-fin`,
      command: { type: 'CaptureInBudget', line: line.id, amount: '50', budgetYear: '2009/10', budgetLine: 'Staff' },
    });
  }
}

function nextMonth(last: string | undefined, frozenAt: string, start: string): string {
  const first = [frozenAt.slice(0, 7), start].sort().at(-1)!;
  if (!last) return first;
  const [year, month] = last.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7);
}

/** Something that does not belong here: another stage's command, a second vote, an old round, an unknown id. */
function stray(dice: Dice): Attempt {
  const strays: readonly Attempt[] = [
    { who: 'process', command: { type: 'EnterStage', stage: 'DELIVERY' } },
    { who: 'process', command: { type: 'OpenOptIn' } },
    { who: 'process', command: { type: 'CloseOptIn' } },
    { who: 'process', command: { type: 'RunViability' } },
    { who: 'process', command: { type: 'CloseProject' } },
    { who: 'process', command: { type: 'SendDueReminders' } },
    { who: 'process', command: { type: 'NoteUndelivered', timer: 'opt-in/1/tfl', address: 'OD@tfl' } },
    { who: 'process', command: { type: 'EndSilence', unit: oneOf(dice, 'tfl', 'met', 'nobody') } },
    { who: 'process', command: { type: 'CountAsNil', unit: 'tfl', month: '2009-02' } },
    { who: 'process', command: { type: 'CloseVote', item: oneOf(dice, 'G1', 'G2', 'G3'), round: 1 } },
    { who: 'process', command: { type: 'DeferLostItem', item: 'G1', round: 1 } },
    { who: 'tfl-pl', command: { type: 'SubmitToGate', gate: oneOf(dice, 'G1', 'G2', 'G3', 'G5') } },
    {
      who: 'gla-chair',
      command: {
        type: 'CastVote',
        item: oneOf(dice, 'G1', 'G2', 'G3', 'G5'),
        round: 1,
        seat: 'gla-chair',
        choice: 'for',
      },
    },
    { who: 'tfl-deputy', command: { type: 'CastVote', item: 'G1', round: 1, seat: 'gla-chair', choice: 'for' } },
    {
      who: 'tfl-od',
      command: {
        type: 'RecordDecision',
        organisation: 'tfl',
        caseVersion: 1,
        answer: 'join',
        body: 'tfl-board',
        decidedOn: '2009-01-05',
        reference: 'r',
      },
    },
    { who: 'tfl-pl', command: { type: 'RequestClosure' } },
    { who: 'tfl-pl', command: { type: 'StartDelivery' } },
    { who: 'tfl-pl', command: { type: 'WithdrawProposal', reason: 'text' } },
    { who: 'gla-or', command: { type: 'ClaimInvitation', unit: 'gla' } },
    {
      who: 'tfl-or',
      command: {
        type: 'SubmitReturn',
        unit: 'tfl',
        month: '2009-02',
        lines: [{ line: 'line', amount: '100', evidence: null }],
      },
    },
    { who: 'tfl-pl', command: { type: 'SaveOwnFigures', unit: 'nobody', parts: [] } },
  ];
  // Commands on nothing at all are tried as well, before there is a project.
  return strays[dice(strays.length)];
}
