import { EXCEPTION_KINDS, EXCEPTION_STATUSES } from '#use-cases/queries/exceptions.js';
import { HOLDERS, SPELL_STEPS, STOPS } from '#use-cases/queries/spell-view.js';
import { FOUND_KINDS } from '#use-cases/queries/search.js';
import { MEASURED } from '#use-cases/queries/spells.js';
import { STAGES } from '#use-cases/queries/project-list.js';

/*
 * What routes that are read answer with, for the OpenAPI document. A test holds what is answered against it.
 */

type Schema = Readonly<{ [keyword: string]: unknown }>;

const text: Schema = { type: 'string' };
const whole: Schema = { type: 'integer' };
const yesNo: Schema = { type: 'boolean' };
const instant: Schema = { type: 'string', format: 'date-time' };
const date: Schema = { type: 'string', format: 'date' };
const hash: Schema = { type: 'string', description: 'SHA-256 in hexadecimal digits.' };
const stage: Schema = { type: 'string', enum: STAGES };
const pence: Schema = { type: 'string', description: 'Whole pence.' };

const listOf = (items: Schema): Schema => ({ type: 'array', items });
const oneOf = (...values: readonly string[]): Schema => ({ type: 'string', enum: values });
const orNull = (schema: Schema): Schema => ({ ...schema, nullable: true });
const byName = (values: Schema): Schema => ({ type: 'object', additionalProperties: values });
/** Everything in it is always there. */
const object = (properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});
/** Its fields differ; they are those of the law. */
const document = (description: string): Schema => ({ type: 'object', additionalProperties: true, description });
const listed = (items: Schema): Schema => object({ items: listOf(items) });
const paged = (items: Schema): Schema =>
  object({
    items: listOf(items),
    next: orNull({ ...text, description: 'To be given as `after` for the next page; also in the header Link.' }),
  });
const versioned = (properties: Readonly<Record<string, Schema>>): Schema => object({ ...properties, version: text });

const person = object({ id: text, name: orNull({ ...text, description: 'null: erased.' }) });
const addressee = object({ address: text, words: text, holders: listOf(person) });
/** Closures and weeks before elections, with where the date lies: in one of them, or shortly before or after it. */
const near = listOf(
  object({
    organisation: text,
    kind: oneOf('closure', 'pre_election'),
    title: text,
    from: date,
    to: date,
    place: oneOf('in', 'before', 'after'),
  }),
);

const duty = object({
  timer: text,
  what: { ...text, description: 'Command that settles it.' },
  organisations: listOf(text),
  waitsFor: listOf(addressee),
  since: instant,
  dueAt: orNull(instant),
  calendars: listOf(object({ id: text, version: whole })),
  near,
});

export const projects = paged(
  object({
    id: text,
    reference: text,
    title: text,
    workstream: orNull(text),
    leadOrganisation: orNull(text),
    stage,
    stageName: text,
    stageSince: instant,
    nextDue: orNull(instant),
    heldUntil: orNull(date),
  }),
);

export const project = object({
  id: text,
  reference: text,
  title: text,
  summary: orNull(text),
  workstream: orNull(object({ id: text, name: text })),
  lead: object({
    organisation: orNull(object({ id: text, name: text })),
    post: orNull(object({ id: text, title: text, holder: orNull(person) })),
  }),
  stage,
  stageName: text,
  stageSince: instant,
  movingTo: orNull(stage),
  ended: yesNo,
  hold: orNull(object({ since: instant, until: date, reason: orNull(text), reviewBy: instant })),
  conditions: listOf(object({ id: text, kind: text, owner: text, due: date, words: orNull(text), status: text })),
  proposal: orNull(object({ status: text, since: instant, reason: orNull(text) })),
  adopted: orNull(document('What a source states of a project that ran before.')),
  waiting: listOf(duty),
  nextDeadline: orNull(instant),
  units: listOf(object({ id: text, name: text, status: text, since: instant })),
  gates: listOf(object({ item: text, status: text, round: whole, outcome: orNull(text) })),
  sealedUntil: orNull({ ...instant, description: 'When the answers of the members are unsealed at the latest.' }),
  versions: object({
    scope: text,
    case: text,
    milestones: text,
    gates: byName(text),
    conditions: byName(text),
    exceptions: byName(text),
    figures: byName(text),
    contributions: byName(text),
    participations: byName(text),
    decisions: byName(text),
    returns: byName(text),
    captures: byName(text),
  }),
  version: whole,
  hash,
  lastAt: instant,
});

