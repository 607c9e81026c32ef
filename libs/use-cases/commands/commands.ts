import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { type Principal, may } from '#access/access.js';
import type { Command } from '#access/permissions.js';
import { nextDue, readyAct } from '#domain/agenda/agenda.js';
import type { Instant } from '#domain/calendar/instant.js';
import type { Directory, Facts, Kept, OnAgenda } from '#domain/kernel/facts.js';
import { sealIn } from '#domain/participation/seal.js';
import type { Project } from '#domain/projects/state.js';
import { Archive } from '#record/archive.js';
import { canonical, sha256 } from '#record/chain.js';
import { keptOfPeople, keptOfPerson, keptOfText } from '#record/erasure.js';
import { StillWorking, Unstorable } from '#record/errors.js';
import { RecordClock } from '#record/clock.js';
import {
  lookAgainAtAll,
  lookAgainAtItemsOf,
  lookAgainAtOpenVotes,
  lookAgainAtOptIns,
  lookAgainAtWaitingItems,
} from '#record/marks.js';
import { type Person, addressIsTaken } from '#record/people.js';
import { isSamePayload } from '#record/payloads.js';
import { advance, type Step } from '#record/history.js';
import type { AnsweredCommand, CommandId, Opened, Transaction } from '#record/transaction.js';
import { keepDocument } from '#documents/documents.js';
import { entryOf } from '../catalogue/catalogue.js';
import type { Entry } from '../catalogue/entry.js';
import { DirectoryReader } from '../directory/directory-reader.js';
import { Nudge } from '../ports.js';
import { Handovers } from '../process/handovers.js';
import { namingsIn } from '../passings/named-posts.js';
import { mattersInProjects } from '../passings/matters-in-projects.js';
import { MinutesReader } from '../queries/minutes.js';
import { type Violation, validate } from '../validation/validate.js';
import { isCommandId } from './command-id.js';
import { laws } from './laws.js';
import { setNewcomerApart } from './newcomers.js';
import type { Answer, Foreseen, Given, Outcome } from './outcome.js';
import { freezePaper, type FrozenPaper } from './papers.js';
import { newProject } from './references.js';
import { type Refused, notTheirs, refused } from './refusals.js';
import { type SetApart, setTextsApart } from './texts.js';

/** Ends the transaction with nothing written, and carries its outcome past the rollback. */
class Undone extends Error {
  constructor(readonly outcome: Exclude<Outcome, { kind: 'recorded' }> | Foreseen) {
    super(outcome.kind);
  }
}

/** A command that has passed its form. */
interface Checked {
  readonly entry: Entry;
  readonly subject: string;
  readonly principal: Principal;
  readonly id: CommandId;
  readonly expected: string | null;
  readonly command: Command;
  readonly texts: SetApart['texts'];
  readonly exempt: SetApart['exempt'];
  /** Whoever becomes known by it. */
  readonly newcomer: Person | null;
}

/** A command that the law has accepted, before anything is written. */
interface Accepted {
  readonly project: Project | null;
  readonly directory: Directory;
  readonly frozen: FrozenPaper | null;
  readonly step: Step<unknown>;
}

/**
 * A command: one transaction and one commit. Command id, permission, version and law are asked in this order, under the
 * lock. What is answered `recorded` cannot be lost.
 */
@Injectable()
export class Commands {
  constructor(
    private readonly archive: Archive,
    private readonly clock: RecordClock,
    private readonly directory: DirectoryReader,
    private readonly nudge: Nudge,
    private readonly minutes: MinutesReader,
    private readonly handovers: Handovers,
  ) {}

  /** Gives a person's command. */
  give({ person, ...given }: Given): Promise<Outcome> {
    return this.giveAs({ kind: 'person', id: person }, given);
  }

  /** Gives a command of a person, or of the installation before there are people. */
  async giveAs(principal: Principal, given: Omit<Given, 'person'>): Promise<Outcome> {
    const checked = check(principal, given);
    if ('kind' in checked) return checked;
    return (await this.attempt(checked, async () => {
      const { outcome, unsettled } = await this.archive.transact((tx) => this.decideIn(tx, checked));
      for (const project of unsettled) this.nudge.nudge(project);
      await this.followUp(outcome);
      return outcome;
    })) as Outcome;
  }

