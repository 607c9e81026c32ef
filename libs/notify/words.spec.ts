import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { REMINDED } from '#domain/wording/kinds.js';
import { stagesOf } from '#domain/projects/stages.js';
import type { Letter } from '#use-cases/ports.js';
import { duties } from './duties.js';
import { MailWords } from './words.js';

const words = new MailWords('https://converge.example');

const letter = (more: Partial<Letter> = {}): Letter => ({
  kind: 'notice',
  about: 'GateApproved',
  project: {
    id: '0197a1b2-0000-7000-8000-000000000001',
    reference: 'DMT-PROC-001',
    title: 'Temporary labour <& more>',
  },
  programme: 'DMT',
  event: { type: 'GateApproved', item: 'G1' } as Letter['event'],
  openVotes: [],
  recordedAt: '2009-03-05T09:30:00.000Z',
  duty: null,
  addressee: 'the organisation representative of TfL',
  name: 'Ann Example',
  names: { tfl: 'TfL' },
  zone: 'Europe/London',
  templates: [],
  ...more,
});

const reminder = (duty: Partial<NonNullable<Letter['duty']>> = {}, more: Partial<Letter> = {}): Letter =>
  letter({
    kind: 'reminder',
    about: 'CastVote',
    event: { type: 'RemindersSent' },
    duty: {
      dueAt: '2009-04-09T16:00:00.000Z',
      waitsFor: ['GLA, chair', 'LFEPA'],
      own: true,
      organisation: null,
      ...duty,
    },
    ...more,
  });