export const exceptions = paged(
  object({
    project: text,
    reference: text,
    title: text,
    id: text,
    kind: oneOf(...EXCEPTION_KINDS),
    about: orNull(text),
    status: oneOf(...EXCEPTION_STATUSES),
    raisedAt: instant,
    reportDueAt: instant,
    reportedAt: orNull(instant),
    answer: orNull(text),
    endedAt: orNull(instant),
  }),
);

export const scope = versioned({
  scope: orNull(
    object({
      currentPosition: orNull(text),
      level: text,
      gainBand: text,
      existingArrangement: orNull(text),
      workstream: text,
    }),
  ),
});

const caseTotals = object({
  oneOff: pence,
  running: pence,
  cashable: pence,
  netAnnualCashable: pence,
  netPresentValue: pence,
  deliveryMonths: orNull(whole),
});

export const case_ = versioned({
  caseVersion: whole,
  case: orNull(document('The case as it was saved, its chapters in words.')),
  reviewOpenedAt: orNull(instant),
  comments: listOf(
    object({
      organisation: text,
      role: text,
      caseVersion: whole,
      figuresRevision: orNull({
        ...whole,
        description: 'Revision of the figures it speaks of; null: there were none.',
      }),
      text: orNull(text),
      by: person,
      at: instant,
    }),
  ),
  withoutComment: orNull(listOf(object({ organisation: text, dueAt: instant }))),
  equality: object({
    screening: orNull(object({ text: orNull(text), at: instant })),
    assessment: orNull(object({ needed: yesNo, text: orNull(text), at: instant })),
  }),
  powers: orNull(
    object({
      text: orNull(text),
      parties: listOf(text),
      lead: orNull(text),
      by: person,
      at: instant,
      unchecked: { ...listOf(text), description: 'Parties of today that it does not speak of.' },
      stale: yesNo,
    }),
  ),
  optimismBias: orNull(document('The optimism bias as stated, in per cent, with its evidence in words.')),
  totals: orNull(object({ without: caseTotals, with: orNull(caseTotals) })),
});

const partFigures: Schema = {
  type: 'object',
  required: ['part', 'oneOff', 'running', 'staffDays', 'cashable'],
  properties: {
    part: text,
    oneOff: pence,
    running: pence,
    staffDays: { type: 'number' },
    cashable: pence,
    cashableByYear: listOf(pence),
  },
};

export const figures = versioned({
  unit: text,
  estimate: yesNo,
  standing: orNull({ ...text, description: '`estimate, not agreed` or `agreed`; null: none yet.' }),
  parts: listOf(partFigures),
  contributions: listOf(
    document(
      'What the unit brings into a part in a year: part, kind, year, amount in pence, description; staff in days.',
    ),
  ),
  by: orNull(person),
  at: orNull(instant),
});

export const figureHistory = listed(
  object({
    entry: { ...whole, description: 'Number of the entry in the history of the project.' },
    revision: whole,
    step: oneOf('given', 'estimated', 'agreed'),
    by: person,
    at: instant,
    caseVersion: whole,
    changes: listOf(
      object({
        part: text,
        figure: text,
        year: orNull(whole),
        kind: orNull(text),
        description: orNull(text),
        before: orNull(text),
        after: orNull(text),
      }),
    ),
  }),
);

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

const sums = { committed: pence, recorded: pence, confirmed: pence, outstanding: pence };

export const ledger = object({
  frozenAt: orNull(instant),
  lines: listOf(
    object({
      unit: text,
      kind: text,
      year: whole,
      ...sums,
      committedDays: orNull({ type: 'number' }),
      recordedDays: orNull({ type: 'number' }),
      confirmedDays: orNull({ type: 'number' }),
      toConfirm: yesNo,
      evidence: orNull(text),
      recordedBy: orNull(person),
      recordedAt: orNull(instant),
      confirmedBy: orNull(person),
      confirmedAt: orNull(instant),
    }),
  ),
  totals: object(sums),
  byUnit: listOf(object({ unit: text, ...sums })),
});

const adjustments = listOf(
  object({
    unit: text,
    before: pence,
    after: pence,
    pays: { ...pence, description: 'Whole pence; negative: what it gets back.' },
  }),
);

