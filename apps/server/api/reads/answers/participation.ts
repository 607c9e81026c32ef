import {
  byName,
  date,
  document,
  instant,
  listOf,
  listed,
  object,
  oneOf,
  orNull,
  paged,
  pence,
  stage,
  text,
  versioned,
  whole,
  yesNo,
} from './schema.js';

const stepTaken = document('A step as it was taken: what was recommended or found, why, by whom and when.');

const stepOfChain = object({
  step: text,
  post: orNull(text),
  routes: listOf(text),
  taken: orNull(stepTaken),
  stale: listOf(stepTaken),
  missing: yesNo,
});

const earlierDecision = object({
  why: oneOf('replaced', 'called_in', 'asked_anew'),
  reason: orNull(text),
  endedAt: instant,
  decision: document('What it had decided, in words.'),
});

export const participation = versioned({
  unit: text,
  status: text,
  since: instant,
  askedAt: instant,
  notRelevantReason: orNull(text),
  deferredTo: orNull(date),
  decisions: byName(document('What an organisation decided, in words.')),
  earlier: listOf(earlierDecision),
});

export const decision = versioned({
  organisation: text,
  unit: text,
  status: text,
  decision: orNull(document('What it decided, in words.')),
  earlier: listOf(earlierDecision),
  chain: listOf(stepOfChain),
});

export const optIn = object({
  optIn: orNull(document('The window, and what the test of viability found.')),
  units: listOf(participation),
});

const round = {
  ...document('Units, shares of the shared cost by unit, those that count no longer and why, and all of it in words.'),
  required: ['units', 'shares', 'failing', 'words'],
};

const run = {
  passed: yesNo,
  failed: listOf(oneOf('units', 'required', 'cashable_floor', 'npv_floor')),
  units: listOf(text),
  shares: byName(pence),
  netAnnualCashable: pence,
  netPresentValue: pence,
  conditionFailed: listOf(text),
  reconfirm: listOf(text),
  rounds: listOf(round),
  members: listOf({
    ...document('What it comes to for a unit that counts: net benefit a year, net present value, payback in years.'),
    required: ['unit', 'share', 'running'],
  }),
};

const answered = object({ ...run, stillNeeded: listOf(text) });

const mayAsk = object({ everybody: yesNo, units: listOf(text) });

export const viabilityNow = object({
  now: orNull(answered),
  sealedUntil: orNull(instant),
  tested: orNull(object(run)),
  stale: yesNo,
  mayAsk,
});

export const viabilityRuns = listed(
  object({
    ...run,
    entry: whole,
    at: instant,
    causes: listOf(object({ entry: whole, at: instant, type: text, words: text })),
  }),
);

export const supposedViability = object({ caseVersion: whole, mayAsk, actual: answered, supposed: answered });

const cell = object({
  state: text,
  since: instant,
  deferredTo: orNull(date),
  decidedOn: orNull(date),
  conditions: listOf(document('A condition of joining, in words where its own member judges it.')),
  reasons: listOf(object({ organisation: text, code: orNull(text), reason: orNull(text) })),
});

export const matrix = paged(
  object({
    project: text,
    reference: text,
    title: text,
    stage,
    stageName: text,
    workstream: orNull(text),
    leadOrganisation: orNull(text),
    cells: { ...byName(cell), description: 'By unit and, of a unit with several keys, by organisation.' },
  }),
);

export const shares = listed(
  object({
    member: text,
    invited: whole,
    joined: whole,
    declined: whole,
    deferred: whole,
    lapsed: whole,
    declineReasons: byName(whole),
    activeJoined: whole,
    activeStated: whole,
    activeNotStated: whole,
    share: orNull({ ...whole, description: 'Per cent; null: not stated.' }),
  }),
);
