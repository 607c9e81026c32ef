import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at, directory, facts, inStage, proposed, type Step } from '../../../test/support/domain.js';
import { codeOf, eventsOf, folded } from '../../../test/support/gates.js';
import { duties } from '../agenda/duties.js';
import { noticesOf } from '../agenda/notices.js';
import type { RiskRating } from '../policy/policy.js';
import type { ProjectCommand } from '../projects/commands.js';
import { decide } from '../projects/project.js';
import type { Project, Stage } from '../projects/state.js';
import type { RecordRisk, ReviseRisk } from './commands.js';
import { LEVELS, ratingOf, RATINGS } from './rating.js';
import { highestFirst, presentOf, risksOf, riskStatusOf } from './register.js';
import { riskVersionOf } from './version.js';

/** Monday 2 March 2009. */
const RECORDED = at('2009-03-02');
const LATER = at('2009-03-05');

const running = (stage: Stage = 'DELIVERY'): Project => inStage(stage, at('2009-02-02'));

const risk = (more: Partial<RecordRisk> = {}): RecordRisk => ({
  type: 'RecordRisk',
  title: 'The supplier gives up',
  cause: 'sha256:cause',
  effect: 'sha256:effect',
  category: 'economic',
  likelihood: 'high',
  impact: 'medium',
  date: '2009-06-30',
  owner: 'tfl-fin',
  strategy: 'fallback',
  measures: 'sha256:measures',
  ...more,
});

const { title: _, cause: __, effect: ___, category: ____, ...assessing } = risk();

const revision = (more: Partial<ReviseRisk> = {}): ReviseRisk => ({
  ...assessing,
  type: 'ReviseRisk',
  risk: 'RK1',
  reason: 'sha256:reason',
  ...more,
});

const step = (project: Project, [command, who, now]: Step<ProjectCommand>) =>
  decide(project, command, facts(who, { directory: directory() }), now);

const after = (project: Project, ...steps: readonly Step<ProjectCommand>[]): Project =>
  steps.reduce((state, each) => folded(state, each[1], each[2], ...eventsOf(step(state, each))), project);

const recorded = (project = running(), more: Partial<RecordRisk> = {}): Project =>
  after(project, [risk(more), 'tfl-pl', RECORDED]);

const refusalOf = (project: Project, command: ProjectCommand): string =>
  codeOf(step(project, [command, 'tfl-pl', LATER]));

const looks = (project: Project) => duties(project).filter(({ what }) => what === 'ReviseRisk');

