import { Injectable } from '@nestjs/common';
import { PROCESS } from '#access/access.js';
import { nextDue, readyAct } from '#domain/agenda/agenda.js';
import type { NoteUndelivered } from '#domain/agenda/commands.js';
import type { ProcessCommand } from '#domain/agenda/state.js';
import type { Instant } from '#domain/calendar/instant.js';
import type { Directory } from '#domain/kernel/facts.js';
import type { Decision } from '#domain/kernel/decision.js';
import type { ProjectEvent } from '#domain/projects/events.js';
import { decide } from '#domain/projects/project.js';
import { ENDINGS } from '#domain/projects/stages.js';
import type { Project, Stage } from '#domain/projects/state.js';
import { Archive } from '#record/archive.js';
import { advance } from '#record/history.js';
import { projects } from '#record/kinds.js';
import type { Opened, Transaction } from '#record/transaction.js';
import { DirectoryReader } from '../directory/directory-reader.js';

/** What the process finds when it looks at a project. */
export interface Look {
  readonly project: string;
  readonly stage: Stage;
  /** True once the project has ended, and nobody is to be reminded of anything in it any more. */
  readonly ended: boolean;
  readonly version: number;
  /** The process command that is due, if one is. */
  readonly ready: ProcessCommand['type'] | null;
  /** Milliseconds until something falls due; `null`: not before somebody acts. */
  readonly waitMs: number | null;
}

/** A message that reached nobody: about which matter, and where it went. */
export type Undelivered = Pick<NoteUndelivered, 'timer' | 'address'>;

/** The process asks for a project that is not in the record. */
export class UnknownProject extends Error {
  constructor(project: string) {
    super(`There is no project ${project} in the record.`);
    this.name = 'UnknownProject';
  }
}

/** Where the process looks at the record and acts on it, through the same law as people. Throws UnknownProject. */
@Injectable()
export class ProcessDesk {
  constructor(
    private readonly archive: Archive,
    private readonly directory: DirectoryReader,
  ) {}

  /** Finding nothing to do leaves the mark by which people see that the process has settled. */
  look(project: string): Promise<Look> {
    return this.archive.transact(async (tx) => {
      const opened = await this.open(tx, project, `look-${project}`);
      return this.found(tx, opened.head.state!, opened);
    });
  }

  /** Gives the process command that is due, if it still is at the version looked at, and looks again. */
  act(what: ProcessCommand['type'], project: string, version: number): Promise<Look> {
    const id = { id: `project/${project}/${what}@${version}`, principal: PROCESS.id, payloadHash: '' };
    return this.archive.transact(async (tx) => {
      const opened = await this.open(tx, project, id.id);
      const before = opened.head.state!;
      const directory = await this.directoryOf(tx, opened);
      const act = readyAct(before, opened.now, directory);
      if (opened.answered || before.version !== version || act?.command.type !== what) {
        return this.found(tx, before, opened);
      }
      const decision = await this.decideOn(tx, opened, act.command);
      if (decision.kind !== 'accepted') {
        throw new Error(`The process may not ${what} in ${project} at ${version}: ${JSON.stringify(decision)}`);
      }
      const cause = { actor: PROCESS.id, at: opened.now, commandId: id.id, dueAt: act.dueAt };
      const step = advance(projects, opened.head, decision.events, cause);
      const look = lookAt(step.after.state, opened.now, directory);
      const settled = look.ready ? undefined : { nextDue: nextDue(step.after.state) };
      tx.append(step, id, { answer: null, settled });
      return look;
    });
  }

  /**
   * Records that a message of a project reached nobody, once for the message: what it was about goes to somebody else, if
   * it still waits.
   */
  noteUndelivered(project: string, { timer, address }: Undelivered, message: string): Promise<void> {
    const command: NoteUndelivered = { type: 'NoteUndelivered', timer, address };
    const id = { id: `${message}/undelivered`, principal: PROCESS.id, payloadHash: '' };
    return this.archive.transact(async (tx) => {
      const opened = await this.open(tx, project, id.id);
      if (opened.answered) return;
      const directory = await this.directoryOf(tx, opened);
      const decision = decide(opened.head.state, command, { actor: PROCESS, directory }, opened.now);
      if (decision.kind !== 'accepted') return; // it has been settled, or the project has ended
      const cause = { actor: PROCESS.id, at: opened.now, commandId: id.id, dueAt: null };
      tx.append(advance(projects, opened.head, decision.events, cause), id, { answer: null });
    });
  }

  /** What the law answers to a command of the process now; nothing is written. */
  ask(command: ProcessCommand, project: string): Promise<Decision<ProjectEvent>> {
    return this.archive.transact(async (tx) =>
      this.decideOn(tx, await this.open(tx, project, `ask-${project}`), command),
    );
  }

  private async open(tx: Transaction, project: string, id: string): Promise<Opened<Project>> {
    const opened = await tx.open(projects, project, { id, principal: PROCESS.id, payloadHash: '' });
    if (!opened.head.state) throw new UnknownProject(project);
    return opened;
  }

  private async decideOn(tx: Transaction, opened: Opened<Project>, command: ProcessCommand) {
    const directory = await this.directoryOf(tx, opened);
    return decide(opened.head.state, command, { actor: PROCESS, directory }, opened.now);
  }

  private async found(tx: Transaction, project: Project, opened: Opened<Project>): Promise<Look> {
    const look = lookAt(project, opened.now, await this.directoryOf(tx, opened));
    if (!look.ready) tx.mark({ project: project.id, version: project.version, nextDue: nextDue(project) });
    return look;
  }

  private async directoryOf(tx: Transaction, { directoryVersion }: Opened<Project>): Promise<Directory> {
    return (await this.directory.at(directoryVersion, tx))!;
  }
}

function lookAt(project: Project, now: Instant, directory: Directory): Look {
  const ready = readyAct(project, now, directory);
  const due = nextDue(project);
  return {
    project: project.id,
    stage: project.stage,
    ended: ENDINGS.includes(project.stage) && !ready && !due,
    version: project.version,
    ready: ready?.command.type ?? null,
    waitMs: ready || !due ? null : Math.max(Date.parse(due) - Date.parse(now), 0),
  };
}
