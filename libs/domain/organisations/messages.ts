/** Refusals of an organisation. */
export const organisationMessages = {
  'ORGANISATION.EXISTS': 'This organisation has already been adopted.',
  'ORGANISATION.NOT_A_MEMBER': '{organisation} is in none of the programme’s units.',
  'ORGANISATION.POST_ELSEWHERE': 'The post {post} belongs to another organisation.',
  'ORGANISATION.POST_TWICE': 'The post {post} is named twice. Each post is named once in the whole programme.',
  'ORGANISATION.BODY_TWICE': 'The scheme of delegation names {body} twice.',
} as const;
