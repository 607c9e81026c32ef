import { Controller, Get, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { may } from '#access/access.js';
import { mayAdminister } from '#access/administration.js';
import { mayReadUndelivered } from '#access/delivery.js';
import type { Command, CommandType } from '#access/permissions.js';
import { Problem } from '../../http/problem.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { AREAS, type Area } from './areas.js';

/** Where everything begins that is looked after: who is who, the rules, and what goes out. */
@Controller('administration')
@UseGuards(SignedIn)
export class AdministrationController {
  constructor(private readonly views: Views) {}

  @Get()
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const principal = { kind: 'person' as const, id: request.reader!.id };
    const directory = request.directory!;
    if (!mayAdminister(principal, directory)) throw new Problem('ACCESS.NOT_YOURS', FOR_WHOM);
    const gives = (command: CommandType) => may(principal, { type: command } as unknown as Command, null, directory);
    const isTheirs = ({ needs }: Area): boolean =>
      needs === undefined || (needs === 'undelivered' ? mayReadUndelivered(principal, directory) : gives(needs));
    await this.views.send(request, reply, 'administration/administration', {
      title: 'Administration',
      section: 'administration',
      groups: AREAS.map(({ heading, areas }) => ({ heading, areas: areas.filter(isTheirs) })).filter(
        ({ areas }) => areas.length > 0,
      ),
    });
  }
}

const FOR_WHOM = 'The administration is for the programme office and for the representatives of the organisations.';
