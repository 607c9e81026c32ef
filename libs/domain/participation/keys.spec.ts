import { describe, expect, it } from '@jest/globals';
import { at, decideIn, directory, facts, playIn } from '../../../test/support/domain.js';
import { noticesOf } from '../agenda/notices.js';
import type { PolicingScope } from '../cases/state.js';
import {
  codeOf,
  decision,
  dutiesBy,
  law,
  opened,
  pounds,
  saveCase,
  statusOfUnit,
} from '../../../test/support/temporary-labour.js';
import type { Delegation } from '../organisations/state.js';
import { statusOf } from './status.js';
import type { OrganisationDecision } from './state.js';

const tuesday = at('2009-02-03');
const met = (project: ReturnType<typeof opened>) => statusOfUnit(project, 'met');
const declines = { answer: 'decline', reasonCode: 'police_family_route' } as const;
const defers = (until: string) => ({ answer: 'defer', until }) as const;
const judged = { conditions: [{ metric: 'judged', text: 'sha256:yearly-report' }] } as const;

describe('the keys of MET', () => {
  it('M1: MET joins only when both keys join', () => {
    const one = playIn(law, opened(), decision('mpa', tuesday));
    expect(met(one)).toBe('PENDING_SECOND_KEY');
    expect(met(playIn(law, one, decision('mps', tuesday)))).toBe('JOINED');
    expect(met(playIn(law, opened(), decision('mps', tuesday), decision('mpa', tuesday)))).toBe('JOINED');
  });

  it('M1: the other key is told, once', () => {
    const first = decideIn(law, opened(), decision('mpa', tuesday));
    expect(first).toMatchObject({ events: [{}, { type: 'SecondKeyAwaited', organisation: 'mps' }] });
    const replaced = decideIn(law, playIn(law, opened(), decision('mpa', tuesday)), decision('mpa', tuesday, judged));
    expect(replaced).toMatchObject({ events: [{ type: 'DecisionRecorded', status: 'PENDING_SECOND_KEY' }] });
  });

  it('M1: a key turns only with its own recorder', () => {
    const [command] = decision('mpa', tuesday);
    for (const who of ['mps-od', 'mpa-or', 'tfl-od', 'po', 'process']) {
      expect(codeOf(opened(), [command, who, tuesday])).toBe('PARTICIPATION.NOT_YOUR_KEY');
    }
  });

  it('M1: the second key waits for its recorder and both representatives, from the first key on', () => {
    const duty = dutiesBy(playIn(law, opened(), decision('mpa', tuesday)))['second-key/1/met/1'];
    expect(duty).toEqual({
      what: 'RecordDecision',
      organisations: ['mpa', 'mps'],
      holders: ['OD@mps', 'OR@mpa', 'OR@mps'],
      since: tuesday,
      dueAt: at('2009-03-09', '17:00'),
      ladder: 'secondKey',
    });
  });

  it.each([
    ['DECLINED', [decision('mpa', tuesday), decision('mps', tuesday, declines)]],
    ['DECLINED', [decision('mpa', tuesday, declines)]],
    ['DECLINED', [decision('mpa', tuesday, declines), decision('mps', tuesday)]],
    ['DECLINED', [decision('mpa', tuesday, defers('2009-03-20')), decision('mps', tuesday, declines)]],
    ['DEFERRED', [decision('mpa', tuesday, defers('2009-03-20'))]],
    ['DEFERRED', [decision('mpa', tuesday), decision('mps', tuesday, defers('2009-03-20'))]],
    ['JOINED_COND', [decision('mpa', tuesday, judged), decision('mps', tuesday)]],
    ['JOINED_COND', [decision('mpa', tuesday), decision('mps', tuesday, judged)]],
  ])('M2: either key declining, deferring or conditional decides for both: %s', (status, steps) => {
    expect(met(playIn(law, opened(), ...steps))).toBe(status);
  });

  it('M2: of two deferrals the later date holds', () => {
    const both = playIn(
      law,
      opened(),
      decision('mpa', tuesday, defers('2009-03-27')),
      decision('mps', tuesday, defers('2009-03-20')),
    );
    expect(both.participation.units.met.deferredTo).toBe('2009-03-27');
    const one = playIn(law, both, decision('mpa', tuesday));
    expect(one.participation.units.met.deferredTo).toBe('2009-03-20');
  });

  it('M2: MET joins the parts that both keys name, and not none', () => {
    const parts = ['a', 'b', 'c'].map((id) => ({
      id,
      title: id,
      required: false,
      sharedOneOff: '0',
      sharedRunning: '0',
    }));
    const one = playIn(law, opened({ parts }), decision('mpa', tuesday, { parts: ['a', 'b'] }));
    expect(codeOf(one, decision('mps', tuesday, { parts: ['c'] }))).toBe('PARTICIPATION.PARTS_EMPTY');
    expect(codeOf(one, decision('mps', tuesday, { parts: ['b', 'c'] }))).toBe('accepted');
  });

  const within = (policingScope: PolicingScope, value = 100) => {
    const project = opened({ policingScope, value: pounds(value) });
    const optIn = { ...project.participation.optIn!, delegated: { met: pounds(100) } };
    return { ...project, participation: { ...project.participation, optIn } };
  };

  it('M3: in a matter of the authority alone its key is enough, and the only one', () => {
    expect(met(playIn(law, within('authority_only'), decision('mpa', tuesday)))).toBe('JOINED');
    expect(codeOf(within('authority_only'), decision('mps', tuesday))).toBe('PARTICIPATION.KEY_NOT_NEEDED');
  });

  it('M3: within what the authority delegated the other key is enough; above it, and undelegated, both are needed', () => {
    expect(met(playIn(law, within('delegated'), decision('mps', tuesday)))).toBe('JOINED');
    expect(codeOf(within('delegated'), decision('mpa', tuesday))).toBe('PARTICIPATION.KEY_NOT_NEEDED');
    expect(met(playIn(law, within('delegated', 101), decision('mps', tuesday)))).toBe('PENDING_SECOND_KEY');
    expect(met(playIn(law, opened({ policingScope: 'delegated' }), decision('mps', tuesday)))).toBe(
      'PENDING_SECOND_KEY',
    );
  });

  it('M3: the authority is told of what is decided within its delegation', () => {
    const told = (project: ReturnType<typeof opened>) =>
      decisionNotices(playIn(law, project, decision('mps', tuesday))).filter((to) => to.endsWith('@mpa'));
    expect(told(within('delegated'))).toEqual(['OR@mpa', 'OD@mpa']);
    expect(told(within('delegated', 101))).toEqual([]);
    expect(told(within('service'))).toEqual([]);
  });

  it('M3: a service matter needs both', () => {
    expect(met(playIn(law, within('service'), decision('mps', tuesday)))).toBe('PENDING_SECOND_KEY');
  });

  it('M1, O8: keys on different versions are not both keys', () => {
    const wednesday = at('2009-02-04');
    const first = playIn(law, opened(), decision('mpa', tuesday));
    const version2 = playIn(law, first, [saveCase({ years: 5 }), 'tfl-pl', wednesday]);
    const one = playIn(law, version2, decision('mps', wednesday, { caseVersion: 2 }));
    expect(met(one)).toBe('PENDING_SECOND_KEY');
    expect(met(playIn(law, one, decision('mpa', wednesday, { caseVersion: 2 })))).toBe('JOINED');
  });

  it('M2: what the keys amount to does not depend on their order', () => {
    const key = (answer: 'join' | 'decline' | 'defer') =>
      ({ answer, conditions: [] }) as unknown as OrganisationDecision;
    const answers = ['join', 'decline', 'defer'] as const;
    for (const a of answers) {
      for (const b of answers) expect(statusOf(2, [key(a), key(b)])).toBe(statusOf(2, [key(b), key(a)]));
    }
    expect(statusOf(2, [])).toBe('INVITED');
  });
});

