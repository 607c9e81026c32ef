import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { may, rolesOf } from '#access/access.js';
import { type Command, type CommandType, permissions } from '#access/permissions.js';
import type { Meeting } from '#domain/meetings/state.js';
import { entryOf } from '#use-cases/catalogue/catalogue.js';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import { notTheirs } from '#use-cases/commands/refusals.js';
import { Papers } from '#use-cases/papers/papers.js';
import { Agenda } from '#use-cases/queries/meeting-agenda.js';
import { MinutesReader } from '#use-cases/queries/minutes.js';
import { Names } from '#use-cases/queries/names.js';
import {
  ON_ACTIONS,
  ON_INTERESTS,
  ON_PEOPLE,
  ON_SEATS,
  ON_WEBHOOKS,
  ON_WORDING,
  seatMattersOf,
} from '#use-cases/queries/seat-matters.js';
import { meetingOpenings } from '#use-cases/queries/meeting-openings.js';
import { type About, openingsOf } from '#use-cases/queries/openings.js';
import { ProjectList } from '#use-cases/queries/project-list.js';
import { ProjectReader } from '#use-cases/queries/project-reader.js';
import { Problem } from '../../http/problem.js';
import { stageInWords } from '../projects/stage-words.js';
import { readProject } from '../../http/read-project.js';
import { lowerFirst } from '../words.js';
import {
  addressOf,
  type CommandPage,
  kebab,
  type MeetingPage,
  type MeetingScene,
  type ProgrammePage,
  type ProjectPage,
  type ProjectScene,
  type Scene,
} from './command-page.js';
import { pages } from './command-pages.js';
import { Removals } from './removals.js';
import { Successions } from '../people/successions.js';

/** A command's page where it stands: with all it is drawn from, once it is known what it is about. */
export interface Place {
  readonly page: CommandPage<Scene>;
  /** Id of the project, meeting or programme; `null` where it begins one. */
  readonly subject: string | null;
  /** `project/<id>`; `null` where it begins one. */
  readonly stream: string | null;
  /** Address of that: `/projects/<id>`. */
  readonly folder: string;
  readonly back: { readonly href: string; readonly text: string };
  readonly caption: string;
  /** What this person can give the command about now. */
  readonly openings: readonly About[];
  readonly sceneOf: (about: About) => Scene;
  /** Version of the thing acted on (T2); `null`: it acts on nothing that has one. */
  readonly versionOf: (about: About) => string | null;
  /** Number of the latest entry of the stream. */
  readonly head: number;
  /** Why there is nothing to do, in a sentence. */
  readonly closed: string;
  /** What can be done where this cannot any more, such as to change a vote. */
  readonly instead?: readonly { readonly href: string; readonly text: string }[];
}

/** Finds the page that an address means. Throws Problem. */
@Injectable()
export class Places {
  constructor(
    private readonly projects: ProjectReader,
    private readonly list: ProjectList,
    private readonly clock: DemoClock,
    private readonly names: Names,
    private readonly removals: Removals,
    private readonly successions: Successions,
    private readonly papers: Papers,
    private readonly minutes: MinutesReader,
    private readonly agenda: Agenda,
  ) {}

  /** `/projects/:project/cast-vote` */
  async inProject(request: FastifyRequest, id: string, command: string): Promise<Place> {
    const page = pageOf(pages.ofProjects, command);
    const reading = await readProject(this.projects, id, request.reader!.id);
    const { project, directory, nameOf } = reading;
    const now = await this.clock.now();
    const person = request.reader!.id;
    const others = page.needsOthers
      ? (await this.list.find({ limit: 200 })).items.filter((each) => each.id !== id)
      : [];
    const { item, seat } = request.query as { readonly item?: unknown; readonly seat?: unknown };
    const known = page.needsPaper
      ? await this.papers.known(reading, String(item), { person, seat: String(seat) })
      : null;
    const entry = entryOf(page.command)!;
    const all = openingsOf(reading, person, now);
    const sceneOf = (about: About): ProjectScene => ({ directory, now, person, about, nameOf, reading, others, known });
    const changing = pages.ofProjects.find(({ command: each }) => each === CHANGED_WITH[page.command]);
    const place: Place = {
      page: page as CommandPage<Scene>,
      subject: id,
      stream: `project/${id}`,
      folder: `/projects/${id}`,
      back: { href: `/projects/${id}`, text: 'Back to the project' },
      caption: `${project.reference} ${project.title}`,
      openings: all.filter(({ command: each }) => each === page.command).map(({ about }) => about),
      instead: all
        .filter(({ command: each }) => each === changing?.command)
        .map(({ command: each, about }) => ({
          href: addressOf(`/projects/${id}`, each, about),
          text: changing!.deed(sceneOf(about)),
        })),
      sceneOf,
      versionOf: (about) => entry.version && entry.version(project, about as never),
      head: project.version,
      closed: project.movingTo
        ? `The project is just moving on to the stage ${lowerFirst(stageInWords(project.movingTo))}. Look again in a moment.`
        : `This cannot be done at present. The project is at the stage ${lowerFirst(stageInWords(project.stage))}; what can be done is listed on its page.`,
    };
    const removes = page.command === 'RedactText' && this.may(request, page.command, {});
    return removes ? this.removals.ofWords(place, reading, request) : place;
  }

