import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Commands } from '#use-cases/commands/commands.js';
import type { Answer, Foreseen, Given, Outcome } from '#use-cases/commands/outcome.js';
import { StillWorking, Unavailable } from '#use-cases/errors.js';
import { Settled } from '#use-cases/process/settled.js';
import { Entries } from '#use-cases/queries/entries.js';
import type { About } from '#use-cases/queries/openings.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { Problem } from '../../http/problem.js';
import { KeptAnswers } from '../../session/kept-answers.js';
import { type EntryView, entryView } from '../history/entry-view.js';
import { eventInWords } from '../history/event-words.js';
import { answerOf, errorsOf, type FormError, type Sent, toJson, toSent } from '../form-mapper.js';
import { sayingRemoved } from '../removed.js';
import type { Fact } from '../shared/tables.js';
import { Views } from '../views.js';
import { actingAs } from './acting-as.js';
import { addressOf, kebab, type ProjectScene, type Scene } from './command-page.js';
import { DoneBefore } from './done-before.js';
import { type Follows, followsFrom } from './follows.js';
import { formView, refusalIn } from './form-view.js';
import { type AheadSheet, LookAhead } from './look-ahead.js';
import { overtaken, type Recorded } from './overtaken.js';
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
    private readonly lookAhead: LookAhead,
    private readonly keptAnswers: KeptAnswers,
    private readonly doneBefore: DoneBefore,
    private readonly views: Views,
  ) {}

  /** The empty form, or one filled in from what is recorded, or was before; or the choice of what it shall be about. */
  async show(place: Place, request: FastifyRequest, reply: FastifyReply, notTheirs: string | null): Promise<void> {
    const { checking, ...asked } = aboutOf(request.query);
    const laid = checking ? await this.laid(checking, place, asked, request) : null;
    if (laid) return this.checkAgain({ place, about: asked, sent: { ...laid, ...asked }, request, reply });
    const matching = place.openings.filter((about) =>
      Object.entries(about).every(([key, value]) => (asked[key] ?? value) === value),
    );
    const exact = matching.find((about) => Object.keys(about).every((key) => asked[key] !== undefined));
    if (exact) {
      const kept = await this.keptAnswers.find(request);
      const sent = kept ? { ...sentIn(kept), ...exact } : beginning(place, exact);
      const before = await this.doneBefore.at(place, exact, request.reader!.id);
      return this.form({ place, about: exact, sent, request, reply }, { continued: kept !== null, before });
    }
    if (matching.length === 1) {
      return void reply.redirect(addressOf(place.folder, place.page.command, matching[0]), 303);
    }
    if (matching.length > 1) return this.choice(place, asked, matching, request, reply);
    const done = await this.doneBefore.at(place, asked, request.reader!.id);
    if (done) return this.done(place, done, request, reply);
    if (notTheirs) throw new Problem('ACCESS.NOT_YOURS', notTheirs);
    throw new Problem('PAGE.NOT_NOW', place.closed);
  }

  /** Nothing is asked here any more: what has been recorded of it. */
  private async done(
    { page, caption, back, instead }: Place,
    done: EntryView,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    await this.views.send(request, reply, 'commands/done', { title: page.done, caption, back, done, instead });
  }

  private laid(name: string, { folder, page }: Place, about: About, { reader }: FastifyRequest) {
    return this.keptAnswers.laid(name, reader!.id, addressOf(folder, page.command, about)) as Promise<Sent | null>;
  }

  /** The page on which answers are checked, whenever one comes to it; once they are recorded it leads to the confirmation. */
  private async checkAgain(asked: Asked): Promise<void> {
    const outcome = await this.commands.foresee(givenIn(asked), 'told');
    if (outcome.kind === 'foreseen') await this.check(outcome, asked);
    else await this.answer(outcome, asked);
  }

  /** What was answered: one more row, a form with errors, answers to be checked, or a command. */
  async take(place: Place, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { checking: _, ...about } = aboutOf(request.query);
    const { check, change, ...sent } = { ...about, ...sentIn(request.body) };
    const asked: Asked = { place, about, sent, request, reply };
    await this.keptAnswers.forget(request);
    if (place.page.repeats && typeof sent.add === 'string') return this.form(asked, { adding: sent.add });
    if (change === 'yes') return this.form(asked);
    try {
      if (check === 'yes') await this.lay(await this.commands.foresee(givenIn(asked)), asked);
      else await this.answer(await this.commands.give(givenIn(asked)), asked);
    } catch (error) {
      if (!(error instanceof Unavailable) && !(error instanceof StillWorking)) throw error;
      await this.again(asked, [unplaced(UNCERTAIN)], 503);
    }
  }

  /** On to the page on which answers are checked, or, where they would be refused, the form again. */
  private async lay(outcome: Outcome | Foreseen, asked: Asked): Promise<void> {
    if (outcome.kind !== 'foreseen') return this.answer(outcome, asked);
    const { place, about, sent, request, reply } = asked;
    const address = addressOf(place.folder, place.page.command, about);
    const answers = Object.fromEntries(hiddenIn(sent).map(({ name }) => [name, sent[name]]));
    const name = await this.keptAnswers.lay(request.reader!.id, address, answers);
    void reply.redirect(addressOf(place.folder, place.page.command, { ...about, checking: name }), 303);
  }

  /** What would be recorded, to be checked. */
  private async check(outcome: Foreseen, asked: Asked): Promise<void> {
    const { place, about, sent } = asked;
    const body = toJson(place.page.form, sent);
    const scene = place.sceneOf(about);
    const checked = {
      facts: place.page.check?.(scene, body as never) ?? [],
      sent: hiddenIn(sent),
      ahead: await this.ahead(asked, body as object),
      follows: followsFrom(outcome, scene),
    };
    await this.form(asked, { checked });
  }

  /** What would follow besides, for a page that says so beforehand. */
  private async ahead({ place: { page, subject }, request }: Asked, body: object): Promise<AheadSheet | null> {
    return page.previews ? this.lookAhead.of({ command: page.command, subject, body }, request) : null;
  }

  private async answer(outcome: Outcome, asked: Asked): Promise<void> {
    const { page } = asked.place;
    switch (outcome.kind) {
      case 'recorded': {
        const { stream, subject, version, hash } = outcome.answer;
        if (stream.startsWith('project/') && !outcome.settled) await this.settled.wait(subject, version, PATIENCE);
        const confirmation = `${folderOf(stream, subject)}/recorded/${outcome.sealed ? hash : version}?command=${kebab(page.command)}`;
        return void asked.reply.redirect(confirmation, 303);
      }
      case 'nothing':
        return this.again(asked, [unplaced('Nothing would change: this is already recorded.')], 409);
      case 'invalid':
        return this.again(asked, errorsOf(page.form, asked.sent, outcome.violations), 422);
      case 'refused': {
        if (outcome.answer) return this.already(outcome.answer, outcome.sentence, asked);
        if (outcome.ground === 'version') return this.stale(asked, outcome.sentence);
        const error = refusalIn(page.form, page.answers ?? {}, outcome.code, outcome.sentence);
        return this.again(asked, [error], outcome.ground === 'permission' ? 403 : 409);
      }
    }
  }

  /** The way back led to a form that has been sent: what it said then is recorded, what it says now is not. */
  private async already({ stream, subject, hash }: Answer, sentence: string, asked: Asked): Promise<void> {
    const { page, caption, folder, back } = asked.place;
    const model = {
      title: 'This has been recorded',
      caption,
      back,
      sentence,
      confirmation: `${folderOf(stream, subject)}/recorded/${hash}?command=${kebab(page.command)}`,
      anew: addressOf(folder, page.command, asked.about),
    };
    await this.views.send(asked.request, asked.reply, 'commands/already', model, 409);
  }

  private again(asked: Asked, errors: readonly FormError[], status: number): Promise<void> {
    return this.form(asked, { errors, status });
  }

  /** The form as things stand now: what has changed since it was opened, and the answers beside what is recorded. */
  private async stale(asked: Asked, sentence: string): Promise<void> {
    const { place, about, sent } = asked;
    const { page } = place;
    const scene = place.sceneOf(about) as ProjectScene;
    const since = await this.entries.since(place.stream!, seenIn(sent) ?? 0, scene.reading.sight);
    const changes = since.map((entry) => entryView(entry, place.folder, (each) => eventInWords(scene.reading, each)));
    const { expected: _, seen: __, ...kept } = sent;
    const compared = overtaken(page.form, kept, toSent(page.form, page.recorded?.(scene) ?? {}));
    await this.form(
      { ...asked, sent: compared.sent },
      { errors: [unplaced(sentence)], changes, recorded: compared.recorded, status: 412 },
    );
  }

  private async form({ place, about, sent, request, reply }: Asked, shown: Shown = {}): Promise<void> {
    const { page, folder, back, caption, sceneOf, versionOf, head } = place;
    const scene = sceneOf(about);
    const frame = {
      action: addressOf(folder, page.command, about),
      // A form that is shown again still says what it was opened with; only a stale one begins anew.
      expected: typeof sent.expected === 'string' ? sent.expected : versionOf(about),
      seen: seenIn(sent) ?? head,
      form: page.form,
      repeats: page.repeats,
    };
    const model = {
      title: page.title(scene),
      caption,
      back,
      button: page.button,
      checked: shown.checked,
      acting: actingAs(
        request,
        page.command,
        about,
        'reading' in scene ? (scene as ProjectScene).reading.project : null,
      ),
      by: this.keptAnswers.seal(request.reader!.id),
      form: formView(frame, sent, shown),
      before: shown.before,
      ...page.know?.(showing(scene)),
    };
    await this.views.send(request, reply, `${page.room}/${kebab(page.command)}`, model, shown.status);
  }

  private async choice(
    place: Place,
    about: About,
    abouts: readonly About[],
    request: FastifyRequest,
    reply: FastifyReply,
  ) {
    const { page, folder, back, caption, sceneOf } = place;
    const choices = abouts.map((each) => ({
      href: addressOf(folder, page.command, each),
      text: page.deed(sceneOf(each)),
    }));
    const before = await this.doneBefore.at(place, about, request.reader!.id);
    await this.views.send(request, reply, 'commands/choice', { title: 'Which one?', caption, back, choices, before });
  }
}

