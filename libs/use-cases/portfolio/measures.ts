import { ACTIVE } from '#domain/projects/stages.js';
import { ofMembers } from '#domain/participation/sealed.js';

/*
 * Section 8 of the rules: the twenty-one numbers of the report on the portfolio. Each is made of measures, and a measure
 * of things that are counted or added up: the same rows stand behind the number and in the list to which it leads. What
 * is not known has the kind `not_stated`, and is never nought.
 */

/** What is counted or added up. */
export interface Measure {
  readonly code: string;
  /** Of the twenty-one. */
  readonly number: number;
  readonly title: string;
  /** What its amounts are: pence, whole own units, working days or per cent; `null`: it counts. */
  readonly amounts: 'pence' | 'units' | 'days' | 'percent' | null;
  /** Types of the events behind a thing: the latest of them, or the one at its instant. */
  readonly events: readonly string[];
  /**
   * SQL of its things: `project`, `id` within the measure, `kind`, `part`, `member`, `at`, `amount`. It may read `chosen`
   * (the projects that are asked for), `cells` (answers as somebody may see them) and `asked` (what is asked).
   */
  readonly things: string;
}

const list = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** Active, and the members have answered. */
const PAST_OPT_IN = list(ACTIVE.slice(ACTIVE.indexOf('OPT_IN') + 1));
/** The way of a project that comes to its end. */
export const WAY = ['PROPOSED', ...ACTIVE, 'CLOSED'] as const;

const UNASKED = list(['NOT_ASKED', 'NOT_STATED', 'NOT_RELEVANT', 'KEY_NOT_NEEDED']);

const ofProject = (kind: string, where = 'true', at = 'p.stage_since'): string =>
  `SELECT p.id AS project, '' AS id, ${kind} AS kind, NULL AS part, NULL AS member, ${at} AS at, NULL::numeric AS amount
     FROM chosen p WHERE ${where}`;

/** The month with which the plan of a project ends to run: the present one, or that in which the project ended. */
const MONTH = `CASE WHEN p.stage IN ('CLOSED', 'CANCELLED') THEN to_char(p.stage_since, 'YYYY-MM') ELSE (SELECT month FROM asked) END`;

/** B5: planned for the months before that one. */
const PLANNED = `CASE
  WHEN l.planned_from IS NULL OR l.planned_from >= m.month THEN 0
  ELSE l.planned[least(cardinality(l.planned),
         (left(m.month, 4)::int - left(l.planned_from, 4)::int) * 12 + right(m.month, 2)::int - right(l.planned_from, 2)::int)]
END`;

/** X7, B4: frozen lines count, and those of a case that is not approved apart; a cancelled project promises nothing more. */
const ofLines = (where: string, part: string, sign = ''): string =>
  `SELECT l.project, l.id || '/' || each.kind AS id, each.kind, ${part} AS part, l.unit AS member, NULL::timestamptz AS at,
          ${sign}each.amount::numeric AS amount
     FROM benefit_lines l
     JOIN chosen p ON p.id = l.project
    CROSS JOIN LATERAL (SELECT ${MONTH} AS month) m
    CROSS JOIN LATERAL (VALUES
          ('forecast', CASE WHEN p.stage = 'CANCELLED' THEN 0 ELSE l.forecast END, l.status <> 'planned'),
          ('planned', ${PLANNED}, l.status <> 'planned'),
          ('realised', l.realised, l.status <> 'planned'),
          ('captured', l.captured, l.status <> 'planned' AND l.cashable),
          ('in_cases', l.forecast, l.status = 'planned' AND p.stage NOT IN ('WITHDRAWN', 'REJECTED', 'CANCELLED'))
        ) each (kind, amount, counts)
    WHERE each.counts AND ${where}`;

/** B5: what counts towards the ratio is still looked for: not what was written off (B6), nor what has left with its unit (X4). */
const LOOKED_FOR = `l.status <> 'written_off'
  AND NOT EXISTS (SELECT FROM participations u WHERE (u.project, u.unit, u.status) = (l.project, l.unit, 'WITHDRAWN'))`;

