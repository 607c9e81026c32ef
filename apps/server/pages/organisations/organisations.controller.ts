import { Controller, Get, Param, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { may } from '#access/access.js';
import { Problem } from '../../http/problem.js';
import { addressOf } from '../commands/command-page.js';
import { SignedIn } from '../signed-in.guard.js';
import { Names } from '#use-cases/queries/names.js';
import { Views } from '../views.js';
import { memberTables } from './member-tables.js';
import { ownCalendarTable } from './calendar-words.js';
import { schemeSheets } from './scheme-sheet.js';

/** A member organisation: its bodies, posts and seats, and how it decides, now and before. */
@Controller('organisations/:organisation')
@UseGuards(SignedIn)
export class OrganisationsController {
  constructor(
    private readonly names: Names,
    private readonly views: Views,
  ) {}

  @Get()
  async show(@Param('organisation') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const directory = request.directory!;
    const organisation = directory.organisations.find((each) => each.id === id);
    if (!organisation) throw new Problem('ORGANISATION.UNKNOWN');
    const principal = { kind: 'person', id: request.reader!.id } as const;
    const changes = may(principal, { type: 'AdoptScheme', organisation: id } as never, null, directory);
    await this.views.send(request, reply, 'organisations/scheme', {
      title: organisation.name,
      section: 'administration',
      member: memberTables(organisation, {
        directory,
        nameOf: await this.names.inDirectory(directory),
        person: principal.id,
      }),
      sheets: schemeSheets(organisation),
      calendar: ownCalendarTable(organisation),
      changeCalendar: changes && addressOf('/programme', 'AdoptOwnCalendar', { organisation: id }),
      establish: changes && addressOf('/programme', 'EstablishPost', { organisation: id }),
      change: changes && addressOf('/programme', 'AdoptScheme', { organisation: id }),
    });
  }
}
