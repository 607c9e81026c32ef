import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Holdings, HoldingsReader } from '#use-cases/queries/holdings.js';
import { Abolition, type AbolitionBars } from '#use-cases/passings/abolition.js';
import { type PostMatter, PostMatters } from '#use-cases/passings/post-matters.js';
import { Names } from '#use-cases/queries/names.js';
import type { Scene } from '../commands/command-page.js';
import type { Place } from '../commands/places.js';

/** What the pages on people and posts are drawn from besides: everybody who is known, and what somebody holds. */
export interface SuccessionScene extends Scene {
  readonly everybody: readonly { readonly id: string; readonly name: string }[];
  /** Of whoever is replaced; `null`: nobody is meant yet. */
  readonly holdings: Holdings | null;
  /** Opaque id of whom the address proposes for everything. */
  readonly successor: string | null;
  /** What keeps the post that is meant from being abolished; `null`: none is meant. */
  readonly bars: AbolitionBars | null;
  /** What the post answers for from which something passes. */
  readonly matters: readonly PostMatter[];
}

/** Completes the places of commands on people. */
@Injectable()
export class Successions {
  constructor(
    private readonly names: Names,
    private readonly holdings: HoldingsReader,
    private readonly postMatters: PostMatters,
    private readonly abolition: Abolition,
  ) {}

  async of(place: Place, request: FastifyRequest): Promise<Place> {
    const { person, successor, from, post } = request.query as Readonly<Record<string, unknown>>;
    const everybody = await this.names.ofEverybody();
    const meant = place.openings.find((about) => about.person !== undefined && about.person === person);
    const { now } = place.sceneOf({});
    const holdings = meant ? await this.holdings.of(meant.person, request.directory!, now) : null;
    const passes = place.openings.find((about) => about.from !== undefined && about.from === from);
    const matters = passes ? await this.postMatters.of(passes.from, request.directory!) : [];
    const goes = place.page.command === 'AbolishPost' && place.openings.some((about) => about.post === post);
    const bars = goes ? await this.abolition.barsOf(post as string, request.directory!, request.reader!.id) : null;
    const nameOf = (id: string | null) => everybody.find((each) => each.id === id)?.name ?? null;
    return {
      ...place,
      sceneOf: (about): SuccessionScene => ({
        ...place.sceneOf(about),
        nameOf,
        everybody,
        holdings,
        matters,
        bars,
        successor: everybody.some(({ id }) => id === successor) ? (successor as string) : null,
      }),
      closed: 'There is nothing here that you could pass on.',
    };
  }
}