/** How each matter of a member lay with it, as far as whoever asks may see; one row a time it was asked. */
const ANSWERS = `
  SELECT s.project, s.matter || '/' || s.run AS id, s.organisation AS member,
         coalesce(sum(s.days) FILTER (WHERE s.stop IS NULL AND NOT hidden.is), 0) AS days,
         max(s.since) FILTER (WHERE (s.until IS NULL OR hidden.is) AND s.stop IS NULL) AS running,
         max(s.until) FILTER (WHERE NOT hidden.is) AS ended,
         bool_or((s.until IS NULL OR hidden.is) AND s.stop IS DISTINCT FROM 'call_in') AS waits,
         bool_or(s.done AND NOT hidden.is AND s.body IS NOT NULL) AS decided
    FROM spells s
    JOIN chosen p ON p.id = s.project
   CROSS JOIN LATERAL (SELECT s.sealed IS NOT NULL AND s.unit <> ALL((SELECT own FROM asked)::text[]) AS is) hidden
   WHERE s.matter LIKE 'answer/%' AND (NOT hidden.is OR s.sealed = 'asked')
   GROUP BY s.project, s.matter, s.run, s.organisation`;

const ofGates = (kind: string, where: string, at: string): string =>
  `SELECT g.project, g.item || '/' || g.round AS id, ${kind} AS kind, g.item AS part, NULL AS member, ${at} AS at,
          NULL::numeric AS amount
     FROM gates g JOIN chosen p ON p.id = g.project WHERE ${where}`;

const ofEvents = (kinds: Readonly<Record<string, string>>): string =>
  `SELECT p.id AS project, e.version::text AS id,
          CASE e.type ${Object.entries(kinds)
            .map(([type, kind]) => `WHEN '${type}' THEN '${kind}'`)
            .join(' ')} END AS kind,
          e.body ->> 'item' AS part, coalesce(e.body ->> 'unit', e.body ->> 'organisation') AS member, e.at,
          NULL::numeric AS amount
     FROM events e JOIN chosen p ON 'project/' || p.id = e.stream WHERE e.type IN (${list(Object.keys(kinds))})`;

const measure = (
  number: number,
  code: string,
  title: string,
  things: string,
  { amounts = null, events = [] }: Partial<Pick<Measure, 'amounts' | 'events'>> = {},
): Measure => ({ number, code, title, things, amounts, events });

const STAGE_EVENTS = ['StageEntered', 'ProjectProposed', 'ProjectAdopted'];
const MOVES = {
  ReOptInOpened: 'rebaseline',
  UnitWithdrawn: 'withdrawal',
  LateJoined: 'late_join',
  LeadChanged: 'lead_change',
  ProjectCancelled: 'cancellation',
};

