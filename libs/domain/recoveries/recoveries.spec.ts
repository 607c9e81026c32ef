import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hands, launched, line, profile, verified } from '../../../test/support/benefits.js';
import { actor, at, facts, foldIn, playIn } from '../../../test/support/domain.js';
import { codeOf, eventsOf, folded } from '../../../test/support/gates.js';
import { agenda } from '../agenda/agenda.js';
import { duties } from '../agenda/duties.js';
import { noticesOf } from '../agenda/notices.js';
import { plannedReminders } from '../agenda/reminders.js';
import { benefits } from '../benefits/room.js';
import type { Instant, Month } from '../calendar/instant.js';
import type { BenefitLine } from '../cases/state.js';
import type { ProjectEvent } from '../projects/events.js';
import { decide, evolve } from '../projects/project.js';
import type { Project } from '../projects/state.js';
import { isEscalated } from './escalated.js';
import { monthToRate } from './months.js';
import { statusOf } from './plans.js';
import { recoveriesOf } from './ratings.js';
import { recoveryVersionOf } from './version.js';

/** £100 a month from April to September 2009, of the Greater London Authority. */
const MONTHS = ['2009-04', '2009-05', '2009-06', '2009-07', '2009-08', '2009-09'];
const rates = (change: Partial<BenefitLine> = {}): BenefitLine =>
  line({ unit: 'gla', ownerPost: 'gla-fin', profile: profile(MONTHS, '10000'), ...change });

const project = (...lines: readonly BenefitLine[]): Project => launched(...(lines.length > 0 ? lines : [rates()]));

/** The events of every rating that is due, as the process appends them. */
function ratingOf(state: Project, now: Instant): readonly ProjectEvent[] {
  const next = monthToRate(state);
  return next && next.dueAt <= now
    ? eventsOf(decide(state, { type: 'RateRealisation', month: next.month }, facts('process'), now))
    : [];
}

function settled(state: Project, now: Instant): Project {
  const events = ratingOf(state, now);
  return events.length > 0 ? settled(folded(state, 'process', now, ...events), now) : state;
}

/** The month's return passes every hand on a day, and the month is rated. */
const brought = (state: Project, month: Month, amount: string, on: Instant): Project =>
  settled(playIn(benefits, state, ...verified('gla', month, { rates: amount }, on)), on);

const MAY = at('2009-05-08');
const JUNE = at('2009-06-08');
const JULY = at('2009-07-08');

const red = (): Project => brought(project(), '2009-04', '8499', MAY);
const redTwice = (): Project => brought(red(), '2009-05', '0', JUNE);
const redThrice = (): Project => brought(redTwice(), '2009-06', '0', JULY);

const ragsOf = (state: Project) => recoveriesOf(state).ratings.map(({ rag, running }) => `${rag} ${running}`);
const asksOf = (state: Project, what: string) => duties(state).filter((duty) => duty.what === what);
const file = (state: Project, who = 'gla-fin', now = MAY) =>
  decide(state, { type: 'FileRecoveryPlan', plan: 'R1', text: 'sha256:plan' }, facts(who), now);
const filed = (state: Project, now = MAY): Project =>
  folded(state, 'gla-fin', now, ...eventsOf(file(state, 'gla-fin', now)));

