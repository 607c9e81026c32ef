import { expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { catalogue } from '../catalogue/catalogue.js';
import { CastVoteRequest, MarkExemptRequest, OpenVoteRequest, RecordVoteForRequest } from '../gates/requests.js';
import { replaceTexts } from './free-text.js';

const replaced = (type: new () => object, body: object) =>
  replaceTexts(plainToInstance(type, body), { free: () => 'FREE', exempt: () => 'EXEMPT' });

it('T2: free texts are set apart, in a class, in the one it extends, and in lists of others', () => {
  const vote = { item: 'G1', round: 1, seat: 'lda-member', choice: 'against', reason: 'Too dear.' };
  expect(replaced(CastVoteRequest, vote)).toEqual({ ...vote, reason: 'FREE' });
  const recorded = { ...vote, evidence: 'A letter.' };
  expect(replaced(RecordVoteForRequest, recorded)).toEqual({ ...vote, reason: 'FREE', evidence: 'FREE' });
  const condition = { kind: 'precedent', owner: 'tfl-fin', due: '2026-12-18', words: 'The soundings.' };
  expect(replaced(OpenVoteRequest, { item: 'G1', conditions: [condition] })).toEqual({
    item: 'G1',
    conditions: [{ ...condition, words: 'FREE' }],
  });
});

it('V12: exempt text is set apart from free text', () => {
  const body = { item: 'G1', round: 1, paragraph: 3, reasons: 'It would harm the bidder.', appendix: 'The rates.' };
  expect(replaced(MarkExemptRequest, body)).toEqual({ ...body, reasons: 'FREE', appendix: 'EXEMPT' });
});

it('T2: no command keeps a reason in its own words', () => {
  const kept = catalogue.filter(({ request }) => {
    const words = replaced(request, { reason: 'In its own words.' }) as { reason?: string };
    const fields = Reflect.getMetadata('swagger/apiModelPropertiesArray', request.prototype) as string[] | undefined;
    return fields?.includes(':reason') && words.reason !== 'FREE';
  });
  expect(kept.map(({ name }) => name)).toEqual([]);
});
