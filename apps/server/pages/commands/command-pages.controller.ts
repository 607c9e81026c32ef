import { Controller, Get, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OwnForm, SignedIn } from '../signed-in.guard.js';
import { CommandDesk } from './command-desk.js';
import { type Place, Places } from './places.js';

/** A page for every command, each at its own address. */
@Controller()
@UseGuards(SignedIn, OwnForm)
export class CommandPagesController {
  constructor(
    private readonly places: Places,
    private readonly desk: CommandDesk,
  ) {}

  @Get(['propose-project', 'adopt-project'])
  async showBeginning(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.show(await this.beginning(request), request, reply);
  }

  @Post(['propose-project', 'adopt-project'])
  async takeBeginning(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.take(await this.beginning(request), request, reply);
  }

  @Get('meetings/declare-meeting')
  async showDeclaring(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.show(await this.places.atTop(request, 'declare-meeting', '/meetings'), request, reply);
  }

  @Post('meetings/declare-meeting')
  async takeDeclaring(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.take(await this.places.atTop(request, 'declare-meeting', '/meetings'), request, reply);
  }

  @Get('programme/:command')
  async showProgramme(@Param('command') command: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.show(await this.places.atTop(request, command, '/programme'), request, reply);
  }

  @Post('programme/:command')
  async takeProgramme(@Param('command') command: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.take(await this.places.atTop(request, command, '/programme'), request, reply);
  }

  @Get('meetings/:meeting/:command')
  async showMeeting(
    @Param('meeting') id: string,
    @Param('command') command: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await this.show(await this.places.inMeeting(request, id, command), request, reply);
  }

  @Post('meetings/:meeting/:command')
  async takeMeeting(
    @Param('meeting') id: string,
    @Param('command') command: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await this.take(await this.places.inMeeting(request, id, command), request, reply);
  }

  @Get('projects/:project/:command')
  async showProject(
    @Param('project') id: string,
    @Param('command') command: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await this.show(await this.places.inProject(request, id, command), request, reply);
  }

  @Post('projects/:project/:command')
  async takeProject(
    @Param('project') id: string,
    @Param('command') command: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await this.take(await this.places.inProject(request, id, command), request, reply);
  }

  private beginning(request: FastifyRequest): Promise<Place> {
    const [path] = request.url.split('?', 1);
    return this.places.atTop(request, path.slice(1), '');
  }

  private show(place: Place, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    return this.desk.show(place, request, reply, this.places.notTheirs(place, request));
  }

  private take(place: Place, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    return this.desk.take(place, request, reply);
  }
}
