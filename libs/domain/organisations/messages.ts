/** Refusals of an organisation. */
export const organisationMessages = {
  'ORGANISATION.EXISTS': 'This organisation has already been adopted.',
  'ORGANISATION.NOT_A_MEMBER': '{organisation} is in none of the programme’s units.',
  'ORGANISATION.POST_ELSEWHERE': 'The post {post} belongs to another organisation.',
  'ORGANISATION.POST_TWICE': 'The post {post} is named twice. Each post is named once in the whole programme.',
  'ORGANISATION.ROLE_OF_PROGRAMME':
    'Whoever has this role acts on the projects of all members. The programme office establishes and abolishes such posts.',
  'ORGANISATION.POST_HELD':
    'Somebody holds this post. Record first that nobody does. What it answers for can pass to {next}.',
  'ORGANISATION.POST_LAST':
    'It is the last post with this role, without which nobody could be asked or decide. Establish another one first.',
  'ORGANISATION.POST_IN_CHAIN':
    'The chain of approval names this post for the step {step}. Adopt a scheme of delegation without it first.',
  'ORGANISATION.POST_ANSWERS':
    'The post is still named for what is open: {count} in all. Each ends first, or passes to {next}.',
  'ORGANISATION.POST_TAKES_OVER': 'Something is just passing to this post from another one. Try again in a moment.',
  'ORGANISATION.BODY_TWICE': 'The scheme of delegation names {body} twice.',
  'ORGANISATION.UNKNOWN': 'There is no such member organisation.',
  'ORGANISATION.OTHER': 'This is the scheme of {organisation}; another organisation adopts its own.',
  'ORGANISATION.OTHER_POSTS': 'These are the posts of {organisation}; another organisation passes on its own.',
  'ORGANISATION.OTHER_VERSION': 'The next version of this scheme is version {version}.',
  'ORGANISATION.SCHEME_EMPTY': 'A scheme of delegation names at least one body or post that decides.',
  'ORGANISATION.STEP_TWICE': 'The chain of approval names the step {step} twice.',
  'ORGANISATION.STEP_POST_NEEDED': 'The chain of approval says which post gives the legal advice.',
  'ORGANISATION.STEP_POST_UNKNOWN': '{organisation} has no post {post}.',
  'ORGANISATION.CALL_IN_DAYS': 'The days in which a decision may be called in are a whole number from 1 to {most}.',
  'ORGANISATION.OTHER_CALENDAR_VERSION': 'The next version of this calendar is version {version}.',
  'ORGANISATION.PERIOD_DATES': 'The period {period} ends before it begins, or its dates do not exist.',
  'ORGANISATION.NO_WORKING_DAY': 'This calendar leaves no working day in {year}: nothing could ever fall due in it.',
  'ORGANISATION.ADOPTED_LATER': 'The day on which the scheme was adopted cannot be in the future.',
} as const;
