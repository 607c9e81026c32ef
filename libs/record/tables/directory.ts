import type { Meeting } from '#domain/meetings/state.js';
import type { Organisation } from '#domain/organisations/state.js';
import type { Post, Programme } from '#domain/programme/state.js';
import { actionRows } from './actions.js';
import type { Rows } from './tables.js';

export const programmeRows = (state: Programme): Rows => ({ ...ownRows(state), ...actionRows(state) });

const ownRows = ({ id: programme, posts, seats, webhooks = [] }: Programme): Rows => ({
  webhooks: webhooks.map((webhook) => ({ programme, ...webhook })),
  posts: posts.map(postOf(`programme/${programme}`)),
  seats: seats.map(({ id, title, organisation, office, holder, assumed }) => ({
    id,
    programme,
    title,
    organisation,
    office,
    holder,
    assumed,
  })),
});

export const organisationRows = ({ id, abbreviation, name, functionalBody, posts }: Organisation): Rows => ({
  organisations: [{ id, abbreviation, name, functionalBody }],
  posts: posts.map(postOf(`organisation/${id}`)),
});

export const meetingRows = ({ id, date, startsAt, place, status, declaredAt }: Meeting): Rows => ({
  meetings: [{ id, date, startsAt, place, status, declaredAt }],
});

const postOf = (stream: string) => (post: Post) => ({
  id: post.id,
  stream,
  title: post.title,
  role: post.role,
  organisation: post.organisation,
  holder: post.holder,
});
