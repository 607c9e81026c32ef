import { Controller, Get, Param, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { may } from '#access/access.js';
import { mayAdminister } from '#access/administration.js';
import type { Command } from '#access/permissions.js';
import { passingsIn } from '#use-cases/passings/passing-list.js';
import { Abolition } from '#use-cases/passings/abolition.js';
import { PostMatters } from '#use-cases/passings/post-matters.js';
import { Names } from '#use-cases/queries/names.js';
import type { About } from '#use-cases/queries/openings.js';
import { Problem } from '../../http/problem.js';
import { addressOf } from '../commands/command-page.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { postSheet } from './post-sheet.js';

/** One post: who holds it, what it answers for, and what it has passed on or taken over. */
@Controller('posts')
@UseGuards(SignedIn)
export class PostController {
  constructor(
    private readonly matters: PostMatters,
    private readonly abolition: Abolition,
    private readonly names: Names,
    private readonly views: Views,
  ) {}

  /** For who looks after it, and for its holder. */
  @Get(':post')
  async show(@Param('post') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const [directory, reader] = [request.directory!, request.reader!.id];
    const former = directory.organisations.flatMap(({ formerPosts = [] }) => formerPosts);
    const posts = [...directory.programme.posts, ...directory.organisations.flatMap((each) => each.posts), ...former];
    const post = posts.find((each) => each.id === id);
    if (!post) throw new Problem('REQUEST.NOT_FOUND');
    const principal = { kind: 'person' as const, id: reader };
    if (post.holder !== reader && !mayAdminister(principal, directory)) throw new Problem('ACCESS.NOT_YOURS', FOR_WHOM);
    const [matters, nameOf] = await Promise.all([this.matters.of(id, directory), this.names.inDirectory(directory)]);
    const passed = passingsIn(directory).filter(({ from, to }) => from === id || to === id);
    const deed = (type: string, about: About, text: string) =>
      may(principal, { type, ...about } as unknown as Command, null, directory)
        ? [{ href: addressOf('/programme', type, about), text }]
        : [];
    const { organisation } = post;
    const gone = former.find((each) => each.id === id);
    const abolish =
      organisation === null || gone ? [] : deed('AbolishPost', { organisation, post: id }, 'Abolish the post');
    const bars = abolish.length > 0 ? await this.abolition.barsOf(id, directory, reader) : null;
    await this.views.send(request, reply, 'people/post', {
      title: post.title,
      section: 'administration',
      sheet: postSheet(
        post,
        {
          matters,
          passed,
          bars,
          gone: gone ? { until: gone.until, reason: await this.abolition.reasonOf(gone) } : null,
        },
        directory,
        nameOf,
      ),
      deeds: gone
        ? []
        : [
            ...(matters.length > 0 ? deed('PassMatters', { from: id }, 'Pass on some or all of it') : []),
            ...(organisation === null
              ? deed('ReplaceOfficer', { post: id }, 'Pass on the post itself')
              : deed('ReplacePostHolder', { organisation, post: id }, 'Pass on the post itself')),
            ...(bars?.sentences.length === 0 ? abolish : []),
          ],
    });
  }
}

const FOR_WHOM = 'Who holds what is looked after by the programme office and the representatives of the organisations.';
