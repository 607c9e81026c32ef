import { Controller, Param, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { READ_PASSED } from '#access/administration.js';
import { passingsIn, replacementsIn } from '#use-cases/passings/passing-list.js';
import { PostMatters } from '#use-cases/passings/post-matters.js';
import { WhoIsWho } from '#use-cases/queries/who-is-who.js';
import { Problem } from '../../http/problem.js';
import { Gatekeeper } from '../gatekeeper.js';
import * as answers from './answers.js';
import { Read } from './read.js';

/** What passed to others, from person to person and from post to post: what was carried, and what stayed and why. */
@ApiTags('Programme')
@Controller('api/v1')
@UseGuards(Gatekeeper)
export class PassingReadsController {
  constructor(
    private readonly matters: PostMatters,
    private readonly whoIsWho: WhoIsWho,
  ) {}

  @Read(
    'replacements',
    'What people gave up and who follows, the latest first: what passed, and what stayed and why.',
    {
      answer: answers.replacements,
      permission: { kind: 'roles', roles: READ_PASSED },
    },
  )
  async replaced() {
    return { items: replacementsIn((await this.whoIsWho.present())!) };
  }

  @Read('passings', 'What posts passed on, the latest first: what passed, and what stayed and why.', {
    answer: answers.passings,
    permission: { kind: 'roles', roles: READ_PASSED },
  })
  async passed() {
    return { items: passingsIn((await this.whoIsWho.present())!).map(({ reason: _, ...each }) => each) };
  }

  @Read('posts/:post/matters', 'Everything open that a post answers for.', {
    answer: answers.postMatters,
    permission: { kind: 'roles', roles: READ_PASSED },
  })
  async open(@Param('post') post: string) {
    const directory = (await this.whoIsWho.present())!;
    const posts = [...directory.programme.posts, ...directory.organisations.flatMap((each) => each.posts)];
    if (!posts.some(({ id }) => id === post)) throw new Problem('REQUEST.NOT_FOUND');
    return { items: await this.matters.of(post, directory) };
  }
}
