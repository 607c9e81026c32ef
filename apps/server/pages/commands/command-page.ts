import type { CommandType } from '#access/permissions.js';
import type { Instant } from '#domain/calendar/instant.js';
import type { Directory } from '#domain/kernel/facts.js';
import type { Meeting } from '#domain/meetings/state.js';
import type { AgendaItem } from '#use-cases/queries/meeting-agenda.js';
import type { About } from '#use-cases/queries/openings.js';
import type { ProjectSummary } from '#use-cases/queries/project-list.js';
import type { KnownPaper } from '#use-cases/papers/papers.js';
import type { Reading } from '#use-cases/queries/reading.js';
import type { Fields } from '../form-mapper.js';
import type { Fact } from '../shared/tables.js';

/** What the page of a command is drawn from. */
export interface Scene {
  readonly directory: Directory;
  readonly now: Instant;
  /** Opaque id of whoever looks at it. */
  readonly person: string;
  /** What the address says it is about: `?item=G1&round=2`. */
  readonly about: About;
  readonly nameOf: Reading['nameOf'];
}

export interface ProjectScene extends Scene {
  readonly reading: Reading;
  /** The other projects, for a page that `needsOthers`. */
  readonly others: readonly ProjectSummary[];
  /** The paper, and the version that whoever looks knows, for a page that `needsPaper`; `null`: it has not changed. */
  readonly known: KnownPaper | null;
}

export interface MeetingScene extends Scene {
  readonly meeting: Meeting;
  /** SHA-256 of its minutes as the record gives them, for a page that `needsMinutes`. */
  readonly minutes: string | null;
  /** What is put to it, for a page that `needsAgenda`. */
  readonly agenda: readonly AgendaItem[];
}

/** A group of questions that is shown several times. */
export interface Repeat {
  /** So many rows are there from the beginning. */
  readonly least: number;
  /** Beginning of the ids of its rows, `part` in `part-2`; none: rows have no id. */
  readonly id?: string;
}

/** A page on which one command is given. Its template is `<room>/<command-in-kebab-case>.njk`. */
export interface CommandPage<Of extends Scene = never> {
  readonly command: CommandType;
  readonly room: string;
  /** The question, or what is done: heading and title of the page. */
  readonly title: (scene: Of) => string;
  /** What it is called where it is offered: `Vote on gate G1`. */
  readonly deed: (scene: Of) => string;
  readonly button: string;
  /** What the confirmation says: `Vote recorded`. */
  readonly done: string;
  readonly form: Fields;
  readonly repeats?: Readonly<Record<string, Repeat>>;
  /** The page offers other projects to choose from. */
  readonly needsOthers?: boolean;
  /** The page shows what has changed in the paper since whoever looks knew it. */
  readonly needsPaper?: boolean;
  /** What it would move or say is shown where its answers are checked (T1). */
  readonly previews?: boolean;
  /** What stands above the answers where they are checked: what they are about, or come to. `sent` is the API's JSON. */
  readonly check?: (scene: Of, sent: never) => readonly Fact[];
  /** The page shows which minutes are meant. */
  readonly needsMinutes?: boolean;
  /** The page shows what is put to the meeting. */
  readonly needsAgenda?: boolean;
  /** What is recorded of all this now, in the API's JSON: stands beside the answers when somebody has overtaken them. */
  readonly recorded?: (scene: Of) => Readonly<Record<string, unknown>>;
  /** What the answers begin with; what is recorded unless stated. */
  readonly begin?: (scene: Of) => Readonly<Record<string, unknown>>;
  /** What one needs to know to answer: the template's own words are filled in from it. */
  readonly know?: (scene: Of) => object;
  /** The answers that refusals speak of, by code. */
  readonly answers?: Readonly<Record<string, string>>;
}

export type ProjectPage = CommandPage<ProjectScene>;
export type MeetingPage = CommandPage<MeetingScene>;
export type ProgrammePage = CommandPage<Scene>;

/** `CastVote` is `cast-vote` in addresses and names of templates. */
export const kebab = (command: string): string =>
  command.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

/** The address of a command's page. */
export function addressOf(folder: string, command: string, about: About = {}): string {
  const query = new URLSearchParams(about).toString();
  return `${folder}/${kebab(command)}${query ? `?${query}` : ''}`;
}

/** The name of an organisation for people. */
export const organisationName = ({ organisations }: Directory, id: string | null | undefined): string =>
  organisations.find((each) => each.id === id)?.name ?? id ?? 'not stated';
