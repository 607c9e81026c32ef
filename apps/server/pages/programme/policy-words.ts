import type { LadderName, Policy, Recipient, Rung } from '#domain/policy/policy.js';
import { type WholePolicy, wholePolicy } from '#use-cases/queries/policy-view.js';
import { RISK_LEVELS as LEVELS } from '#use-cases/queries/risks.js';
import { LEVELS as LEVELS_IN_WORDS, RATINGS as RATINGS_IN_WORDS } from '../risks/risk-words.js';
import { countOf, listInWords, lowerFirst, poundsInWords, timeInWords } from '../words.js';

/** A thing that the policy settles, and what it says of it. */
type Line = readonly [what: string, say: (policy: WholePolicy) => string];

/** Everything the policy says, line by line. */
export const policyInWords = (policy: Policy): readonly (readonly [what: string, said: string])[] =>
  LINES.map(([what, say]) => [what, say(wholePolicy(policy))]);

/** Where two versions of the policy differ. */
export const policyDifferences = (
  before: Policy,
  after: Policy,
): readonly (readonly [what: string, before: string, after: string])[] =>
  LINES.map(([what, say]) => [what, say(wholePolicy(before)), say(wholePolicy(after))] as const).filter(
    ([, old, present]) => old !== present,
  );

const days = (count: number): string => countOf(count, 'working day');

const months = (count: number): string => countOf(count, 'month');

const percent = (count: number): string => `${count} per cent`;

const gates = (ids: readonly string[]): string => listInWords(ids) || 'none';

const seats = (count: number): string => countOf(count, 'seat');

const levelsInWords = (meant: WholePolicy['risks']['likelihood']): string =>
  LEVELS.map((level) => `${LEVELS_IN_WORDS[level]}: ${meant[level]}`).join('\n');

/** Settled for each ladder of reminders: what it is about. */
const LADDERS: Readonly<Record<LadderName, string>> = {
  proposal: 'a proposal that waits',
  draft: 'a draft left lying',
  vote: 'an open written vote',
  comment: 'a comment on the business case',
  optIn: 'the decision of a member',
  secondKey: 'the second of two decisions',
  deferral: 'an answer that was put off',
  conditionFailed: 'an answer asked for again',
  benefitReturn: 'a return of benefits',
  condition: 'a condition of an approval',
  discharge: 'evidence that a condition is met',
  exceptionReport: 'a report on an exception',
  recoveryPlan: 'a recovery plan',
  riskReview: 'a risk that nobody has looked at',
  exceptionAnswer: 'the answer to an exception',
  holdReview: 'looking at a hold',
  papers: 'an item put to a meeting',
  reOptIn: 'a decision asked for again after a re-baseline',
  objection: 'the time to object to a re-baseline',
  leadVacant: 'a project whose lead has stood down',
  notice: 'a unit that has given notice',
  callIn: 'a decision that may be called in',
  chain: 'a step before a member decides',
  review: 'a Gateway review that is missing before the next gate',
  reviewAge: 'a Gateway review that becomes too old for its gate',
  postImplementation: 'a review of what came of a closed project',
  action: 'an action of the action plan',
};

export const ladderInWords = (ladder: LadderName): string => LADDERS[ladder];

const UNCONFIRMED = { lapses: 'The approval lapses', stands: 'The approval stands' };

