import { describe, expect, it } from '@jest/globals';
import { at, playIn } from '../../../test/support/domain.js';
import { decision, law, opened, pounds } from '../../../test/support/temporary-labour.js';
import type { Reading } from './reading.js';
import { giveAndGet, otherwise } from './give-and-get.js';

const tuesday = at('2009-02-03');
/** £240,000 shared equally; TfL and LDA have joined. */
const project = playIn(law, opened({ minimumUnits: 3 }), decision('tfl', tuesday), decision('lda', tuesday));
const reading = { project } as Reading;

describe('what a member would give and get', () => {
  it('O4, C8: by year: its share of the set-up once, then what it gets', () => {
    const [first, second, ...rest] = giveAndGet(reading, 'gla');
    expect(first).toMatchObject({ year: 0, share: pounds(48_000), gets: '0', net: `-${pounds(48_000)}` });
    expect(second).toMatchObject({ year: 1, share: '0', gets: pounds(30_000), net: pounds(30_000) });
    expect(rest).toHaveLength(project.cases.current!.years - 1);
    expect(giveAndGet(reading, 'nobody')).toEqual([]);
  });

  it('O7: depends on who else joins, one by one', () => {
    const told = otherwise(reading, 'gla').map((each) => [each.if, each.unit, each.share, each.passed]);
    expect(told).toEqual([
      ['all', null, pounds(48_000), true],
      ['so_far', null, pounds(80_000), false],
      ['without', 'tfl', pounds(60_000), false],
      ['without', 'lda', pounds(60_000), true],
      ['without', 'lfepa', pounds(60_000), true],
      ['without', 'met', pounds(60_000), false],
    ]);
  });
});