export const proposal = object({
  unit: text,
  change: oneOf('joins', 'leaves'),
  leavesOn: orNull(date),
  oneOff: adjustments,
  running: adjustments,
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

const settlementLine = object({
  unit: text,
  before: pence,
  after: pence,
  runningBefore: pence,
  runningAfter: pence,
  pays: { type: 'string', description: 'Whole pence; negative: what the unit gets back.' },
});

const leaving = { unit: text, lines: listOf(settlementLine), bears: pence, exitCost: pence };

export const movements = object({
  cutOff: orNull(object({ title: text, due: date, reachedOn: orNull(date) })),
  lateJoins: listOf(
    object({
      unit: text,
      at: instant,
      lines: listOf(settlementLine),
      tranche: object({ cashable: pence, lines: listOf(document('A benefit line.')) }),
    }),
  ),
  couldJoin: listOf(object({ unit: text, lines: listOf(settlementLine) })),
  notices: listOf(object({ ...leaving, givenAt: instant, leavesOn: date })),
  withdrawals: listOf(object({ ...leaving, at: instant })),
  couldLeave: listOf(object({ ...leaving, leavesOn: date })),
  baseline: orNull(pence),
});

const paperVersion = { hash, title: text, size: whole, caseVersion: whole };

export const gate = versioned({
  item: text,
  status: oneOf('waiting', 'settled', 'withdrawn'),
  submittedBy: person,
  submittedAt: instant,
  paper: object(paperVersion),
  papers: listOf(object({ ...paperVersion, at: instant, by: person, why: orNull(text), remarks: orNull(text) })),
  exempt: listOf(object({ paragraph: whole, reasons: orNull(text), at: instant, by: person })),
  reason: orNull(text),
  exitPlan: orNull(text),
  deferrals: whole,
  interests: listOf(document('An interest declared in it, or in the project.')),
  near,
  rounds: listOf(document('A ballot: motion, electorate, votes, tally and outcome.')),
});

const link = { version: whole, hash, at: instant };

export const head = object({ stream: text, head: object(link), asked: orNull(object(link)) });

export const decisionRecord = object({
  format: oneOf('converge/decision-record/2'),
  project: object({ id: text, reference: text, title: text }),
  question: text,
  decision: document('The item with its papers and all its rounds, as the events make it; free texts by reference.'),
  interests: listOf(document('An interest declared in the item or in the project (V9).')),
  conditions: listOf(document('A condition of its approvals, as it stands (V15).')),
  log: listOf(object({ version: whole, type: text, at: instant, actor: text, hash })),
  texts: byName(orNull({ ...document('Salt and words; null: removed.'), required: ['salt', 'text'] })),
  names: object({ people: byName(orNull(text)), seats: byName(text), organisations: byName(text) }),
  refused: orNull({
    ...listOf(object({ at: instant, by: text, command: text, code: text })),
    description: 'What was refused; null: not for whoever asks.',
  }),
  proof: object({
    stream: text,
    head: object({ version: whole, hash }),
    events: listOf(document('An event as it is hashed, with the hash of the one before.')),
  }),
  seal: object({ events: whole, head: hash, names: byName(orNull(hash)), refused: orNull(hash), digest: hash }),
});

const stretch = object({ kind: oneOf('same', 'added', 'removed'), text });

export const paper = object({
  ...paperVersion,
  at: instant,
  number: whole,
  words: { ...byName(orNull(text)), description: 'Free texts by their place; null: removed.' },
  values: byName(text),
  changes: orNull(
    object({
      words: listOf(
        object({ place: text, stretches: listOf(stretch), removed: orNull(oneOf('before', 'after', 'both')) }),
      ),
      values: listOf(object({ place: text, before: orNull(text), after: orNull(text) })),
    }),
  ),
});

export const exempt = object({ paragraph: whole, reasons: orNull(text), at: instant, by: person, text });

export const recusal = object({
  item: text,
  seat: text,
  seats: whole,
  organisations: whole,
  quorumSeats: whole,
  quorumOrganisations: whole,
  meetsRule: yesNo,
  strikesVote: yesNo,
});

const supposed = object({
  rule: document('Quorum, and what carries a motion.'),
  majority: document('The share that carries a motion.'),
  tally: document('The count.'),
  result: oneOf('carried', 'not_carried', 'inquorate'),
});

export const whatIf = object({ item: text, round: whole, actual: supposed, supposed, changesResult: yesNo });

export const return_ = {
  ...document('The return with its lines, or its absence.'),
  required: ['unit', 'month', 'status', 'version'],
};

export const reminders = listed(
  object({
    timer: text,
    what: text,
    offset: text,
    dueAt: instant,
    status: oneOf('planned', 'sent', 'overtaken'),
    at: orNull(instant),
    postponed: { ...yesNo, description: 'Its recipients have put it off to this day.' },
    recipients: listOf(addressee),
  }),
);

export const reminderPlan = listed(
  object({
    timer: text,
    what: { ...text, description: 'Command that settles it.' },
    organisations: listOf(text),
    waitsFor: listOf(addressee),
    since: instant,
    dueAt: orNull(instant),
    calendars: listOf(object({ id: text, version: whole })),
    near,
    ladder: orNull({ ...text, description: 'null: nobody is reminded of it.' }),
    own: { ...yesNo, description: 'Whether the ladder is the project’s own; else it is the policy’s.' },
    postponed: listOf(object({ by: listOf(addressee), until: date, at: instant })),
    reminders: (reminders.properties as Record<'items', Schema>).items,
    follows: listOf(object({ dueAt: instant, what: { ...text, description: 'Command of the process.' } })),
  }),
);

export const reminderMail = object({
  dueAt: instant,
  to: listOf(orNull({ ...text, description: 'Name of who holds the address now; null: erased.' })),
  subject: text,
  text,
});

export const history = paged(
  object({
    version: whole,
    type: text,
    at: instant,
    dueAt: orNull(instant),
    actor: person,
    body: document('The event; free texts are in it by reference.'),
    texts: { ...byName(text), description: 'Words by reference; redacted ones are not there.' },
    hash: orNull({ ...hash, description: 'SHA-256; null: not before the seal of the answers ends.' }),
    previousHash: orNull(hash),
  }),
);

export const inbox = paged(
  object({
    project: text,
    reference: text,
    title: text,
    timer: text,
    what: text,
    organisations: listOf(text),
    addresses: listOf(text),
    since: instant,
    dueAt: orNull(instant),
    near,
  }),
);

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

const place = {
  holder: oneOf(...HOLDERS),
  organisation: orNull({ ...text, description: 'null: no single one, or not stated.' }),
};

export const spells = listed(
  object({
    matter: text,
    ...place,
    step: oneOf(...SPELL_STEPS),
    stop: orNull({ ...oneOf(...STOPS), description: 'Why the clock stands still; null: it runs.' }),
    run: whole,
    since: instant,
    until: orNull({ ...instant, description: 'null: it lies there still.' }),
    days: { ...whole, description: 'Working days; so far, while it lies there.' },
    done: yesNo,
    body: orNull({ ...text, description: 'Body that decided; null: none has.' }),
  }),
);

const days = orNull({ type: 'number', description: 'Working days; null: not stated, for there is none.' });

export const found = paged(
  object({
    kind: oneOf(...FOUND_KINDS),
    project: orNull({ ...text, description: 'null: it is a post.' }),
    reference: orNull(text),
    title: { ...text, description: 'Of the project, or of the post.' },
    place: { ...text, description: 'Where it stands, such as `case/strategic` or `paper/G1/2`; id of the post.' },
    item: orNull({ ...text, description: 'Item of the steering group.' }),
    words: listOf(object({ text, hit: { ...yesNo, description: 'It is one of the words looked for.' } })),
  }),
);

export const spellFigures = listed(
  object({
    ...place,
    step: oneOf(...MEASURED),
    body: orNull({ ...text, description: 'Of the decisions of this body alone; null: of any.' }),
    settled: whole,
    median: days,
    longest: days,
    open: whole,
    openMedian: days,
    openLongest: days,
    stopped: { ...whole, description: 'Working days for which clocks stood still, all together.' },
  }),
);

export const portfolio = object({
  stages: listOf(object({ stage, stageName: text, projects: whole })),
  active: whole,
  exceptionsOpen: whole,
  all: whole,
});

const figure = object({
  what: text,
  unit: oneOf('count', 'percent', 'pence', 'units', 'days'),
  value: orNull({ ...text, description: 'null: not stated.' }),
  measure: orNull({
    ...text,
    description: 'What it is made of, for /portfolio/things; null: nothing is in the record.',
  }),
  kind: orNull(text),
  part: orNull(text),
  member: orNull({ ...text, description: 'Id of a unit or organisation.' }),
  rag: orNull(oneOf('green', 'amber', 'red')),
});

export const portfolioNumbers = listed(object({ number: whole, title: text, figures: listOf(figure) }));

export const portfolioThings = paged(
  object({
    project: text,
    reference: text,
    title: text,
    kind: text,
    part: orNull(text),
    member: orNull(text),
    at: orNull(instant),
    amount: orNull({ ...text, description: 'In pence, own units or working days.' }),
    entry: orNull({ ...whole, description: 'Number of its entry in the history of the project.' }),
    reason: orNull(text),
  }),
);

export const meeting = object({
  id: text,
  date,
  startsAt: text,
  place: text,
  declaredAt: instant,
  status: oneOf('declared', 'held', 'closed'),
  present: listOf(text),
  presiding: orNull(text),
  said: { ...byName(yesNo), description: 'By seat, whether it will come.' },
  minutesApproved: orNull(document('By which meeting, when, the SHA-256 of the minutes, and the correction agreed.')),
  lastNoticeDay: date,
  near,
});

/** What a calendar would move, project by project. */
export const moved = listed(
  object({
    id: text,
    reference: text,
    title: text,
    moved: listOf(
      object({
        kind: oneOf('deadline', 'reminder', 'process'),
        what: text,
        organisations: listOf(text),
        timer: text,
        from: instant,
        to: instant,
      }),
    ),
  }),
);

const quorum = object({
  rule: document('The quorum, as it would count now.'),
  seats: whole,
  organisations: whole,
  quorate: yesNo,
});

const putOrWaiting = { project: text, reference: text, title: text, item: text, round: whole, paper: hash };

export const agenda = object({
  lastNoticeDay: date,
  items: listOf(object({ ...putOrWaiting, status: text, outcome: orNull(text) })),
  waiting: listOf(object({ ...putOrWaiting, since: instant, notBefore: orNull(date) })),
  forecast: orNull(
    object({
      coming: listOf(text),
      apologies: listOf(text),
      silent: listOf(text),
      certain: quorum,
      possible: quorum,
    }),
  ),
});

export const minutes = object({
  opening: listOf(text),
  items: listOf(object({ heading: text, project: text, item: text, round: whole, lines: listOf(text) })),
  approved: orNull(text),
  correction: orNull(text),
  hash,
  approvedHash: orNull(hash),
});

export const meetings = listed(meeting);

const post = object({
  id: text,
  title: text,
  role: text,
  roleName: text,
  organisation: orNull(text),
  holder: orNull(person),
});

export const interests = listed(
  object({
    id: text,
    person,
    seats: listOf(text),
    kind: oneOf('personal', 'prejudicial', 'organisational'),
    nature: orNull({ ...text, description: 'null: the words were removed.' }),
    reference: hash,
    since: date,
    workstreams: listOf(text),
    organisations: listOf(text),
    declaredAt: instant,
    endedAt: orNull(instant),
    endedBecause: orNull(text),
  }),
);

const delegation = object({ body: text, name: text, route: text, limit: orNull(pence), assumed: yesNo });

const chainStep = object({ step: text, post: orNull(text), routes: listOf(text) });

export const directory = object({
  programme: object({ id: text, code: text, name: text }),
  policyVersion: whole,
  calendarVersion: whole,
  workstreams: listOf(object({ id: text, code: text, name: text })),
  units: listOf(object({ id: text, name: text, organisations: listOf(text) })),
  bodies: listOf(object({ id: text, name: text, organisation: orNull(text), source: text })),
  posts: listOf(post),
  seats: listOf(
    object({ id: text, title: text, organisation: text, office: text, holder: orNull(person), assumed: yesNo }),
  ),
  organisations: listOf(
    object({
      id: text,
      abbreviation: text,
      name: text,
      functionalBody: orNull(yesNo),
      position: orNull(text),
      schemeVersion: whole,
      scheme: listOf(delegation),
      delegatedToPartner: orNull(pence),
      callInDays: orNull(whole),
      chain: listOf(chainStep),
      calendar: orNull(
        object({
          version: whole,
          periods: listOf(object({ kind: text, title: text, from: date, to: date })),
        }),
      ),
      earlierSchemes: listOf(
        object({
          version: whole,
          until: instant,
          scheme: listOf(delegation),
          delegatedToPartner: orNull(pence),
          callInDays: orNull(whole),
          chain: listOf(chainStep),
        }),
      ),
      posts: listOf(post),
    }),
  ),
});

export const personas = listed(
  object({
    id: text,
    name: orNull(text),
    roles: listOf(text),
    places: listOf(text),
    organisations: listOf(text),
    waiting: whole,
  }),
);

export const clock = object({ now: instant, demonstration: yesNo });

export const clockMove = object({ now: instant, stops: whole, settled: yesNo });
