import { expect, test } from '@jest/globals';
import type { DigestLetter, Letter } from '#use-cases/ports.js';
import { DigestMail } from './digest.js';

const project = { id: '01900000-0000-7000-8000-00000000000a', reference: 'DMT-PROC-001', title: 'Labour <framework>' };

const told = (about: string, event: object): Letter => ({
  kind: 'notice',
  about,
  project,
  programme: 'DMT',
  event: { type: about, ...event },
  openVotes: [],
  recordedAt: '2009-02-03T10:00:00.000Z',
  duty: null,
  addressee: 'the programme office',
  name: 'Beatrix Hollander',
  names: { tfl: 'TfL' },
  zone: 'Europe/London',
  templates: [],
});

const letter = (change: Partial<DigestLetter> = {}): DigestLetter => ({
  name: 'Beatrix\u202e Hollander',
  programme: 'DMT',
  day: '2009-07-01',
  zone: 'Europe/London',
  templates: [],
  duties: [{ project, what: 'AcceptProposal', dueAt: '2009-07-02T16:00:00.000Z' }],
  covers: [{ seat: 'the seat of LDA', until: '2009-07-10' }],
  news: [told('ProposalWithdrawn', {}), told('ProjectProposed', { leadOrganisation: 'tfl' })],
  ...change,
});

const words = new DigestMail('https://converge.example');

test('says first what is asked, by London’s clocks, then whom one stands in for, then what has happened, by project', () => {
  const { subject, text } = words.write(letter());
  expect(subject).toBe('DMT: what waits and what has happened (1 July 2009)');
  const places = [
    'Asked of you:',
    '- DMT-PROC-001 Labour <framework>: accept or return the proposal, by 17:00 on Thursday 2 July 2009',
    'You stand in for the seat of LDA until Friday 10 July 2009.',
    '- The proposal was withdrawn.',
    '- TfL has proposed a project.',
    'https://converge.example/\n',
    'https://converge.example/preferences',
  ].map((words) => text.indexOf(words));
  expect(places).not.toContain(-1);
  expect([...places].sort((a, b) => a - b)).toEqual(places);
});

test('section 7: takes the words of the programme where it has some', () => {
  const own = { subject: '{{reference}}: today', body: 'Hello\n{{news}}\n{{duties}}\n{{covers}}\n{{link}}' };
  const { subject, text } = words.write(letter({ templates: [{ kind: 'digest', version: 1, words: own }] }));
  expect(subject).toBe('DMT: today');
  expect(text.indexOf('Asked of you:')).toBeGreaterThan(text.indexOf('- The proposal was withdrawn.'));
});

test('has one link to follow, and no markup of others', () => {
  const { html } = words.write(letter());
  expect(html.match(/<a /g)).toHaveLength(1);
  expect(html).toContain('Labour &lt;framework&gt;');
});

test('a template with a variable that nobody fills is a fault, and no mail with a gap', () => {
  expect(() => words.write({ ...letter(), name: undefined } as unknown as DigestLetter)).toThrow();
});
