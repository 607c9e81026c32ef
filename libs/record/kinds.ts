import { noticesOf } from '#domain/agenda/notices.js';
import { meetingAggregate } from '#domain/meetings/meeting.js';
import { meetingNoticesOf } from '#domain/meetings/notices.js';
import { organisationNoticesOf } from '#domain/organisations/notices.js';
import { organisationAggregate } from '#domain/organisations/organisation.js';
import { programmeNoticesOf } from '#domain/programme/notices.js';
import { programmeAggregate } from '#domain/programme/programme.js';
import { projectAggregate } from '#domain/projects/project.js';
import { kindFor } from './kind.js';
import { meetingRows, organisationRows, programmeRows } from './tables/directory.js';
import { projectRows } from './tables/projects.js';

export const programmes = kindFor(programmeAggregate, {
  inDirectory: true,
  tables: ['posts', 'seats', 'webhooks', 'actions'],
  rowsOf: programmeRows,
  noticesOf: programmeNoticesOf,
});

export const organisations = kindFor(organisationAggregate, {
  inDirectory: true,
  tables: ['organisations', 'posts'],
  rowsOf: organisationRows,
  noticesOf: (_state, recorded) => organisationNoticesOf(recorded),
});

export const meetings = kindFor(meetingAggregate, {
  inDirectory: true,
  tables: ['meetings'],
  rowsOf: meetingRows,
  noticesOf: (_state, recorded) => meetingNoticesOf(recorded),
});

export const projects = kindFor(projectAggregate, {
  inDirectory: false,
  tables: [
    'projects',
    'gates',
    'votes',
    'conditions',
    'exceptions',
    'participations',
    'decisions',
    'standings',
    'spells',
    'search_rows',
    'stage_times',
    'member_costs',
    'figures',
    'milestones',
    'benefit_lines',
    'returns',
    'post_implementation_reviews',
    'recovery_plans',
    'risks',
    'inbox',
    'reminders',
  ],
  rowsOf: projectRows,
  noticesOf,
});

/** Every kind of stream that there is. */
export const kinds = [programmes, organisations, meetings, projects] as const;
