import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from '@jest/globals';
import { entryOf } from '#use-cases/catalogue/catalogue.js';
import type { Step } from '../../apps/cli/rehearsal/scenario.js';
import { pages } from '../../apps/server/pages/commands/command-pages.js';
import { Beginnings } from '../support/beginnings.js';
import { confirmed, PagesWorld } from '../support/pages-world.js';

const beginnings = new Beginnings();

afterAll(() => beginnings.drop());

const offered = [...pages.ofProjects, ...pages.ofMeetings, ...pages.atTop].map(({ command }) => command);

/** Steps that come before are played through pages as well, until each of their commands has gone that way once. */
const haveAllBeenConfirmed = (before: readonly Step[]): boolean =>
  before.every((step) => !step.do || !offered.some((command) => command === step.do) || confirmed.has(step.do));

describe('Scenarios through the pages', () => {
  it.each([
    'rebaseline-decided-again',
    'post-implementation-review',
    'clocks',
    'interest-after-voting',
    'contributions-delivered',
    'major-route-through-g4',
    'quick-win-in-one-vote',
    'chairs-action-lapses',
    'minutes-approved',
    'condition-discharged-by-others',
    'postponed-reminder',
    'claim-of-an-invitation',
    'held-in-mid-vote',
    'papers-issued',
    'standing-interests',
    'adopted-in-delivery',
    'rework-after-non-viability',
    'called-in-and-rejected',
    'exempt-paper',
    'a8-lead-changes',
    'own-calendar',
    'cancelled-in-a-meeting',
    'deputy-covers-an-open-item',
    'a5-late-join',
    'call-in',
    'seat-holder-replaced',
    'withdrawal',
    'meeting-moved-then-cancelled',
    'benefits-behind',
    'risks-looked-at',
  ])(
    '%s: each command from its form over the check of its answers to its confirmation',
    async (name) => {
      const begun = await beginnings.of(name, haveAllBeenConfirmed);
      const world = await PagesWorld.open(begun);
      try {
        const timeline = await (await begun.playerIn(world)).play();
        expect(world.faults).toEqual([]);
        expect(timeline.differences).toEqual([]);
      } finally {
        await world.close();
      }
    },
    240_000,
  );
  it('what no scenario has: each command from its form over the check of its answers to its confirmation', async () => {
    const { database } = await beginnings.of('temporary-labour-to-case');
    const world = await PagesWorld.open({ database, start: '2009-01-05T10:00:00.000Z' });
    try {
      await giveByHand(world);
      expect(world.faults).toEqual([]);
    } finally {
      await world.close();
    }
  }, 240_000);

  it('leaves no command out', () => {
    expect(offered.filter((command) => !confirmed.has(command)).sort()).toEqual([]);
  });
});

const proposal = {
  title: 'Shared vehicle maintenance',
  summary: 'One workshop for three fleets.',
  workstream: 'procurement',
  leadOrganisation: 'tfl',
  leadPost: 'tfl-pl',
};

const secondLead = { organisation: 'lda', post: 'lda-pl-2', title: 'Second project lead', role: 'PL' };

const action = {
  ...{ id: 'TEST-R1', report: 'TEST', section: 'Control', number: 'R1', page: null, priority: 'high', costs: null },
  ...{ recommendation: 'Publish the register.', responsibility: 'Treasurer', agreed: true, comment: null, date: null },
  ...{ status: 'open', post: null, due: null, source: 'test, line 1' },
};

