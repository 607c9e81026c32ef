import { describe, expect, it } from '@jest/globals';
import { at, inStage, playIn } from '../../../test/support/domain.js';
import { codeOf, decision, dutiesBy, law, metJoins, opened, prepared } from '../../../test/support/temporary-labour.js';
import { benefits } from '../benefits/room.js';
import type { Project } from '../projects/state.js';
import { missingFor } from './completeness.js';
import { partiesUnchecked } from './powers.js';

const tuesday = at('2009-01-13');
const later = at('2009-02-03');
const ALL = ['gla', 'tfl', 'lda', 'lfepa', 'mpa', 'mps'];

const withDemand = (project: Project): Project => ({
  ...project,
  policy: { ...project.policy, powers: { requiredAt: ['G2', 'G3'] } },
});
const recorded = (project: Project, text = 'sha256:section-401a') =>
  playIn(law, project, [{ type: 'RecordPowers', text } as { type: string }, 'tfl-pl', tuesday]);
const missing = (project: Project, gate: 'G2' | 'G3' = 'G2') =>
  missingFor(project, gate, later).filter((each) => each.includes('powers check'));
const waitsForCheck = (project: Project): boolean =>
  Object.keys(dutiesBy(project)).some((timer) => timer.startsWith('powers/'));
/** The baseline is frozen with those who have joined. */
const launched = (project: Project): Project =>
  benefits.evolve.BaselineFrozen(project, {
    event: { type: 'BaselineFrozen', lines: [] },
    at: later,
    actor: 'process',
    version: project.version + 1,
  });

describe('the powers check', () => {
  it('C5: names the legal basis for the parties of its date', () => {
    expect(recorded(prepared()).cases.powers).toEqual({
      text: 'sha256:section-401a',
      parties: ALL,
      lead: 'tfl',
      by: 'tfl-pl',
      at: tuesday,
    });
    expect(
      codeOf(recorded(prepared()), [
        { type: 'RecordPowers', text: 'sha256:section-401a' } as { type: string },
        'tfl-pl',
        tuesday,
      ]),
    ).toBe('nothing');
  });

  it('C5: is asked for at the gates that the policy names, and at none where an older one says nothing', () => {
    expect(missing(withDemand(prepared()))).toEqual(['the powers check: the legal basis for the parties']);
    expect(missing(withDemand(prepared()), 'G3')).toEqual(['the powers check: the legal basis for the parties']);
    expect(missing(recorded(withDemand(prepared())))).toEqual([]);
    const { powers: _, ...older } = prepared().policy;
    expect(missing({ ...prepared(), policy: older })).toEqual([]);
  });

  it('C5: is stale when an organisation claims its invitation after all', () => {
    const notRelevant = playIn(law, withDemand(prepared()), [
      { type: 'MarkNotRelevant', unit: 'lda', reason: 'sha256:no-staff' } as { type: string },
      'tfl-pl',
      tuesday,
    ]);
    const claimed = playIn(law, recorded(notRelevant), [
      { type: 'ClaimInvitation', unit: 'lda' } as { type: string },
      'lda-or',
      tuesday,
    ]);
    expect(partiesUnchecked(claimed)).toEqual(['lda']);
    expect(missing(claimed)).toEqual(['the powers check anew, for the parties have changed']);
    expect(missing(recorded(claimed))).toEqual([]);
  });

  it('C5: is stale under another lead', () => {
    const handed = { ...recorded(withDemand(prepared())), lead: { organisation: 'gla', post: 'gla-pl' } };
    expect(partiesUnchecked(handed)).toEqual(ALL);
    expect(missing(handed)).toEqual(['the powers check anew, for the parties have changed']);
  });

  it('C5: whoever declines makes it no staler; whoever joins after the launch does', () => {
    const without = playIn(
      law,
      opened({ minimumUnits: 1 }, undefined, recorded(withDemand(prepared({ minimumUnits: 1 })))),
      ...['tfl', 'gla', 'lda'].map((id) => decision(id, later)),
      decision('lfepa', later, { answer: 'decline', reasonCode: 'timing' }),
      ...metJoins(later),
    );
    expect(partiesUnchecked(without)).toEqual([]);
    const running = inStage('DELIVERY', later, launched(without));
    expect(partiesUnchecked(running)).toEqual([]);
    const units = { ...running.participation.units };
    units.lfepa = { ...units.lfepa, status: 'JOINED' };
    const joinedLate = { ...running, participation: { ...running.participation, units } };
    expect(partiesUnchecked(joinedLate)).toEqual(['lfepa']);
    expect(partiesUnchecked(recorded(joinedLate))).toEqual([]);
    expect(dutiesBy(joinedLate)[`powers/${units.lfepa.since}`]).toMatchObject({ what: 'RecordPowers' });
    expect(waitsForCheck(recorded(joinedLate))).toBe(false);
  });

  it('C5: is what the draft waits for next where G2 asks for it, and a duty of the lead once members are asked', () => {
    const assessed = (project: Project) =>
      playIn(law, project, [
        { type: 'RecordEquality', step: 'assessment', needed: false, text: 'sha256:none' } as { type: string },
        'tfl-pl',
        tuesday,
      ]);
    const reviewed = { ...prepared(), cases: { ...prepared().cases, reviewOpenedAt: tuesday } };
    const drafting = assessed(withDemand(reviewed));
    const inDraft = (project: Project) =>
      Object.values(dutiesBy(project)).find(({ ladder }) => ladder === 'draft')?.what;
    expect(inDraft(drafting)).toBe('RecordPowers');
    expect(inDraft(recorded(drafting))).toBe('SubmitToGate');
    expect(inDraft(assessed(reviewed))).toBe('SubmitToGate');
    expect(waitsForCheck(opened({}, undefined, withDemand(prepared())))).toBe(true);
    expect(waitsForCheck(opened({}, undefined, recorded(withDemand(prepared()))))).toBe(false);
    expect(waitsForCheck(opened())).toBe(false);
  });

  it('C5: waits since a member claimed its invitation, whatever it does then', () => {
    const notRelevant = playIn(law, withDemand(prepared()), [
      { type: 'MarkNotRelevant', unit: 'lda', reason: 'sha256:no-staff' } as { type: string },
      'tfl-pl',
      tuesday,
    ]);
    const claimed = playIn(law, opened({}, undefined, recorded(notRelevant)), [
      { type: 'ClaimInvitation', unit: 'lda' } as { type: string },
      'lda-or',
      later,
    ]);
    expect(dutiesBy(claimed)[`powers/${later}`]).toMatchObject({
      what: 'RecordPowers',
      holders: ['post:tfl-pl'],
      since: later,
      ladder: 'draft',
    });
    const answered = playIn(law, claimed, decision('lda', at('2009-02-04')));
    expect(dutiesBy(answered)[`powers/${later}`]).toBeDefined();
  });
});
