import { Controller, Get, Param, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Instant } from '#domain/calendar/instant.js';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import { Settled } from '#use-cases/process/settled.js';
import { Entries, type Entry } from '#use-cases/queries/entries.js';
import type { Sight } from '#use-cases/queries/sight.js';
import { Inbox } from '#use-cases/queries/inbox.js';
import { Names } from '#use-cases/queries/names.js';
import { ProjectReader } from '#use-cases/queries/project-reader.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { reminderPlan } from '#use-cases/queries/reminder-plan.js';
import { Told } from '#use-cases/queries/told.js';
import { waitingNow } from '#use-cases/queries/waiting.js';
import { Problem } from '../../http/problem.js';
import { actorInWords } from '../history/entry-view.js';
import { actInWords } from '../history/deed-words.js';
import { eventInWords, otherEventInWords } from '../history/event-words.js';
import { AfterMeeting } from '../meetings/after-meeting.js';
import { dutyLine } from '../projects/duty-line.js';
import { stageInWords } from '../projects/stage-words.js';
import { readProject } from '../../http/read-project.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { inboxLine } from '../waiting/inbox-line.js';
import { deadlineInWords, momentInWords } from '../words.js';
import { kebab, organisationName } from './command-page.js';
import { pages } from './command-pages.js';
import { toldInWords } from './follows.js';
import { nextInWords } from './next-words.js';

/** Says what was recorded, under which number and hash, and what follows from it. */
@Controller()
@UseGuards(SignedIn)
export class RecordedController {
  constructor(
    private readonly projects: ProjectReader,
    private readonly entries: Entries,
    private readonly settled: Settled,
    private readonly told: Told,
    private readonly inbox: Inbox,
    private readonly names: Names,
    private readonly clock: DemoClock,
    private readonly afterMeeting: AfterMeeting,
    private readonly views: Views,
  ) {}

  @Get('projects/:project/recorded/:version')
  async inProject(
    @Param('project') id: string,
    @Param('version') version: string,
    @Query('command') command: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const reading = await readProject(this.projects, id, request.reader!.id);
    const entries = await this.entriesOf(`project/${id}`, version, reading.sight);
    const { project } = reading;
    const last = entries.at(-1)!.version;
    await this.send(request, reply, {
      ...recorded(entries, command, (entry) => eventInWords(reading, entry), version),
      caption: `${project.reference} ${project.title}`,
      reference: `${project.reference}/${last}`,
      // What is sealed is told nobody who does not see it, and its numbers are not those of the record.
      told: reading.sight ? [] : toldInWords(await this.told.of(`project/${id}`, last), reading),
      settled: await this.settled.wait(id, last, 0),
      stage: stageInWords(project.stage),
      waiting: waitingLines(reading, await this.clock.now()),
      on: { href: `/projects/${id}`, text: 'Go to the project' },
      entryHref: `/projects/${id}/history/${last}`,
    });
  }

  @Get('meetings/:meeting/recorded/:version')
  async inMeeting(
    @Param('meeting') id: string,
    @Param('version') version: string,
    @Query('command') command: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const entries = await this.entriesOf(`meeting/${id}`, version);
    await this.send(request, reply, {
      ...recorded(entries, command, otherEventInWords),
      ...(await this.besides(request, `meeting/${id}`, entries, `SG/${dateOf(request, id)}`)),
      ...(await this.afterMeeting.of(entries)),
      caption: 'Steering group',
      on: { href: `/meetings/${id}`, text: 'Go to the meeting' },
    });
  }

  @Get('programme/recorded/:version')
  async inProgramme(
    @Param('version') version: string,
    @Query('command') command: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const { programme } = request.directory!;
    const entries = await this.entriesOf(`programme/${programme.id}`, version);
    await this.send(request, reply, {
      ...recorded(entries, command, otherEventInWords),
      ...(await this.besides(request, `programme/${programme.id}`, entries, programme.code)),
      caption: programme.name,
      on: { href: '/projects', text: 'Go to the projects' },
    });
  }

