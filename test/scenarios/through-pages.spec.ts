import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from '@jest/globals';
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
    'temporary-labour-to-closure',
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
    'late-join-after-cut-off',
    'call-in',
    'seat-holder-replaced',
    'withdrawal',
    'meeting-moved-then-cancelled',
    'benefits-behind',
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
    expect(offered.filter((command) => !confirmed.has(command)).sort()).toEqual(NOT_PLAYED);
  });
});

/** Their pages are looked at in test/web/every-page.spec.ts. */
const NOT_PLAYED = [
  'AdoptActions',
  'AdoptMessageTemplate',
  'ChoosePresiding',
  'CompleteAction',
  'EstablishPost',
  'ExtendOptIn',
  'FilePostImplementationReview',
  'LeaveQuickWinRoute',
  'PassMatters',
  'PostponeActionReminder',
  'ReopenAction',
  'ReplayWebhook',
  'RequestLateJoin',
  'RestoreMessageTemplate',
  'TurnBenefit',
  'UpdateAction',
  'WithdrawItem',
];

const proposal = {
  title: 'Shared vehicle maintenance',
  summary: 'One workshop for three fleets.',
  workstream: 'procurement',
  leadOrganisation: 'tfl',
  leadPost: 'tfl-pl',
};

async function giveByHand(world: PagesWorld): Promise<void> {
  const programme = await world.programme();
  const give = async (place: string, name: string, subject: string | null, body: object): Promise<string> => {
    const person = await world.holderOf(place);
    const outcome = await world.give({ name, subject, person, commandId: randomUUID(), expected: null, body });
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
  await give('lda-or', 'ReplacePostHolder', 'lda', { organisation: 'lda', post: 'lda-fin', holder: una });
  await office('ReplaceOfficer', { post: 'auditor', holder: una });
  await office('ReplacePerson', {
    person: una,
    moves: [
      { place: 'post:auditor', to: vera },
      { place: 'post:lda-fin', to: vera },
    ],
  });
  await office('ErasePerson', { person: una });

  await office('SubscribeWebhook', { url: 'https://hooks.example.org/converge', kinds: ['StageEntered'] });
  await office('RotateWebhookSecret', { webhook: 'webhook-1', overlapDays: 1 });
  await office('EndWebhook', { webhook: 'webhook-1' });
}
