/** Refusals about other systems that are told of what happens. */
export const webhookMessages = {
  'WEBHOOK.UNKNOWN': 'There is no such subscription.',
  'WEBHOOK.URL_TWICE': 'This address is already told of what happens. End that subscription first.',
  'WEBHOOK.ENDED': 'This subscription has been ended.',
  'WEBHOOK.TWO_SECRETS':
    'The secret before is still in use beside the present one. There are two at the most: look again when it has ended.',
} as const;
