import { expect, it } from '@jest/globals';
import { actsAt } from './acting.js';

it.each([
  ['OD@tfl', 'RecordDecision', true],
  ['OR@tfl', 'RecordDecision', false],
  ['OR@tfl', 'Reconfirm', false],
  ['OR@tfl', 'SubmitReturn', true],
  ['FIN@tfl', 'GiveComment', true],
  ['PO', 'AcceptProposal', true],
  ['SC', 'ConfirmUnviableRoute', true],
  ['post:tfl-pl', 'SaveScope', true],
  ['seat:lda-member', 'CastVote', true],
  ['substitute:lda-member:lda-or', 'CastVote', true],
])('O4, V3: at %s one gives %s: %s', (address, what, acts) => {
  expect(actsAt(address, what)).toBe(acts);
});
