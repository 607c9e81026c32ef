import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
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
      'Dear Ann Example,\n\nGate G1 was approved.\n\nProject DMT-PROC-001: Temporary labour <& more>\n',
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

describe('a reminder', () => {
  test('asks for what is to be done, by when, and leads to the page where it is done', () => {
    const { subject, text } = words.write(reminder());
    expect(subject).toBe('DMT-PROC-001: please vote by 17:00 on 9 April 2009');
    expect(text).toContain('You are asked to vote by 17:00 on 9 April 2009.');
    expect(linksIn(text)).toEqual(['https://converge.example/projects/0197a1b2-0000-7000-8000-000000000001/cast-vote']);
  });

  test('after the deadline says so', () => {
    const { subject } = words.write(reminder({}, { recordedAt: '2009-04-14T08:00:00.000Z' }));
    expect(subject).toBe('DMT-PROC-001: please vote – it was due at 17:00 on 9 April 2009');
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
    const task = 'issue the papers to the members of the steering group by 17:00 on 11 February 2009';
    expect(subject).toBe(`DMT-PROC-001: ${headline}: please ${task}`);
    expect(text).toContain(`${sentence} You are asked to ${task}.`);
  });

  test('to somebody who can only be told of it says for whom it waits, and leads to the project', () => {
    const { subject, text } = words.write(reminder({ own: false }));
    expect(subject).toBe('DMT-PROC-001: waiting for GLA, chair, LFEPA to vote by 17:00 on 9 April 2009');
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
    expect(subject).toMatch(/^DMT-PROC-001: waiting for .*… by 17:00 on 9 April 2009$/);
  });
});

test('a template with a variable that nobody fills is a fault, which is tried again and shown, and no mail with a gap', () => {
  expect(() => words.write({ ...letter(), name: undefined } as unknown as Letter)).toThrow();
});

test('every duty that the law knows has words', () => {
  const files = readdirSync('libs/domain').map((room) => `libs/domain/${room}/duties.ts`);
  const sources = files.filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8'));
  const named = new Set(sources.flatMap((source) => source.match(/(?<=')[A-Z]\w+(?=')/g) ?? []));
  const commands = [...named].filter((name) => name in stagesOf);
  expect(commands.length).toBeGreaterThan(20);
  expect(commands.filter((command) => !(command in duties))).toEqual([]);
});