const LINES: readonly Line[] = [
  ['Time at which a day ends for what is due on it', ({ dueTime }) => timeInWords(dueTime)],
  ['Time at which reminders go out', ({ reminderTime }) => timeInWords(reminderTime)],
  ['A project is major from a whole-life cost of', ({ route }) => poundsInWords(route.majorFrom)],

  ['Smallest quorum', ({ quorum }) => seats(quorum.least)],
  [
    'Share of the established seats that a quorum needs',
    ({ quorum: { share } }) => `${share.numerator} of ${share.denominator}, rounded up`,
  ],
  ['Organisations that a quorum needs', ({ quorum }) => countOf(quorum.organisations, 'organisation')],
  ['Time for the meeting after one without quorum', ({ quorum }) => days(quorum.nextMeetingWithin)],
  ['Notice of a meeting', ({ meeting }) => countOf(meeting.clearDays, 'clear working day')],
  ['A substitute for a meeting is named before it by', ({ meeting }) => days(meeting.substituteDays)],
  ['A vote in writing is open for', ({ writtenProcedure }) => days(writtenProcedure.days)],
  [
    'Seats that can call a vote in writing into a meeting',
    ({ writtenProcedure }) => seats(writtenProcedure.seatsToCallIn),
  ],
  ['The steering group may vote in writing', ({ writtenProcedure }) => (writtenProcedure.allowed ? 'Yes' : 'No')],
  ['Longest deferral of an item', ({ deferral }) => days(deferral.longest)],
  ['Deferral after a lost motion or a tie, if no meeting is declared', ({ deferral }) => days(deferral.withoutMeeting)],
  [
    'Deferrals of one gate from which the Mayor’s Advisory Group is told',
    ({ deferral }) => countOf(deferral.reportedFrom, 'deferral'),
  ],

  [
    'An approval lapses, after a condition that comes first was due, in',
    ({ conditions }) => days(conditions.lapseDays),
  ],
  ['A chair’s action that its meeting does not confirm', ({ chairsAction }) => UNCONFIRMED[chairsAction.unconfirmed]],
  ['Time for the lead’s report on an exception', ({ exceptions }) => days(exceptions.reportDays)],
  ['Longest hold of a project', ({ hold }) => days(hold.longest)],
  ['A hold is looked at every', ({ hold }) => days(hold.reviewEvery)],

  ['Options that a business case needs', ({ case: { leastOptions } }) => countOf(leastOptions, 'option')],
  ['Time for members’ comments on the business case', ({ case: { commentDays } }) => days(commentDays)],
  ['Discount rate', ({ case: { discountPerMille } }) => `${discountPerMille / 10}%`],

  ['Gates that ask for a powers check', ({ powers }) => gates(powers.requiredAt)],
  ['Gates that ask for the optimism bias', ({ optimismBias }) => gates(optimismBias.requiredAt)],
  ['Starting optimism bias of standard buildings', ({ optimismBias }) => percent(optimismBias.standardBuildings)],
  ['… of buildings that are not standard', ({ optimismBias }) => percent(optimismBias.nonStandardBuildings)],
  ['… of equipment and development', ({ optimismBias }) => percent(optimismBias.equipment)],
  ['… of running cost that is outsourced', ({ optimismBias }) => percent(optimismBias.outsourcing)],

  ['The opt-in is open for', ({ optIn }) => days(optIn.windowDays)],
  ['Longest extension of the opt-in', ({ optIn }) => days(optIn.extensionDays)],
  ['An answer can be put off, after the close, by', ({ optIn }) => days(optIn.longStopDays)],
  ['Silence lapses, after the close, in', ({ optIn }) => days(optIn.lapseDays)],
  ['Time to answer when invited again', ({ optIn }) => days(optIn.inviteAgainDays)],
  ['Time to confirm when asked again', ({ optIn }) => days(optIn.reconfirmDays)],
  ['Answers are sealed until all are in or the opt-in closes', ({ optIn }) => (optIn.sealed ? 'Yes' : 'No')],

  ['Benefits of a month are returned by', ({ benefits }) => `working day ${benefits.returnDay} of the next month`],
  ['Returns are validated by', ({ benefits }) => `working day ${benefits.validationDay} of the next month`],
  ['A missing return counts as nil after', ({ benefits }) => days(benefits.nilAfterDays)],

  ['The lead may let the whole-life cost rise by', ({ tolerance }) => percent(tolerance.costPercent)],
  ['… the project end later by', ({ tolerance }) => days(tolerance.days)],
  ['… the net annual benefit fall by', ({ tolerance }) => percent(tolerance.benefitPercent)],
  ['A change is material from a rise of the whole-life cost by', ({ rebaseline }) => percent(rebaseline.costPercent)],
  ['… from a fall of the net annual benefit by', ({ rebaseline }) => percent(rebaseline.benefitPercent)],
  ['… from a fall of a unit’s own net benefit by', ({ rebaseline }) => percent(rebaseline.ownBenefitPercent)],
  ['… from a rise of a unit’s share of the cost by', ({ rebaseline }) => percent(rebaseline.sharePercent)],
  ['… from an end that is later by', ({ rebaseline }) => days(rebaseline.finishDays)],
  ['Time to decide again after a re-baseline', ({ rebaseline }) => days(rebaseline.decideDays)],
  ['Time to object to a re-baseline', ({ rebaseline }) => days(rebaseline.objectDays)],
  ['A project without a lead is held after', ({ lead }) => days(lead.vacantDays)],
  ['Notice of a unit that leaves', ({ notice }) => days(notice.days)],
  ['Closures and elections are told beside dates within', ({ calendars }) => days(calendars.nearDays)],
  ['Benefits realised are green from, of what was planned', ({ realisation }) => percent(realisation.greenPercent)],
  ['… and amber from', ({ realisation }) => percent(realisation.amberPercent)],
  [
    'What came of a project is told, after closure, from',
    ({ postImplementation: { fromMonths } }) => months(fromMonths),
  ],
  ['… and until', ({ postImplementation: { untilMonths } }) => months(untilMonths)],
  ['Time for a recovery plan, after a first red', ({ recovery }) => days(recovery.planDays)],
  ['… and after ambers in a row', ({ recovery }) => countOf(recovery.ambersToPlan, 'rating')],
  ['Reds in a row that go to the steering group', ({ recovery }) => countOf(recovery.redsToEscalate, 'rating')],
  ['… and of which the Mayor’s Advisory Group is told', ({ recovery }) => countOf(recovery.redsToReport, 'rating')],
  ['Categories of risks', ({ risks }) => listInWords(risks.categories.map(({ title }) => lowerFirst(title)))],
  ['Likelihood of a risk', ({ risks }) => levelsInWords(risks.likelihood)],
  ['Impact of a risk', ({ risks }) => levelsInWords(risks.impact)],
  ...LEVELS.map((likelihood): Line => [
    `Rating of a risk of ${lowerFirst(LEVELS_IN_WORDS[likelihood])} likelihood, from very low to very high impact`,
    ({ risks }) => LEVELS.map((impact) => lowerFirst(RATINGS_IN_WORDS[risks.matrix[likelihood][impact]])).join(', '),
  ]),
  ['An open risk waits to be looked at again after', ({ risks }) => days(risks.reviewDays)],
  ['… and is looked at within', ({ risks }) => days(risks.graceDays)],

  ...Object.entries(LADDERS).map(([name, about]): Line => [
    `Reminders of ${about}`,
    ({ ladders }) => (ladders[name as LadderName] ?? []).map(rungInWords).join('\n') || 'None',
  ]),
];

