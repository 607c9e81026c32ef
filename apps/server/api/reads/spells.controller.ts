import { Controller, UseGuards } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import { Spells } from '#use-cases/queries/spells.js';
import { Gatekeeper } from '../gatekeeper.js';
import * as answers from './answers.js';
import { SpellsQuery } from './queries.js';
import { Asked } from './query.js';
import { Read } from './read.js';
import { Who } from './who.js';

/** With whom matters lie long, over all projects. */
@ApiTags('Programme')
@Controller('api/v1/spells')
@UseGuards(Gatekeeper)
export class SpellReadsController {
  constructor(
    private readonly spells: Spells,
    private readonly clock: DemoClock,
  ) {}

  @Read('', 'By who has a matter and what for: median and longest in working days, and what lies there still.', {
    answer: answers.spellFigures,
  })
  @ApiQuery({ type: SpellsQuery })
  async figures(@Who() person: string, @Asked(SpellsQuery) query: SpellsQuery) {
    return { items: await this.spells.figures(query as never, person, await this.clock.now()) };
  }
}
