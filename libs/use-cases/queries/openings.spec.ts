import { describe, expect, it } from '@jest/globals';
import type { Project } from '#domain/projects/state.js';
import { at, directory } from '../../../test/support/domain.js';
import { asked, folded, group, playWith } from '../../../test/support/gates.js';
import { answer } from '../../../test/support/play.js';
import { openingsOf } from './openings.js';
import type { Reading } from './reading.js';

const NOW = at('2009-02-03');

const openings = (project: Project, person: string) =>
  openingsOf({ project, directory: directory() } as Reading, person, NOW);

const offered = (project: Project, person: string, command: string) =>
  openings(project, person)
    .filter((each) => each.command === command)
    .map(({ about }) => about);

describe('what is offered', () => {
  it.each([
    ['G1', 'screening'],
    ['G1', 'assessment'],
    ['G2', 'assessment'],
  ] as const)('C6: while %s waits for its decision, the %s can be recorded, and is offered', (gate, step) => {
    const submitted = asked(gate);
    expect(offered(submitted, 'tfl-pl', 'RecordEquality')).toEqual([{}]);
    const command = { type: 'RecordEquality', step, text: 'sha256:findings' } as const;
    expect(answer(submitted, [command, 'tfl-pl', NOW]).kind).toBe('accepted');
    expect(offered(submitted, 'lda-or', 'RecordEquality')).toEqual([]);
  });

  it('C2: the scope does not change while G1 has it, and is not offered', () => {
    expect(offered(asked('G1'), 'tfl-pl', 'SaveScope')).toEqual([]);
  });

  it('V3: a substitute votes, but names no other, and may be named before a meeting is declared', () => {
    const scheduled = playWith(group(), asked('G1'), [
      { type: 'NameSubstitute', item: 'G1', round: 1, seat: 'lda-member', person: 'lda-or' },
      'lda-member',
      NOW,
    ]);
    expect(offered(scheduled, 'lda-or', 'NameSubstitute')).toEqual([]);
    expect(offered(scheduled, 'lda-member', 'NameSubstitute')).toEqual([
      { item: 'G1', round: '1', seat: 'lda-member' },
    ]);
    const opened = playWith(group(), scheduled, [
      { type: 'OpenVote', item: 'G1', round: 1, method: 'written', motion: 'approve' },
      'ss',
      NOW,
    ]);
    const ballot = [{ item: 'G1', round: '1', seat: 'lda-member' }];
    expect(offered(opened, 'lda-or', 'CastVote')).toEqual(ballot);
    expect(offered(opened, 'lda-member', 'CastVote')).toEqual(ballot);
    const voted = folded(opened, 'lda-or', NOW, {
      type: 'VoteCast',
      item: 'G1',
      round: 1,
      seat: 'lda-member',
      choice: 'for',
      reason: null,
      paper: 'sha256:the-paper',
    });
    expect(offered(voted, 'lda-member', 'CastVote')).toEqual([]);
  });
});
