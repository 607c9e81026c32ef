import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import {
  businessCase,
  carry,
  figuresOf,
  joining,
  openVote,
  optimismBias,
  powers,
  propose,
  scope,
  SEATS,
  toMemberReview,
  toOpenG1,
} from '../support/mission.js';
import { timeOf } from '../support/server.js';
import { Site } from './browser.js';
import { Camera } from './camera.js';

/*
 * The pictures of docs/pictures.md: one project from proposal to benefits. They are taken anew by `npm run pictures`
 * alone, so that a test run leaves the tree as it was; what the page says of them is looked at in every run.
 */

const FOLDER = fileURLToPath(new URL('../../docs/pictures', import.meta.url));
const LARGEST = 150_000;
const LARGEST_OF_ALL = 1_200_000;

jest.setTimeout(300_000);

if (process.env.PICTURES) takeThem();

test('every picture is small, and is shown in docs/pictures.md once, with what can be seen in it', () => {
  const page = readFileSync(`${FOLDER}.md`, 'utf8');
  const shown = [...page.matchAll(/!\[([^\]]{30,})\]\(pictures\/([^)]+)\)/g)].map(([, , file]) => file);
  const files = readdirSync(FOLDER);
  expect(shown.toSorted()).toEqual(files.toSorted());
  const sizes = files.map((file) => statSync(`${FOLDER}/${file}`).size);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(LARGEST);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(LARGEST_OF_ALL);
});

test('the README shows two of them', () => {
  const readme = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8');
  const shown = [...readme.matchAll(/!\[[^\]]{30,}\]\((docs\/pictures\/[^)]+)\)/g)].map(([, file]) => file);
  expect(shown).toHaveLength(2);
  for (const file of shown)
    expect({ file, there: existsSync(`${FOLDER}/../../${file}`) }).toEqual({ file, there: true });
});

function takeThem(): void {
  let site: Site;
  let camera: Camera;
  let project: string;

  beforeAll(async () => {
    site = await Site.open();
    camera = new Camera(site, FOLDER);
    await toOpenG1(site.client); // others, so that lists show more than one
    await toMemberReview(site.client);
    project = await propose(site.client);
  });
  afterAll(() => site?.close());

  const give = async (place: string, command: string, body: object = {}) => {
    await site.client.record(place, command, { subject: project, body });
    await site.server.settle(project);
  };

  const passGate = async (gate: string) => {
    await give('tfl-pl', 'SubmitToGate', { gate });
    await openVote(site.client, project, gate);
    await carry(site.client, project, gate);
  };

  test('proposal and scoping', async () => {
    await camera.take('1-home', 'programme-office', '/');
    await give('programme-office', 'AcceptProposal');
    await give('tfl-pl', 'SaveScope', scope);
    await give('tfl-pl', 'RecordEquality', { step: 'screening', text: 'Screened.' });
    await give('tfl-pl', 'SubmitToGate', { gate: 'G1' });
    await openVote(site.client, project, 'G1');
    await camera.take('2-project', 'tfl-pl', `/projects/${project}`, 'h1');
  });

  test('gate G1', async () => {
    await camera.take('3-vote', 'gla-chair', `/projects/${project}/cast-vote?item=G1&round=1&seat=gla-chair`, 'h1');
    await give('gla-chair', 'CastVote', { ...vote('gla-chair'), choice: 'against', reason: 'Too early for us.' });
    for (const seat of SEATS.slice(1)) await give(seat, 'CastVote', vote(seat));
    await camera.take('4-decision-record', 'auditor', `/projects/${project}/gates/G1/1`, 'h2:text-is("Round 1")');
  });

  test('business case and opt-in', async () => {
    await give('tfl-pl', 'SaveCase', { ...businessCase, benefitLines: LINES });
    for (const unit of ['gla', 'tfl', 'lda', 'lfepa', 'met'] as const)
      await give(unit === 'met' ? 'mps-or' : `${unit}-or`, 'SaveOwnFigures', figuresOf(unit));
    await give('tfl-pl', 'OpenMemberReview');
    for (const organisation of ORGANISATIONS)
      await give(`${organisation}-fin`, 'GiveComment', { organisation, text: 'The figures are ours.' });
    await give('tfl-pl', 'RecordEquality', { step: 'assessment', needed: true, text: 'Assessed.' });
    await give('tfl-pl', 'RecordPowers', powers);
    await give('tfl-pl', 'RecordOptimismBias', optimismBias);
    await passGate('G2');
    for (const organisation of ORGANISATIONS.slice(0, 2))
      await give(`${organisation}-od`, 'RecordDecision', joining(organisation, 1));
    await camera.take('5-opt-in', 'lda-od', `/projects/${project}/opt-in`, 'h1');
    await camera.take('6-reminders', 'lda-od', `/projects/${project}/reminders`, 'main h2');
    for (const organisation of ORGANISATIONS.slice(2))
      await give(`${organisation}-od`, 'RecordDecision', joining(organisation, 1));
    await passGate('G3');
  });

  test('delivery and benefits', async () => {
    await give('tfl-pl', 'PlanMilestones', {
      milestones: [{ id: 'signed', title: 'Framework signed', due: '2027-06-17' }],
    });
    await give('tfl-pl', 'StartDelivery');
    for (const [month, after] of MONTHS) {
      await timeOf(site.server).moveTo(`${after}T10:00:00.000Z`);
      for (const unit of ['tfl', 'lfepa'] as const) {
        const lines = [{ line: `${unit}-rates`, amount: BROUGHT[unit], evidence: 'Invoices of the month.' }];
        await give(`${unit}-or`, 'SubmitReturn', { unit, month, lines });
        await give(`${unit}-fin`, 'ConfirmBenefit', { unit, month });
        if (unit === 'tfl') await give('assurance-reviewer', 'CountersignReturn', { unit, month });
        await give('tfl-bl', 'ValidateReturn', { unit, month, verdict: 'validated' });
      }
    }
    await camera.take('7-benefits', 'tfl-bl', `/projects/${project}`, 'h2:text-is("Benefits")');
    await camera.take('8-portfolio', 'mayors-advisory-group', '/portfolio', 'h2:text-is("Board")');
  });
}

const ORGANISATIONS = ['tfl', 'gla', 'lda', 'lfepa', 'mpa', 'mps'] as const;
const MONTHS = [
  ['2026-12', '2027-01-05'],
  ['2027-01', '2027-02-03'],
  ['2027-02', '2027-03-03'],
] as const;
const BROUGHT = { tfl: '3400000', lfepa: '1300000' };

const LINES = (['tfl', 'lfepa'] as const).map((unit) => ({
  ...businessCase.benefitLines[0],
  id: `${unit}-rates`,
  title: `Lower agency rates at ${unit === 'tfl' ? 'TfL' : 'LFEPA'}`,
  unit,
  ownerPost: `${unit}-fin`,
  start: '2026-12',
  profile: ['2026-12', '2027-01', '2027-02', '2027-03', '2027-04', '2027-05'].map((month, index) => ({
    month,
    amount: String((unit === 'tfl' ? 3_000_000 : 1_000_000) + index * 200_000),
  })),
}));

const vote = (seat: string) => ({ item: 'G1', round: 1, seat, choice: 'for' });
