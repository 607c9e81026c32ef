import { Controller, Get, Query as QueryString, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Directory } from '#domain/kernel/facts.js';
import type { Stage } from '#domain/projects/state.js';
import { FOUND_KINDS, type Found, type FoundKind, Search } from '#use-cases/queries/search.js';
import { headingOf } from '../history/entry-details.js';
import { itemInWords } from '../meetings/meeting-words.js';
import { stageItems } from '../projects/stage-words.js';
import { addressWith, askedIn, choicesOf, FREE, idsOf, type Query } from '../shared/asked.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { lowerFirst } from '../words.js';

const PAGE = 25;

const KINDS: Readonly<Record<FoundKind, string>> = {
  project: 'Project',
  paper: 'Paper',
  decision: 'Decision',
  post: 'Post',
};

/** Search over projects, papers, decisions and posts; a reference leads to its project. */
@Controller('search')
@UseGuards(SignedIn)
export class SearchController {
  constructor(
    private readonly search: Search,
    private readonly views: Views,
  ) {}

  @Get()
  async show(@QueryString() query: Query, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const directory = request.directory!;
    const asked = askedIn(query, {
      words: FREE,
      kind: FOUND_KINDS,
      stage: stageItems.map(({ value }) => value),
      organisation: idsOf(directory.organisations),
      after: FREE,
    });
    const { words = '', after } = asked;
    const project = await this.search.byReference(words);
    if (project) {
      void reply.redirect(`/projects/${project}`, 302);
      return;
    }
    const filter = { ...asked, words, kind: asked.kind as FoundKind, stage: asked.stage as Stage, limit: PAGE };
    const page = await this.search.find(filter, directory);
    await this.views.send(request, reply, 'search/search', {
      title: words ? `Search: ${words}` : 'Search',
      section: 'search',
      asked,
      kinds: FOUND_KINDS.map((value) => ({ value, text: KINDS[value] })),
      stages: stageItems,
      organisations: choicesOf(directory.organisations),
      found: page.items.map((found) => lineOf(found, directory)),
      next: page.next && addressWith('/search', { ...asked, after: page.next }),
      first: after && addressWith('/search', { ...asked, after: undefined }),
    });
  }
}

function lineOf(found: Found, directory: Directory) {
  const { kind, project, reference, title, words } = found;
  return {
    kind: `${KINDS[kind]}${partOf(found)}`,
    title: reference ? `${reference} ${title}` : title,
    href: project ? addressIn(found) : addressOfPost(found, directory),
    words,
  };
}

/** Of a project, which of its texts it is; of an item, which of its papers or decisions. */
const partOf = ({ kind, place, item }: Found): string => {
  const [room, field] = place.split('/');
  const number = place.split('/').at(-1);
  if (item) return `: ${lowerFirst(itemInWords(item))}, ${kind === 'paper' ? 'version' : 'round'} ${number}`;
  if (room === 'risk') return `: risk ${field}`;
  if (room === 'recovery') return `: recovery plan ${field}`;
  return kind === 'project' && field ? `: ${headingOf(field).toLowerCase()}` : '';
};

function addressIn({ kind, project, place, item }: Found): string {
  if (!item) return `/projects/${project}`;
  const folder = `/projects/${project}/gates/${encodeURIComponent(item)}`;
  return kind === 'paper' ? `${folder}/paper` : `${folder}#round-${place.split('/').at(-1)}`;
}

function addressOfPost({ place }: Found, { organisations }: Directory): string {
  const organisation = organisations.find(({ posts }) => posts.some(({ id }) => id === place));
  return organisation ? `/organisations/${organisation.id}` : '/seats';
}
