import { describe, expect, it } from '@jest/globals';
import { amounts, hands, launched, line, verified } from '../../../test/support/benefits.js';
import { at, decideIn, facts, playIn, type post } from '../../../test/support/domain.js';
import { noticesOf } from '../agenda/notices.js';
import type { Facts } from '../kernel/facts.js';
import type { ProjectEvent } from '../projects/events.js';
import type { Project } from '../projects/state.js';
import type { BenefitCommand } from './commands.js';
import { benefits } from './room.js';
import { benefitVersionOf, captureVersionOf } from './version.js';

const may = at('2009-05-05');
const refused = (code: string) => expect.objectContaining({ kind: 'refused', code });

const gla = line({ id: 'gla-rates', unit: 'gla' });
const met = line({ id: 'met-rates', unit: 'met' });
const days = line({ id: 'days', unit: 'gla', cashable: false, measure: 'staff days', start: '2009-06' });
const project = launched(line(), gla, met, days);

const submit = (unit: string, month: string, given: Record<string, string>): BenefitCommand => ({
  type: 'SubmitReturn',
  unit,
  month,
  lines: amounts(given),
});
const answer = (state: Project, command: BenefitCommand, who: string, now = may) =>
  decideIn(benefits, state, [command, who, now]);
const answerWith = (state: Project, command: BenefitCommand, given: Facts) =>
  (benefits.decide[command.type] as (...all: unknown[]) => unknown)(state, command, given, may);

/** Somebody who holds several posts. */
const holding = (person: string, ...posts: readonly string[]): Facts => {
  const { directory } = facts(person);
  const taken = (each: ReturnType<typeof post>) => (posts.includes(each.id) ? { ...each, holder: person } : each);
  return facts(person, {
    directory: {
      ...directory,
      programme: { ...directory.programme, posts: directory.programme.posts.map(taken) },
      organisations: directory.organisations.map((each) => ({ ...each, posts: each.posts.map(taken) })),
    },
  });
};

describe('who is told of a return', () => {
  const told = (event: ProjectEvent) =>
    noticesOf(project, { event, at: may, actor: 'gla-or', version: project.version + 1 }).map(({ to }) => to);
  const made = { unit: 'gla', month: '2009-04' } as const;

  it('B3: the finance reviewer for whom it waits, and again when what is validated may be captured', () => {
    expect(told({ type: 'ReturnSubmitted', ...made, lines: [] })).toEqual(['FIN@gla', 'BL']);
    expect(told({ type: 'BenefitValidated', ...made })).toContain('FIN@gla');
  });

  it('B3: the assurance reviewer where the return must be countersigned', () => {
    expect(told({ type: 'BenefitConfirmed', ...made, needsCountersignature: true })).toContain('AR');
    expect(told({ type: 'BenefitConfirmed', ...made, needsCountersignature: false })).not.toContain('AR');
  });
});