  /** What a person's command would come to if it were given now: asked as it would be, and nothing is recorded. */
  async foresee({ person, ...given }: Given, refusals: 'kept' | 'told' = 'kept'): Promise<Outcome | Foreseen> {
    const checked = check({ kind: 'person', id: person }, given);
    if ('kind' in checked) return checked;
    return this.attempt(checked, () => this.archive.transact((tx) => this.foreseeIn(tx, checked)), refusals);
  }

  /** `told`: whoever only looks again leaves no trace. */
  private async attempt(
    checked: Checked,
    work: () => Promise<Outcome | Foreseen>,
    refusals: 'kept' | 'told' = 'kept',
  ): Promise<Outcome | Foreseen> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof StillWorking) return refused('in_flight', 'COMMAND.IN_FLIGHT');
      if (!(error instanceof Undone)) throw error;
      if (refusals === 'kept') await this.keepRefusal(checked, error.outcome);
      return error.outcome;
    }
  }

  private async foreseeIn(tx: Transaction, checked: Checked): Promise<Outcome> {
    const opened = await this.openIn(tx, checked);
    if (opened.answered) return sameAgain(opened.answered, checked, opened);
    const { step, directory } = await this.askLaw(tx, checked, opened);
    const { state } = step.after;
    const ready = checked.entry.stream === 'project' ? readyAct(state as Project, opened.now, directory) : null;
    throw new Undone({
      kind: 'foreseen',
      at: opened.now,
      state,
      directory,
      messages: step.messages,
      byItself: ready?.command.type ?? null,
    });
  }

  /** What passes elsewhere with it follows at once; where that fails, the worker does it. */
  private async followUp(outcome: Outcome): Promise<void> {
    if (outcome.kind !== 'recorded' || !outcome.answer.events.some((type) => PASSING_ELSEWHERE.includes(type))) return;
    await this.handovers.carryOn().catch(() => undefined);
  }

  private async decideIn(
    tx: Transaction,
    checked: Checked,
  ): Promise<{ outcome: Outcome; unsettled: readonly string[] }> {
    const { entry, subject, id, texts, exempt, newcomer } = checked;
    const opened = await this.openIn(tx, checked);
    if (opened.answered) return { outcome: sameAgain(opened.answered, checked, opened), unsettled: [] };
    const { project, directory, frozen, step } = await this.askLaw(tx, checked, opened);
    const { stream, version, hash, state } = step.after;
    const events = step.entries.map(({ type }) => type);
    const answer: Answer = { stream, subject, version, hash, events, at: opened.now };
    const settled = entry.stream === 'project' ? settlement(project, state as Project, opened.now, directory) : null;
    const unsettled = entry.stream === 'project' && settled === null ? [subject] : [];
    for (const document of [...(frozen ? [frozen.content] : []), ...exempt])
      await keepDocument(tx, Buffer.from(document), 'application/json');
    tx.append(step, id, { answer, texts, newcomers: newcomer ? [newcomer] : [], settled: settled ?? undefined });
    const elsewhere = await lookAgainElsewhere(tx, events, subject);
    return {
      outcome: { kind: 'recorded', answer, settled: unsettled.length === 0, sealed: isSealing(entry, state) },
      unsettled: [...unsettled, ...elsewhere],
    };
  }

  private openIn(tx: Transaction, { entry, subject, id }: Checked): Promise<Opened<unknown>> {
    return tx.open(laws[entry.stream].kind, subject, id);
  }

  /** Permission, version and law, in this order. Throws Undone. */
  private async askLaw(tx: Transaction, checked: Checked, opened: Opened<unknown>): Promise<Accepted> {
    const { entry, principal, id, command } = checked;
    const law = laws[entry.stream];
    const facts = await this.factsFor(tx, checked, opened);
    const { directory } = facts;
    const project = projectOf(entry, opened);
    const exists = entry.begins || opened.head.state !== null; // if not, that is what the law says
    if (exists && !may(principal, command, project, directory)) throw new Undone(notTheirs(command));
    if (isStale(checked, project)) throw new Undone(refused('version', 'VERSION.CHANGED'));

    const frozen = project && freezePaper(project, command);
    const decision = law.decide(opened.head.state, command, { ...facts, paper: frozen?.paper }, opened.now);
    if (decision.kind === 'nothing') throw new Undone({ kind: 'nothing' });
    if (decision.kind === 'refused') throw new Undone({ ...decision, ground: 'law' });

    const cause = { actor: principal.id, at: opened.now, commandId: id.id, dueAt: null };
    const step = advance(law.kind, opened.head, decision.events, cause);
    return { project, directory, frozen, step };
  }

  /** What the decision may look at besides the state; only a beginning needs a reference set aside. */
  private async factsFor(tx: Transaction, checked: Checked, { directoryVersion }: Opened<unknown>): Promise<Facts> {
    const { entry, subject, principal, command, newcomer } = checked;
    const directory = (await this.directory.at(directoryVersion, tx))!;
    const begins = entry.begins && entry.stream === 'project' && directory !== null;
    return {
      actor: principal,
      directory,
      newId: subject,
      newProject: begins ? await newProject(tx, directory, command, subject) : undefined,
      kept: await keptFor(tx, command, `${entry.stream}/${subject}`),
      people: await keptOfPeople(tx, successorsIn(command)),
      matters: command.type === 'PassMatters' ? await mattersInProjects(tx, command.matters) : undefined,
      named: command.type === 'AbolishPost' ? await namedFor(tx, command.post) : undefined,
      addressTaken: newcomer !== null && (await addressIsTaken(tx, newcomer)),
      minutes: await this.minutesFor(command, subject, directory),
      onAgenda: await onAgenda(tx, command, subject),
    };
  }

  /** V2: of the meeting whose minutes are approved, as the record gives them. */
  private async minutesFor({ type }: Command, id: string, directory: Directory | null): Promise<string | undefined> {
    const meeting = type === 'ApproveMinutes' && directory?.meetings.find((each) => each.id === id);
    return meeting ? (await this.minutes.of(meeting, directory!)).hash : undefined;
  }

  /** A line for refusals by law or permission; none for malformed input, a stale form or a copy in flight. */
  private async keepRefusal(
    { entry, subject, principal, command }: Checked,
    outcome: Undone['outcome'],
  ): Promise<void> {
    if (outcome.kind !== 'refused' || (outcome.ground !== 'law' && outcome.ground !== 'permission')) return;
    await this.archive.refuse({
      at: await this.clock.now(),
      principal: principal.id,
      command: command.type,
      stream: entry.begins ? null : `${entry.stream}/${subject}`,
      item: itemOf(command),
      code: outcome.code,
    });
  }
}