describe('when a month is rated', () => {
  it('B5: as soon as it is over and its last return is validated', () => {
    const returned = playIn(benefits, project(), ...verified('gla', '2009-04', { rates: '9500' }, MAY));
    expect(monthToRate(returned)).toEqual({ month: '2009-04', dueAt: MAY });
    expect(agenda(returned)[0]).toEqual({ dueAt: MAY, command: { type: 'RateRealisation', month: '2009-04' } });
    const [rated] = ratingOf(returned, MAY);
    expect(rated).toMatchObject({ planned: '10000', realised: '9500', percent: 95, rag: 'green', plans: [] });
    expect(settled(returned, MAY).recoveries?.ratings).toHaveLength(1);
  });

  it('B5: a return that is validated early waits for the end of its month', () => {
    const early = playIn(benefits, project(), ...verified('gla', '2009-04', { rates: '0' }, at('2009-04-20')));
    expect(monthToRate(early)).toEqual({ month: '2009-04', dueAt: at('2009-05-01', '00:00') });
    const command = { type: 'RateRealisation', month: '2009-04' } as const;
    expect(codeOf(decide(early, command, facts('process'), at('2009-04-30', '23:59')))).toBe('RECOVERY.STILL_TIME');
    expect(codeOf(decide(early, { ...command, month: '2009-05' }, facts('process'), JULY))).toBe(
      'RECOVERY.NOT_TO_RATE',
    );
  });

  it('B5: of several units it is the last that closes it, and silence that counts as nil closes it too', () => {
    const two = project(rates(), rates({ id: 'lda-rates', unit: 'lda', ownerPost: 'lda-fin' }));
    const one = playIn(benefits, two, ...verified('gla', '2009-04', { rates: '10000' }, MAY));
    expect(monthToRate(one)!.dueAt).toBe(at('2009-06-19', '17:00'));
    const both = playIn(benefits, one, hands('lda', '2009-04').nil(at('2009-05-22', '17:00')));
    expect(monthToRate(both)!.dueAt).toBe(at('2009-05-22', '17:00'));
    expect(ratingOf(both, JULY)[0]).toMatchObject({ planned: '20000', realised: '10000', percent: 50, rag: 'red' });
  });

  it('B5: what is not validated a month after it should have been counts as not verified', () => {
    const waiting = playIn(benefits, project(), hands('gla', '2009-04').submits({ rates: '10000' }, MAY));
    expect(monthToRate(waiting)).toEqual({ month: '2009-04', dueAt: at('2009-06-19', '17:00') });
    expect(ratingOf(waiting, at('2009-06-19', '17:00'))[0]).toMatchObject({ realised: '0', rag: 'red' });
  });

  it('B5: net of dis-benefits, money alone, and without what was written off', () => {
    const lines = project(
      rates(),
      rates({ id: 'fees', disBenefit: true, profile: profile(MONTHS, '2000') }),
      rates({ id: 'days', cashable: false }),
      rates({ id: 'gone' }),
    );
    const given = { rates: '9000', fees: '2000', days: '1', gone: '0' };
    const returned = playIn(benefits, lines, ...verified('gla', '2009-04', given, MAY));
    const written = foldIn(benefits, returned, 'process', MAY, { type: 'BenefitWrittenOff', line: 'gone' });
    expect(ratingOf(written, MAY)[0]).toMatchObject({ planned: '8000', realised: '7000', percent: 87, rag: 'amber' });
  });

  it('B5: nothing is rated before anything was planned, nor once nothing more is expected', () => {
    expect(monthToRate(project(rates({ cashable: false })))).toBeNull();
    const later = project(rates({ profile: profile(['2009-06'], '10000') }));
    expect(monthToRate(later)!.month).toBe('2009-06');
    const done = brought(project(rates({ profile: profile(['2009-04'], '10000') })), '2009-04', '10000', MAY);
    expect(ragsOf(done)).toEqual(['green 1']);
    expect(monthToRate(done)).toBeNull();
  });
});