describe('making a return', () => {
  it('B2: gives an amount for each unsettled line of the unit that has begun', () => {
    expect(answer(project, submit('gla', '2009-04', { 'gla-rates': '9000' }), 'gla-or')).toEqual({
      kind: 'accepted',
      events: [{ type: 'ReturnSubmitted', unit: 'gla', month: '2009-04', lines: amounts({ 'gla-rates': '9000' }) }],
    });
    expect(answer(project, submit('gla', '2009-04', { 'gla-rates': '1', days: '1' }), 'gla-or')).toEqual(
      refused('BENEFITS.LINE_UNKNOWN'),
    );
    const june = at('2009-07-02');
    expect(answer(project, submit('gla', '2009-06', { 'gla-rates': '1' }), 'gla-or', june)).toEqual(
      refused('BENEFITS.LINES_MISSING'),
    );
    expect(answer(project, submit('gla', '2009-06', { 'gla-rates': '1', days: '2' }), 'gla-or', june).kind).toBe(
      'accepted',
    );
  });

  it('B2: names no line twice and none of another unit', () => {
    const twice = {
      ...submit('gla', '2009-04', {}),
      lines: [...amounts({ 'gla-rates': '1' }), ...amounts({ 'gla-rates': '2' })],
    };
    expect(answer(project, twice as BenefitCommand, 'gla-or')).toEqual(refused('BENEFITS.LINE_TWICE'));
    expect(answer(project, submit('gla', '2009-04', { 'gla-rates': '1', rates: '1' }), 'gla-or')).toEqual(
      refused('BENEFITS.LINE_UNKNOWN'),
    );
  });

  it('B2: is the unit’s own', () => {
    expect(answer(project, submit('gla', '2009-04', { 'gla-rates': '1' }), 'tfl-or')).toEqual(
      refused('BENEFITS.NOT_OWN_UNIT'),
    );
    expect(answer(project, submit('gla', '2009-04', { 'gla-rates': '1' }), 'gla-fin')).toEqual(
      refused('BENEFITS.NOT_OWN_UNIT'),
    );
  });

  it('M5: of two keys either makes it, once for the unit', () => {
    const once = playIn(benefits, project, hands('met', '2009-04', 'mps').submits({ 'met-rates': '9000' }, may));
    expect(answer(project, submit('met', '2009-04', { 'met-rates': '9000' }), 'mpa-or').kind).toBe('accepted');
    expect(answer(once, submit('met', '2009-04', { 'met-rates': '9000' }), 'mpa-or')).toEqual({ kind: 'nothing' });
    expect(Object.keys(once.benefits.returns)).toEqual(['met/2009-04']);
  });

  it('B2: is for a month that has begun, in London, and in which a line had begun', () => {
    const given = { 'gla-rates': '1' };
    expect(answer(project, submit('gla', '2009-05', given), 'gla-or').kind).toBe('accepted');
    expect(answer(project, submit('gla', '2009-06', given), 'gla-or')).toEqual(refused('BENEFITS.MONTH_IN_FUTURE'));
    expect(answer(project, submit('gla', '2009-05', given), 'gla-or', '2009-04-30T22:59:00.000Z')).toEqual(
      refused('BENEFITS.MONTH_IN_FUTURE'),
    );
    expect(answer(project, submit('gla', '2009-05', given), 'gla-or', '2009-04-30T23:00:00.000Z').kind).toBe(
      'accepted',
    );
    expect(answer(project, submit('gla', '2009-03', given), 'gla-or')).toEqual(refused('BENEFITS.MONTH_NOT_EXPECTED'));
    expect(answer(project, submit('gla', '2009-13', given), 'gla-or')).toEqual(refused('BENEFITS.MONTH_UNKNOWN'));
    expect(answer(project, submit('gla', 'April', given), 'gla-or')).toEqual(refused('BENEFITS.MONTH_UNKNOWN'));
  });

  it('B2: is of a unit that has lines in the baseline', () => {
    expect(answer(project, submit('lda', '2009-04', {}), 'lda-or')).toEqual(refused('BENEFITS.NO_LINES'));
    expect(answer(project, submit('bbc', '2009-04', {}), 'gla-or')).toEqual(refused('BENEFITS.NO_LINES'));
  });

  it.each(['', '-1', '1.5', '01', '1e3', ' 1', 'x', '9'.repeat(19)])('B3: refuses the amount “%s”', (amount) => {
    expect(answer(project, submit('gla', '2009-04', { 'gla-rates': amount }), 'gla-or')).toEqual(
      refused('BENEFITS.AMOUNT_INVALID'),
    );
  });

  it('B3: needs evidence for more than nothing', () => {
    const bare = (amount: string) =>
      ({ ...submit('gla', '2009-04', {}), lines: [{ line: 'gla-rates', amount, evidence: null }] }) as BenefitCommand;
    expect(answer(project, bare('1'), 'gla-or')).toEqual(refused('BENEFITS.NO_EVIDENCE'));
    expect(answer(project, bare('0'), 'gla-or').kind).toBe('accepted');
  });

  it('B2: comes too late once its silence counts as nil, whether or not the process has recorded it', () => {
    const given = submit('gla', '2009-04', { 'gla-rates': '1' });
    expect(answer(project, given, 'gla-or', '2009-05-22T15:59:59.999Z').kind).toBe('accepted');
    expect(answer(project, given, 'gla-or', '2009-05-22T16:00:00.000Z')).toEqual(refused('BENEFITS.TOO_LATE'));
  });

  it('T2: may be corrected until it is confirmed; the version rises', () => {
    const hand = hands('gla', '2009-04');
    const once = playIn(benefits, project, hand.submits({ 'gla-rates': '9000' }, may));
    expect([project, once].map((each) => benefitVersionOf(each, 'gla', '2009-04'))).toEqual(['0', '1']);
    const corrected = playIn(benefits, once, hand.submits({ 'gla-rates': '8000' }, may));
    expect(benefitVersionOf(corrected, 'gla', '2009-04')).toBe('2');
    const confirmed = playIn(benefits, corrected, hand.confirms(may));
    expect(benefitVersionOf(confirmed, 'gla', '2009-04')).toBe('2');
    expect(answer(confirmed, submit('gla', '2009-04', { 'gla-rates': '1' }), 'gla-or')).toEqual(
      refused('BENEFITS.ALREADY_CONFIRMED'),
    );
  });

  it('says so where an adopted project’s benefits are not stated', () => {
    const adopted: Project = {
      ...project,
      adopted: { asAt: '2009-01-31', source: 'S000', stated: [] },
      benefits: { ...project.benefits, baseline: [], frozenAt: null },
    };
    expect(answer(adopted, submit('gla', '2009-04', {}), 'gla-or')).toEqual(refused('PROJECT.NOT_STATED'));
    const capture: BenefitCommand = {
      type: 'CaptureInBudget',
      line: 'rates',
      amount: '1',
      budgetYear: '2009/10',
      budgetLine: 'x',
    };
    expect(answer(adopted, capture, 'gla-fin')).toEqual(refused('PROJECT.NOT_STATED'));
  });
});

