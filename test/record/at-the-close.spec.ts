import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import type { Worker } from '@temporalio/worker';
import { v7 as newId } from 'uuid';
import type { Instant } from '#domain/calendar/instant.js';
import type { ProjectEvent } from '#domain/projects/events.js';
import type { Project } from '#domain/projects/state.js';
import { joinedUnits } from '#domain/participation/units.js';
import { temporalCli } from '#local/temporal-binaries.js';
import { createWorker } from '#process/worker/worker.js';
import { kinds, projects } from '#record/kinds.js';
import { verify } from '#record/verify.js';
import type { Outcome } from '#use-cases/commands/outcome.js';
import { NUDGE, type ProjectLifecycle, WORKFLOW, workflowIdOf } from '#workflows/contract.js';
import { type Desk, openDesk } from '../../apps/cli/desk.js';
import { adoptProgramme, programmeCalendar } from '../../apps/cli/programme.js';
import { DeskWorld } from '../../apps/cli/rehearsal/desk-world.js';
import { Player, momentToInstant } from '../../apps/cli/rehearsal/player.js';
import { RelativeDates } from '../../apps/cli/rehearsal/relative-dates.js';
import { readScenario } from '../../apps/cli/rehearsal/scenario.js';
import { Chance } from '../faults/chance.js';
import { copiesOf } from '../support/copies.js';
import { at } from '../support/domain.js';
import { createDatabase, type TestDatabase } from '../support/postgres.js';
import { keepQuiet } from '../support/temporal.js';

/** The window closes so often, each time on a project of its own, with six organisations answering. */
const TIMES = 500;
/** Projects whose windows close beside each other. */
const BESIDE = 10;
const TASK_QUEUE = 'at-the-close';
const PATIENCE = 30_000;

const BEFORE: Instant = at('2009-03-09', '16:59');
const CLOSE: Instant = at('2009-03-09', '17:00');

const BODIES = {
  gla: 'gla-board',
  tfl: 'tfl-board',
  lda: 'lda-board',
  lfepa: 'lfepa-board',
  mpa: 'mpa-full-authority',
  mps: 'mps-management-board',
} as const;
type Member = keyof typeof BODIES;
const MEMBERS = Object.keys(BODIES) as Member[];

let database: TestDatabase;
let temporal: TestWorkflowEnvironment;
let desk: Desk;
let running: { worker: Worker; ended: Promise<void> };
let original: string;
let now = BEFORE;
let recorders: ReadonlyMap<string, string>;

beforeAll(async () => {
  keepQuiet();
  database = await createDatabase();
  original = await atTheOptIn();
  const executable = { type: 'existing-path' as const, path: await temporalCli() };
  temporal = await TestWorkflowEnvironment.createLocal({
    server: { executable, log: { format: 'pretty', level: 'error' } },
  });
  desk = await openDesk(database.appUrl, { time: async () => now, nudge: { nudge } });
  const { organisations } = (await desk.directory.present())!;
  const posts = organisations.flatMap((organisation) => organisation.posts).filter(({ role }) => role === 'OD');
  recorders = new Map(posts.map(({ organisation, holder }) => [organisation!, holder!]));
  const worker = await createWorker({
    connection: temporal.nativeConnection,
    namespace: 'default',
    taskQueue: TASK_QUEUE,
    desk: desk.process,
  });
  running = { worker, ended: worker.run() };
  // Two have answered already, so that at the close an answer may also replace another.
  for (const member of ['tfl', 'mpa'] as const) {
    expect(await give(original, member, JOIN)).toMatchObject({ outcome: { kind: 'recorded' } });
  }
}, 120_000);

afterAll(async () => {
  running?.worker.shutdown();
  await running?.ended;
  await desk?.close();
  await temporal?.teardown();
  await database?.drop();
});

/** A project whose opt-in has been open since 26 January 2009. */
async function atTheOptIn(): Promise<string> {
  const dates = RelativeDates.from('2009-01-05', programmeCalendar());
  const scenario = await readScenario(`${import.meta.dirname}/../scenarios/temporary-labour-to-opt-in.yaml`, dates);
  const start = momentToInstant(scenario.starts);
  await adoptProgramme(database.appUrl, { policy: scenario.policy, projects: false }, start);
  const world = await DeskWorld.open(database.appUrl, start);
  try {
    const timeline = await new Player(world, scenario).play();
    expect(timeline.differences).toEqual([]);
  } finally {
    await world.close();
  }
  const reader = await openDesk(database.appUrl);
  const [{ id }] = await reader.lists.rows<{ id: string }>('SELECT id FROM projects');
  await reader.close();
  return id;
}

const nudge = (project: string): void => void nudged(project).catch(() => undefined);

const nudged = (project: string): Promise<unknown> =>
  temporal.client.workflow.signalWithStart<ProjectLifecycle>(WORKFLOW, {
    workflowId: workflowIdOf(project),
    taskQueue: TASK_QUEUE,
    args: [{ project }],
    signal: NUDGE,
  });

type Answer =
  | { answer: 'join'; largestShare: string }
  | { answer: 'decline'; reasonCode: string }
  | { answer: 'defer'; until: string };

const JOIN: Answer = { answer: 'join', largestShare: '24000000' };

/** Most join, so that it comes out either way about as often. */
const ANSWERS: readonly Answer[] = [
  ...Array<Answer>(6).fill(JOIN),
  { answer: 'decline', reasonCode: 'timing' },
  { answer: 'defer', until: '2009-03-20' },
];

async function give(project: string, member: Member, body: Answer): Promise<{ commandId: string; outcome: Outcome }> {
  const commandId = newId();
  const outcome = await desk.commands.give({
    name: 'RecordDecision',
    subject: project,
    person: recorders.get(member)!,
    commandId,
    expected: null,
    body: {
      organisation: member,
      caseVersion: 1,
      body: BODIES[member],
      decidedOn: '2009-03-09',
      reference: `${member}/${commandId}`,
      ...body,
    },
  });
  return { commandId, outcome };
}