export const measures: readonly Measure[] = [
  measure(1, 'stage', 'Projects by stage', ofProject('p.stage'), { events: STAGE_EVENTS }),
  measure(1, 'route', 'Projects by route', ofProject(`coalesce(p.route, 'not_stated')`), {
    events: ['ScopeSaved', 'CaseVersionCreated', 'MajorRouteAsked', 'QuickWinTaken', 'QuickWinLeft'],
  }),
  measure(1, 'workstream', 'Projects by workstream', ofProject(`coalesce(p.workstream, 'not_stated')`), {
    events: ['ProjectProposed', 'ProjectAdopted'],
  }),
  measure(1, 'gain', 'Projects by gain band', ofProject(`coalesce(p.gain_band, 'not_stated')`), {
    events: ['ScopeSaved'],
  }),
  measure(
    1,
    'reached',
    'Projects that have come so far',
    `SELECT p.id AS project, come.so_far AS id, come.so_far AS kind, NULL AS part, NULL AS member, NULL::timestamptz AS at,
            NULL::numeric AS amount
       FROM chosen p
      CROSS JOIN (SELECT '{${WAY.join(',')}}'::text[] AS stages) way
      CROSS JOIN LATERAL unnest(way.stages[1:array_position(way.stages, p.furthest)]) come (so_far)`,
    { events: STAGE_EVENTS },
  ),
  measure(
    1,
    'held',
    'Projects on hold',
    `SELECT p.id AS project, '' AS id, 'held' AS kind, p.stage AS part, NULL AS member, NULL::timestamptz AS at,
            NULL::numeric AS amount
       FROM chosen p WHERE p.held_until IS NOT NULL`,
    { events: ['ProjectHeld'] },
  ),
  measure(2, 'active', 'Active projects', ofProject(`'active'`, `p.stage IN (${list(ACTIVE)})`), {
    events: STAGE_EVENTS,
  }),
  measure(
    3,
    'share',
    'Participation in active projects past the opt-in',
    `SELECT c.project, c.member AS id, CASE WHEN c.joined THEN 'joined' WHEN c.state = 'NOT_STATED' THEN 'not_stated'
                                          ELSE 'not_joined' END AS kind,
            NULL AS part, c.member, c.since AS at, NULL::numeric AS amount
       FROM cells c JOIN chosen p ON p.id = c.project WHERE c.stage IN (${PAST_OPT_IN})`,
    { events: ['DecisionRecorded', 'SilenceEnded', 'LateJoined', 'UnitWithdrawn', 'ProjectAdopted'] },
  ),
  measure(
    4,
    'answers',
    'Answers to invitations',
    `SELECT c.project, c.member AS id,
            CASE WHEN c.joined THEN 'joined' WHEN c.state IN ('DECLINED', 'DEFERRED', 'LAPSED') THEN lower(c.state)
                 WHEN c.state IN ('SEALED', 'ANSWERED') THEN 'sealed' ELSE 'other' END AS kind,
            NULL AS part, c.member, c.since AS at, NULL::numeric AS amount
       FROM cells c JOIN chosen p ON p.id = c.project WHERE c.state NOT IN (${UNASKED})`,
    { events: ['DecisionRecorded', 'SilenceEnded', 'OptInOpened', 'InvitedAgain'] },
  ),
  measure(
    4,
    'reasons',
    'Reasons for declining',
    `SELECT DISTINCT c.project, c.member || '/' || (r ->> 'code') AS id, r ->> 'code' AS kind, NULL AS part, c.member,
            c.since AS at, NULL::numeric AS amount
       FROM cells c JOIN chosen p ON p.id = c.project
      CROSS JOIN LATERAL jsonb_array_elements(c.reasons) r
      WHERE c.state = 'DECLINED' AND r ->> 'code' IS NOT NULL`,
    { events: ['DecisionRecorded'] },
  ),
  measure(
    5,
    'open-decisions',
    'Decisions of members that are open',
    `SELECT a.project, a.id, 'open' AS kind, NULL AS part, a.member, a.running AS at, a.days AS amount
       FROM (${ANSWERS}) a WHERE a.waits`,
    { amounts: 'days', events: ['OptInOpened', 'InvitedAgain'] },
  ),
  measure(
    5,
    'decided',
    'From invitation to decision',
    `SELECT a.project, a.id, 'decided' AS kind, NULL AS part, a.member, a.ended AS at, a.days AS amount
       FROM (${ANSWERS}) a WHERE a.decided AND NOT a.waits`,
    { amounts: 'days', events: ['DecisionRecorded'] },
  ),
  measure(
    6,
    'gate-items',
    'Items of the steering group',
    `${ofGates(`'waiting'`, `g.item_status = 'waiting' AND g.status <> 'closed'`, 'g.since')}
     UNION ALL ${ofGates(`CASE g.outcome WHEN 'inquorate' THEN 'inquorate' ELSE 'deferred' END`, `g.outcome IN ('deferred', 'lost', 'inquorate')`, 'g.closed_at')}`,
    { events: ['GateDeferred', 'MotionLost', 'VoteInquorate', 'MeetingInquorate', 'GateSubmitted', 'ItemSubmitted'] },
  ),
  measure(
    6,
    'first-time',
    'Gates approved the first time they were decided',
    `SELECT first.project, first.item || '/' || first.round AS id,
            CASE WHEN first.outcome IN ('approved', 'approved_cond') THEN 'first_time' ELSE 'not_first_time' END AS kind,
            first.item AS part, NULL AS member, first.closed_at AS at, NULL::numeric AS amount
       FROM (SELECT DISTINCT ON (g.project, g.item) g.* FROM gates g JOIN chosen p ON p.id = g.project
              WHERE g.item IN ('G1', 'G2', 'G3', 'G4', 'G5')
                AND g.outcome IN ('approved', 'approved_cond', 'deferred', 'lost', 'referred_back', 'rejected')
              ORDER BY g.project, g.item, g.round) first`,
    {
      events: [
        'GateApproved',
        'ApprovedWithConditions',
        'GateDeferred',
        'MotionLost',
        'GateReferredBack',
        'GateRejected',
      ],
    },
  ),
  measure(
    6,
    'stage-days',
    'Working days at each stage',
    `SELECT t.project, t.number::text AS id, t.stage AS kind, NULL AS part, NULL AS member, t.until AS at,
            t.days::numeric AS amount
       FROM stage_times t JOIN chosen p ON p.id = t.project WHERE t.days IS NOT NULL`,
    { amounts: 'days', events: ['StageEntered'] },
  ),
  measure(
    7,
    'conditions',
    'Conditions that are open',
    `SELECT c.project, c.id, CASE WHEN c.due < (SELECT today FROM asked) THEN 'overdue' ELSE 'open' END AS kind,
            c.kind AS part, NULL AS member, c.since AS at, NULL::numeric AS amount
       FROM conditions c JOIN chosen p ON p.id = c.project WHERE c.status IN ('open', 'evidence_in')`,
    { events: ['ApprovedWithConditions'] },
  ),
  measure(8, 'chairs-actions', 'Chair’s actions', ofEvents({ ChairsActionTaken: 'chairs_action' }), {
    events: ['ChairsActionTaken'],
  }),
  measure(
    8,
    'urgency',
    'Decisions of members taken in urgency',
    `SELECT d.project, d.organisation AS id, 'urgency' AS kind, NULL AS part, d.organisation AS member, d.at,
            NULL::numeric AS amount
       FROM decisions d JOIN chosen p ON p.id = d.project
      WHERE d.route = 'urgency' AND (p.sealed_until IS NULL OR d.unit = ANY((SELECT own FROM asked)::text[]))`,
    { events: ['DecisionRecorded'] },
  ),
  measure(9, 'cashable', 'Cashable benefits', ofLines('l.cashable AND NOT l.dis_benefit', 'NULL'), {
    amounts: 'pence',
    events: ['BaselineFrozen', 'BenefitValidated', 'BenefitCaptured'],
  }),
  measure(
    9,
    'non-cashable',
    'Benefits that are not money, each in its own units',
    ofLines('NOT l.cashable AND NOT l.dis_benefit', 'l.measure'),
    { amounts: 'units', events: ['BaselineFrozen', 'BenefitValidated'] },
  ),
  measure(9, 'dis-benefits', 'Dis-benefits in money', ofLines('l.cashable AND l.dis_benefit', 'NULL'), {
    amounts: 'pence',
    events: ['BaselineFrozen', 'BenefitValidated'],
  }),
  measure(
    9,
    'other-dis-benefits',
    'Dis-benefits that are not money, each in its own units',
    ofLines('NOT l.cashable AND l.dis_benefit', 'l.measure'),
    { amounts: 'units', events: ['BaselineFrozen', 'BenefitValidated'] },
  ),
  measure(
    10,
    'realisation',
    'Realised against planned to date, cashable and net',
    ofLines(
      `l.cashable AND ${LOOKED_FOR}`,
      `coalesce(p.workstream, 'not_stated')`,
      `CASE WHEN l.dis_benefit THEN -1 ELSE 1 END * `,
    ),
    { amounts: 'pence', events: ['BenefitValidated', 'BaselineFrozen'] },
  ),
  measure(
    10,
    'ratings',
    'Projects by the rating of their latest month',
    `SELECT DISTINCT ON (p.id) p.id AS project, e.body ->> 'month' AS id, e.body ->> 'rag' AS kind,
            e.body ->> 'month' AS part, NULL AS member, e.at, (e.body ->> 'percent')::numeric AS amount
       FROM events e JOIN chosen p ON 'project/' || p.id = e.stream
      WHERE e.type = 'RealisationRated' ORDER BY p.id, e.version DESC`,
    { amounts: 'percent', events: ['RealisationRated'] },
  ),
  measure(
    10,
    'recovery-plans',
    'Recovery plans that are still to be filed',
    `SELECT r.project, r.id, CASE WHEN r.due_at < (SELECT now FROM asked) THEN 'overdue' ELSE 'open' END AS kind,
            r.id AS part, r.organisation AS member, r.asked_at AS at, NULL::numeric AS amount
       FROM recovery_plans r JOIN chosen p ON p.id = r.project WHERE r.status = 'open'`,
    { events: ['RealisationRated'] },
  ),
  measure(
    10,
    'escalated',
    'Benefits behind, escalated to the steering group',
    `SELECT e.project, e.id, 'escalated' AS kind, NULL AS part, NULL AS member, e.raised_at AS at,
            NULL::numeric AS amount
       FROM exceptions e JOIN chosen p ON p.id = e.project WHERE e.kind = 'realisation' AND e.status <> 'closed'`,
    { events: ['ExceptionRaised'] },
  ),
  measure(
    12,
    'sources',
    'Forecast of each workstream by project',
    `SELECT l.project, '' AS id, coalesce(p.workstream, 'not_stated') AS kind, NULL AS part, NULL AS member,
            NULL::timestamptz AS at, sum(l.forecast)::numeric AS amount
       FROM benefit_lines l JOIN chosen p ON p.id = l.project
      WHERE l.cashable AND NOT l.dis_benefit AND l.status <> 'planned' AND p.stage <> 'CANCELLED'
      GROUP BY l.project, p.workstream`,
    { amounts: 'pence', events: ['BaselineFrozen'] },
  ),
  measure(
    13,
    'costs',
    'What members bear and gain',
    `SELECT c.project, c.unit || '/' || each.kind AS id, each.kind, NULL AS part, c.unit AS member, NULL::timestamptz AS at,
            each.amount::numeric AS amount
       FROM member_costs c JOIN chosen p ON p.id = c.project
      CROSS JOIN LATERAL (VALUES ('one_off', c.one_off), ('running', c.running), ('net', c.net), ('npv', c.npv))
            each (kind, amount)`,
    { amounts: 'pence', events: ['ViabilityPassed', 'ViabilityFailed'] },
  ),
  measure(
    13,
    'npv',
    'Net present value of projects',
    `SELECT p.id AS project, '' AS id, 'npv' AS kind, NULL AS part, NULL AS member, NULL::timestamptz AS at,
            p.net_present_value::numeric AS amount
       FROM chosen p WHERE p.net_present_value IS NOT NULL`,
    { amounts: 'pence', events: ['ViabilityPassed', 'ViabilityFailed'] },
  ),
  measure(14, 'moves', 'Re-baselines, withdrawals, late joins, changes of lead and cancellations', ofEvents(MOVES), {
    events: Object.keys(MOVES),
  }),
  measure(
    15,
    'confidence',
    'Delivery confidence of active projects',
    ofProject(`coalesce(p.confidence, 'not_stated')`, `p.stage IN (${list(ACTIVE)})`),
    { events: ['AssuranceRecorded'] },
  ),
  measure(
    16,
    'viability',
    'Active projects that fail the test of viability',
    `SELECT p.id AS project, test AS id, test AS kind, NULL AS part, NULL AS member, NULL::timestamptz AS at,
            NULL::numeric AS amount
       FROM chosen p CROSS JOIN LATERAL unnest(p.failed_tests) test WHERE p.stage IN (${list(ACTIVE)})`,
    { events: ['ViabilityFailed'] },
  ),
  measure(
    17,
    'equality',
    'Equality assessments before G2',
    ofProject(`CASE WHEN p.assessed THEN 'done' ELSE 'missing' END`, 'p.assessed IS NOT NULL'),
    { events: ['EqualityRecorded'] },
  ),
  measure(
    18,
    'exceptions',
    'Exceptions that are open',
    `SELECT e.project, e.id, e.kind, e.about AS part, NULL AS member, e.raised_at AS at, NULL::numeric AS amount
       FROM exceptions e JOIN chosen p ON p.id = e.project WHERE e.status = 'open'`,
    { events: ['ExceptionRaised', 'ConditionOverdue'] },
  ),
  measure(
    19,
    'overdue',
    'Matters of members that are overdue',
    `SELECT DISTINCT i.project, i.timer || '/' || coalesce(member, '') AS id, i.what AS kind, NULL AS part, member,
            i.due_at AS at, NULL::numeric AS amount
       FROM inbox i JOIN chosen p ON p.id = i.project LEFT JOIN LATERAL unnest(i.organisations) member ON true
      WHERE i.due_at < (SELECT now FROM asked)
        AND (p.sealed_until IS NULL OR i.what NOT IN (${list(ofMembers)}))`,
    { events: ['RemindersSent'] },
  ),
  measure(
    20,
    'quick-wins',
    'Quick wins delivered',
    ofProject(`'delivered'`, `p.route = 'quick_win' AND p.stage IN ('BENEFITS_WATCH', 'CLOSED')`),
    { events: ['StageEntered'] },
  ),
];

/** Item 21: of no project, so that its things are on pages of their own. */
export const ACTION_PLAN = 'action-plan';
export const ACTION_POSTS = 'action-posts';

const ofActions = (part: string): string =>
  `SELECT NULL::uuid AS project, a.id, CASE WHEN a.status = 'open' AND a.due_at < (SELECT now FROM asked) THEN 'overdue'
                                           ELSE a.status END AS kind,
          coalesce(${part}, 'not_stated') AS part, NULL AS member, a.due_at AS at, NULL::numeric AS amount
     FROM actions a`;

/** What is counted beside the projects, whichever of them are asked for. */
export const measuresBeside: readonly Measure[] = [
  measure(21, ACTION_PLAN, 'Actions of the plan by priority', ofActions('a.priority')),
  measure(21, ACTION_POSTS, 'Actions of the plan by who is responsible', ofActions('a.responsible')),
];

export const measureOf = (code: string): Measure | undefined => measures.find((each) => each.code === code);