/** Who is told of the decision of the MPS. */
const decisionNotices = (project: ReturnType<typeof opened>) =>
  noticesOf(project, {
    event: {
      type: 'DecisionRecorded',
      unit: 'met',
      decision: project.participation.units.met.keys.mps,
      status: 'JOINED',
    },
    at: tuesday,
    actor: 'mps-od',
    version: project.version,
  }).map(({ to }) => to);

const withScheme = (delegation: Delegation) => {
  const plain = directory();
  const organisations = plain.organisations.map((each) =>
    each.id === 'mps' ? { ...each, scheme: [delegation] } : each,
  );
  return facts('mps-od', { directory: { ...plain, organisations } });
};

describe('limits of delegation', () => {
  const limits: readonly (readonly [number, string])[] = [
    [40_000, 'officer'],
    [999_999, 'director'],
    [4_999_999, 'investment-board'],
  ];

  it.each(limits)('M4: up to £%i a decision of that body is within its limit, above it is not', (limit, body) => {
    const delegation = { body, name: body, route: 'officer' as const, limit: pounds(limit), assumed: false };
    const answer = (value: number) => {
      const project = opened({ value: pounds(value) });
      const [command, , now] = decision('mps', tuesday, { body });
      const given = withScheme(delegation);
      return law.decide.RecordDecision(project, command, given, now);
    };
    expect(answer(limit).kind).toBe('accepted');
    expect(answer(limit + 1)).toMatchObject({ code: 'PARTICIPATION.OVER_LIMIT' });
  });
});
