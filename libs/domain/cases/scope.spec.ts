import { describe, expect, it } from '@jest/globals';
import { at, decideIn, inStage, playIn } from '../../../test/support/domain.js';
import { asked, eventsOf } from '../../../test/support/gates.js';
import { codeOf, dutiesBy, law } from '../../../test/support/temporary-labour.js';
import { missingFor } from './completeness.js';
import type { Scope } from './state.js';
import { scopeVersionOf } from './version.js';

const monday = at('2009-01-12');
const scoping = inStage('SCOPING', monday);
const scope: Scope = {
  currentPosition: 'sha256:position',
  level: 'operational',
  gainBand: 'quick',
  existingArrangement: 'sha256:mod-ogc',
  workstream: 'procurement',
};
const saveScope = (change: Partial<Scope> = {}) =>
  [{ type: 'SaveScope', ...scope, ...change }, 'tfl-pl', monday] as const;
const screened = (project = scoping) =>
  playIn(law, project, [
    { type: 'RecordEquality', step: 'screening', text: 'sha256:screening' } as { type: string },
    'tfl-pl',
    monday,
  ]);

describe('scope', () => {
  it('C2: records current position, level, gain band, existing arrangement and workstream', () => {
    const saved = playIn(law, scoping, saveScope());
    expect(saved.cases.scope).toEqual(scope);
    expect(saved.workstream).toBe('procurement');
  });

  it('C2: the workstream must be one of the programme’s', () => {
    expect(codeOf(scoping, saveScope({ workstream: 'catering' }))).toBe('CASE.WORKSTREAM_UNKNOWN');
  });

  it('C2: the same scope again does nothing; another is another version', () => {
    const saved = playIn(law, scoping, saveScope());
    expect(codeOf(saved, saveScope())).toBe('nothing');
    expect([scoping, saved, playIn(law, saved, saveScope({ level: 'strategic' }))].map(scopeVersionOf)).toEqual([
      '0',
      '1',
      '2',
    ]);
  });

  it('C2: it does not change while the steering group has it', () => {
    expect(codeOf(asked('G1', monday, scoping), saveScope())).toBe('CASE.SUBMITTED');
  });

  it('C2, C6: G1 needs the scope and the equality screening', () => {
    expect(missingFor(scoping, 'G1', monday)).toEqual(['the scope', 'the equality screening']);
    expect(missingFor(screened(playIn(law, scoping, saveScope({ currentPosition: '' }))), 'G1', monday)).toEqual([
      'the current position, in the scope',
    ]);
    expect(missingFor(screened(playIn(law, scoping, saveScope())), 'G1', monday)).toEqual([]);
  });

  it('C6: a screening is what it says, needed or not; the same again does nothing', () => {
    const again = { type: 'RecordEquality', step: 'screening', text: 'sha256:screening', needed: false };
    expect(codeOf(screened(), [again, 'tfl-pl', monday])).toBe('nothing');
    expect(eventsOf(decideIn(law, scoping, [again, 'tfl-pl', monday]) as never)).toMatchObject([{ needed: true }]);
  });

  it('the draft waits for its lead until it is submitted', () => {
    const drafting = { ...scoping, cases: { ...scoping.cases, draftSince: monday } };
    const waits = (project: typeof scoping) => Object.values(dutiesBy(project)).map(({ what }) => what);
    expect(waits(drafting)).toEqual(['SaveScope']);
    expect(waits(playIn(law, drafting, saveScope()))).toEqual(['RecordEquality']);
    expect(waits(screened(playIn(law, drafting, saveScope())))).toEqual(['SubmitToGate']);
    expect(waits(asked('G1', monday, drafting))).toEqual([]);
    expect(dutiesBy(drafting)[`draft/${monday}`]).toMatchObject({
      holders: ['post:tfl-pl'],
      since: monday,
      ladder: 'draft',
    });
    expect(waits({ ...drafting, lead: { organisation: 'tfl', post: null } })).toEqual([]);
  });
});