describe('the recovery plan', () => {
  it('B5: the first red asks the owner of what lies behind for one, and says so', () => {
    const asked = red();
    expect(ragsOf(asked)).toEqual(['red 1']);
    expect(recoveriesOf(asked).plans).toEqual([
      {
        ...{ id: 'R1', owner: 'gla-fin', organisation: 'gla', lines: ['rates'], month: '2009-04', baseline: 1 },
        ...{ askedAt: MAY, filed: [], recoveredAt: null },
      },
    ]);
    const returned = playIn(benefits, project(), ...verified('gla', '2009-04', { rates: '8499' }, MAY));
    const [event] = ratingOf(returned, MAY);
    const told = noticesOf(asked, { event, at: MAY, actor: 'process', version: asked.version });
    expect(told.map(({ to }) => to)).toEqual(['post:gla-fin', 'post:tfl-pl', 'BL', 'SC']);
  });

  it('B5: is due ten working days on; the owner is reminded at −3 and 0, the chair told at +1', () => {
    expect(asksOf(red(), 'FileRecoveryPlan')).toEqual([
      expect.objectContaining({ holders: ['post:gla-fin'], organisations: ['gla'], timer: 'recovery/R1' }),
    ]);
    expect(asksOf(red(), 'FileRecoveryPlan')[0].dueAt).toBe(at('2009-05-22', '17:00'));
    const reminders = plannedReminders(red()).filter(({ what }) => what === 'FileRecoveryPlan');
    expect(reminders.map(({ offset, dueAt, recipients }) => [offset, dueAt, recipients])).toEqual([
      ['due-3', at('2009-05-19', '09:00'), ['post:gla-fin']],
      ['due+0', at('2009-05-22', '09:00'), ['post:gla-fin']],
      ['due+1', at('2009-05-26', '09:00'), ['SC']],
    ]);
  });

  it('B5, X6: a hold stops its clock and the rating, and keeps what is left', () => {
    const held = folded(red(), 'gla-chair', at('2009-05-13'), {
      type: 'ProjectHeld',
      ...{ reason: 'sha256:why', until: '2009-05-20', interrupted: [] },
    });
    expect(asksOf(held, 'FileRecoveryPlan')).toEqual([]);
    expect(plannedReminders(held).filter(({ what }) => what === 'FileRecoveryPlan')).toEqual([]);
    expect(agenda(held).map(({ command }) => command.type)).not.toContain('RateRealisation');
    const resumed = folded(held, 'gla-chair', at('2009-05-20'), { type: 'ProjectResumed' });
    expect(asksOf(resumed, 'FileRecoveryPlan')[0].dueAt).toBe(at('2009-06-01', '17:00'));
  });

  it('B5: amber twice running asks for one, amber once does not', () => {
    const once = brought(project(), '2009-04', '9000', MAY);
    expect(recoveriesOf(once).plans).toEqual([]);
    const twice = brought(once, '2009-05', '9000', JUNE);
    expect(ragsOf(twice)).toEqual(['amber 1', 'amber 2']);
    expect(recoveriesOf(twice).plans.map(({ id }) => id)).toEqual(['R1']);
    expect(recoveriesOf(brought(twice, '2009-06', '9000', JULY)).plans).toHaveLength(1);
  });

  it('B5: each owner whose own benefits lie behind is asked, and nobody else', () => {
    const lines = project(
      rates(),
      rates({ id: 'well', ownerPost: 'gla-or' }),
      rates({ id: 'fees', ownerPost: 'gla-od', disBenefit: true, profile: profile(MONTHS, '1000') }),
      rates({ id: 'more', ownerPost: 'gla-pl', disBenefit: true, profile: profile(MONTHS, '1000') }),
    );
    const given = { rates: '1000', well: '10000', fees: '500', more: '1001' };
    const rated = settled(playIn(benefits, lines, ...verified('gla', '2009-04', given, MAY)), MAY);
    expect(recoveriesOf(rated).plans.map(({ owner, lines: behind }) => [owner, behind])).toEqual([
      ['gla-fin', ['rates']],
      ['gla-pl', ['more']],
    ]);
  });

  it('B5: only its owner files it, and may file it anew until the project has recovered', () => {
    expect(codeOf(file(red(), 'gla-or'))).toBe('RECOVERY.NOT_OWNER');
    expect(codeOf(file(project()))).toBe('RECOVERY.UNKNOWN');
    const first = filed(red());
    expect(statusOf(first, recoveriesOf(first).plans[0])).toBe('filed');
    expect(asksOf(first, 'FileRecoveryPlan')).toEqual([]);
    expect(recoveriesOf(first).plans[0].filed).toEqual([{ text: 'sha256:plan', by: 'gla-fin', at: MAY }]);
    expect([recoveryVersionOf(red(), 'R1'), recoveryVersionOf(first, 'R1'), recoveryVersionOf(red(), 'R2')]).toEqual([
      ...['0', '1', '0'],
    ]);
    expect(recoveriesOf(filed(first, JUNE)).plans[0].filed).toHaveLength(2);
    const event = { type: 'RecoveryPlanFiled', plan: 'R1', text: 'sha256:plan' } as const;
    const told = noticesOf(first, { event, at: MAY, actor: 'gla-fin', version: first.version });
    expect(told.map(({ to }) => to)).toEqual(['BL', 'post:tfl-pl', 'SC']);
  });

  it('B5: is not needed any more once a month is green', () => {
    const recovered = brought(red(), '2009-05', '12000', JUNE);
    expect(ragsOf(recovered)).toEqual(['red 1', 'green 1']);
    expect(statusOf(recovered, recoveriesOf(recovered).plans[0])).toBe('not_needed');
    expect(asksOf(recovered, 'FileRecoveryPlan')).toEqual([]);
    expect(codeOf(file(recovered, 'gla-fin', JUNE))).toBe('RECOVERY.NOT_NEEDED');
  });

  it('B5: a new baseline begins the row anew', () => {
    const before = red();
    const { rebaselines } = before;
    const approved = [...rebaselines.approved, ...Array.from({ length: 2 }, () => ({}) as never)];
    const rebaselined = brought({ ...before, rebaselines: { ...rebaselines, approved } }, '2009-05', '0', JUNE);
    expect(ragsOf(rebaselined)).toEqual(['red 1', 'red 1']);
    const plans = recoveriesOf(rebaselined).plans;
    expect(plans.map((plan) => statusOf(rebaselined, plan))).toEqual(['not_needed', 'open']);
  });
});