describe('confirming, countersigning and validating a return', () => {
  const hand = hands('gla', '2009-04');
  const submitted = playIn(benefits, project, hand.submits({ 'gla-rates': '9000' }, may));
  const confirmed = playIn(benefits, submitted, hand.confirms(may));
  const [confirm, validate, query] = [hand.confirms(may)[0], hand.validated(may)[0], hand.queried(may)[0]];

  const own = hands('tfl', '2009-04');
  const ownConfirmed = playIn(benefits, project, own.submits({ rates: '9000' }, may), own.confirms(may));
  const ownSigned = playIn(benefits, ownConfirmed, own.countersigned(may));
  const [countersign, ownValidate] = [own.countersigned(may)[0], own.validated(may)[0]];

  it('B3: the finance reviewer of the unit that receives it confirms, once', () => {
    expect(answer(submitted, confirm, 'tfl-fin')).toEqual(refused('BENEFITS.NOT_OWN_UNIT'));
    expect(answer(project, confirm, 'gla-fin')).toEqual(refused('BENEFITS.NO_RETURN'));
    expect(answer(confirmed, confirm, 'gla-fin')).toEqual(refused('BENEFITS.NOT_TO_CONFIRM'));
    expect(confirmed.benefits.returns['gla/2009-04']).toMatchObject({
      status: 'confirmed',
      submittedBy: 'gla-or',
      confirmedBy: 'gla-fin',
      needsCountersignature: false,
    });
  });

  it('B3: whoever made the return does not confirm it', () => {
    expect(answerWith(submitted, confirm, holding('gla-or', 'gla-fin'))).toEqual(
      refused('BENEFITS.CONFIRMED_BY_SUBMITTER'),
    );
  });

  it('B2: the benefits lead validates what was confirmed, once', () => {
    expect(answer(submitted, validate, 'tfl-bl')).toEqual(refused('BENEFITS.NOT_CONFIRMED'));
    expect(answer(project, validate, 'tfl-bl')).toEqual(refused('BENEFITS.NO_RETURN'));
    const validated = playIn(benefits, confirmed, hand.validated(may));
    expect(validated.benefits.returns['gla/2009-04']?.status).toBe('validated');
    expect(answer(validated, validate, 'tfl-bl')).toEqual(refused('BENEFITS.ALREADY_VALIDATED'));
    expect(answer(validated, submit('gla', '2009-04', { 'gla-rates': '1' }), 'gla-or')).toEqual(
      refused('BENEFITS.ALREADY_VALIDATED'),
    );
  });

  it('B2: whoever confirmed the return does not validate it', () => {
    expect(answerWith(confirmed, validate, holding('gla-fin', 'tfl-bl'))).toEqual(
      refused('BENEFITS.VALIDATED_BY_CONFIRMER'),
    );
  });

  it('B2: a queried return is made again and confirmed again', () => {
    expect(answer(confirmed, { ...query, query: undefined } as BenefitCommand, 'tfl-bl')).toEqual(
      refused('BENEFITS.QUERY_MISSING'),
    );
    const queried = playIn(benefits, confirmed, hand.queried(may));
    expect(queried.benefits.returns['gla/2009-04']).toMatchObject({ status: 'queried', query: 'sha256:query' });
    expect(answer(queried, validate, 'tfl-bl')).toEqual(refused('BENEFITS.NOT_CONFIRMED'));
    expect(answer(queried, confirm, 'gla-fin')).toEqual(refused('BENEFITS.NOT_TO_CONFIRM'));
    const late = at('2009-06-30');
    const again = playIn(benefits, queried, hand.submits({ 'gla-rates': '8000' }, late));
    expect(again.benefits.returns['gla/2009-04']).toMatchObject({
      status: 'submitted',
      revision: 2,
      confirmedBy: null,
    });
    expect(answer(again, confirm, 'gla-fin', late).kind).toBe('accepted');
  });

  it('B2: the benefits lead’s own organisation needs a countersignature first', () => {
    expect(ownConfirmed.benefits.returns['tfl/2009-04']?.needsCountersignature).toBe(true);
    expect(answer(ownConfirmed, ownValidate, 'tfl-bl')).toEqual(refused('BENEFITS.NEEDS_COUNTERSIGNATURE'));
    expect(answer(ownSigned, ownValidate, 'tfl-bl').kind).toBe('accepted');
    expect(answer(ownConfirmed, own.queried(may)[0], 'tfl-bl').kind).toBe('accepted');
  });

  it('B2: an assurance reviewer who is not of the unit countersigns, once and only where it is needed', () => {
    expect(answerWith(ownConfirmed, countersign, holding('ar', 'tfl-pl'))).toEqual(refused('BENEFITS.NOT_INDEPENDENT'));
    expect(answer(ownSigned, countersign, 'ar')).toEqual(refused('BENEFITS.NO_COUNTERSIGNATURE'));
    expect(answer(confirmed, hand.countersigned(may)[0], 'ar')).toEqual(refused('BENEFITS.NO_COUNTERSIGNATURE'));
    expect(answer(submitted, hand.countersigned(may)[0], 'ar')).toEqual(refused('BENEFITS.NOT_CONFIRMED'));
    expect(ownSigned.benefits.returns['tfl/2009-04']).toMatchObject({ status: 'countersigned', countersignedBy: 'ar' });
  });
});

