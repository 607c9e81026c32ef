import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporalTestServer } from '#local/temporal-binaries.js';
import { run, spawned } from '../support/command-line.js';

const LONG = 180_000;

const PROPOSAL = `
title: A proposal
starts: 2009-03-02 09:00
steps:
  - at: 2009-03-02 10:00
    by: tfl-pl
    do: ProposeProject
    with: { title: Van pool, summary: Vans, workstream: environment, leadOrganisation: tfl, leadPost: tfl-pl }
    then: ProjectProposed
  - { at: 2009-03-10 12:00, by: programme-office, do: AcceptProposal }
  - { at: 2009-03-10 12:00, happens: StageEntered, holds: { stage: SCOPING } }
remindersAbout: [AcceptProposal]
reminders:
  - { at: 2009-03-09 09:00, about: AcceptProposal, to: [PO] }
`;

let folder: string;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'converge-scenarios-'));
  env = { TEMPORAL_TEST_SERVER_PATH: await temporalTestServer() };
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function scenario(name: string, text: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
}

describe('converge rehearse', () => {
  it(
    'plays a scenario on a PostgreSQL of its own and prints a dated timeline',
    async () => {
      const { code, out, err } = await spawned(['rehearse', await scenario('good.yaml', PROPOSAL)], env);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out.split('\n').slice(1)).toEqual([
        '',
        'Mon 2009-03-02 10:00  tfl-pl: ProposeProject → ProjectProposed',
        'Mon 2009-03-02 10:00    message: ProjectProposed → OR@gla, OR@lda, OR@lfepa, OR@mpa, OR@mps, OR@tfl, PO',
        'Mon 2009-03-09 09:00    process: RemindersSent',
        'Mon 2009-03-09 09:00    message: AcceptProposal → PO',
        'Tue 2009-03-10 12:00  programme-office: AcceptProposal → ProposalAccepted',
        'Tue 2009-03-10 12:00    process: StageEntered',
        'Tue 2009-03-10 12:00    message: ProposalAccepted → post:tfl-pl',
        'Tue 2009-03-10 12:00    message: StageEntered → OR@gla, OR@lda, OR@lfepa, OR@mpa, OR@mps, OR@tfl',
        '',
        '5 of 5 expectations held.',
        '',
        '',
      ]);
    },
    LONG,
  );

  it(
    'says what was expected and what came instead, and ends with 1',
    async () => {
      const wrong = PROPOSAL.replace('stage: SCOPING', 'stage: CLOSED').replace('2009-03-09 09:00', '2009-03-16 09:00');
      const { code, out } = await spawned(['rehearse', '--json', await scenario('wrong.yaml', wrong)], env);
      expect(code).toBe(1);
      expect(JSON.parse(out)).toMatchObject({
        title: 'A proposal',
        expectations: 5,
        differences: [
          { where: '2009-03-10 12:00 stage', expected: 'CLOSED', came: 'SCOPING' },
          {
            where: 'reminders',
            expected: '2009-03-16 09:00 AcceptProposal sent to PO',
            came: '2009-03-09 09:00 AcceptProposal sent to PO',
          },
        ],
      });
    },
    LONG,
  );

  it.each([
    ['is not there', null, 'ENOENT'],
    ['is no YAML', 'title: [', 'is not a scenario'],
    ['is empty', '', 'a scenario has a title and steps'],
    ['has no title', PROPOSAL.replace('title: A proposal', ''), 'title: '],
    ['has an unknown field', `${PROPOSAL}\nexpect: all`, 'property expect should not exist'],
    ['has a moment that is none', PROPOSAL.replace('2009-03-10 12:00', '10 March'), 'must be a moment'],
    ['goes back in time', PROPOSAL.replace('2009-03-10 12:00', '2009-03-01 12:00'), 'before the step that comes'],
    ['names an unknown command', PROPOSAL.replace('AcceptProposal', 'Accept'), 'there is no command Accept'],
    ['gives a command by nobody', PROPOSAL.replace('by: programme-office, ', ''), 'not by whom'],
    [
      'names an unknown project',
      PROPOSAL.replace('by: programme-office', 'project: X, by: programme-office'),
      'called anything X',
    ],
    ['has the process do what people do', PROPOSAL.replace('by: tfl-pl', 'by: process'), 'the process has no command'],
    ['comes after one that is not there', PROPOSAL.replace('starts: 2009-03-02 09:00', 'after: none.yaml'), 'ENOENT'],
  ])('ends with 2, and starts nothing, when a file %s', async (_what, text, fault) => {
    const file = text === null ? join(folder, 'none.yaml') : await scenario('bad.yaml', text);
    const { code, out, err } = await run(['rehearse', file]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(fault);
  });
});