describe('red again and again', () => {
  it('B5: red twice running is an exception that the lead reports on and the steering group answers', () => {
    const escalated = redTwice();
    expect(ragsOf(escalated)).toEqual(['red 1', 'red 2']);
    expect(escalated.exceptions).toEqual([
      expect.objectContaining({ id: 'E1', kind: 'realisation', about: '2009-05', raisedBy: 'process', status: 'open' }),
    ]);
    expect(isEscalated(escalated)).toBe(true);
    expect(escalated.delivery.status).toBe('exception');
    expect(asksOf(escalated, 'FileExceptionReport')[0]).toMatchObject({
      holders: ['post:tfl-pl'],
      dueAt: at('2009-06-22', '17:00'),
    });
    expect(recoveriesOf(escalated).plans).toHaveLength(1);
  });

  it('B5: the project goes on when the steering group says so', () => {
    const answer = { type: 'AnswerException', exception: 'E1', answer: 'continue', reason: 'sha256:why' } as const;
    const events = eventsOf(decide(redTwice(), answer, facts('gla-chair'), JUNE));
    const goesOn = folded(redTwice(), 'gla-chair', JUNE, ...events);
    expect(isEscalated(goesOn)).toBe(false);
    expect(goesOn.delivery.status).not.toBe('exception');
  });

  it('B5: the Mayor’s Advisory Group is told of the third red, once', () => {
    const thrice = redThrice();
    expect(ragsOf(thrice)).toEqual(['red 1', 'red 2', 'red 3']);
    expect(thrice.exceptions).toHaveLength(1);
    const returned = playIn(benefits, redTwice(), ...verified('gla', '2009-06', { rates: '0' }, JULY));
    const [event] = ratingOf(returned, JULY);
    const told = noticesOf(thrice, { event, at: JULY, actor: 'process', version: thrice.version });
    expect(told.map(({ to }) => to)).toContain('MAG');
    const fourth = playIn(benefits, thrice, ...verified('gla', '2009-07', { rates: '0' }, at('2009-08-10')));
    const [quiet] = ratingOf(fourth, at('2009-08-10'));
    expect(noticesOf(thrice, { event: quiet, at: JULY, actor: 'process', version: thrice.version })).toEqual([]);
  });

  it('B5: the numbers are the policy’s, and an older policy has the standard ones', () => {
    const eager = { ...red().policy, recovery: { planDays: 3, ambersToPlan: 1, redsToEscalate: 1, redsToReport: 1 } };
    const returned = playIn(benefits, project(), ...verified('gla', '2009-04', { rates: '0' }, MAY));
    expect(ratingOf({ ...returned, policy: eager }, MAY)[0]).toMatchObject({ escalated: true, reported: true });
    expect(asksOf({ ...red(), policy: eager }, 'FileRecoveryPlan')[0].dueAt).toBe(at('2009-05-13', '17:00'));
    expect(red().policy.recovery).toBeUndefined();
  });
});

