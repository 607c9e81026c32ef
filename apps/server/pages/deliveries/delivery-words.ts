/** How a message stands, in words. */
export const OUTCOMES: Readonly<Record<string, string>> = {
  waiting: 'On its way',
  sent: 'Handed over',
  accepted: 'Accepted',
  bounced: 'Came back',
  complained: 'Its reader complained',
  failed: 'Reached nobody',
  not_needed: 'Not needed: settled before it was sent',
  overtaken: 'Not sent: a later one took its place',
};

export const CHANNELS: Readonly<Record<string, string>> = { smtp: 'E-mail', notify: 'GOV.UK Notify' };