describe('capturing in a budget', () => {
  const realised = playIn(
    benefits,
    project,
    ...verified('gla', '2009-04', { 'gla-rates': '9000' }, may),
    ...verified('gla', '2009-06', { 'gla-rates': '0', days: '7' }, at('2009-07-02')),
  );
  const capture = (change: Partial<Extract<BenefitCommand, { type: 'CaptureInBudget' }>> = {}): BenefitCommand => ({
    type: 'CaptureInBudget',
    line: 'gla-rates',
    amount: '9000',
    budgetYear: '2009/10',
    budgetLine: 'Agency staff',
    ...change,
  });

  it('B3: takes in no more than is realised and not captured yet', () => {
    const some = playIn(benefits, realised, [capture({ amount: '6000' }), 'gla-fin', may]);
    expect(some.benefits.captures).toEqual([
      { line: 'gla-rates', amount: '6000', budgetYear: '2009/10', budgetLine: 'Agency staff', by: 'gla-fin', at: may },
    ]);
    expect(answer(some, capture({ amount: '3001' }), 'gla-fin')).toEqual({
      kind: 'refused',
      code: 'BENEFITS.CAPTURE_TOO_LARGE',
      sentence: 'Of this benefit £30 is realised and not yet captured; no more can be captured.',
    });
    expect(answer(some, capture({ amount: '3000' }), 'gla-fin').kind).toBe('accepted');
    expect([realised, some].map((each) => captureVersionOf(each, 'gla-rates'))).toEqual(['0', '1']);
  });

  it('B3: counts nothing as realised before it is validated', () => {
    const [submitted, confirmed] = verified('gla', '2009-04', { 'gla-rates': '9000' }, may);
    const waiting = playIn(benefits, project, submitted, confirmed);
    expect(answer(waiting, capture({ amount: '1' }), 'gla-fin')).toEqual(refused('BENEFITS.CAPTURE_TOO_LARGE'));
  });

  it('B3: is for cashable lines only', () => {
    expect(answer(realised, capture({ line: 'days', amount: '7' }), 'gla-fin')).toEqual(
      refused('BENEFITS.NOT_CASHABLE'),
    );
    expect(answer(realised, capture({ line: 'none' }), 'gla-fin')).toEqual(refused('BENEFITS.LINE_UNKNOWN'));
  });

  it('B3: is the unit’s own finance reviewer’s, with budget year and line', () => {
    expect(answer(realised, capture(), 'tfl-fin')).toEqual(refused('BENEFITS.NOT_OWN_UNIT'));
    expect(answer(realised, capture({ budgetLine: ' ' }), 'gla-fin')).toEqual(refused('BENEFITS.BUDGET_LINE_MISSING'));
    expect(answer(realised, capture({ amount: '0' }), 'gla-fin')).toEqual(refused('BENEFITS.AMOUNT_INVALID'));
    expect(answer(realised, capture({ amount: '-1' }), 'gla-fin')).toEqual(refused('BENEFITS.AMOUNT_INVALID'));
  });

  it.each([
    ['2009/10', 'accepted'],
    ['1999/00', 'accepted'],
    ['2009/11', 'refused'],
    ['2009/2010', 'refused'],
    ['2009', 'refused'],
    ['', 'refused'],
  ])('B3: the budget year %s is %s', (budgetYear, kind) => {
    expect(answer(realised, capture({ budgetYear }), 'gla-fin').kind).toBe(kind);
  });
});