/** Answers as inputs that are not shown; those of the frame, such as `_csrf`, the page has anyway. */
const hiddenIn = (sent: Sent): readonly { readonly name: string; readonly value: string }[] =>
  Object.entries(sent)
    .filter(([name]) => !name.startsWith('_'))
    .flatMap(([name, values]) => [values].flat().map((value) => ({ name, value: value as string })));

interface Asked {
  readonly place: Place;
  readonly about: About;
  readonly sent: Sent;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

const givenIn = ({ place: { page, subject, versionOf }, about, sent, request }: Asked): Given => ({
  name: page.command,
  subject,
  person: request.reader!.id,
  commandId: answerOf(sent, 'commandId'),
  expected: versionOf(about) === null ? null : answerOf(sent, 'expected'),
  body: toJson(page.form, sent),
});

/** What stands on the page on which answers are checked, besides the answers. */
interface Checked {
  readonly facts: readonly Fact[];
  /** The answers themselves, to be sent again. */
  readonly sent: ReturnType<typeof hiddenIn>;
  readonly ahead: AheadSheet | null;
  readonly follows: Follows;
}

interface Shown {
  readonly checked?: Checked;
  /** What was recorded with this form last. */
  readonly before?: EntryView | null;
  readonly errors?: readonly FormError[];
  readonly changes?: ReturnType<typeof entryView>[];
  readonly recorded?: Recorded;
  readonly adding?: string;
  readonly continued?: boolean;
  readonly status?: number;
}

const UNCERTAIN =
  'The record cannot be reached just now. It is not known whether this was recorded; sent again, it will be recorded once.';

/** What one is to know is told with what was removed from it; what one is to write begins without. */
const showing = (scene: Scene): Scene =>
  'reading' in scene ? ({ ...scene, reading: sayingRemoved(scene.reading as Reading) } as Scene) : scene;

/** What the form begins with: what is recorded, and what the address says. */
const beginning = ({ page, sceneOf }: Place, about: About): Sent => ({
  ...toSent(page.form, (page.begin ?? page.recorded)?.(sceneOf(about)) ?? {}),
  ...about,
});

/** The texts of a form, whatever else was sent. */
const sentIn = (body: unknown): Sent =>
  Object.fromEntries(
    Object.entries(body ?? {}).filter(([, value]) => [value].flat().every((each) => typeof each === 'string')),
  );

/** Number of the entry up to which a form has seen the history. */
function seenIn(sent: Sent): number | null {
  const seen = answerOf(sent, 'seen');
  return /^\d{1,9}$/.test(seen) ? Number(seen) : null;
}

/** What the address says; a name that every object has is nobody's id. */
const aboutOf = (query: unknown): About =>
  Object.fromEntries(
    Object.entries(query as Record<string, unknown>).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && !(entry[1] in Object.prototype),
    ),
  );

const unplaced = (text: string): FormError => ({ name: null, href: null, text });

/** The address of a stream. */
function folderOf(stream: string, subject: string): string {
  const [kind] = stream.split('/', 1);
  return kind === 'programme' ? '/programme' : `/${kind}s/${subject}`;
}
