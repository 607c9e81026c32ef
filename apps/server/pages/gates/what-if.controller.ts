import { Controller, Get, Param, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Supposition } from '#domain/gates/what-if.js';
import { ProjectReader } from '#use-cases/queries/project-reader.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { type SupposedView, whatIfView } from '#use-cases/queries/what-if-view.js';
import { Problem } from '../../http/problem.js';
import { readProject } from '../../http/read-project.js';
import { facts } from '../shared/tables.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { countOf } from '../words.js';
import { itemName } from './gate-words.js';
import { majorityInWords } from './needed-words.js';

const RESULTS = { carried: 'Carried', not_carried: 'Not carried', inquorate: 'No quorum' };

/** What a ballot would have come to under another quorum, threshold or electorate: a form that is only asked, by GET. */
@Controller('projects')
@UseGuards(SignedIn)
export class WhatIfController {
  constructor(
    private readonly projects: ProjectReader,
    private readonly views: Views,
  ) {}

  @Get(':project/gates/:item/:round/what-if')
  async show(
    @Param() { project: id, item, round }: { readonly project: string; readonly item: string; readonly round: string },
    @Query() query: Record<string, string | readonly string[]>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const reading = await readProject(this.projects, id, request.reader!.id);
    const view = whatIfView(reading, item, Number(round), suppositionIn(query));
    if (!view) throw new Problem('GATE.NO_ITEM');
    const { quorumSeats, quorumOrganisations } = view.supposed.rule;
    await this.views.send(request, reply, 'gates/what-if', {
      title: `What if: ${itemName(reading, item)}, round ${round}`,
      section: 'projects',
      caption: `${reading.project.reference} ${reading.project.title}`,
      back: {
        href: `/projects/${id}/gates/${encodeURIComponent(item)}/${round}`,
        text: 'Back to the decision record',
      },
      actual: supposedFacts(reading, view.actual),
      supposed: supposedFacts(reading, view.supposed),
      changes: view.changesResult,
      form: {
        values: {
          threshold: 'as_is',
          ...query,
          quorumSeats: `${quorumSeats}`,
          quorumOrganisations: `${quorumOrganisations}`,
        },
        wrong: {},
        errors: [],
      },
      seats: reading.directory.programme.seats.map(({ id: value, title: text }) => ({ value, text })),
      organisations: reading.directory.organisations.map(({ id: value, name: text }) => ({ value, text })),
    });
  }
}

const HALF = { numerator: 1, denominator: 2 };
const TWO_THIRDS = { numerator: 2, denominator: 3 };

const THRESHOLDS = {
  more_than_half: { share: HALF, reached: 'more_than', of: 'votes_cast' },
  two_thirds: { share: TWO_THIRDS, reached: 'at_least', of: 'votes_cast' },
  more_than_half_of_all: { share: HALF, reached: 'more_than', of: 'eligible_seats' },
  two_thirds_of_all: { share: TWO_THIRDS, reached: 'at_least', of: 'eligible_seats' },
} as const;

/** What is supposed, as far as the form was filled in with something that can be. */
function suppositionIn({
  quorumSeats,
  quorumOrganisations,
  threshold,
  without,
  mustAgree,
  ...added
}: Record<string, unknown>): Supposition {
  return {
    ...numberAs('quorumSeats', quorumSeats),
    ...numberAs('quorumOrganisations', quorumOrganisations),
    ...(Object.hasOwn(THRESHOLDS, String(threshold)) && {
      majority: THRESHOLDS[String(threshold) as keyof typeof THRESHOLDS],
    }),
    ...(mustAgree !== undefined && { mustAgree: ticked(mustAgree) }),
    without: ticked(without),
    added: Object.entries(ADDED).flatMap(([name, choice]) =>
      ticked(added[name]).map((organisation) => ({ organisation, choice })),
    ),
  };
}

const ADDED = { addedFor: 'for', addedAgainst: 'against', addedAbstaining: 'abstain', addedSilent: null } as const;

const ticked = (some: unknown): readonly string[] => [some ?? []].flat().map(String);

const numberAs = (name: string, typed: unknown) =>
  typeof typed === 'string' && /^\d{1,3}$/.test(typed) ? { [name]: Number(typed) } : {};

const supposedFacts = (reading: Reading, { rule, majority, tally, result }: SupposedView) =>
  facts(
    ['Quorum', `${countOf(rule.quorumSeats, 'seat')} from ${countOf(rule.quorumOrganisations, 'organisation')}`],
    ['Majority', majorityInWords(reading, { rule, majority })],
    ['Eligible', countOf(tally.eligible ?? rule.establishedSeats, 'seat')],
    ['Counted', `${tally.for} for, ${tally.against} against, ${tally.abstain} abstained`],
    ['Present', `${countOf(tally.present, 'seat')} from ${countOf(tally.organisations, 'organisation')}`],
    ['Result', RESULTS[result]],
  );
