import { describe, expect, it } from '@jest/globals';
import { partFigures } from '../../../test/support/temporary-labour.js';
import { stepsOf } from './figure-history.js';

type Told = Parameters<typeof stepsOf>[0][number];

const told = (version: number, id: string, body: object): Told => ({
  version,
  at: `2009-01-${String(version + 10)}T10:00:00.000Z`,
  actor: { id, name: id },
  body: body as Told['body'],
});
const room = { part: 'framework', kind: 'hosting', year: 0, amount: '150000', description: 'A room' } as const;

const events = [
  told(1, 'tfl-pl', { type: 'CaseVersionCreated', version: 1, ground: 'case' }),
  told(2, 'tfl-pl', { type: 'FiguresEstimated', unit: 'lda', parts: [partFigures({ cashable: '4' })] }),
  told(3, 'gla-or', { type: 'OwnFiguresSaved', unit: 'gla', parts: [partFigures()] }),
  told(4, 'lda-or', { type: 'EstimateAgreed', unit: 'lda' }),
  told(5, 'lda-or', {
    type: 'OwnFiguresSaved',
    unit: 'lda',
    parts: [partFigures({ cashable: '9', cashableByYear: ['0', '9'] })],
    contributions: [room],
  }),
  told(6, 'lda-or', { type: 'CaseVersionCreated', version: 2, ground: 'figures' }),
  told(7, 'lda-or', { type: 'OwnFiguresSaved', unit: 'lda', parts: [partFigures({ cashable: '9' })] }),
  told(8, 'tfl-pl', { type: 'CaseVersionCreated', version: 3, ground: 'case' }),
];

describe('the history of figures', () => {
  it('C3: tells who gave them when, in which version of the case, and where the record has it', () => {
    expect(
      stepsOf(events, 'lda').map(({ revision, step, by, at, caseVersion, entry }) => [
        revision,
        step,
        by.id,
        at.slice(0, 10),
        caseVersion,
        entry,
      ]),
    ).toEqual([
      [1, 'estimated', 'tfl-pl', '2009-01-12', 1, 2],
      [2, 'agreed', 'lda-or', '2009-01-14', 1, 4],
      [3, 'given', 'lda-or', '2009-01-15', 2, 5],
      [4, 'given', 'lda-or', '2009-01-17', 2, 7],
    ]);
    expect(stepsOf(events, 'gla')).toHaveLength(1);
    expect(stepsOf(events, 'tfl')).toEqual([]);
  });

  it('C3: tells each figure before and after', () => {
    const changes = stepsOf(events, 'lda').map((step) =>
      step.changes.map(({ figure, year, before, after }) => [figure, year, before, after]),
    );
    expect(changes).toEqual([
      [
        ['oneOff', null, null, '0'],
        ['running', null, null, '0'],
        ['staffDays', null, null, '5'],
        ['cashable', null, null, '4'],
      ],
      [],
      [
        ['cashable', null, '4', '9'],
        ['cashableInYear', 1, null, '0'],
        ['cashableInYear', 2, null, '9'],
        ['contribution', 0, null, '150000'],
      ],
      [
        ['cashableInYear', 1, '0', null],
        ['cashableInYear', 2, '9', null],
        ['contribution', 0, '150000', null],
      ],
    ]);
  });
});