const linksIn = (text: string): string[] => text.match(/https?:[^\s"<]+/g) ?? [];

describe('a receipt', () => {
  const receipt = (event: object) => words.write(letter({ about: 'Receipt', event: event as Letter['event'] }));

  test('tells whoever voted what was recorded, under which reference, when, and what happens next', () => {
    const vote = { type: 'VoteCast', item: 'G1', round: 2, seat: 'tfl', choice: 'against' };
    const { subject, text } = receipt(vote);
    expect(subject).toBe('DMT-PROC-001: Your vote is recorded: gate G1 (5 March 2009)');
    expect(text).toContain('TfL: against. Recorded at 09:30 on 5 March 2009, reference G1/2/tfl.');
    expect(text).toContain('What happens next: until the vote ends you can change it');
    expect(linksIn(text)[0]).toMatch(/\/gates\/G1$/);
    expect(receipt({ ...vote, type: 'VoteChanged' }).subject).toContain('Your changed vote is recorded');
  });

  test('tells whoever recorded a decision that it counts, or what it still waits for', () => {
    const decision = { organisation: 'tfl', answer: 'join', caseVersion: 3, reference: 'TfL/09/1' };
    const told = (status: string) => receipt({ type: 'DecisionRecorded', decision, status }).text;
    expect(told('JOINED')).toContain(
      'reference TfL/09/1, on version 3 of the business case. What happens next: it counts',
    );
    expect(told('PENDING_SECOND_KEY')).toContain('the decision of the other organisation of its unit is awaited');
    expect(told('PROVISIONAL')).toContain('it can be called in');
    expect(linksIn(told('JOINED'))[0]).toMatch(/\/participation\/tfl$/);
  });
});

describe('a notice', () => {
  const { subject, text, html } = words.write(letter());

  test('says what happened, to which project, and when', () => {
    expect(subject).toBe('DMT-PROC-001: Gate G1 was approved (5 March 2009)');
    expect(text).toContain(
      'Dear Ann Example,\n\nGate G1 was approved. What follows from it begins by itself.\n\nProject DMT-PROC-001: Temporary labour <& more>\n',
    );
    expect(text).toContain('You receive this as the organisation representative of TfL.');
  });

  test('has one link, to the project', () => {
    const link = 'https://converge.example/projects/0197a1b2-0000-7000-8000-000000000001';
    expect(linksIn(text)).toEqual([link]);
    expect(linksIn(html)).toEqual([link]);
  });

  test('is the same as a page, where nothing is taken for markup', () => {
    expect(html).toContain('Temporary labour &lt;&amp; more&gt;');
  });
});

describe('what happens next', () => {
  test('is what is asked of the reader, until when and what follows if nobody acts, where something is', () => {
    const asked = { what: 'RecordDecision', dueAt: '2009-03-09T17:00:00.000Z' };
    const event = { type: 'OptInOpened' } as Letter['event'];
    expect(words.write(letter({ about: 'OptInOpened', event, asked })).text).toContain(
      'Your organisation is invited to decide whether it joins. You are asked to record the organisation’s decision by ' +
        '17:00 on Monday 9 March 2009. Silence never joins: an invitation that nobody answers lapses.\n\nProject',
    );
  });

  test('says how the seats voted', () => {
    const event = { type: 'GateRejected', item: 'G2', tally: { for: 1, against: 5, abstain: 2 } } as never;
    expect(words.write(letter({ about: 'GateRejected', event })).text).toContain(
      'Gate G2 was rejected. 1 for, 5 against, 2 abstained. The project has ended',
    );
  });
});

describe('a reminder of the action plan', () => {
  const action = { id: 'PURE-R1', recommendation: 'Publish the register' };
  const asked = (own: boolean) =>
    words.write(reminder({ own, waitsFor: ['the Treasurer'] }, { project: null, action }));

  test('says which action, in its own words, until when and what follows', () => {
    const { subject, text } = asked(true);
    expect(subject).toBe(
      'DMT: please complete action PURE-R1 of the action plan (“Publish the register”) by 17:00 on Thursday 9 April 2009',
    );
    expect(text).toContain('You are asked to complete action PURE-R1 of the action plan (“Publish the register”) by');
    expect(text).toContain(
      'is reported to the programme office.\n\nSee the action:\nhttps://converge.example/actions/PURE-R1',
    );
    expect(asked(false).text).toContain('The programme is waiting for the Treasurer to complete action PURE-R1');
  });
});

describe('a reminder', () => {
  test('asks for what is to be done, by when, and leads to the page where it is done', () => {
    const { subject, text } = words.write(reminder());
    expect(subject).toBe('DMT-PROC-001: please vote by 17:00 on Thursday 9 April 2009');
    expect(text).toContain(
      'You are asked to vote by 17:00 on Thursday 9 April 2009. A seat that has not voted by then is not counted.',
    );
    expect(linksIn(text)).toEqual(['https://converge.example/projects/0197a1b2-0000-7000-8000-000000000001/cast-vote']);
  });

  test('of a vote says on what', () => {
    const event = { type: 'RemindersSent', timer: 'vote/write-off/lda-exchanges/1' } as Letter['event'];
    expect(words.write(reminder({ dueAt: null }, { event })).subject).toBe('DMT-PROC-001: please vote on a write-off');
  });

  test('after the deadline says so', () => {
    const { subject } = words.write(reminder({}, { recordedAt: '2009-04-14T08:00:00.000Z' }));
    expect(subject).toBe('DMT-PROC-001: please vote – it was due at 17:00 on Thursday 9 April 2009');
  });

  test('of what has no deadline has no date', () => {
    const { subject, text } = words.write(reminder({ dueAt: null }, { about: 'SaveScope' }));
    expect(subject).toBe('DMT-PROC-001: please record the scope');
    expect(text).toContain('You are asked to record the scope.');
  });

  test.each([
    ['2009-02-09T09:00:00.000Z', 'draft papers are due', 'Draft papers are due.'],
    ['2009-02-11T09:00:00.000Z', 'last notice day', 'Last notice day.'],
  ])('V1: of papers says on %s: %s', (dueAt, headline, sentence) => {
    const event = { type: 'RemindersSent', dueAt } as Letter['event'];
    const asked = reminder({ dueAt: '2009-02-11T17:00:00.000Z' }, { about: 'IssuePapers', event, recordedAt: dueAt });
    const { subject, text } = words.write(asked);
    const task = 'issue the papers to the members of the steering group by 17:00 on Wednesday 11 February 2009';
    expect(subject).toBe(`DMT-PROC-001: ${headline}: please ${task}`);
    expect(text).toContain(`${sentence} You are asked to ${task}.`);
  });

  test('to somebody who can only be told of it says for whom it waits, and leads to the project', () => {
    const { subject, text } = words.write(reminder({ own: false }));
    expect(subject).toBe('DMT-PROC-001: waiting for GLA, chair, LFEPA to vote by 17:00 on Thursday 9 April 2009');
    expect(linksIn(text)).toEqual(['https://converge.example/projects/0197a1b2-0000-7000-8000-000000000001']);
  });

  test('to an organisation that does not enter it itself leads to the page of its participation', () => {
    const { text } = words.write(
      reminder(
        { own: false, organisation: 'tfl', waitsFor: ['the organisation decision recorder of TfL'] },
        { about: 'RecordDecision' },
      ),
    );
    expect(text).toContain(
      'The project is waiting for the organisation decision recorder of TfL to record the organisation’s decision by',
    );
    expect(linksIn(text)).toEqual([
      'https://converge.example/projects/0197a1b2-0000-7000-8000-000000000001/participation/tfl',
    ]);
  });

  test('keeps reference and date in a subject that would be too long', () => {
    const waitsFor = Array.from({ length: 8 }, (_, seat) => `a seat with a long name, number ${seat}`);
    const { subject } = words.write(reminder({ own: false, waitsFor }));
    expect(subject).toHaveLength(150);
    expect(subject).toMatch(/^DMT-PROC-001: waiting for .*… by 17:00 on Thursday 9 April 2009$/);
  });
});

test('news of a meeting lead to its own page', () => {
  const event = { type: 'MeetingCancelled', date: '2009-03-05' } as Letter['event'];
  const news = letter({ about: 'MeetingCancelled', project: null, meeting: 'march', event });
  expect(words.write(news).link).toMatch(/\/meetings\/march$/);
});

test('a template with a variable that nobody fills is a fault, which is tried again and shown, and no mail with a gap', () => {
  expect(() => words.write({ ...letter(), name: undefined } as unknown as Letter)).toThrow();
});

describe('section 7: the programme’s own words', () => {
  const own = (kind: string, subject: string, body: string) => [{ kind, version: 1, words: { subject, body } }];

  test('take the place of the standard ones, with one link, and no markup of anybody', () => {
    const templates = own('notice', '{{reference}}: {{what}}', '<script>{{project}}</script>\n*{{what}}*\n{{link}}');
    const { subject, text, html } = words.write(letter({ templates }));
    expect(subject).toBe('DMT-PROC-001: Gate G1 was approved');
    expect(text).toBe(
      '<script>Temporary labour <& more></script>\n*Gate G1 was approved*\n\nSee the project:\nhttps://converge.example/projects/0197a1b2-0000-7000-8000-000000000001\n',
    );
    expect(html).toContain('&lt;script&gt;Temporary labour &lt;&amp; more&gt;&lt;/script&gt;<br>*Gate');
    expect(linksIn(html)).toHaveLength(1);
  });

  test('are filled once: what a project is called is never taken for a template', () => {
    const project = { id: 'p', reference: 'DMT-PROC-001', title: '{{name}} {% raw %} =1+1' };
    const templates = own('notice', '{{reference}}: {{what}}', '{{project}}\n{{link}}');
    expect(words.write(letter({ project, templates })).text).toMatch(/^\{\{name\}\} \{% raw %\} =1\+1\n/);
  });

  test('of one duty take the place of those of every reminder', () => {
    const templates = [
      ...own('reminder', '{{reference}}: {{task}} {{deadline}}', 'Every: {{task}}\n{{link}}'),
      ...own('reminder-CastVote', '{{reference}}: your vote {{deadline}}', 'Vote {{note}} {{deadline}}!\n{{link}}'),
    ];
    expect(words.write(reminder({ dueAt: null }, { templates }))).toMatchObject({
      subject: 'DMT-PROC-001: your vote',
      text: expect.stringMatching(/^Vote!\n\nDo it here:\n/),
    });
    expect(words.write(reminder({}, { about: 'SaveScope', templates })).text).toMatch(/^Every: record the scope\n/);
  });

  test('keep the reference and the deadline in a subject that would be too long', () => {
    const templates = own('reminder', `{{reference}}: ${'so '.repeat(60)}{{deadline}}`, '{{task}}\n{{link}}');
    const { subject } = words.write(reminder({}, { templates }));
    expect(subject).toHaveLength(150);
    expect(subject).toMatch(/^DMT-PROC-001: so .*… by 17:00 on Thursday 9 April 2009$/);
  });
});

test('the law knows of every duty that there are words for, so that each can have its own', () => {
  expect([...REMINDED].sort()).toEqual(Object.keys(duties).sort());
});

test('every duty that the law knows has words', () => {
  const files = readdirSync('libs/domain').map((room) => `libs/domain/${room}/duties.ts`);
  const sources = files.filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8'));
  const named = new Set(sources.flatMap((source) => source.match(/(?<=')[A-Z]\w+(?=')/g) ?? []));
  const commands = [...named].filter((name) => name in stagesOf);
  expect(commands.length).toBeGreaterThan(20);
  expect(commands.filter((command) => !(command in duties))).toEqual([]);
});