describe('PR-33: a risk is recorded', () => {
  it('PR-33: with cause, event and effect, rated by the matrix, and with the organisation of its owner', () => {
    expect(recorded().risks).toEqual([
      {
        id: 'RK1',
        title: 'The supplier gives up',
        cause: 'sha256:cause',
        effect: 'sha256:effect',
        category: 'economic',
        organisation: null,
        versions: [
          {
            likelihood: 'high',
            impact: 'medium',
            rating: 'high',
            proximity: { date: '2009-06-30' },
            owner: 'tfl-fin',
            ownerOrganisation: 'tfl',
            strategy: 'fallback',
            measures: 'sha256:measures',
            reason: null,
            by: 'tfl-pl',
            at: RECORDED,
          },
        ],
        closed: null,
      },
    ]);
  });

  it('PR-33: its owner and the lead are told', () => {
    const [event] = eventsOf(step(running(), [risk({ owner: 'lda-or' }), 'tfl-pl', RECORDED]));
    const project = recorded(running(), { owner: 'lda-or' });
    const told = noticesOf(project, { event, at: RECORDED, actor: 'tfl-pl', version: project.version });
    expect(told.map(({ to }) => to)).toEqual(expect.arrayContaining(['post:lda-or', 'post:tfl-pl']));
  });

  it('PR-33: from scoping until closure, also while the project is held', () => {
    for (const stage of ['SCOPING', 'BUSINESS_CASE', 'OPT_IN', 'DELIVERY', 'CLOSURE'] as const) {
      expect(refusalOf(running(stage), risk())).toBe('accepted');
    }
    expect(refusalOf(proposed(), risk())).toBe('PROJECT.WRONG_STAGE');
    expect(refusalOf(running('BENEFITS_WATCH'), risk())).toBe('PROJECT.WRONG_STAGE');
    expect(refusalOf(held(running()), risk())).toBe('accepted');
  });

  it.each<[why: string, command: ProjectCommand, code: string]>([
    ['no such category', risk({ title: 'Another', category: 'weather' }), 'RISK.CATEGORY_UNKNOWN'],
    ['neither day nor stage', risk({ title: 'Another', date: undefined }), 'RISK.PROXIMITY_NEEDED'],
    ['day and stage', risk({ title: 'Another', stage: 'DELIVERY' }), 'RISK.PROXIMITY_NEEDED'],
    ['a day that is over', risk({ title: 'Another', date: '2009-03-04' }), 'RISK.PROXIMITY_PAST'],
    ['a stage that is over', risk({ title: 'Another', date: undefined, stage: 'OPT_IN' }), 'RISK.PROXIMITY_PAST'],
    ['no such post', risk({ title: 'Another', owner: 'nobody' }), 'RISK.OWNER_UNKNOWN'],
    ['a post of the programme', risk({ title: 'Another', owner: 'programme-office' }), 'RISK.OWNER_UNKNOWN'],
    ['not a part of the project', risk({ title: 'Another', organisation: 'nhs' }), 'RISK.NOT_TAKING_PART'],
    ['an owner elsewhere', risk({ title: 'Another', organisation: 'lda' }), 'RISK.OWNER_ELSEWHERE'],
    ['twice', risk(), 'RISK.KNOWN'],
    ['not recorded', revision({ risk: 'RK9' }), 'RISK.UNKNOWN'],
    [
      'an exception over what has not occurred',
      { type: 'CloseRisk', risk: 'RK1', end: 'passed', exception: 'E1', reason: 'sha256:reason' },
      'RISK.EXCEPTION_NOT_MEANT',
    ],
    [
      'an exception that there is not',
      { type: 'CloseRisk', risk: 'RK1', end: 'occurred', exception: 'E1', reason: 'sha256:reason' },
      'RISK.EXCEPTION_UNKNOWN',
    ],
  ])('PR-33: is refused: %s', (_why, command, code) => {
    expect(refusalOf(recorded(), command)).toBe(code);
  });

  it('PR-33: its owner is not of an organisation that is out', () => {
    const { participation } = running();
    const out = { ...participation.units.lda, status: 'DECLINED' as const };
    const project = { ...running(), participation: { ...participation, units: { ...participation.units, lda: out } } };
    expect(refusalOf(project, risk({ owner: 'lda-or' }))).toBe('RISK.OWNER_UNKNOWN');
  });
});

describe('PR-33: a risk is monitored', () => {
  it('PR-33: each look at it is a version, with its reason; what was found before stays', () => {
    const project = after(
      recorded(),
      [revision({ likelihood: 'low', date: undefined, stage: 'CLOSURE' }), 'tfl-pl', LATER],
      [revision({ likelihood: 'low', date: undefined, stage: 'CLOSURE' }), 'tfl-pl', at('2009-03-06')],
    );
    const [{ versions }] = risksOf(project);
    expect(versions.map(({ rating, at: on, reason }) => [rating, on, reason])).toEqual([
      ['high', RECORDED, null],
      ['medium', LATER, 'sha256:reason'],
      ['medium', at('2009-03-06'), 'sha256:reason'],
    ]);
    expect(presentOf(risksOf(project)[0]).proximity).toEqual({ stage: 'CLOSURE' });
    expect([riskVersionOf(recorded(), 'RK1'), riskVersionOf(project, 'RK1')]).toEqual(['open-1', 'open-3']);
  });

  it('PR-33: not looked at for twenty working days it waits for the lead, for five more; a hold stops the clock', () => {
    // Over Good Friday and Easter Monday: the twentieth working day after 20 March is 21 April.
    const [look] = looks(after(running(), [risk(), 'tfl-pl', at('2009-03-20')]));
    expect(look).toMatchObject({
      timer: 'risk/RK1/1',
      holders: ['post:tfl-pl'],
      since: at('2009-04-21', '00:00'),
      dueAt: at('2009-04-28', '17:00'),
    });
    expect(looks(held(recorded()))).toEqual([]);
    const resumed = folded(held(recorded()), 'gla-chair', at('2009-03-12'), {
      type: 'ProjectResumed',
    });
    expect(looks(resumed)[0].since).toBe(at('2009-04-06', '00:00'));
  });

  it('PR-33: whoever revises it begins anew, and a closed one waits for nobody', () => {
    const revised = after(recorded(), [revision(), 'tfl-pl', LATER]);
    expect(looks(revised).map(({ timer, since }) => [timer, since])).toEqual([
      ['risk/RK1/2', at('2009-04-02', '00:00')],
    ]);
    expect(looks(closed(revised))).toEqual([]);
  });
});

