import { Controller, Param, Req, Res, UseGuards } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ServerConfig } from '#config/configs.js';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import { RecoveryPlans } from '#use-cases/queries/recovery-plans.js';
import { Exceptions } from '#use-cases/queries/exceptions.js';
import { Inbox } from '#use-cases/queries/inbox.js';
import { InterestRegister } from '#use-cases/queries/interest-register.js';
import { Agenda } from '#use-cases/queries/meeting-agenda.js';
import { meetingView, quorumForecast } from '#use-cases/queries/meeting-view.js';
import { MinutesReader } from '#use-cases/queries/minutes.js';
import { Personas } from '#use-cases/queries/personas.js';
import { Portfolio } from '#use-cases/queries/portfolio.js';
import { WhoIsWho } from '#use-cases/queries/who-is-who.js';
import { Problem } from '../../http/problem.js';
import { Gatekeeper } from '../gatekeeper.js';
import * as answers from './answers.js';
import { linked } from './pages.js';
import { ExceptionsQuery, NoQuery, PageQuery, RecoveryPlansQuery } from './queries.js';
import { Asked, pageRequestOf } from './query.js';
import { Read } from './read.js';

/** What there is besides projects: what waits for me, how many there are, who is who and when they meet. */
@ApiTags('Programme')
@Controller('api/v1')
@UseGuards(Gatekeeper)
export class ProgrammeController {
  constructor(
    private readonly waiting: Inbox,
    private readonly counts: Portfolio,
    private readonly register: Exceptions,
    private readonly plans: RecoveryPlans,
    private readonly whoIsWho: WhoIsWho,
    private readonly people: Personas,
    private readonly interestRegister: InterestRegister,
    private readonly agenda: Agenda,
    private readonly minutes: MinutesReader,
    private readonly config: ServerConfig,
    private readonly clock: DemoClock,
  ) {}

  @Read('inbox', 'What waits for me, the most urgent first.', { answer: answers.inbox })
  @ApiQuery({ type: PageQuery })
  async inbox(
    @Asked(PageQuery) query: PageQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return linked(await this.waiting.of(request.person, pageRequestOf(query)), request, reply);
  }

  @Read('portfolio', 'How many projects there are at each stage.', { answer: answers.portfolio })
  portfolio(@Asked(NoQuery) _: NoQuery) {
    return this.counts.counts();
  }

  @Read('exceptions', 'The register of exceptions, the latest first, filtered and in pages (V15, X1).', {
    answer: answers.exceptions,
  })
  @ApiQuery({ type: ExceptionsQuery })
  async exceptions(
    @Asked(ExceptionsQuery) query: ExceptionsQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return linked(await this.register.find({ ...query, ...pageRequestOf(query) } as never), request, reply);
  }

  @Read('recovery-plans', 'Recovery plans, the latest first, filtered and in pages (B5).', {
    answer: answers.recoveryPlans,
  })
  @ApiQuery({ type: RecoveryPlansQuery })
  async recoveryPlans(
    @Asked(RecoveryPlansQuery) query: RecoveryPlansQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const now = await this.clock.now();
    return linked(await this.plans.find({ ...query, ...pageRequestOf(query), now } as never), request, reply);
  }

  @Read('meetings', 'Meetings of the steering group, the latest first.', { answer: answers.meetings })
  async meetings(@Asked(NoQuery) _: NoQuery) {
    return { items: await this.meetingViews() };
  }

  @Read('meetings/:meeting', 'A meeting of the steering group.', { answer: answers.meeting })
  async meeting(@Param('meeting') id: string, @Asked(NoQuery) _: NoQuery) {
    const found = (await this.meetingViews()).find((meeting) => meeting.id === id);
    if (found) return found;
    throw new Problem('MEETING.UNKNOWN');
  }

  @Read(
    'meetings/:meeting/agenda',
    'What is put to a meeting, what could be, and whether there will be a quorum (V1, V2).',
    {
      answer: answers.agenda,
    },
  )
  async agendaOf(@Param('meeting') id: string, @Asked(NoQuery) _: NoQuery) {
    const { meeting, directory } = await this.meetingIn(id);
    const [items, waiting] = await Promise.all([
      this.agenda.of(id),
      meeting.status === 'declared' ? this.agenda.couldTake(meeting.date) : [],
    ]);
    return {
      lastNoticeDay: meetingView(meeting, directory).lastNoticeDay,
      items,
      waiting,
      forecast: quorumForecast(meeting, directory),
    };
  }

  @Read('meetings/:meeting/minutes', 'The minutes of a meeting, written from the record.', { answer: answers.minutes })
  async minutesOf(@Param('meeting') id: string, @Asked(NoQuery) _: NoQuery) {
    const { meeting, directory } = await this.meetingIn(id);
    return this.minutes.of(meeting, directory);
  }

  @Read('directory', 'The programme and its members: who holds which post and seat.', { answer: answers.directory })
  async directory(@Asked(NoQuery) _: NoQuery) {
    const view = await this.whoIsWho.view();
    if (view) return view;
    throw new Problem('PROGRAMME.UNKNOWN', 'No programme has been adopted yet.');
  }

  @Read('interests', 'The register of interests, with what has been ended (V9).', { answer: answers.interests })
  async interests(@Asked(NoQuery) _: NoQuery) {
    const directory = await this.whoIsWho.present();
    return { items: directory ? await this.interestRegister.entries(directory) : [] };
  }

  @Read('personas', 'Who can be signed in as, on a desk only: AUTH_MODE=persona.', {
    answer: answers.personas,
    permission: { kind: 'open', why: 'one chooses from it before one has signed in; it exists on a desk only' },
  })
  async personas(@Asked(NoQuery) _: NoQuery) {
    if (this.config.AUTH_MODE === 'persona') return { items: await this.people.all() };
    throw new Problem('REQUEST.NOT_FOUND');
  }

  private async meetingViews() {
    const directory = await this.whoIsWho.present();
    const meetings = await this.whoIsWho.meetings();
    return meetings.map((meeting) => meetingView(meeting, directory!));
  }

  private async meetingIn(id: string) {
    const directory = await this.whoIsWho.present();
    const meeting = directory?.meetings.find((each) => each.id === id);
    if (!meeting) throw new Problem('MEETING.UNKNOWN');
    return { meeting, directory: directory! };
  }
}
