/** Refusals of a project as a whole. */
export const projectMessages = {
  'PROJECT.UNKNOWN': 'There is no such project.',
  'PROJECT.EXISTS': 'This project has already begun.',
  'PROJECT.ENDED': 'This project has ended ({stage}), so nothing more can be done in it.',
  'PROJECT.MOVING_ON': 'This project is just moving on to {stage}. Please look again in a moment.',
  'PROJECT.WRONG_STAGE': 'This project is at the stage {stage}; this can only be done at {stages}.',
  'PROJECT.GATE_DECIDED':
    'Gate G1 has been decided, so the project can no longer be withdrawn; the steering group can cancel it.',
  'PROJECT.NOT_STATED': 'This needs something that is not stated of this project: {what}.',
  'PROJECT.NO_LEAD': 'No project lead has accepted this project yet.',
  'PROJECT.LEAD_STANDS': 'This project already has a project lead.',
  'PROJECT.WORKSTREAM_UNKNOWN': 'The programme has no workstream {workstream}.',
  'PROJECT.ORGANISATION_UNKNOWN': '{organisation} is not a member organisation of the programme.',
  'PROJECT.POST_UNKNOWN': 'The post {post} is not a project lead’s post of {organisation}.',
  'PROJECT.NOT_WAITING': 'This proposal does not wait for the programme office.',
  'PROJECT.NOT_RETURNED': 'This proposal has not been returned to its lead.',
  'PROJECT.NO_GROUND': 'The record holds no ground for entering {stage}.',
  'PROJECT.OTHER_VERSION': 'The programme’s present version is {version}.',
  'PROJECT.TEXT_UNKNOWN': 'The record of this project holds no text under this reference.',
  'PROJECT.TEXT_REMOVED': 'These words have already been removed.',
} as const;