  @Get('organisations/:organisation/recorded/:version')
  async inOrganisation(
    @Param('organisation') id: string,
    @Param('version') version: string,
    @Query('command') command: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const entries = await this.entriesOf(`organisation/${id}`, version);
    await this.send(request, reply, {
      ...recorded(entries, command, otherEventInWords),
      ...(await this.besides(request, `organisation/${id}`, entries, abbreviationOf(request, id))),
      caption: organisationName(request.directory!, id),
      on: { href: `/organisations/${id}`, text: 'Go to the organisation' },
    });
  }

  /** Of what was recorded outside projects: its reference, who is told, and what follows. */
  private async besides({ directory }: FastifyRequest, stream: string, entries: readonly Entry[], series: string) {
    const last = entries.at(-1)!.version;
    const [told, nameOf] = await Promise.all([this.told.of(stream, last), this.names.inDirectory(directory!)]);
    return {
      reference: `${series}/${last}`,
      told: toldInWords(told, { directory: directory!, nameOf }),
      settled: true,
      waiting: [],
      next: nextInWords(entries.map(({ type }) => type)),
    };
  }

  /** With what waits for whoever looks, the most urgent first. */
  private async send(request: FastifyRequest, reply: FastifyReply, model: object): Promise<void> {
    const { id } = request.reader!;
    const [{ items }, now] = await Promise.all([this.inbox.of(id, { limit: 1 }), this.clock.now()]);
    const mine = items.map((entry) => inboxLine(entry, now, id, request.directory!)).at(0);
    await this.views.send(request, reply, 'commands/recorded', { ...model, mine });
  }

  /** By number or, while answers are sealed, by hash. */
  private async entriesOf(stream: string, mark: string, sight: Sight | null = null): Promise<readonly Entry[]> {
    const entries = await this.entriesMarked(stream, mark, sight);
    if (entries.length === 0) throw new Problem('ENTRY.UNKNOWN', 'There is no such entry in the record.');
    return entries;
  }

  private async entriesMarked(stream: string, mark: string, sight: Sight | null): Promise<readonly Entry[]> {
    if (/^[0-9a-f]{64}$/.test(mark)) return this.entries.ofHash(stream, mark, sight);
    return /^\d{1,9}$/.test(mark) ? this.entries.ofCommand(stream, Number(mark), sight) : [];
  }
}

/** `mark`: while answers are sealed, the hash by which whoever recorded it asks. */
function recorded(entries: readonly Entry[], command: string, words: (entry: Entry) => string, mark = '') {
  const last = entries.at(-1)!;
  const page = [...pages.ofProjects, ...pages.ofMeetings, ...pages.atTop].find(
    (each) => kebab(each.command) === command,
  );
  return {
    title: page?.done ?? 'Recorded',
    words: entries.map(words),
    who: actorInWords(last),
    when: momentInWords(last.at),
    receipt: entries.some(({ type }) => RECEIPTS.includes(type)),
    version: last.version,
    hash: last.hash ?? mark,
  };
}

/** The day of a meeting. */
const dateOf = ({ directory }: FastifyRequest, id: string): string =>
  directory!.meetings.find((meeting) => meeting.id === id)?.date ?? id;

const abbreviationOf = ({ directory }: FastifyRequest, id: string): string =>
  directory!.organisations.find((each) => each.id === id)?.abbreviation ?? id.toUpperCase();

/** Who is waited for now, and what follows by itself if nobody acts. */
function waitingLines(reading: Reading, now: Instant) {
  const plan = new Map(reminderPlan(reading).map(({ timer, follows }) => [timer, follows]));
  return waitingNow(reading, now).map((duty) => {
    const [first] = plan.get(duty.timer) ?? [];
    return {
      ...dutyLine(reading, duty),
      otherwise: first ? `if nobody acts, at ${deadlineInWords(first.dueAt)}: ${actInWords(first.what)}` : null,
    };
  });
}

/** Of these whoever gave them gets a mail. */
const RECEIPTS: readonly string[] = ['VoteCast', 'VoteChanged', 'DecisionRecorded', 'Reconfirmed'];
