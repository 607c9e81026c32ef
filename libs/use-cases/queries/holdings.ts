import { Injectable } from '@nestjs/common';
import { seatAddress } from '#domain/agenda/addresses.js';
import { addressesOf } from '#domain/agenda/held-addresses.js';
import type { Instant, PlainDate } from '#domain/calendar/instant.js';
import { dateIn } from '#domain/calendar/zone.js';
import type { Directory } from '#domain/kernel/facts.js';
import { ofMembers } from '#domain/participation/sealed.js';
import { replacementsOf } from '#domain/people/people.js';
import { type Place, placesHeldBy } from '#domain/people/places.js';
import type { Replacement } from '#domain/people/state.js';
import { registerOf } from '#domain/programme/interests.js';
import { ENDINGS } from '#domain/projects/stages.js';
import { PRESENT } from '#record/clock.js';
import { Archive } from '#record/archive.js';
import { projects } from '#record/kinds.js';
import { Lists } from '#record/lists.js';

/** Something in a project that hangs on a post. */
interface InProject {
  readonly project: string;
  readonly reference: string;
  readonly title: string;
  readonly post: string;
}

export interface OpenCondition extends InProject {
  readonly id: string;
  readonly due: PlainDate;
}

export interface OpenLine extends InProject {
  readonly line: string;
}

export interface WaitingMatter extends Omit<InProject, 'post'> {
  readonly what: string;
  readonly timer: string;
  readonly dueAt: Instant | null;
}

/** V8: a vote that is open for a seat that somebody holds. */
export interface OpenSeatVote {
  readonly project: string;
  readonly reference: string;
  readonly title: string;
  readonly item: string;
  readonly seat: string;
  readonly voted: boolean;
  /** Opaque id of whoever submitted the item, who may not vote on it; `null`: not stated. */
  readonly submittedBy: string | null;
}

/** Everything that somebody holds, and what hangs on it. */
export interface Holdings {
  readonly places: readonly Place[];
  readonly led: readonly InProject[];
  readonly conditions: readonly OpenCondition[];
  readonly lines: readonly OpenLine[];
  readonly waiting: readonly WaitingMatter[];
  readonly votes: readonly OpenSeatVote[];
  /** V9: entries of the register of interests that stand; they are the person's own and pass to nobody. */
  readonly interests: number;
  /** What they have given up before, the latest first. */
  readonly replacements: readonly Replacement[];
}

/** So many things of each kind are listed. */
const SHOWN = 200;
/** So many projects with open votes are looked into. */
const WITH_VOTES = 50;

const RUNNING = `p.stage NOT IN (${ENDINGS.map((stage) => `'${stage}'`).join(', ')})`;

/** Answers what somebody holds. While answers are sealed it does not tell who still has to give one. */
@Injectable()
export class HoldingsReader {
  constructor(
    private readonly archive: Archive,
    private readonly lists: Lists,
  ) {}

  async of(person: string, directory: Directory, now: Instant): Promise<Holdings> {
    const { programme } = directory;
    const places = placesHeldBy(directory, person, dateIn(programme.calendar.zone, now));
    const posts = places.flatMap(({ kind, id }) => (kind === 'post' ? [id] : []));
    const seats = places.flatMap(({ kind, id }) => (kind === 'seat' ? [id] : []));
    const deputising = places.flatMap(({ kind, id }) => (kind === 'deputy' ? [seatAddress(id)] : []));
    const [led, conditions, lines, waiting, votes] = await Promise.all([
      this.lists.rows<InProject>(
        `SELECT p.id AS project, p.reference, p.title, p.lead_post AS post FROM projects p
          WHERE p.lead_post = ANY($1) AND ${RUNNING} ORDER BY p.reference LIMIT ${SHOWN}`,
        [posts],
      ),
      this.lists.rows<OpenCondition>(
        `SELECT p.id AS project, p.reference, p.title, c.owner AS post, c.id, c.due::text AS due
           FROM conditions c JOIN projects p ON p.id = c.project
          WHERE c.owner = ANY($1) AND c.ended_at IS NULL AND ${RUNNING} ORDER BY c.due, p.reference LIMIT ${SHOWN}`,
        [posts],
      ),
      this.lists.rows<OpenLine>(
        `SELECT p.id AS project, p.reference, p.title, b.owner_post AS post, b.title AS line
           FROM benefit_lines b JOIN projects p ON p.id = b.project
          WHERE b.owner_post = ANY($1) AND ${RUNNING} ORDER BY p.reference, b.id LIMIT ${SHOWN}`,
        [posts],
      ),
      this.lists.rows<WaitingMatter>(
        `SELECT DISTINCT p.id AS project, p.reference, p.title, i.what, i.timer, i.due_at AS "dueAt"
           FROM inbox i JOIN projects p ON p.id = i.project
          WHERE i.address = ANY($1) AND i.since <= ${PRESENT} AND (p.sealed_until IS NULL OR i.what <> ALL($2))
          ORDER BY i.due_at, p.reference, i.timer LIMIT ${SHOWN}`,
        [[...addressesOf(person, directory), ...deputising], ofMembers],
      ),
      this.votesFor(seats),
    ]);
    const interests = registerOf(programme).filter((each) => each.person === person && each.ended === null).length;
    const replacements = replacementsOf(programme)
      .filter((each) => each.person === person)
      .reverse();
    return { places, led, conditions, lines, waiting, votes, interests, replacements };
  }

  private async votesFor(seats: readonly string[]): Promise<readonly OpenSeatVote[]> {
    if (seats.length === 0) return [];
    const open = await this.lists.rows<{ project: string }>(
      `SELECT DISTINCT project FROM gates WHERE status = 'open' ORDER BY project LIMIT ${WITH_VOTES}`,
    );
    const heads = await Promise.all(open.map(({ project }) => this.archive.read(projects, project)));
    return heads.flatMap((head) => {
      const { id, reference, title, gates } = head!.state!;
      return Object.values(gates).flatMap((item) => {
        const round = item?.rounds.at(-1);
        if (!item || round?.status !== 'open') return [];
        return seats.map((seat) => ({
          project: id,
          reference,
          title,
          item: item.id,
          seat,
          voted: round.votes.some((vote) => vote.seat === seat),
          submittedBy: item.submittedBy,
        }));
      });
    });
  }
}