/** Waits until the process has done all that follows from what is in the record. */
async function settled(ids: readonly string[]): Promise<void> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const rows = await desk.lists.rows<{ id: string }>(
      `SELECT p.id FROM projects p JOIN streams s ON s.stream = 'project/' || p.id
         LEFT JOIN process_marks m ON m.project = p.id
        WHERE p.id = ANY($1) AND (s.version > coalesce(m.version, 0) OR m.next_due <= $2)`,
      [ids, now],
    );
    if (rows.length === 0) return;
    if (performance.now() > end) throw new Error(`The process does not settle: ${rows.map(({ id }) => id).join(', ')}`);
    await pause(10);
  }
}

interface Entry {
  readonly at: Instant;
  readonly commandId: string;
  readonly event: ProjectEvent;
}

const entriesOf = async (project: string): Promise<readonly Entry[]> =>
  (
    await desk.lists.rows<{ at: Instant; commandId: string; type: string; body: object }>(
      'SELECT at, command_id AS "commandId", type, body FROM events WHERE stream = $1 ORDER BY version',
      [`project/${project}`],
    )
  ).map(({ at: when, commandId, type, body }) => ({ at: when, commandId, event: { ...body, type } as ProjectEvent }));

/** Whether the framework goes ahead, worked out anew from the last answer of each: in pounds of the year. */
const WORTH = { tfl: 150_000, met: 200_000, lfepa: 50_000, lda: 40_000, gla: 30_000 };

function expected(entries: readonly Entry[]): { joined: readonly string[]; passed: boolean } {
  const last = new Map<string, string>();
  for (const { event } of entries) {
    if (event.type === 'DecisionRecorded') last.set(event.decision.organisation, event.decision.answer);
  }
  const joins = (member: string): boolean =>
    member === 'met' ? joins('mpa') && joins('mps') : last.get(member) === 'join';
  const joined = (Object.keys(WORTH) as (keyof typeof WORTH)[]).filter(joins).sort();
  const worth = joined.reduce((sum, unit) => sum + WORTH[unit], 0);
  return { joined, passed: joined.includes('tfl') && joined.length >= 4 && worth >= 300_000 };
}

/** What became of an answer that was sent. */
type Sent = Awaited<ReturnType<typeof give>>;

/** Six answers to each project while, somewhere among them, it strikes five: answers what was answered. */
async function raceOf(ids: readonly string[], chance: Chance): Promise<readonly (readonly Sent[])[]> {
  now = BEFORE;
  await Promise.all(ids.map(nudged));
  await settled(ids);
  let left = 1 + Math.floor(chance.between(0, ids.length * MEMBERS.length));
  const send = async (id: string, member: Member): Promise<Sent> => {
    const sent = await give(id, member, chance.shuffled(ANSWERS)[0]);
    left -= 1;
    if (left === 0) {
      now = CLOSE;
      await Promise.all(ids.map(nudged));
    }
    return sent;
  };
  const answers = await Promise.all(ids.map((id) => Promise.all(MEMBERS.map((member) => send(id, member)))));
  await settled(ids);
  return answers;
}

const REFUSED = 'refused';

/** O2: each acknowledged answer stands in the record once, each refused one not at all; answers when they were recorded, or `REFUSED`. */
function moments(entries: readonly Entry[], answers: readonly Sent[]): readonly Instant[] {
  return answers.flatMap(({ commandId, outcome }) => {
    const recorded = entries.filter((each) => each.commandId === commandId && each.event.type === 'DecisionRecorded');
    expect(recorded).toHaveLength(outcome.kind === 'recorded' ? 1 : 0);
    if (outcome.kind === 'refused') expect(['OPT_IN.CLOSED', 'PARTICIPATION.KEY_TURNED']).toContain(outcome.code);
    if (outcome.kind === 'refused') return [REFUSED];
    return recorded.map((each) => each.at);
  });
}

describe('the close of the window', () => {
  it(`O2, O7: six organisations answer at the same moment, ${TIMES} times: no answer is lost or doubled, and the outcome follows from the record`, async () => {
    const chance = new Chance(20090309);
    const seen = { before: 0, after: 0, refused: 0, passed: 0, failed: 0 };
    const ids = await copiesOf(desk, original, TIMES);
    for (let first = 0; first < TIMES; first += BESIDE) {
      const beside = ids.slice(first, first + BESIDE);
      const answers = await raceOf(beside, chance);
      for (const [index, id] of beside.entries()) {
        const entries = await entriesOf(id);
        expect(entries.filter(({ event }) => event.type === 'OptInClosed')).toHaveLength(1);
        for (const moment of moments(entries, answers[index])) {
          seen[moment === REFUSED ? 'refused' : moment < CLOSE ? 'before' : 'after'] += 1;
        }
        const project = (await desk.archive.read(projects, id))!.state as Project;
        const { joined, passed } = expected(entries);
        expect(
          joinedUnits(project)
            .map((unit) => unit.id)
            .sort(),
        ).toEqual(joined);
        const { viability, stale } = project.participation.optIn!;
        expect([stale, viability?.passed, viability?.units.toSorted()]).toEqual([false, passed, joined]);
        seen[passed ? 'passed' : 'failed'] += 1;
      }
    }
    // It was a race: answers came on both sides of the close, and it ended either way.
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(TIMES / 50);
  }, 600_000);

  it('leaves a record that verifies: every chain, every row', async () => {
    expect(await verify(desk.dataSource, kinds)).toMatchObject({ damaged: 0, faults: [] });
  }, 300_000);
});
