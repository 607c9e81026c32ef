import { describe, expect, it } from '@jest/globals';
import { at, type Step } from '../../../test/support/domain.js';
import { answerAmong, codeAmong, deciding, playAmong } from '../../../test/support/members.js';
import {
  decision,
  dutiesBy,
  enter,
  opened,
  pounds,
  prepared,
  reconfirmation,
  saveCase,
} from '../../../test/support/temporary-labour.js';
import { readyAct } from '../agenda/agenda.js';
import type { Delegation } from '../organisations/state.js';
import type { ParticipationCommand } from './commands.js';
import { chainActs } from './note-chain.js';

const tuesday = at('2009-02-03');
const wednesday = at('2009-02-04');
const board: Delegation = { body: 'lfepa-board', name: 'Board', route: 'board', limit: null, assumed: false };
const officer: Delegation = {
  ...board,
  body: 'lfepa-officer',
  name: 'Officer',
  route: 'officer',
  limit: pounds(300_000),
};
/** The representative recommends, finance checks what the board decides, and the chief executive's office gives legal advice. */
const members = deciding({
  lfepa: {
    scheme: [board, officer],
    chain: [
      { step: 'recommendation', post: null, routes: [] },
      { step: 'finance', post: null, routes: ['board'] },
      { step: 'legal', post: 'lfepa-ce', routes: [] },
    ],
  },
});

type Asked = Step<{ readonly type: string }>;
const start = (): ReturnType<typeof opened> =>
  playAmong(members, enter('OPT_IN', at('2009-01-26'), prepared()), [
    { type: 'OpenOptIn' },
    'process',
    at('2009-01-26'),
  ]);
const play = (project: ReturnType<typeof opened>, ...steps: readonly Asked[]) => playAmong(members, project, ...steps);
const code = (project: ReturnType<typeof opened>, step: Asked) => codeAmong(members, project, step);
const recommend = (change: object = {}, who = 'lfepa-or', now = tuesday): Step<ParticipationCommand> => [
  {
    type: 'RecommendDecision',
    organisation: 'lfepa',
    caseVersion: 1,
    answer: 'join',
    body: 'lfepa-board',
    note: 'sha256:it-pays',
    ...change,
  },
  who,
  now,
];
const check = (step: 'finance' | 'legal', change: object = {}, who = step === 'finance' ? 'lfepa-fin' : 'lfepa-ce') =>
  [
    {
      type: 'CheckDecision',
      organisation: 'lfepa',
      caseVersion: 1,
      step,
      finding: 'in_order',
      note: 'sha256:found',
      ...change,
    } as ParticipationCommand,
    who,
    tuesday,
  ] as const;
const joins = (change: object = {}) => decision('lfepa', tuesday, change);