/** Decisions of the programme that its organisations and projects follow. */
const PASSING_ELSEWHERE: readonly string[] = ['PersonReplaced', 'MattersPassed'];

/** Projects to nudge because something follows in them from what was recorded outside them (V1, V2, V8, V9, O4, T1). */
async function lookAgainElsewhere(
  tx: Transaction,
  events: readonly string[],
  subject: string,
): Promise<readonly string[]> {
  if (events.some((type) => BEARS_ON_OPEN_VOTES.includes(type))) return lookAgainAtOpenVotes(tx);
  if (events.includes('SchemeAdopted')) return lookAgainAtOptIns(tx);
  if (events.includes('OwnCalendarAdopted')) await lookAgainAtAll(tx);
  if (events.some((type) => CHANGES_MEETING.includes(type))) return lookAgainAtItemsOf(tx, subject);
  return events.includes('MeetingDeclared') ? lookAgainAtWaitingItems(tx) : [];
}

/** V8, V9: what happens to the seats and bears on votes that are open. */
const BEARS_ON_OPEN_VOTES: readonly string[] = ['SeatHolderReplaced', 'StandingInterestDeclared'];

/** V1: what happens to a meeting that has items before it. */
const CHANGES_MEETING: readonly string[] = ['MeetingMoved', 'MeetingCancelled'];

/** The item of the steering group that a command is on. */
function itemOf(command: Command): string | undefined {
  if ('gate' in command) return command.gate;
  return 'item' in command ? command.item : undefined;
}

/** What there is to remove; only a removal asks. */
async function keptFor(tx: Transaction, command: Command, stream: string): Promise<Kept | undefined> {
  if (command.type === 'RedactText' || command.type === 'RedactRegister')
    return keptOfText(tx, stream, command.reference);
  if (command.type === 'ErasePerson') return keptOfPerson(tx, command.person);
  return undefined;
}

