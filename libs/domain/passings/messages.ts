/** Refusals of passing a matter on; each may also be the reason why a matter stays. */
export const passingMessages = {
  'PASSING.NOTHING_CHOSEN': 'Nothing was chosen that could pass to another post.',
  'PASSING.MATTER_TWICE': 'The matter {matter} is named twice. Each passes to one post.',
  'PASSING.POST_VACANT': 'Nobody holds this post, so nobody would see to it. Choose a post that somebody holds.',
  'PASSING.NOT_OPEN': 'No post answers for it: it has ended, or there is no such matter.',
  'PASSING.OTHER_POST': 'Another post answers for it.',
  'PASSING.SAME_POST': 'Choose another post than the one that answers for it now.',
  'PASSING.OTHER_ORGANISATION': 'It can only pass to a post of the same organisation.',
  'PASSING.NOT_A_LEAD': 'Only a project lead’s post can lead a project.',
  'PASSING.OWN_DISCHARGE':
    'Whoever holds this post finds the condition met, so the post cannot be the one that meets it.',
  'PASSING.MOVED_MEANWHILE': 'It had passed to another post in the meantime, and stays there.',
  'PASSING.ENDED_MEANWHILE': 'It ended in the meantime.',
  'PASSING.UNKNOWN': 'Nothing was passed on under this name.',
} as const;