/** `5 working days before it is due, to the chief executive` */
export const rungInWords = ({ from, offset, to }: Rung): string =>
  `${WHEN[from](offset)}, to ${listInWords(to.map((recipient) => RECIPIENTS[recipient]))}`;

const WHEN: Readonly<Record<Rung['from'], (offset: number) => string>> = {
  start: (offset) => (offset === 0 ? 'On the day it begins' : `${days(offset)} after it begins`),
  due: (offset) => {
    if (offset === 0) return 'On the day it is due';
    return offset < 0 ? `${days(-offset)} before it is due` : `${days(offset)} after it is due`;
  },
};

/** `due-5` is `5 working days before it is due`. */
export function offsetInWords(offset: string): string {
  const [, from, count] = /^(start|due)([+-]\d+)$/.exec(offset) ?? [];
  return from ? WHEN[from as Rung['from']](Number(count)) : offset;
}

/** Whom a rung is for, in words. */
export const RECIPIENTS: Readonly<Record<Recipient, string>> = {
  holder: 'whoever it waits for',
  PL: 'the project lead',
  OR: 'the organisation’s representative',
  OD: 'the organisation’s decision recorder',
  FIN: 'the organisation’s finance reviewer',
  CE: 'the organisation’s chief executive',
  SC: 'the chair',
  SS: 'the secretary',
  BL: 'the benefits lead',
  PO: 'the programme office',
  MAG: 'the Mayor’s Advisory Group',
};
