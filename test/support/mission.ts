import type { Client } from './client.js';

/*
 * The temporary-labour framework through HTTP, from stage to stage. Everything is given by the holder of the post or the
 * seat that may; the process is played by the server's `settle`.
 */

export const SEATS = [
  'gla-chair',
  'gla-member',
  'tfl-deputy',
  'tfl-member',
  'lda-member',
  'lfepa-member',
  'mpa-member',
  'mps-member',
];

export const proposal = {
  title: 'Temporary-labour framework',
  summary: 'One framework agreement for temporary labour that every member may call off from.',
  workstream: 'procurement',
  leadOrganisation: 'tfl',
  leadPost: 'tfl-pl',
};

export const scope = {
  currentPosition: 'Each member buys agency staff by itself, at rates that differ for the same grades.',
  level: 'operational',
  gainBand: 'medium',
  existingArrangement: null,
  workstream: 'procurement',
};

export const businessCase = {
  strategic: 'Buying together ends the competition between members for the same staff.',
  economic: 'Three options were weighed; one shared framework brings most for its cost.',
  commercial: 'One framework with several suppliers, open to small firms.',
  financial: 'Set-up is shared equally by those who join; there is no shared running cost.',
  management: 'Transport for London leads, with a board of those who join.',
  options: [
    { title: 'Carry on as now', businessAsUsual: true },
    { title: 'Agree rates only', businessAsUsual: false },
    { title: 'One shared framework', businessAsUsual: false },
  ],
  parts: [
    { id: 'framework', title: 'Framework agreement', required: true, sharedOneOff: '24000000', sharedRunning: '0' },
  ],
  value: '24000000',
  years: 3,
  minimumUnits: 4,
  requiredUnits: [],
  floors: { netAnnualCashable: '30000000', netPresentValue: null },
  policingScope: 'service',
  benefitLines: [
    {
      id: 'tfl-rates',
      title: 'Lower agency rates at TfL',
      unit: 'tfl',
      ownerPost: 'tfl-fin',
      cashable: true,
      disBenefit: false,
      measure: 'pence saved against the rates of 2026',
      baseline: { value: '0', date: '2026-10-30' },
      start: '2027-05',
      profile: [{ month: '2027-05', amount: '7500000' }],
      dependencies: [],
    },
  ],
  enables: [],
};

/** C5 */
export const powers = { text: 'GLA Act 1999, section 401A; the MPS by agreement with the MPA.' };

/** C7 */
export const optimismBias = {
  kind: 'equipment',
  oneOff: 10,
  time: 10,
  benefits: 5,
  evidence: 'Three such frameworks cost no more than a tenth above plan.',
};

const CASHABLE = { tfl: '15000000', met: '20000000', lfepa: '5000000', lda: '4000000', gla: '3000000' };
const BODIES = {
  gla: 'gla-board',
  tfl: 'tfl-board',
  lda: 'lda-board',
  lfepa: 'lfepa-board',
  mpa: 'mpa-full-authority',
  mps: 'mps-management-board',
};

export const figuresOf = (unit: keyof typeof CASHABLE) => ({
  unit,
  parts: [{ part: 'framework', oneOff: '0', running: '0', staffDays: 5, cashable: CASHABLE[unit] }],
});

/** What the organisation's own body decided, on a day before today. */
export const joining = (organisation: keyof typeof BODIES, caseVersion: number) => ({
  organisation,
  caseVersion,
  answer: 'join',
  body: BODIES[organisation],
  decidedOn: '2026-11-02',
  reference: `${organisation.toUpperCase()}/26/1`,
});

export async function propose(client: Client): Promise<string> {
  const { subject } = await client.record('tfl-pl', 'ProposeProject', { body: proposal });
  await client.server.settle(subject);
  return subject;
}

export async function toScoping(client: Client): Promise<string> {
  const subject = await propose(client);
  await client.record('programme-office', 'AcceptProposal', { subject });
  await client.server.settle(subject);
  return subject;
}

/** A project whose first gate waits for its vote to be opened. */
export async function toSubmittedG1(client: Client): Promise<string> {
  const subject = await toScoping(client);
  await client.record('tfl-pl', 'SaveScope', { subject, body: scope });
  await client.record('tfl-pl', 'RecordEquality', { subject, body: { step: 'screening', text: 'Screened.' } });
  await client.record('tfl-pl', 'SubmitToGate', { subject, body: { gate: 'G1' } });
  return subject;
}

/** A project on whose first gate all eight seats can vote. */
export async function toOpenG1(client: Client): Promise<string> {
  const subject = await toSubmittedG1(client);
  await openVote(client, subject, 'G1');
  return subject;
}

