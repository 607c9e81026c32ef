import { describe, expect, it } from '@jest/globals';
import { at, inStage, playIn } from '../../../test/support/domain.js';
import { asked, folded } from '../../../test/support/gates.js';
import {
  codeOf,
  dutiesBy,
  law,
  partFigures,
  prepared,
  saveFigures,
  theCase,
} from '../../../test/support/temporary-labour.js';
import type { ProjectEvent } from '../projects/events.js';
import { missingFor } from './completeness.js';

const monday = at('2009-02-02');
const open = [{ type: 'OpenMemberReview' }, 'tfl-pl', monday] as const;
const comment = (organisation: string, who: string, now = at('2009-02-04')) =>
  [{ type: 'GiveComment', organisation, text: `sha256:of-${who}` } as { type: string }, who, now] as const;
const reviewed = playIn(law, prepared(), open);
const ORGANISATIONS = ['gla', 'tfl', 'lda', 'lfepa', 'mpa', 'mps'];

describe('member review', () => {
  it('C4: needs a case, and opens once', () => {
    expect(codeOf(inStage('BUSINESS_CASE', monday), open)).toBe('CASE.NOT_SAVED');
    expect(codeOf(reviewed, open)).toBe('nothing');
    expect(missingFor(prepared(), 'G2', monday)).toEqual(['the members’ review of the case']);
  });

  it('C4: before G2 the finance reviewer of each invited organisation has commented', () => {
    const wednesday = at('2009-02-04');
    const five = playIn(law, reviewed, ...['gla', 'tfl', 'lda', 'lfepa', 'mpa'].map((id) => comment(id, `${id}-fin`)));
    expect(missingFor(five, 'G2', wednesday)).toEqual(['the comment of the finance reviewer of MPS']);
    expect(missingFor(playIn(law, five, comment('mps', 'mps-fin')), 'G2', wednesday)).toEqual([]);
  });

  it('C4: a comment names the version of the case and the figures of its unit that it speaks of', () => {
    const commented = playIn(
      law,
      reviewed,
      comment('mpa', 'mpa-fin'),
      saveFigures('met', monday, partFigures({ cashable: '1' })),
      comment('mps', 'mps-fin'),
    );
    expect(commented.cases.comments.map(({ caseVersion, figuresRevision }) => [caseVersion, figuresRevision])).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  it('C4: or 10 working days have passed', () => {
    expect(missingFor(reviewed, 'G2', at('2009-02-16', '16:59'))).toHaveLength(6);
    expect(missingFor(reviewed, 'G2', at('2009-02-16', '17:00'))).toEqual([]);
  });

  it('C4: only the finance reviewer’s comment counts', () => {
    const others = playIn(
      law,
      reviewed,
      comment('gla', 'gla-or'),
      comment('gla', 'gla-chair'),
      comment('tfl', 'tfl-bl'),
      comment('lda', 'ar'),
    );
    expect(others.cases.comments.map(({ role }) => role)).toEqual(['OR', 'other', 'other', 'other']);
    expect(missingFor(others, 'G2', monday)).toHaveLength(6);
  });

  it('C4: a unit that is not relevant is not asked', () => {
    const left = playIn(law, reviewed, [
      { type: 'MarkNotRelevant', unit: 'met', reason: 'sha256:why' } as { type: string },
      'tfl-pl',
      monday,
    ]);
    expect(missingFor(left, 'G2', monday)).toHaveLength(4);
    expect(codeOf(left, comment('mpa', 'mpa-fin'))).toBe('CASE.ORGANISATION_NOT_INVITED');
  });

  it('C4: a comment of an earlier review does not count in the next', () => {
    const first = playIn(law, reviewed, ...ORGANISATIONS.map((id) => comment(id, `${id}-fin`)));
    const next = playIn(law, { ...first, cases: { ...first.cases, reviewOpenedAt: null } }, [
      open[0],
      'tfl-pl',
      at('2009-06-01'),
    ]);
    expect(missingFor(next, 'G2', at('2009-06-01'))).toHaveLength(6);
  });

  describe('after G2 was referred back', () => {
    const friday = at('2009-02-06');
    const commented = playIn(law, reviewed, ...ORGANISATIONS.map((id) => comment(id, `${id}-fin`)));
    const back = folded(asked('G2', at('2009-02-05'), commented), 'process', friday, {
      type: 'GateReferredBack',
      item: 'G2',
      round: 1,
      tally: { for: 8, against: 0, abstain: 0 },
    } as ProjectEvent);
    const monday = at('2009-02-09');
    const another = playIn(law, back, [{ type: 'SaveCase', ...theCase({ years: 5 }) }, 'tfl-pl', monday]);

    it('C4: comments on the version that came back stand while it is the version', () => {
      expect(missingFor(back, 'G2', friday)).toEqual([]);
    });

    it('C4: a new version is reviewed anew, within its own 10 working days', () => {
      expect(missingFor(another, 'G2', at('2009-03-02'))).toEqual(['the members’ review of the case']);
      const opened = playIn(law, another, [open[0], 'tfl-pl', monday]);
      expect(missingFor(opened, 'G2', monday)).toHaveLength(6);
      expect(missingFor(opened, 'G2', at('2009-02-23', '17:00'))).toEqual([]);
    });

    it('C4: a change within the second review does not end it', () => {
      const opened = playIn(law, another, [open[0], 'tfl-pl', monday], comment('gla', 'gla-fin', monday));
      const changed = playIn(law, opened, [{ type: 'SaveCase', ...theCase({ years: 4 }) }, 'tfl-pl', monday]);
      expect(missingFor(changed, 'G2', monday)).toHaveLength(5);
    });
  });

  it.each([
    ['CASE.REVIEW_NOT_OPEN', prepared(), comment('gla', 'gla-fin')],
    ['CASE.ORGANISATION_NOT_INVITED', reviewed, comment('met', 'mps-fin')],
    ['CASE.NOT_YOUR_ORGANISATION', reviewed, comment('gla', 'tfl-fin')],
    ['CASE.NOT_YOUR_ORGANISATION', reviewed, comment('gla', 'nobody')],
    ['nothing', playIn(law, reviewed, comment('gla', 'gla-fin')), comment('gla', 'gla-fin', at('2009-02-05'))],
  ])('C4: %s', (code, project, step) => expect(codeOf(project, step)).toBe(code));

  it('C6: the assessment, or the reason why none is needed, comes before G2', () => {
    const { assessment: _none, ...rest } = reviewed.cases.equality;
    const without = { ...reviewed, cases: { ...reviewed.cases, equality: { ...rest, assessment: null } } };
    const later = at('2009-03-02');
    const record = (needed?: boolean) =>
      [
        { type: 'RecordEquality', step: 'assessment', text: 'sha256:found', needed } as { type: string },
        'tfl-pl',
        later,
      ] as const;
    expect(missingFor(without, 'G2', later)).toEqual(['the equality assessment, or the reason why none is needed']);
    const waived = playIn(law, without, record(false));
    expect(missingFor(waived, 'G2', later)).toEqual([]);
    expect(waived.cases.equality.assessment).toMatchObject({ needed: false });
    expect(codeOf(waived, record(false))).toBe('nothing');
    expect(codeOf(waived, record())).toBe('accepted');
  });

  it('finance reviewers are asked until they have commented or G2 has been submitted', () => {
    const one = playIn(law, reviewed, comment('mps', 'mps-fin'));
    const waiting = Object.keys(dutiesBy(one)).filter((timer) => timer.startsWith('comment/'));
    expect(waiting).toEqual(['gla', 'tfl', 'lda', 'lfepa', 'mpa'].map((id) => `comment/${monday}/${id}`));
    expect(dutiesBy(one)[`comment/${monday}/mpa`]).toEqual({
      what: 'GiveComment',
      organisations: ['mpa'],
      holders: ['FIN@mpa'],
      since: monday,
      dueAt: at('2009-02-16', '17:00'),
      ladder: 'comment',
    });
    expect(dutiesBy(asked('G2', monday, one))).toEqual({});
  });

  it('what comes next of a draft is told to its lead', () => {
    const next = (project: typeof reviewed) =>
      Object.values(dutiesBy(project)).find(({ ladder }) => ladder === 'draft')?.what;
    const blank = inStage('BUSINESS_CASE', monday);
    expect(next({ ...blank, cases: { ...blank.cases, draftSince: monday } })).toBe('SaveCase');
    expect(next(prepared())).toBe('OpenMemberReview');
    expect(next(reviewed)).toBe('SubmitToGate');
    const { equality } = blank.cases;
    expect(next({ ...reviewed, cases: { ...reviewed.cases, equality } })).toBe('RecordEquality');
  });
});