  /** `/meetings/:meeting/close-meeting` */
  async inMeeting(request: FastifyRequest, id: string, command: string): Promise<Place> {
    const page: MeetingPage = pageOf(pages.ofMeetings, command);
    const meeting = request.directory!.meetings.find((each) => each.id === id);
    if (!meeting) throw new Problem('MEETING.UNKNOWN');
    const scene = await this.sceneFor(request);
    const minutes = page.needsMinutes ? (await this.minutes.of(meeting, request.directory!)).hash : null;
    const agenda = page.needsAgenda ? await this.agenda.of(id) : [];
    return {
      page: page as CommandPage<Scene>,
      subject: id,
      stream: `meeting/${id}`,
      folder: `/meetings/${id}`,
      back: { href: `/meetings/${id}`, text: 'Back to the meeting' },
      caption: 'Steering group',
      openings: meetingOpenings(meeting, page.command, request.directory!, scene.person, scene.now).filter((about) =>
        this.may(request, page.command, about),
      ),
      sceneOf: (about) => ({ ...scene, about, meeting, minutes, agenda }) as MeetingScene,
      versionOf: () => null,
      head: 0,
      closed: CLOSED[meeting.status] ?? 'This cannot be done at present.',
    };
  }

  /** `/propose-project`, `/meetings/declare-meeting`, `/programme/adopt-policy` */
  async atTop(request: FastifyRequest, command: string, folder: string): Promise<Place> {
    const page: ProgrammePage = pageOf(pages.atTop, command);
    const scene = await this.sceneFor(request);
    const { programme } = request.directory!;
    const { begins, stream } = entryOf(page.command)!;
    const subject = stream === 'organisation' ? organisationIn(request) : programme.id;
    const place: Place = {
      page,
      subject: begins ? null : subject,
      stream: begins ? null : `${stream}/${subject}`,
      folder,
      back:
        folder === '/meetings'
          ? { href: '/meetings', text: 'Back to the meetings' }
          : ON_PEOPLE.includes(page.command)
            ? { href: '/administration', text: 'Back to the administration' }
            : ON_SEATS.includes(page.command) || stream === 'organisation'
              ? { href: '/seats', text: 'Back to the seats' }
              : ON_INTERESTS.includes(page.command)
                ? { href: '/interests', text: 'Back to the register' }
                : ON_WEBHOOKS.includes(page.command)
                  ? { href: '/webhooks', text: 'Back to the webhooks' }
                  : ON_WORDING.includes(page.command)
                    ? { href: '/message-templates', text: 'Back to the words of mails' }
                    : ON_ACTIONS.includes(page.command)
                      ? { href: '/actions', text: 'Back to the action plan' }
                      : { href: '/projects', text: 'Back to the projects' },
      caption: programme.name,
      openings: this.beginnings(request, page.command),
      sceneOf: (about) => ({ ...scene, about }),
      versionOf: () => null,
      head: 0,
      closed: 'This cannot be done at present.',
    };
    if (ON_PEOPLE.includes(page.command)) return this.successions.of(place, request);
    if (!this.may(request, page.command, {})) return place;
    if (page.command === 'RedactRegister') return this.removals.ofRegister(place, request);
    return page.command === 'ErasePerson' ? this.removals.ofPeople(place, request) : place;
  }

  /** Whom a command is for, where it is not for this person; `null`: it may be theirs. */
  notTheirs(place: Place, request: FastifyRequest): string | null {
    const held = rolesOf(request.directory!, request.reader!.id).map(({ role }) => role);
    const roles = permissions[place.page.command].map(({ role }) => role);
    return roles.some((role) => held.includes(role as never)) ? null : notTheirs({ type: place.page.command }).sentence;
  }

  /** What a person can begin: a proposal for each of their organisations, something for a seat, else the one thing there is. */
  private beginnings(request: FastifyRequest, command: CommandType): readonly About[] {
    const organisations = rolesOf(request.directory!, request.reader!.id).flatMap(
      ({ organisation }) => organisation ?? [],
    );
    const abouts =
      command === 'ProposeProject'
        ? [...new Set(organisations)].map((leadOrganisation) => ({ leadOrganisation }))
        : seatMattersOf(request.directory!, request.reader!.id, command);
    return abouts.filter((about) => this.may(request, command, about));
  }

  private may(request: FastifyRequest, command: CommandType, about: About): boolean {
    const principal = { kind: 'person', id: request.reader!.id } as const;
    return may(principal, { type: command, ...about } as unknown as Command, null, request.directory!);
  }

  private async sceneFor(request: FastifyRequest): Promise<Omit<Scene, 'about'>> {
    const [now, nameOf] = await Promise.all([this.clock.now(), this.names.inDirectory(request.directory!)]);
    return { directory: request.directory!, now, person: request.reader!.id, nameOf };
  }
}

/** Why nothing is done at a meeting that stands so. */
const CLOSED: Readonly<Partial<Record<Meeting['status'], string>>> = {
  closed: 'This meeting is closed.',
  cancelled: 'This meeting was cancelled.',
};

/** What is recorded with one page once, and changed with another. */
const CHANGED_WITH: Readonly<Partial<Record<CommandType, CommandType>>> = { CastVote: 'ChangeVote' };

/** The member that an address is about: `?organisation=tfl`; none: it is chosen first. */
function organisationIn({ query }: FastifyRequest): string {
  const { organisation } = query as { readonly organisation?: unknown };
  return typeof organisation === 'string' ? organisation : '';
}

function pageOf<Page extends ProjectPage | MeetingPage | ProgrammePage>(among: readonly Page[], command: string): Page {
  const page = among.find((each) => kebab(each.command) === command);
  if (page) return page;
  throw new Problem('REQUEST.NOT_FOUND');
}
