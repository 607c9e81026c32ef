import { v7 as newId } from 'uuid';
import type { Instant } from '#domain/calendar/instant.js';
import { instantOf } from '#domain/calendar/zone.js';
import type { ItemId } from '#domain/gates/state.js';
import { entryOf } from '#use-cases/catalogue/catalogue.js';
import type { Outcome } from '#use-cases/commands/outcome.js';
import { compareHolds, compareReminders } from './expectations.js';
import type { Scenario, Step } from './scenario.js';
import { Timeline } from './timeline.js';
import type { World } from './world.js';

/** A moment of a scenario is meant in London. */
export const momentToInstant = (moment: string): Instant =>
  instantOf(moment.slice(0, 10), moment.slice(11), 'Europe/London');

/**
 * Plays a scenario in a world: gives each command when its time has come, and notes what was expected beside what came.
 */
export class Player {
  readonly timeline = new Timeline();
  /** Ids by the names that the scenario gave. */
  private readonly named = new Map<string, string>();
  private project: string | null = null;

  /** `idFor` makes the id of a command; where it makes the same again, the command is given once. */
  constructor(
    private readonly world: World,
    private readonly scenario: Scenario,
    private readonly idFor: (step: Step, who: string) => string = () => newId(),
  ) {}

  async play(): Promise<Timeline> {
    for (const step of this.scenario.steps) await this.take(step);
    await this.expectReminders();
    return this.timeline;
  }

  /** Whoever plays on, in a copy of this world, what comes after: knows what was named here, and what was heard. */
  async followedBy(scenario: Scenario, world: World): Promise<Player> {
    const next = new Player(world, scenario);
    for (const [name, id] of this.named) next.named.set(name, id);
    next.project = this.project;
    await world.news();
    return next;
  }

  /** Gives the command of a step when its time has come, and looks at nothing but its outcome. */
  async act(step: Step): Promise<void> {
    await this.world.goOnTo(momentToInstant(step.at));
    if (step.do) await this.carryOut(step);
  }

  private async take(step: Step): Promise<void> {
    await this.world.goOnTo(momentToInstant(step.at));
    await this.hear();
    if (step.do) {
      await this.carryOut(step);
      await this.hear();
    }
    await this.expect(step);
  }

  private async carryOut(step: Step): Promise<void> {
    await this.give(step);
    await this.world.settle();
  }

  private async give(step: Step): Promise<void> {
    for (const who of step.by ?? []) {
      const outcome = who === 'process' ? await this.giveByProcess(step) : await this.giveByPerson(step, who);
      this.timeline.command(await this.world.now(), who, step.do!, wordsOf(outcome));
      if (outcome.kind === 'recorded') this.remember(step, outcome.answer.stream, outcome.answer.subject);
      this.compareOutcome(step, who, outcome);
    }
  }

  private compareOutcome(step: Step, who: string, outcome: Outcome): void {
    const at = `${step.at} ${who} ${step.do}`;
    if (step.refused) {
      const code = outcome.kind === 'refused' ? outcome.code : wordsOf(outcome);
      this.timeline.compare(at, `refused with ${step.refused}`, `refused with ${code}`);
      return;
    }
    const came = outcome.kind === 'recorded' ? outcome.answer.events.join(', ') : wordsOf(outcome);
    const expected = step.then?.join(', ') ?? (outcome.kind === 'recorded' ? came : 'recorded');
    this.timeline.compare(at, expected, came);
  }

  private async giveByPerson(step: Step, who: string): Promise<Outcome> {
    const entry = entryOf(step.do!);
    const { meeting, ...fields } = (step.with ?? {}) as { meeting?: string };
    const { organisation } = fields as { organisation?: string };
    const subject = entry?.begins ? null : await this.subjectOf(step, entry?.stream, meeting ?? organisation);
    const body = await this.filledIn(step, who, entry?.stream === 'meeting' ? fields : (step.with ?? {}), subject);
    const expected = subject && entry?.version ? await this.world.versionFor(entry, subject, body) : null;
    return this.world.give({
      name: step.do!,
      subject,
      person: await this.world.holderOf(who),
      commandId: this.idFor(step, who),
      expected,
      body,
    });
  }