it('B5: a rating is made once: asked for again there is nothing to do', () => {
  const again = decide(red(), { type: 'RateRealisation', month: '2009-04' }, facts('process'), JULY);
  expect(again).toEqual({ kind: 'nothing' });
});

/** Ten times as much each month, so that any colour can follow any other. */
const STEEP = MONTHS.map((month, index) => ({ month, amount: String(10_000n * 10n ** BigInt(index)) }));
const PERCENT = { g: 97n, a: 90n, r: 50n };

/** Each month comes out in its colour; plans are filed or not; the steering group always lets the project go on. */
function playOut(colours: readonly ('g' | 'a' | 'r')[], files: readonly boolean[]) {
  let state = project(rates({ profile: STEEP }));
  let before = 0n;
  const rated: string[] = [];
  colours.forEach((colour, index) => {
    const on = at(`2009-${String(index + 5).padStart(2, '0')}-08`);
    const planned = STEEP.slice(0, index + 1).reduce((sum, { amount }) => sum + BigInt(amount), 0n);
    const realised = (planned * PERCENT[colour]) / 100n;
    state = playIn(benefits, state, ...verified('gla', MONTHS[index], { rates: `${realised - before}` }, on));
    before = realised;
    const events = ratingOf(state, on);
    state = folded(state, 'process', on, ...events);
    const [event] = events;
    if (event.type !== 'RealisationRated') throw new Error(event.type);
    const marks = [event.plans.length > 0 && 'plan', events.length > 1 && 'exception', event.reported && 'report'];
    rated.push(marks.filter(Boolean).join(' '));
    const plan = recoveriesOf(state).plans.find((each) => statusOf(state, each) === 'open');
    if (plan && files[index]) {
      const text = 'sha256:plan';
      state = evolve(state, {
        event: { type: 'RecoveryPlanFiled', plan: plan.id, text },
        ...{ at: on, actor: actor('gla-fin').id, version: state.version + 1 },
      });
    }
    const open = state.exceptions.find(({ status }) => status === 'open');
    if (open) {
      const answer = { exception: open.id, answer: 'continue', reason: 'sha256:why' } as const;
      state = folded(state, 'gla-chair', on, { type: 'ExceptionAnswered', ...answer });
    }
  });
  return { state, rated };
}

it('B5: the order of the ratings alone decides what follows, and no red period asks twice for a plan', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('g' as const, 'a' as const, 'r' as const), { minLength: 1, maxLength: 6 }),
      fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
      (colours, files) => {
        const { rated } = playOut(colours, files);
        let open = false;
        colours.forEach((colour, index) => {
          const row = colours.slice(0, index + 1).join('');
          const asks = (/(^|[^r])r$/.test(row) || /(^|[^a])aa$/.test(row)) && !open;
          const expected = [
            ...(asks ? ['plan'] : []),
            ...(/(^|[^r])rr$/.test(row) ? ['exception'] : []),
            ...(/(^|[^r])rrr$/.test(row) ? ['report'] : []),
          ];
          expect([row, rated[index]]).toEqual([row, expected.join(' ')]);
          open = colour !== 'g' && (open || asks) && !files[index];
        });
      },
    ),
    { numRuns: 60 },
  );
});
