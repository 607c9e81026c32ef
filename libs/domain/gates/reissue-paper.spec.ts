import { describe, expect, it } from '@jest/globals';
import { at, facts, inStage } from '../../../test/support/domain.js';
import {
  answerWith,
  asked,
  codeOf,
  eventsOf,
  folded,
  group,
  paper,
  playWith,
  votes,
} from '../../../test/support/gates.js';
import { noticesOf } from '../agenda/notices.js';
import { decide } from '../projects/project.js';
import type { Project } from '../projects/state.js';
import type { ReissuePaper } from './commands.js';
import { corrected } from './correction.js';
import type { ItemId } from './state.js';
import { gateVersion } from './version.js';

const scope = {
  currentPosition: 'sha256:position',
  level: 'strategic',
  gainBand: 'quick',
  existingArrangement: null,
  workstream: 'procurement',
} as const;

/** G1 on a saved scope, its vote open in writing from 3 to 10 February. */
const open = (): Project =>
  playWith(
    group(),
    asked('G1', at('2009-02-02'), {
      ...inStage('SCOPING', at('2009-01-12')),
      cases: { ...inStage('SCOPING', at('2009-01-12')).cases, scope },
    }),
    [{ type: 'OpenVote', item: 'G1', round: 1, method: 'written', motion: 'approve' }, 'ss', at('2009-02-03')],
  );

const NEW = { ...paper(), hash: 'sha256:another-paper' };

const reissue = (project: Project, more: Partial<ReissuePaper> = {}, now = at('2009-02-05'), frozen = NEW) =>
  decide(
    project,
    { type: 'ReissuePaper', item: 'G1', round: 1, why: 'sha256:why', ...more },
    facts('tfl-pl', { directory: group(), paper: frozen }),
    now,
  );