  private async subjectOf(step: Step, stream: string | undefined, named?: string): Promise<string | null> {
    if (stream === 'programme') return this.world.programme();
    if (stream === 'organisation') return named!;
    return stream === 'meeting' ? this.idOf(named!) : this.projectOf(step);
  }

  private async giveByProcess(step: Step): Promise<Outcome> {
    return this.world.askAsProcess({ ...step.with, type: step.do } as never, this.projectOf(step)!);
  }

  /** What goes without saying: the present round of an item, the seat of whoever votes, a meeting by its name, the minutes as they stand, how often a meeting was moved. */
  private async filledIn(
    step: Step,
    who: string,
    fields: object,
    subject: string | null,
  ): Promise<Record<string, unknown>> {
    const body: Record<string, unknown> = { ...fields };
    if (typeof body.meeting === 'string') body.meeting = this.idOf(body.meeting);
    if (typeof body.nextMeeting === 'string') body.nextMeeting = this.idOf(body.nextMeeting);
    if (typeof body.item === 'string' && subject && step.do !== 'DeclareInterest') {
      body.round ??= (await this.world.project(subject)).gates[body.item as ItemId]?.rounds.at(-1)?.number ?? 1;
    }
    if (step.do === 'ApproveMinutes') body.minutes ??= await this.world.minutesOf(subject!);
    if (step.do === 'MoveMeeting' || step.do === 'CancelMeeting') body.moves ??= await this.world.movesOf(subject!);
    if (
      [
        'CastVote',
        'ChangeVote',
        'DeclareInterest',
        'NameSubstitute',
        'CallIntoMeeting',
        'AgreeToChairsAction',
        'SayAttendance',
      ].includes(step.do!)
    )
      body.seat ??= who;
    return body;
  }

  private remember(step: Step, stream: string, subject: string): void {
    if (step.as) this.named.set(step.as, subject);
    if (stream.startsWith('project/')) this.project = subject;
  }

  private idOf = (name: string): string => this.named.get(name) ?? name;

  private projectOf = (step: Step): string | null => (step.project ? this.idOf(step.project) : this.project);

  private async hear(): Promise<void> {
    for (const line of await this.world.news()) this.timeline.add(line);
  }

  private async expect(step: Step): Promise<void> {
    const news = step.happens || step.tells ? this.timeline.takeNews() : [];
    if (step.happens) {
      const came = news.filter(({ kind, by }) => kind === 'event' && by === 'process').map(({ what }) => what);
      this.timeline.compare(
        `${step.at} happens`,
        step.happens.join(', '),
        step.happens.filter((type) => came.includes(type)).join(', '),
      );
    }
    if (step.tells) {
      const told = news.filter(({ kind }) => kind === 'message').flatMap(({ to }) => to);
      this.timeline.compare(
        `${step.at} tells`,
        step.tells.join(', '),
        step.tells.filter((to) => told.includes(to)).join(', '),
      );
    }
    const project = this.projectOf(step);
    if (step.holds && project) compareHolds(this.timeline, step.at, step.holds, await this.world.project(project));
  }

  private async expectReminders(): Promise<void> {
    const { reminders, remindersAbout } = this.scenario;
    if (!reminders || !remindersAbout || !this.project) return;
    compareReminders(this.timeline, reminders, remindersAbout, await this.world.project(this.project));
  }
}

function wordsOf(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'recorded':
      return outcome.answer.events.join(', ');
    case 'refused':
      return `${outcome.code} ${outcome.sentence}`;
    case 'invalid':
      return `not valid: ${outcome.violations.map(({ pointer, sentence }) => `${pointer} ${sentence}`).join(' ')}`;
    case 'nothing':
      return 'nothing to do';
  }
}
