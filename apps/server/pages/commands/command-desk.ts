import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Commands } from '#use-cases/commands/commands.js';
import type { Outcome } from '#use-cases/commands/outcome.js';
import { StillWorking, Unavailable } from '#use-cases/errors.js';
import { Settled } from '#use-cases/process/settled.js';
import { Entries } from '#use-cases/queries/entries.js';
import type { About } from '#use-cases/queries/openings.js';
import { Problem } from '../../http/problem.js';
import { entryView } from '../history/entry-view.js';
import { eventInWords } from '../history/event-words.js';
import { errorsOf, type FormError, type Sent, toJson, toSent } from '../form-mapper.js';
import { Views } from '../views.js';
import { addressOf, kebab, type ProjectScene } from './command-page.js';
import { formView, refusalIn } from './form-view.js';
import type { Place } from './places.js';

/** How long an answer waits for what follows from it to be done, in milliseconds. */
const PATIENCE = 2_000;

/** Shows the page of a command, takes its answers, gives the command and shows what became of it. */
@Injectable()
export class CommandDesk {
  constructor(
    private readonly commands: Commands,
    private readonly settled: Settled,
    private readonly entries: Entries,
    private readonly views: Views,
  ) {}

  /** The empty form, or one filled in from what is recorded; or the choice of what it shall be about. */
  async show(place: Place, request: FastifyRequest, reply: FastifyReply, notTheirs: string | null): Promise<void> {
    const asked = aboutOf(request.query);
    const matching = place.openings.filter((about) =>
      Object.entries(about).every(([key, value]) => (asked[key] ?? value) === value),
    );
    const exact = matching.find((about) => Object.keys(about).every((key) => asked[key] !== undefined));
    if (exact) return this.form(place, exact, this.beginning(place, exact), request, reply);
    if (matching.length === 1)
      return void reply.redirect(addressOf(place.folder, place.page.command, matching[0]), 303);
    if (matching.length > 1) return this.choice(place, matching, request, reply);
    if (notTheirs) throw new Problem(403, 'ACCESS.NOT_YOURS', notTheirs);
    throw new Problem(409, 'PAGE.NOT_NOW', place.closed);
  }

  /** What was answered: one more row, a form with errors, or a command. */
  async take(place: Place, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const about = aboutOf(request.query);
    const sent = { ...about, ...(request.body as Sent) };
    const adding = place.page.repeats && typeof sent.add === 'string' ? sent.add : undefined;
    if (adding) return this.form(place, about, sent, request, reply, { adding });
    try {
      await this.answer(await this.give(place, about, sent, request), { place, about, sent, request, reply });
    } catch (error) {
      if (!(error instanceof Unavailable) && !(error instanceof StillWorking)) throw error;
      const text =
        'The record cannot be reached just now. It is not known whether this was recorded; sent again, it will be recorded once.';
      await this.form(place, about, sent, request, reply, { errors: [unplaced(text)], status: 503 });
    }
  }

  private give(place: Place, about: About, sent: Sent, request: FastifyRequest): Promise<Outcome> {
    const { page, subject } = place;
    return this.commands.give({
      name: page.command,
      subject,
      person: request.reader!.id,
      commandId: String(sent.commandId ?? ''),
      expected: place.versionOf(about) === null ? null : String(sent.expected ?? ''),
      body: toJson(page.form, sent),
    });
  }

  private async answer(outcome: Outcome, asked: Asked): Promise<void> {
    const { place, sent, reply } = asked;
    switch (outcome.kind) {
      case 'recorded': {
        const { stream, subject, version } = outcome.answer;
        if (stream.startsWith('project/') && !outcome.settled) await this.settled.wait(subject, version, PATIENCE);
        return void reply.redirect(
          `${confirmedAt(stream, subject)}/recorded/${version}?command=${kebab(place.page.command)}`,
          303,
        );
      }
      case 'nothing':
        return this.again(asked, [unplaced('Nothing would change: this is already recorded.')], 409);
      case 'invalid':
        return this.again(asked, errorsOf(place.page.form, sent, outcome.violations), 422);
      case 'refused':
        if (outcome.ground === 'version') return this.stale(asked, outcome.sentence);
        return this.again(
          asked,
          [refusalIn(place.page.form, place.page.answers ?? {}, outcome.code, outcome.sentence)],
          outcome.ground === 'permission' ? 403 : 409,
        );
    }
  }

  private again(
    { place, about, sent, request, reply }: Asked,
    errors: readonly FormError[],
    status: number,
  ): Promise<void> {
    return this.form(place, about, sent, request, reply, { errors, status });
  }

  /** The form as things stand now, with the answers kept and what has changed since it was opened. */
  private async stale({ place, about, sent, request, reply }: Asked, sentence: string): Promise<void> {
    const scene = place.sceneOf(about) as ProjectScene;
    const since = await this.entries.since(place.stream!, Number(sent.seen) || 0);
    const changes = since.map((entry) => entryView(entry, place.folder, (each) => eventInWords(scene.reading, each)));
    const { expected: _, seen: __, ...kept } = sent;
    await this.form(place, about, kept, request, reply, { errors: [unplaced(sentence)], changes, status: 412 });
  }

  private beginning({ page, sceneOf }: Place, about: About): Sent {
    const recorded = page.begin?.(sceneOf(about)) ?? {};
    return { ...toSent(page.form, recorded), ...about };
  }

  private async form(
    place: Place,
    about: About,
    sent: Sent,
    request: FastifyRequest,
    reply: FastifyReply,
    shown: Shown = {},
  ): Promise<void> {
    const { page, folder, back, caption, sceneOf, versionOf, head } = place;
    const scene = sceneOf(about);
    const frame = {
      action: addressOf(folder, page.command, about),
      // A form that is shown again still says what it was opened with; only a stale one begins anew.
      expected: typeof sent.expected === 'string' ? sent.expected : versionOf(about),
      seen: Number(sent.seen) || head,
      form: page.form,
      repeats: page.repeats,
    };
    const model = {
      title: page.title(scene),
      caption,
      back,
      button: page.button,
      form: formView(frame, sent, shown),
      ...page.know?.(scene),
    };
    await this.views.send(request, reply, `${page.room}/${kebab(page.command)}`, model, shown.status);
  }

  private async choice(
    { page, folder, back, caption, sceneOf }: Place,
    abouts: readonly About[],
    request: FastifyRequest,
    reply: FastifyReply,
  ) {
    const choices = abouts.map((about) => ({
      href: addressOf(folder, page.command, about),
      text: page.deed(sceneOf(about)),
    }));
    await this.views.send(request, reply, 'commands/choice', { title: 'Which one?', caption, back, choices });
  }
}

interface Asked {
  readonly place: Place;
  readonly about: About;
  readonly sent: Sent;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

interface Shown {
  readonly errors?: readonly FormError[];
  readonly changes?: ReturnType<typeof entryView>[];
  readonly adding?: string;
  readonly status?: number;
}

/** What the address says; a name that every object has is nobody's id. */
const aboutOf = (query: unknown): About =>
  Object.fromEntries(
    Object.entries(query as Record<string, unknown>).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && !(entry[1] in Object.prototype),
    ),
  );

const unplaced = (text: string): FormError => ({ name: null, href: null, text });

/** Where it is confirmed what was recorded in a stream. */
function confirmedAt(stream: string, subject: string): string {
  const [kind] = stream.split('/', 1);
  return kind === 'programme' ? '/programme' : `/${kind}s/${subject}`;
}
