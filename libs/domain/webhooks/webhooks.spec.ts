import { describe, expect, it } from '@jest/globals';
import { at } from '../../../test/support/domain.js';
import type { Instant } from '../calendar/instant.js';
import type { WebhookCommand } from './commands.js';
import { WEBHOOK_KINDS } from './kinds.js';
import type { Webhook } from './state.js';
import { decideWebhook, withWebhook } from './webhooks.js';
import { ofMembers } from '../participation/sealed.js';
import { participation } from '../participation/room.js';

type Programme = { readonly webhooks?: readonly Webhook[] };

const NOW = at('2027-01-04');
const subscribe: WebhookCommand = { type: 'SubscribeWebhook', url: 'https://a.example/hook', kinds: ['StageEntered'] };
const rotate: WebhookCommand = { type: 'RotateWebhookSecret', webhook: 'webhook-1', overlapDays: 7 };
const end: WebhookCommand = { type: 'EndWebhook', webhook: 'webhook-1' };

function after(programme: Programme, ...steps: readonly (readonly [WebhookCommand, Instant])[]): Programme {
  return steps.reduce((before, [command, now]) => {
    const decision = decideWebhook(before, command, now);
    if (decision.kind !== 'accepted') throw new Error(JSON.stringify(decision));
    return decision.events.reduce((state, event) => withWebhook(state, { event, at: now }), before);
  }, programme);
}

const codeOf = (programme: Programme, command: WebhookCommand, now = NOW) => {
  const decision = decideWebhook(programme, command, now);
  return decision.kind === 'refused' ? decision.code : decision.kind;
};

describe('a subscription', () => {
  const begun = after({}, [subscribe, NOW]);

  it('begins, once for an address', () => {
    expect(begun.webhooks).toMatchObject([{ id: 'webhook-1', generation: 1, previousUntil: null, ended: null }]);
    expect(codeOf(begun, subscribe)).toBe('WEBHOOK.URL_TWICE');
    expect(after(begun, [end, NOW], [subscribe, NOW]).webhooks).toHaveLength(2);
  });

  it('has two secrets for the days that overlap, and never three', () => {
    const rotated = after(begun, [rotate, NOW]);
    expect(rotated.webhooks![0]).toMatchObject({ generation: 2, previousUntil: at('2027-01-11') });
    expect(codeOf(rotated, rotate, at('2027-01-10'))).toBe('WEBHOOK.TWO_SECRETS');
    expect(codeOf(rotated, rotate, at('2027-01-11'))).toBe('accepted');
  });

  it('is ended once, and nothing is done with it then', () => {
    const ended = after(begun, [end, NOW]);
    expect(codeOf(ended, end)).toBe('nothing');
    expect(codeOf(ended, rotate)).toBe('WEBHOOK.ENDED');
    expect(codeOf(ended, { ...end, webhook: 'webhook-9' })).toBe('WEBHOOK.UNKNOWN');
  });

  it('tells no event by which a member answers', () => {
    expect(ofMembers).toContain('RecordDecision');
    const told = WEBHOOK_KINDS.filter((kind) => Object.hasOwn(participation.evolve, kind));
    expect(told).toEqual(['OptInOpened', 'OptInExtended', 'OptInClosed', 'ViabilityPassed', 'ViabilityFailed']);
  });
});