async function giveByHand(world: PagesWorld): Promise<void> {
  const programme = await world.programme();
  const give = async (place: string, name: string, subject: string | null, body: object): Promise<string> => {
    const person = await world.holderOf(place);
    const entry = entryOf(name)!;
    const expected = subject && entry.version ? await world.versionFor(entry, subject, body) : null;
    const outcome = await world.give({ name, subject, person, commandId: randomUUID(), expected, body });
    expect([name, outcome]).toEqual([name, expect.objectContaining({ kind: 'recorded' })]);
    await world.settle();
    return outcome.kind === 'recorded' ? outcome.answer.subject : '';
  };
  const office = (name: string, body: object, subject = programme) => give('programme-office', name, subject, body);

  const withdrawn = await give('tfl-pl', 'ProposeProject', null, proposal);
  await office('ReturnProposal', { reason: 'Who would use it?' }, withdrawn);
  const { title, summary } = proposal;
  await give('tfl-pl', 'ResubmitProposal', withdrawn, { title, summary: `${summary} All members.` });
  await office(
    'RedactText',
    { reference: await world.textIn(`project/${withdrawn}`, 'summary'), ground: 'mistake' },
    withdrawn,
  );
  await give('tfl-pl', 'WithdrawProposal', withdrawn, { reason: 'No longer needed.' });

  const project = await give('tfl-pl', 'ProposeProject', null, proposal);
  await office('AcceptProposal', {}, project);
  await give('lda-or', 'AskForMajorRoute', project, { organisation: 'lda', reason: 'It is new to all of us.' });
  await give('tfl-pl', 'AskToHold', project, { reason: 'The market is moving.' });
  await give('gla-chair', 'DeclineHold', project, { reason: 'It moves too slowly for that.' });

  const scope = {
    currentPosition: 'Each has a workshop.',
    level: 'operational',
    gainBand: 'quick',
    workstream: 'procurement',
  };
  const small = await give('tfl-pl', 'ProposeProject', null, proposal);
  await office('AcceptProposal', {}, small);
  const cost = { existingArrangement: null, wholeLifeCost: '4000000', deliveryMonths: 4 };
  await give('tfl-pl', 'SaveScope', small, { ...scope, ...cost });
  await give('tfl-pl', 'RecordEquality', small, { step: 'screening', text: 'Doors must be step-free.' });
  await give('tfl-pl', 'TakeQuickWinRoute', small, {});
  await give('tfl-pl', 'LeaveQuickWinRoute', small, {});

  await give('tfl-pl', 'SubmitToGate', small, { gate: 'G1' });
  await give('tfl-pl', 'WithdrawItem', small, { item: 'G1', round: 1, reason: 'A moment more.' });
  await give('tfl-pl', 'SubmitToGate', small, { gate: 'G1' });
  await give('steering-group-secretary', 'OpenVote', small, {
    item: 'G1',
    round: 2,
    method: 'written',
    motion: 'approve',
  });
  for (const seat of ['gla-chair', 'tfl-deputy']) {
    await give(seat, 'DeclareInterest', small, { item: 'G1', seat, kind: 'prejudicial', nature: 'I own a garage.' });
  }
  await give('steering-group-secretary', 'ChoosePresiding', small, { item: 'G1', round: 2, seat: 'gla-member' });

  const { policy, calendar } = (await world.directory()).programme;
  await office('AdoptPolicy', { ...policy, version: policy.version + 1 });
  await office('FollowPolicy', { version: policy.version + 1 }, project);
  await office('AdoptCalendar', { ...calendar, version: calendar.version + 1 });
  await office('FollowCalendar', { version: calendar.version + 1 }, project);

  const deputy = { seat: 'lda-member', person: await world.holderOf('lda-or') };
  await give('lda-member', 'AppointDeputy', programme, {
    ...deputy,
    from: '2009-01-12',
    until: '2009-01-16',
    kinds: [],
  });
  await give('lda-member', 'EndDeputy', programme, deputy);
  const interest = { kind: 'personal', nature: 'A cousin works there.', since: '2008-01-01' };
  await give('lda-member', 'DeclareStandingInterest', programme, { ...interest, workstreams: [], organisations: [] });
  await office('RedactRegister', {
    reference: await world.textIn(`programme/${programme}`, 'nature'),
    ground: 'personal_data',
  });

  const newcomer = async (name: string): Promise<string> => {
    await office('AddPerson', { newcomer: { name, email: `${name.toLowerCase().replace(' ', '.')}@gla.example` } });
    return world.personNamed(name);
  };
  const [una, vera] = [await newcomer('Una Bright'), await newcomer('Vera Lund')];
  await give('lda-or', 'ReplacePostHolder', 'lda', { organisation: 'lda', post: 'lda-ce', holder: una });
  await office('ReplaceOfficer', { post: 'auditor', holder: una });
  await office('ReplacePerson', {
    person: una,
    moves: [
      { place: 'post:auditor', to: vera },
      { place: 'post:lda-ce', to: 'vacant' },
    ],
  });
  await office('ErasePerson', { person: una });

  await give('lda-or', 'EstablishPost', 'lda', { ...secondLead, holder: vera });
  await give('lda-or', 'AbolishPost', 'lda', { organisation: 'lda', post: 'lda-ce', reason: 'Its work is shared.' });

  const words = {
    kind: 'notice',
    subject: '{{reference}}: {{what}}',
    body: '{{what}}.\n\n{{link}}',
    reason: 'Shorter.',
  };
  await office('AdoptMessageTemplate', { ...words, version: 1 });
  await office('RestoreMessageTemplate', { kind: 'notice', version: 2, reason: 'Too short.' });

  await office('AdoptActions', { actions: [action] });
  await office('UpdateAction', { action: action.id, post: 'lda-fin', due: '2009-03-27', reason: 'It is hers.' });
  await give('lda-fin', 'PostponeActionReminder', programme, { action: action.id, until: '2009-03-02' });
  await give('lda-fin', 'CompleteAction', programme, { action: action.id, evidence: 'It is published.' });
  await office('ReopenAction', { action: action.id, reason: 'Half of it is.' });
  const matters = [{ project: null, matter: `action:${action.id}` }];
  await office('PassMatters', { from: 'lda-fin', to: 'lda-pl-2', matters, reason: 'She has more time.' });

  await office('SubscribeWebhook', { url: 'https://hooks.example.org/converge', kinds: ['StageEntered'] });
  await office('ReplayWebhook', { webhook: 'webhook-1', from: '00000000-0000-4000-8000-000000000000' });
  await office('RotateWebhookSecret', { webhook: 'webhook-1', overlapDays: 1 });
  await office('EndWebhook', { webhook: 'webhook-1' });
}