describe('PR-33: a risk is closed', () => {
  it('PR-33: with why, and with the exception that was raised over it', () => {
    const raised = folded(recorded(), 'tfl-pl', LATER, { type: 'ExceptionRaised', ground: 'lead', words: 'sha256:w' });
    const project = after(raised, [
      { type: 'CloseRisk', risk: 'RK1', end: 'occurred', exception: 'E1', reason: 'sha256:reason' },
      'tfl-pl',
      LATER,
    ]);
    expect(risksOf(project)[0].closed).toEqual({
      end: 'occurred',
      exception: 'E1',
      reason: 'sha256:reason',
      by: 'tfl-pl',
      at: LATER,
    });
    expect(riskStatusOf(project, risksOf(project)[0])).toBe('closed');
  });

  it('PR-33: what is closed is neither revised nor closed again, and recorded as a new one if it comes back', () => {
    const project = closed(recorded());
    expect(refusalOf(project, revision())).toBe('RISK.CLOSED');
    expect(refusalOf(project, { type: 'CloseRisk', risk: 'RK1', end: 'passed', reason: 'sha256:reason' })).toBe(
      'RISK.CLOSED',
    );
    expect(risksOf(recorded(project)).map(({ id }) => id)).toEqual(['RK1', 'RK2']);
  });

  it('PR-33: one that is open when delivery is over is left', () => {
    const project = { ...recorded(), stage: 'BENEFITS_WATCH' as const };
    expect(riskStatusOf(project, risksOf(project)[0])).toBe('left');
    expect(looks(project)).toEqual([]);
  });
});

describe('PR-33: the matrix', () => {
  const rank = (rating: RiskRating): number => RATINGS.indexOf(rating);
  const level = fc.integer({ min: 0, max: 4 });

  it('PR-33: neither more likely nor harder makes a rating lower, and however often it is looked at, all is kept', () => {
    fc.assert(
      fc.property(level, level, level, level, (likelihood, impact, more, harder) => {
        const rate = (l: number, i: number) => rank(ratingOf(running(), LEVELS[l], LEVELS[i]));
        expect(rate(Math.max(likelihood, more), Math.max(impact, harder))).toBeGreaterThanOrEqual(
          rate(likelihood, impact),
        );
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(level, level), { maxLength: 6 }), (found) => {
        const project = after(
          recorded(),
          ...found.map(([likelihood, impact]): Step<ProjectCommand> => [
            revision({ likelihood: LEVELS[likelihood], impact: LEVELS[impact] }),
            'tfl-pl',
            LATER,
          ]),
        );
        expect(
          risksOf(project)[0]
            .versions.slice(1)
            .map((each) => [each.likelihood, each.impact]),
        ).toEqual(found.map(([likelihood, impact]) => [LEVELS[likelihood], LEVELS[impact]]));
      }),
      { numRuns: 30 },
    );
  });

  it('PR-33: the highest is read first, and among equals the one recorded first', () => {
    const project = after(
      recorded(running(), { likelihood: 'low' }),
      [risk({ title: 'Second', impact: 'very_high' }), 'tfl-pl', RECORDED],
      [risk({ title: 'Third', likelihood: 'low' }), 'tfl-pl', RECORDED],
    );
    expect(highestFirst(risksOf(project)).map(({ id }) => id)).toEqual(['RK2', 'RK1', 'RK3']);
  });
});

const closed = (project: Project): Project =>
  after(project, [{ type: 'CloseRisk', risk: 'RK1', end: 'passed', reason: 'sha256:reason' }, 'tfl-pl', LATER]);

const held = (project: Project): Project =>
  folded(project, 'gla-chair', at('2009-03-05'), {
    type: 'ProjectHeld',
    reason: 'sha256:reason',
    until: '2009-04-30',
    interrupted: [],
  });