export const openVote = (client: Client, subject: string, item: string) =>
  client.record('steering-group-secretary', 'OpenVote', {
    subject,
    body: { item, round: 1, method: 'written', motion: 'approve' },
  });

export const voteFor = (seat: string, item = 'G1', round = 1) => ({ item, round, seat, choice: 'for' });

export async function carry(client: Client, subject: string, item: string): Promise<void> {
  for (const seat of SEATS) await client.record(seat, 'CastVote', { subject, body: voteFor(seat, item) });
  await client.server.settle(subject);
}

export async function toBusinessCase(client: Client): Promise<string> {
  const subject = await toOpenG1(client);
  await carry(client, subject, 'G1');
  return subject;
}

/** A project whose case and figures are there and whose members review them. */
export async function toMemberReview(client: Client): Promise<string> {
  const subject = await toBusinessCase(client);
  await client.record('tfl-pl', 'SaveCase', { subject, body: businessCase });
  for (const unit of ['gla', 'tfl', 'lda', 'lfepa', 'met'] as const) {
    await client.record(unit === 'met' ? 'mps-or' : `${unit}-or`, 'SaveOwnFigures', { subject, body: figuresOf(unit) });
  }
  await client.record('tfl-pl', 'OpenMemberReview', { subject });
  return subject;
}

export async function toOptIn(client: Client): Promise<string> {
  const subject = await toMemberReview(client);
  for (const organisation of Object.keys(BODIES)) {
    await client.record(`${organisation}-fin`, 'GiveComment', {
      subject,
      body: { organisation, text: 'The figures are ours.' },
    });
  }
  await client.record('tfl-pl', 'RecordEquality', {
    subject,
    body: { step: 'assessment', needed: true, text: 'Assessed.' },
  });
  await client.record('tfl-pl', 'RecordPowers', { subject, body: powers });
  await client.record('tfl-pl', 'RecordOptimismBias', { subject, body: optimismBias });
  await client.record('tfl-pl', 'SubmitToGate', { subject, body: { gate: 'G2' } });
  await openVote(client, subject, 'G2');
  await carry(client, subject, 'G2');
  return subject;
}

/** A project that runs with everybody, but for those who declined. */
export async function toDelivery(client: Client, declining: readonly string[] = []): Promise<string> {
  const subject = await toOptIn(client);
  const { body: present } = await client.get('tfl-pl', `projects/${subject}/case`);
  for (const organisation of Object.keys(BODIES) as (keyof typeof BODIES)[]) {
    await client.record(`${organisation}-od`, 'RecordDecision', {
      subject,
      body: {
        ...joining(organisation, present.caseVersion),
        ...(declining.includes(organisation)
          ? { answer: 'decline', reasonCode: 'timing', largestShare: undefined }
          : {}),
      },
    });
  }
  await client.server.settle(subject);
  await client.record('tfl-pl', 'SubmitToGate', { subject, body: { gate: 'G3' } });
  await openVote(client, subject, 'G3');
  await carry(client, subject, 'G3');
  return subject;
}

/** A project of which nothing is left to watch: closed on a day, with the return of its month. */
export async function toClosed(client: Client, day: string): Promise<string> {
  const subject = await toDelivery(client);
  const give = (place: string, command: string, body: object = {}) => client.record(place, command, { subject, body });
  await give('tfl-pl', 'PlanMilestones', { milestones: [{ id: 'signed', title: 'Framework signed', due: day }] });
  await give('tfl-pl', 'StartDelivery');
  await give('tfl-pl', 'ReachMilestone', { milestone: 'signed', reachedOn: day });
  await give('tfl-pl', 'HandOver', { to: 'tfl-or', text: 'Group Procurement runs it.' });
  await give('tfl-pl', 'FileLessons', { text: 'Ask for rates early.' });
  await give('tfl-pl', 'RequestClosure');
  await client.server.settle(subject);
  await give('tfl-pl', 'SubmitToGate', { gate: 'G5' });
  await openVote(client, subject, 'G5');
  await carry(client, subject, 'G5');
  const month = { unit: 'tfl', month: day.slice(0, 7) };
  const lines = [{ line: 'tfl-rates', amount: '7500000', evidence: 'Invoices of the month.' }];
  await give('tfl-or', 'SubmitReturn', { ...month, lines });
  await give('tfl-fin', 'ConfirmBenefit', month);
  await give('assurance-reviewer', 'CountersignReturn', month);
  await give('tfl-bl', 'ValidateReturn', { ...month, verdict: 'validated' });
  await client.server.settle(subject);
  return subject;
}

export const stageOf = async (client: Client, subject: string): Promise<string> =>
  (await client.get('auditor', `projects/${subject}`)).body.stage;
