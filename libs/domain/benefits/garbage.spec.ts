import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hands, launched, line, verified } from '../../../test/support/benefits.js';
import { at, decideIn, playIn } from '../../../test/support/domain.js';
import { delivery } from '../delivery/room.js';
import { benefits } from './room.js';

const may = at('2009-05-05');
const project = playIn(
  benefits,
  launched(line(), line({ id: 'gla-rates', unit: 'gla' })),
  ...verified('tfl', '2009-04', { rates: '30000' }, may),
  hands('gla', '2009-04').submits({ 'gla-rates': '10' }, may),
);

const text = fc.oneof(
  fc.string(),
  fc.constantFrom('', '__proto__', 'constructor', 'toString', '-0', '1e400', '9999-12'),
);
const id = fc.oneof(text, fc.constantFrom('tfl', 'gla', 'met', 'rates', 'gla-rates', 'tfl-fin'));
const month = fc.oneof(text, fc.constantFrom('2009-04', '2009-05', '0000-01', '2009-12', '+012009-04'));
const lines = fc.array(fc.record({ line: id, amount: text, evidence: fc.option(text) }), { maxLength: 3 });
const ofReturn = { unit: id, month };

const ofBenefits = fc.oneof(
  fc.record({ type: fc.constant('SubmitReturn'), ...ofReturn, lines }),
  fc.record({ type: fc.constantFrom('ConfirmBenefit', 'CountersignReturn', 'CountAsNil'), ...ofReturn }),
  fc.record({ type: fc.constant('ValidateReturn'), ...ofReturn, verdict: fc.constantFrom('validated', 'queried') }),
  fc.record({ type: fc.constant('CaptureInBudget'), line: id, amount: text, budgetYear: text, budgetLine: text }),
  fc.record({ type: fc.constant('CloseProject') }),
);
const ofDelivery = fc.oneof(
  fc.record({
    type: fc.constant('PlanMilestones'),
    milestones: fc.array(fc.record({ id, title: text, due: text }), { maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant('ReachMilestone'),
    milestone: id,
    reachedOn: fc.constantFrom('2009-04-01', '2099-12-31'),
  }),
  fc.record({ type: fc.constant('HandOver'), to: id, text }),
  fc.record({ type: fc.constantFrom('StartDelivery', 'FileLessons', 'RequestClosure'), text }),
);

const person = fc.constantFrom(
  'tfl-or',
  'tfl-fin',
  'gla-or',
  'gla-fin',
  'tfl-bl',
  'ar',
  'nobody',
  'process',
  '__proto__',
);

describe('whatever passes for a command', () => {
  it.each([
    ['benefits', benefits, ofBenefits],
    ['delivery', delivery, ofDelivery],
  ] as const)(
    'gets an answer from %s, with a code and a whole sentence where it is refused',
    (_room, room, commands) => {
      fc.assert(
        fc.property(commands as fc.Arbitrary<{ type: string }>, person, (command, who) => {
          const decision = decideIn(room, project, [command, who, may]);
          if (decision.kind !== 'refused') return;
          expect(decision.code).toMatch(/^(BENEFITS|DELIVERY|PROJECT)\.[A-Z_]+$/);
          expect(decision.sentence.length).toBeGreaterThan(10);
        }),
        { numRuns: 2000 },
      );
    },
  );
});