/** No project changes while the directory is about to, so that nothing comes to the post meanwhile. */
const namedFor = (tx: Transaction, post: string): Promise<NonNullable<Facts['named']>> =>
  namingsIn({ rows: (text, values) => tx.query(text, [...values]), read: (kind, id) => tx.read(kind, id) }, post);

/** V1: what waits before a meeting that is moved or cancelled. */
async function onAgenda(tx: Transaction, { type }: Command, meeting: string): Promise<readonly OnAgenda[] | undefined> {
  if (type !== 'MoveMeeting' && type !== 'CancelMeeting') return undefined;
  return tx.query<OnAgenda>(
    `SELECT g.project, g.item, p.lead_post AS lead FROM gates g JOIN projects p ON p.id = g.project
      WHERE g.meeting = $1 AND g.item_status = 'waiting' AND g.status = 'scheduled' ORDER BY p.reference, g.item`,
    [meeting],
  );
}

/** People to whom a command gives something. */
function successorsIn(command: Command): readonly string[] {
  switch (command.type) {
    case 'ReplacePostHolder':
    case 'ReplaceOfficer':
    case 'EstablishPost':
      return command.holder === null ? [] : [command.holder];
    case 'ReplacePerson':
      return command.moves.flatMap(({ to }) => to ?? []);
    default:
      return [];
  }
}

function check(principal: Principal, given: Omit<Given, 'person'>): Checked | Exclude<Outcome, { kind: 'recorded' }> {
  const entry = entryOf(given.name);
  if (!entry) return refused('unknown', 'COMMAND.UNKNOWN');
  if (!isCommandId(given.commandId)) return invalid('/commandId', 'COMMAND.ID_INVALID');
  const validated = validate(entry.request, given.body);
  if (!validated.valid) return { kind: 'invalid', violations: validated.violations };
  try {
    const { command: said, texts, exempt } = setTextsApart(validated.request);
    const { command, newcomer } = setNewcomerApart(said);
    const { name, subject, expected, body, commandId } = given;
    const payloadHash = sha256(canonical({ name, subject, expected, body }));
    return {
      entry,
      subject: subject ?? newId(),
      principal,
      id: { id: commandId, principal: principal.id, payloadHash },
      expected,
      command: { ...command, type: entry.name } as Command,
      texts,
      exempt,
      newcomer,
    };
  } catch (error) {
    if (error instanceof Unstorable) return invalid('', 'COMMAND.UNSTORABLE');
    throw error;
  }
}

function invalid(
  pointer: string,
  code: Parameters<typeof refused>[1],
): Refused | { kind: 'invalid'; violations: Violation[] } {
  return { kind: 'invalid', violations: [{ pointer, sentence: refused('law', code).sentence }] };
}

const projectOf = (entry: Entry, { head }: Opened<unknown>): Project | null =>
  entry.stream === 'project' ? (head.state as Project | null) : null;

/** T2: the thing acted on has changed since it was seen. */
const isStale = ({ entry, expected, command }: Checked, project: Project | null): boolean =>
  expected !== null &&
  project !== null &&
  entry.version !== null &&
  entry.version(project, command as never) !== expected;

/** The same command again gets its stored answer; the same id with something else, or from somebody else, does not. */
const sameAgain = (
  stored: AnsweredCommand,
  { entry, id: { principal, payloadHash } }: Checked,
  { head }: Opened<unknown>,
): Outcome => {
  const reused = refused('reused', 'COMMAND.ID_REUSED');
  if (stored.principal !== principal) return reused;
  const answer = stored.answer as Answer;
  if (!isSamePayload(stored, payloadHash)) return { ...reused, answer };
  return { kind: 'recorded', answer, settled: entry.stream !== 'project', sealed: isSealing(entry, head.state) };
};

const isSealing = ({ stream }: Entry, state: unknown): boolean =>
  stream === 'project' && state !== null && sealIn(state as Project) !== null;

/**
 * A command that leaves nothing ready for the process and brings no due moment forward has settled with its commit: the
 * process need not be told. `null`: it must look.
 */
function settlement(
  before: Project | null,
  after: Project,
  now: Instant,
  directory: Directory,
): { readonly nextDue: Instant | null } | null {
  if (!before || readyAct(after, now, directory)) return null;
  const [earlier, present] = [nextDue(before), nextDue(after)];
  const broughtForward = present !== null && (earlier === null || present < earlier);
  return broughtForward ? null : { nextDue: present };
}