describe('a paper that changes after submission', () => {
  it('V1: is a new version beside the one before, with the reason, and the vote goes on', () => {
    const events = eventsOf(reissue(open(), { currentPosition: 'sha256:other-position' }));
    expect(events).toEqual([
      { type: 'ScopeSaved', scope: { ...scope, currentPosition: 'sha256:other-position' } },
      { type: 'PaperReissued', item: 'G1', round: 1, paper: NEW, why: 'sha256:why' },
    ]);
    const after = folded(open(), 'tfl-pl', at('2009-02-05'), ...events);
    expect(after.gates.G1).toMatchObject({
      paper: NEW,
      papers: [
        { ...paper(), by: 'tfl-pl', why: null },
        { ...NEW, by: 'tfl-pl', at: at('2009-02-05'), why: 'sha256:why' },
      ],
      rounds: [{ status: 'open' }],
    });
  });

  it('V3: a vote pins the version it was cast on, and one cast later the new one', () => {
    const voted = playWith(group(), open(), ...votes('G1', 1, at('2009-02-04'), { 'lda-member': 'for' }));
    const after = folded(voted, 'tfl-pl', at('2009-02-05'), ...eventsOf(reissue(voted)));
    const again = playWith(group(), after, ...votes('G1', 1, at('2009-02-06'), { 'mpa-member': 'for' }));
    expect(again.gates.G1!.rounds[0].votes.map((vote) => [vote.seat, vote.paper])).toEqual([
      ['lda-member', paper().hash],
      ['mpa-member', NEW.hash],
    ]);
  });

  it('T2: a form opened on the version before is stale', () => {
    const after = folded(open(), 'tfl-pl', at('2009-02-05'), ...eventsOf(reissue(open())));
    expect(gateVersion(after, 'G1')).not.toBe(gateVersion(open(), 'G1'));
  });

  it('T2: the same paper again is nothing', () => {
    expect(reissue(open(), {}, at('2009-02-05'), paper())).toEqual({ kind: 'nothing' });
  });

  it('V7: the secretary and every seat of the open vote are told', () => {
    const [event] = eventsOf(reissue(open()));
    const told = noticesOf(open(), { event, at: at('2009-02-05'), actor: 'tfl-pl', version: 9 });
    expect(told.map(({ to }) => to)).toEqual(expect.arrayContaining(['SS', 'seat:gla-chair', 'seat:mps-member']));
    expect(told).toHaveLength(9);
  });

  it('C11: words of the case make a new version of the case', () => {
    const current = { strategic: 'sha256:old', economic: 'sha256:economic' } as never;
    const base = asked('G2');
    const project = { ...base, cases: { ...base.cases, current, version: 3 } };
    const command = { type: 'ReissuePaper', item: 'G2', round: 1, why: 'sha256:why', strategic: 'sha256:new' } as const;
    expect(eventsOf(reissue(project, command))).toEqual([
      {
        type: 'CaseVersionCreated',
        version: 4,
        ground: 'case',
        case: { strategic: 'sha256:new', economic: 'sha256:economic' },
      },
      expect.objectContaining({ type: 'PaperReissued', item: 'G2' }),
    ]);
    expect(corrected(project, command).cases).toMatchObject({ version: 4, current: { strategic: 'sha256:new' } });
  });

  it.each<[string, Partial<ReissuePaper>, string]>([
    ['words of another gate', { strategic: 'sha256:new' }, 'GATE.WORDS_ELSEWHERE'],
    ['another round', { round: 2 }, 'GATE.OTHER_ROUND'],
    ['an item that was not asked', { item: 'G2' }, 'GATE.NO_ITEM'],
  ])('is refused: %s', (_, more, code) => {
    expect(codeOf(reissue(open(), more))).toBe(code);
  });

  it('V6: is refused once the vote has ended', () => {
    expect(codeOf(reissue(open(), {}, at('2009-02-10', '17:00')))).toBe('GATE.VOTE_CLOSED');
    const closed = playWith(group(), open(), [
      { type: 'CloseVote', item: 'G1', round: 1 },
      'process',
      at('2009-02-10', '17:00'),
    ]);
    expect(codeOf(reissue(closed, {}, at('2009-02-11')))).toBe('GATE.OTHER_ROUND');
  });

  it('V10: the paper of a chair’s action stays as the chair approved on it', () => {
    const project = asked('chairs-action/G1', at('2009-02-02'), inStage('BUSINESS_CASE', at('2009-01-26')));
    const command = { type: 'ReissuePaper', item: 'chairs-action/G1', round: 1, why: 'sha256:why' } as const;
    expect(codeOf(answerWith(group(), project, [command, 'tfl-pl', at('2009-02-05')]))).toBe('GATE.PAPER_FIXED');
  });

  it.each<[ItemId, Partial<ReissuePaper>]>([
    ['G3', { strategic: 'sha256:new' }],
    ['G3', { reason: 'sha256:new' }],
    ['G4', { handover: 'sha256:new' }],
    ['cancel', { remarks: 'sha256:new' }],
    ['write-off/savings', { exitPlan: 'sha256:new' }],
  ])('V1: the paper on %s has no words such as %o', (item, words) => {
    const command = { item, ...words };
    expect(codeOf(reissue(asked(item), command))).toBe('GATE.WORDS_ELSEWHERE');
  });

  it('V1: the lead’s remarks on a gate stand in the new version, and in those that follow it', () => {
    const project = asked('G3', at('2009-02-02'), inStage('OPT_IN', at('2009-01-26')));
    const noted = eventsOf(reissue(project, { item: 'G3', remarks: 'sha256:remarks' }));
    expect(noted).toEqual([
      { type: 'PaperReissued', item: 'G3', round: 1, paper: NEW, why: 'sha256:why', remarks: 'sha256:remarks' },
    ]);
    const once = folded(project, 'tfl-pl', at('2009-02-05'), ...noted);
    const third = { ...paper(), hash: 'sha256:third' };
    const twice = folded(
      once,
      'tfl-pl',
      at('2009-02-06'),
      ...eventsOf(reissue(once, { item: 'G3' }, at('2009-02-06'), third)),
    );
    expect(twice.gates.G3!.papers.map(({ remarks }) => remarks)).toEqual([
      undefined,
      'sha256:remarks',
      'sha256:remarks',
    ]);
  });

  it('V1: of G4 the evidence that something is ready changes with its paper', () => {
    const readiness = [{ criterion: 'support', evidence: 'sha256:evidence' }];
    const events = eventsOf(reissue(asked('G4'), { item: 'G4', readiness }));
    expect(events[0]).toEqual({ type: 'ReadinessConfirmed', criterion: 'support', evidence: 'sha256:evidence' });
    const after = folded(asked('G4'), 'tfl-pl', at('2009-02-05'), ...events);
    expect(after.assurance.readiness).toMatchObject({ support: { evidence: 'sha256:evidence' } });
    const unknown = [{ criterion: 'luck', evidence: 'sha256:evidence' }];
    expect(codeOf(reissue(asked('G4'), { item: 'G4', readiness: unknown }))).toBe('ASSURANCE.CRITERION_UNKNOWN');
  });

  it('V1: of G5 the words of the hand-over and the lessons change with its paper', () => {
    const base = asked('G5');
    const handedOver = { to: 'tfl-pl', text: 'sha256:old', at: at('2009-01-30') };
    const project = {
      ...base,
      delivery: { ...base.delivery, handedOver, lessons: { text: 'sha256:old', at: handedOver.at } },
    };
    const words = { item: 'G5', handover: 'sha256:new', lessons: 'sha256:learned' } as const;
    const events = eventsOf(reissue(project, words));
    expect(events.map(({ type }) => type)).toEqual(['HandedOver', 'LessonsFiled', 'PaperReissued']);
    const after = folded(project, 'tfl-pl', at('2009-02-05'), ...events);
    expect(after.delivery).toMatchObject({
      handedOver: { to: 'tfl-pl', text: 'sha256:new' },
      lessons: { text: 'sha256:learned' },
    });
    expect(corrected(project, { type: 'ReissuePaper', round: 1, why: 'sha256:why', ...words }).delivery).toMatchObject({
      handedOver: { text: 'sha256:new' },
      lessons: { text: 'sha256:learned' },
    });
  });

  it.each<[ItemId, Partial<ReissuePaper>]>([
    ['cancel', { reason: 'sha256:new', exitPlan: 'sha256:other-plan' }],
    ['write-off/savings', { reason: 'sha256:new' }],
  ])('X7: reason and exit plan of %s are corrected, and are what is then asked', (item, words) => {
    const events = eventsOf(reissue(asked(item), { item, ...words }));
    const after = folded(asked(item), 'tfl-pl', at('2009-02-05'), ...events);
    expect(after.gates[item]).toMatchObject({ paper: NEW, exitPlan: 'sha256:exit-plan', ...words });
  });

  it('T2: the paper of a gate is its lead’s alone, that of another item also theirs who asked for it', () => {
    const by = (who: string, project: Project, item: ItemId) =>
      codeOf(
        decide(
          project,
          { type: 'ReissuePaper', item, round: 1, why: 'sha256:why' },
          facts(who, { directory: group(), paper: NEW }),
          at('2009-02-05'),
        ),
      );
    const cancel = asked('cancel');
    const byChair = { ...cancel, gates: { cancel: { ...cancel.gates.cancel!, submittedBy: 'gla-chair' } } };
    expect(by('gla-chair', byChair, 'cancel')).toBe('accepted');
    expect(by('tfl-pl', byChair, 'cancel')).toBe('accepted');
    expect(by('po', byChair, 'cancel')).toBe('GATE.PAPER_OF_OTHERS');
    expect(by('gla-chair', asked('G5'), 'G5')).toBe('GATE.PAPER_OF_OTHERS');
  });
});
