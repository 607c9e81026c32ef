import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at, decideIn, foldIn, playIn } from '../../../test/support/domain.js';
import {
  decision,
  law,
  metJoins,
  opened,
  prepared,
  theCase,
  untilThen,
} from '../../../test/support/temporary-labour.js';
import { caseDuties } from '../cases/duties.js';
import { missingFor } from '../cases/completeness.js';
import { plannedReminders } from '../agenda/reminders.js';
import { participationActs } from './acts.js';

const tuesday = at('2009-02-03');
const reviewed = playIn(law, prepared(), [{ type: 'OpenMemberReview' }, 'tfl-pl', tuesday]);
const half = playIn(
  law,
  opened({ minimumUnits: 1 }),
  decision('tfl', tuesday),
  decision('mpa', tuesday),
  decision('lda', tuesday, { answer: 'defer', until: '2009-03-20' }),
  decision('gla', tuesday, { conditions: [{ metric: 'payback_years', operator: '<=', value: '1.75' }] }),
);
const states = [
  prepared(),
  reviewed,
  opened(),
  half,
  untilThen(half, at('2009-03-10')),
  untilThen(playIn(law, half, ...metJoins(tuesday).slice(1)), at('2009-05-01')),
];

const text = fc.oneof(
  fc.string({ maxLength: 5 }),
  fc.constantFrom('', '__proto__', 'constructor', '-0', '1e400', '9999-12-31', '2009-02-31', '£1'),
);
const id = fc.oneof(
  { weight: 1, arbitrary: text },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'tfl',
      'gla',
      'lda',
      'met',
      'mpa',
      'mps',
      'framework',
      'tfl-board',
      'mps-board',
      'tfl-fin',
    ),
  },
);
const amount = fc.oneof(text, fc.constantFrom('0', '1', '24000000'));
const day = fc.oneof(text, fc.constantFrom('2009-02-03', '2009-03-20', '2009-04-06'));
const number = fc.oneof(fc.double(), fc.integer({ min: -1, max: 70 }));
const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const list = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 3 });
const type = <T extends string>(...types: readonly T[]) => fc.constantFrom(...types);

const condition = fc.record({
  metric: fc.constantFrom('cost_share', 'payback_years', 'units_joined', 'judged'),
  operator: sometimes(fc.constantFrom('<=', '>=')),
  value: sometimes(amount),
  text: sometimes(text),
});
const part = fc.record({ id, title: text, required: fc.boolean(), sharedOneOff: amount, sharedRunning: amount });
const line = fc.record({
  id,
  title: text,
  unit: id,
  ownerPost: id,
  cashable: fc.boolean(),
  disBenefit: fc.boolean(),
  measure: text,
  baseline: fc.option(fc.record({ value: text, date: day })),
  start: text,
  profile: list(fc.record({ month: text, amount })),
  dependencies: list(text),
});
const figures = list(fc.record({ part: id, oneOff: amount, running: amount, staffDays: number, cashable: amount }));
const decided = {
  organisation: id,
  caseVersion: fc.constantFrom(0, 1, 2),
  body: id,
  decidedOn: day,
  reference: text,
  largestShare: sometimes(amount),
};

const command = fc.oneof(
  fc.record({
    type: type('SaveScope'),
    currentPosition: text,
    level: text,
    gainBand: text,
    existingArrangement: text,
    workstream: id,
  }),
  fc
    .record(
      {
        value: amount,
        years: number,
        minimumUnits: number,
        requiredUnits: list(id),
        parts: list(part),
        benefitLines: list(line),
      },
      { requiredKeys: [] },
    )
    .map((change) => ({ type: 'SaveCase', ...theCase(), ...change })),
  fc.record({ type: type('SaveOwnFigures', 'EstimateFigures'), unit: id, parts: figures }),
  fc.record({ type: type('GiveComment'), organisation: id, text }),
  fc.record({
    type: type('RecordEquality'),
    step: fc.constantFrom('screening', 'assessment'),
    needed: sometimes(fc.boolean()),
    text,
  }),
  fc.record({ type: type('MarkNotRelevant', 'ClaimInvitation', 'EndSilence'), unit: id, reason: text }),
  fc.record({ type: type('OpenMemberReview', 'OpenOptIn', 'CloseOptIn', 'RunViability') }),
  fc.record({
    type: type('RecordDecision'),
    ...decided,
    answer: fc.constantFrom('join', 'decline', 'defer'),
    reasonCode: sometimes(fc.constant('timing')),
    until: sometimes(day),
    conditions: sometimes(list(condition)),
    parts: sometimes(list(id)),
  }),
  fc.record({ type: type('Reconfirm'), ...decided }),
  fc.record({ type: type('ExtendOptIn'), days: number, reason: text }),
  fc.record({
    type: type('ChooseUnviableRoute', 'ConfirmUnviableRoute'),
    route: fc.constantFrom('rework', 'invite_again', 'cancel'),
    reason: text,
    exitPlan: sometimes(text),
  }),
);

const person = fc.constantFrom(
  'tfl-pl',
  'tfl-or',
  'gla-or',
  'lda-or',
  'mps-or',
  'tfl-od',
  'gla-od',
  'lda-od',
  'mpa-od',
  'mps-od',
  'gla-fin',
  'gla-chair',
  'nobody',
  'process',
  '__proto__',
);
const when = fc.constantFrom(tuesday, at('2009-03-12'), at('2009-05-05'));

describe('whatever passes for a command', () => {
  it('T2: is answered and never throws; what it leaves behind can be read; the same again gives no second event', () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.constantFrom(...states), command, person, when, (project, given, who, now) => {
        const answer = decideIn(law, project, [given, who, now]);
        if (answer.kind === 'refused') expect(answer.sentence).not.toBe('');
        if (answer.kind !== 'accepted') return;
        accepted += 1;
        const after = foldIn(law, project, who, now, ...answer.events);
        expect(decideIn(law, after, [given, who, now]).kind).not.toBe('accepted');
        participationActs(untilThen(after, at('2009-09-01')));
        plannedReminders(after);
        caseDuties(after);
        for (const gate of ['G1', 'G2', 'G3', 'G5'] as const) missingFor(after, gate, now);
      }),
      { numRuns: 3_000 },
    );
    expect(accepted).toBeGreaterThan(100);
  });
});