describe('O4: an organisation’s own chain of approval', () => {
  it('O4: is gone through before it decides, step by step', () => {
    expect(code(start(), joins())).toBe('PARTICIPATION.STEP_MISSING');
    expect(code(start(), check('legal'))).toBe('PARTICIPATION.STEP_NOT_NEXT');
    const recommended = play(start(), recommend());
    expect(code(recommended, check('legal'))).toBe('PARTICIPATION.STEP_NOT_NEXT');
    const checked = play(recommended, check('finance'));
    expect(code(checked, joins())).toBe('PARTICIPATION.STEP_MISSING');
    const advised = play(checked, check('legal'));
    expect(play(advised, joins()).participation.units.lfepa.status).toBe('JOINED');
    expect(advised.participation.units.lfepa.steps).toMatchObject([
      { step: 'recommendation', answer: 'join', body: 'lfepa-board', route: 'board', by: 'lfepa-or', at: tuesday },
      { step: 'finance', finding: 'in_order', note: 'sha256:found', by: 'lfepa-fin' },
      { step: 'legal', by: 'lfepa-ce' },
    ]);
  });

  it('O4: says which steps are missing', () => {
    const answer = answerAmong(members, play(start(), recommend()), joins());
    expect(answer).toMatchObject({
      sentence:
        'Before Board decides, the chain of approval of its organisation needs: the check by finance, the check by legal advice.',
    });
  });

  it('O4: asks of each route of decision what that route needs', () => {
    const byOfficer = play(start(), recommend({ body: 'lfepa-officer' }));
    expect(code(byOfficer, joins({ body: 'lfepa-officer' }))).toBe('PARTICIPATION.STEP_MISSING');
    const advised = play(byOfficer, check('legal'));
    expect(code(advised, joins({ body: 'lfepa-officer' }))).toBe('accepted');
    expect(code(advised, joins())).toBe('PARTICIPATION.STEP_MISSING');
  });

  it('O4: is gone through for a decline, and not to put an answer off', () => {
    expect(code(start(), joins({ answer: 'decline', reasonCode: 'timing' }))).toBe('PARTICIPATION.STEP_MISSING');
    expect(code(start(), joins({ answer: 'defer', until: '2009-03-20' }))).toBe('accepted');
  });

  it('O3, O4: is due with the answer, also once that was put off', () => {
    const dueAt = (project: ReturnType<typeof opened>) => dutiesBy(project)['chain/1/lfepa/1/recommendation'].dueAt;
    expect(dueAt(start())).toBe(dutiesBy(start())['opt-in/1/lfepa'].dueAt);
    expect(dueAt(play(start(), joins({ answer: 'defer', until: '2009-03-20' })))).toBe(at('2009-03-20', '17:00'));
  });

  it('O4: does not bind whoever decides to what was recommended or found', () => {
    const project = play(
      start(),
      recommend({ answer: 'decline' }),
      check('finance', { finding: 'not_in_order' }),
      check('legal'),
    );
    expect(code(project, joins())).toBe('accepted');
  });

  it('O4: is its own: whoever the chain names takes a step', () => {
    for (const who of ['lda-or', 'lfepa-fin', 'lfepa-od', 'po'])
      expect(code(start(), recommend({}, who))).toBe('PARTICIPATION.NOT_YOUR_STEP');
    const recommended = play(start(), recommend());
    expect(code(recommended, check('finance', {}, 'lda-fin'))).toBe('PARTICIPATION.NOT_YOUR_STEP');
    const checked = play(recommended, check('finance'));
    expect(code(checked, check('legal', {}, 'lfepa-fin'))).toBe('PARTICIPATION.NOT_YOUR_STEP');
  });

  it('O4: without such a step there is nothing to take, and without a chain nothing is missing', () => {
    const lda = recommend({ organisation: 'lda', body: 'lda-board' }, 'lda-or');
    expect(code(start(), lda)).toBe('PARTICIPATION.STEP_NOT_IN_CHAIN');
    expect(code(start(), decision('lda', tuesday))).toBe('accepted');
  });

  it('M4: recommends to a body that may decide', () => {
    expect(code(start(), recommend({ body: 'tfl-board' }))).toBe('PARTICIPATION.BODY_UNKNOWN');
    const dear = playAmong(members, enter('OPT_IN', at('2009-01-26'), prepared({ value: pounds(300_001) })), [
      { type: 'OpenOptIn' },
      'process',
      at('2009-01-26'),
    ]);
    expect(code(dear, recommend({ body: 'lfepa-officer' }))).toBe('PARTICIPATION.OVER_LIMIT');
  });

  it('O8: is gone through anew on a new version of the case', () => {
    const taken = play(start(), recommend(), check('finance'), check('legal'), joins());
    const outdated = play(taken, [saveCase({ years: 5 }), 'tfl-pl', wednesday]);
    const again = (change: object = {}) => reconfirmation('lfepa', wednesday, { caseVersion: 2, ...change });
    expect(code(outdated, again())).toBe('PARTICIPATION.STEP_MISSING');
    expect(code(outdated, recommend())).toBe('PARTICIPATION.OTHER_CASE_VERSION');
    const two = { caseVersion: 2 };
    const anew = play(outdated, recommend(two), check('finance', two), check('legal', two));
    expect(code(anew, again())).toBe('accepted');
    expect(anew.participation.units.lfepa.steps).toHaveLength(6);
  });

  it('O4: the same step is recorded once, and a changed one beside it', () => {
    const recommended = play(start(), recommend());
    expect(code(recommended, recommend())).toBe('nothing');
    expect(play(recommended, recommend({ answer: 'decline' })).participation.units.lfepa.steps).toHaveLength(2);
  });

  it('O3: is not gone through by whoever can no longer answer', () => {
    const late = at('2009-03-24');
    const ending: Step<ParticipationCommand> = [
      { type: 'EndSilence', unit: 'lfepa' },
      'process',
      at('2009-03-23', '17:00'),
    ];
    const silent = play(start(), [{ type: 'CloseOptIn' }, 'process', at('2009-03-09', '17:00')], ending);
    expect(code(silent, recommend({}, 'lfepa-or', late))).toBe('PARTICIPATION.SILENCE_ENDED');
  });

  it('O4: waits for whoever takes the next step, and reminds', () => {
    const due = at('2009-03-09', '17:00');
    const waiting = (project: ReturnType<typeof opened>) =>
      Object.entries(dutiesBy(project)).filter(([timer]) => timer.startsWith('chain/'));
    expect(waiting(start())).toEqual([
      [
        'chain/1/lfepa/1/recommendation',
        {
          what: 'RecommendDecision',
          organisations: ['lfepa'],
          holders: ['OR@lfepa'],
          since: at('2009-01-26'),
          dueAt: due,
          ladder: 'chain',
        },
      ],
    ]);
    const recommended = play(start(), recommend());
    expect(waiting(recommended)).toMatchObject([
      ['chain/1/lfepa/1/finance', { what: 'CheckDecision', holders: ['FIN@lfepa'], since: tuesday, dueAt: due }],
    ]);
    const byOfficer = play(start(), recommend({ body: 'lfepa-officer' }));
    expect(waiting(byOfficer)).toMatchObject([['chain/1/lfepa/1/legal', { holders: ['post:lfepa-ce'] }]]);
    expect(waiting(play(recommended, check('finance'), check('legal')))).toEqual([]);
  });
});

describe('O4: a chain that changes during the opt-in', () => {
  const noting: Step<ParticipationCommand> = [{ type: 'NoteChain', organisation: 'lfepa' }, 'process', tuesday];
  const none = deciding({ lfepa: { scheme: [board, officer], chain: [] } });

  it('O4: is noted by the process, so that the project knows whom it waits for', () => {
    const plain = opened();
    expect(plain.participation.chains).toEqual({});
    expect(chainActs(plain, members)).toMatchObject([{ command: { type: 'NoteChain', organisation: 'lfepa' } }]);
    expect(readyAct(plain, tuesday, members)?.command.type).toBe('NoteChain');
    const noted = play(plain, noting);
    expect(Object.keys(dutiesBy(noted))).toContain('chain/1/lfepa/1/recommendation');
    expect(chainActs(noted, members)).toEqual([]);
    expect(code(noted, noting)).toBe('nothing');
    expect(chainActs(noted, none)).toHaveLength(1);
  });

  it('O4: counts as it is in force when the decision is taken', () => {
    expect(codeAmong(none, start(), joins())).toBe('accepted');
    expect(code(opened(), joins())).toBe('PARTICIPATION.STEP_MISSING');
  });
});
