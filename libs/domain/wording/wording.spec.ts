import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AdoptMessageTemplate, WordingCommand } from './commands.js';
import { KINDS } from './kinds.js';
import type { MessageTemplate } from './state.js';
import { filled } from './template.js';
import { decideWording, withWording, wordsOf } from './wording.js';

interface World {
  readonly templates?: readonly MessageTemplate[];
}

const SUBJECT = '{{reference}}: {{what}} {{date}}';
const BODY = 'Dear {{name}},\n\n{{what}}.\n\n{{link}}';

const adopting = (more: Partial<AdoptMessageTemplate> = {}): AdoptMessageTemplate => ({
  type: 'AdoptMessageTemplate',
  kind: 'notice',
  version: 1,
  subject: SUBJECT,
  body: BODY,
  reason: 'r',
  ...more,
});

const decide = (command: WordingCommand, world: World = {}) => decideWording(world, command);

const refusal = (more: Partial<AdoptMessageTemplate>): readonly [string, string] => {
  const decision = decide(adopting(more));
  return decision.kind === 'refused' ? [decision.code, decision.sentence] : [decision.kind, ''];
};

const after = (commands: readonly WordingCommand[]): World =>
  commands.reduce<World>((world, command) => {
    const decision = decide(command, world);
    if (decision.kind !== 'accepted') throw new Error(JSON.stringify(decision));
    return decision.events.reduce(withWording, world);
  }, {});

describe('section 7: the words of mails', () => {
  it('section 7: hold from their adoption on, and the standard ones from going back on', () => {
    const back = { type: 'RestoreMessageTemplate', kind: 'notice', version: 2, reason: 'r' } as const;
    const adopted = after([adopting()]);
    expect(wordsOf(adopted.templates!, 'notice')).toEqual({ subject: SUBJECT, body: BODY });
    expect(decide(adopting({ version: 2 }), adopted).kind).toBe('nothing');
    expect(decide({ ...back, version: 1 }, adopted)).toMatchObject({ code: 'TEMPLATE.OTHER_VERSION' });
    const restored = after([adopting(), back]);
    expect(wordsOf(restored.templates!, 'notice')).toEqual(wordsOf([], 'notice'));
    expect(decide({ ...back, version: 3 }, restored).kind).toBe('nothing');
    expect(decide(adopting({ version: 1 }), restored)).toMatchObject({ code: 'TEMPLATE.OTHER_VERSION' });
    expect(decide(adopting({ version: 3 }), restored).kind).toBe('accepted');
  });

  it('section 7: of reminders of one thing take the place of those of every reminder', () => {
    const words = { subject: '{{reference}}: {{task}}', body: 'Please {{task}}.\n{{link}}' };
    const every = after([adopting({ kind: 'reminder', ...words })]).templates!;
    expect(wordsOf(every, 'reminder-CastVote')).toEqual(words);
    const own = { subject: '{{reference}}: vote', body: 'Please vote.\n{{link}}' };
    const both = after([
      adopting({ kind: 'reminder', ...words }),
      adopting({ kind: 'reminder-CastVote', ...own }),
    ]).templates!;
    expect(wordsOf(both, 'reminder-CastVote')).toEqual(own);
    expect(wordsOf(both, 'reminder-SaveScope')).toEqual(words);
  });

  it('section 7: the standard ones of every kind could be adopted', () => {
    for (const kind of KINDS) {
      expect([kind, decide(adopting({ kind, ...wordsOf([], kind) })).kind]).toEqual([kind, 'accepted']);
    }
  });

  it('section 7: an unknown variable is named, with those that there are', () => {
    const [code, sentence] = refusal({ body: `${BODY} {{organisation}}` });
    expect(code).toBe('TEMPLATE.VARIABLE_UNKNOWN');
    expect(sentence).toBe(
      'There is no variable “organisation” in the text of this mail. There are: {{reference}}, {{name}}, {{addressee}}, {{link}}, {{project}}, {{what}}, {{next}}, {{date}}.',
    );
    expect(refusal({ subject: '{{reference}} {{link}}' })[1]).toContain('“link” in the subject');
    for (const name of ['constructor', '__proto__', 'project.title', 'what | safe', '#each', '{name}']) {
      expect([name, refusal({ body: `${BODY} {{${name}}}` })[0]]).toEqual([
        name,
        expect.stringMatching(/TEMPLATE.(VARIABLE_UNKNOWN|BRACES)/),
      ]);
    }
  });

  it.each([
    ['TEMPLATE.UNKNOWN', { kind: 'constructor' }],
    ['TEMPLATE.UNKNOWN', { kind: 'reminder-EnterStage' }],
    ['TEMPLATE.NO_REFERENCE', { subject: 'News: {{reference}}' }],
    ['TEMPLATE.NO_REFERENCE', { subject: '{{what}} {{reference}}' }],
    ['TEMPLATE.NO_LINK', { body: '{{what}}' }],
    ['TEMPLATE.NO_LINK', { body: `${BODY}\n{{link}}` }],
    ['TEMPLATE.ALONE', { body: '{{what}}: see {{link}}' }],
    ['TEMPLATE.MISSES', { body: 'Something has happened.\n{{link}}' }],
    ['TEMPLATE.SUBJECT_LINES', { subject: `${SUBJECT}\r\nBcc: all@example.org` }],
    ['TEMPLATE.SUBJECT_LINES', { subject: `${SUBJECT}\u2028Bcc: all@example.org` }],
    ['TEMPLATE.HIDDEN_MARKS', { subject: `${SUBJECT}\u202e` }],
    ['TEMPLATE.HIDDEN_MARKS', { body: `${BODY}\u2066` }],
    ['TEMPLATE.BRACES', { body: `${BODY}\n{% if name %}` }],
    ['TEMPLATE.BRACES', { body: `${BODY}\n{{{name}}}` }],
    ['TEMPLATE.BRACES', { body: `${BODY}\n{{name` }],
    ['TEMPLATE.OTHER_ADDRESS', { body: `${BODY}\nhttps://elsewhere.example` }],
    ['TEMPLATE.OTHER_ADDRESS', { body: `${BODY}\n[here](javascript:alert(1))` }],
  ])('section 7: %s: %j', (code, more) => {
    expect(refusal(more)[0]).toBe(code);
  });

  it('section 7: of a digest keep its lists, each on a line of its own', () => {
    const digest = wordsOf([], 'digest');
    const without = { kind: 'digest', ...digest, body: digest.body.replace('{{covers}}', '') };
    expect(refusal(without)[0]).toBe('TEMPLATE.MISSES');
    expect(refusal({ ...without, body: digest.body.replace('{{news}}', 'And: {{news}}') })[0]).toBe('TEMPLATE.ALONE');
  });

  it('section 7: line ends of a form are those of a text', () => {
    const { templates } = after([adopting({ body: `${BODY.replace(/\n/g, '\r\n')}\r\n` })]);
    expect(wordsOf(templates!, 'notice').body).toBe(BODY);
  });

  it('section 7: a value is never taken for a template', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(filled('a {{what}} b', () => `${value}{{what}}$&`)).toBe(`a ${value}{{what}}$& b`);
      }),
    );
  });
});
