/** Refusals about the action plan. */
export const actionMessages = {
  'ACTION.UNKNOWN': 'The action plan has no action {action}.',
  'ACTION.TWICE': 'The action {action} is in the plan already, or named twice.',
  'ACTION.POST_UNKNOWN': 'There is no post {post} that could be responsible.',
  'ACTION.COMPLETE': 'This action is complete. It must be reopened first.',
  'ACTION.CHANGED': 'This action has changed since you read it. Open it again to see what holds now.',
  'ACTION.OPEN': 'This action is open.',
} as const;
