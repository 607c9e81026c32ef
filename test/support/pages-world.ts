import type { Directory } from '#domain/kernel/facts.js';
import type { Given, Outcome } from '#use-cases/commands/outcome.js';
import { type CommandPage, kebab } from '../../apps/server/pages/commands/command-page.js';
import { pages } from '../../apps/server/pages/commands/command-pages.js';
import { poundsOf } from '../../apps/server/pages/form-fields.js';
import { type Sent, toSent } from '../../apps/server/pages/form-mapper.js';
import { HttpWorld } from './http-world.js';
import { hiddenIn, type Page, Visitor } from './visitor.js';

const all: readonly CommandPage[] = [...pages.ofProjects, ...pages.ofMeetings, ...pages.atTop];

/** Commands that went from their form to their confirmation, in whichever world. */
export const confirmed = new Set<string>();

/**
 * A world in which people give their commands with forms: what is asked, the check of the answers, the confirmation. Once
 * is enough: the same again goes through the API, and so does what is refused, for the API names the code.
 */
export class PagesWorld extends HttpWorld {
  /** What went wrong on the way, of commands that were not refused. */
  readonly faults: string[] = [];
  private readonly visitors = new Map<string, Visitor>();

  /** Who is who, as it stands. */
  async directory(): Promise<Directory> {
    return (await this.desk.directory.present())!;
  }

  /** The first free text of a stream that a field of its events refers to. */
  async textIn(stream: string, field: string): Promise<string> {
    const [row] = await this.desk.lists.rows<{ text: string }>(
      'SELECT body ->> $2 AS text FROM events WHERE stream = $1 AND body ? $2 ORDER BY version LIMIT 1',
      [stream, field],
    );
    return row.text;
  }

  async personNamed(name: string): Promise<string> {
    const [row] = await this.desk.lists.rows<{ id: string }>('SELECT id FROM people WHERE name = $1', [name]);
    return row.id;
  }

  override async give(given: Given): Promise<Outcome> {
    const page = all.find(({ command }) => command === given.name);
    if (!page || confirmed.has(given.name)) return super.give(given);
    const through = await this.through(page, given);
    if (typeof through !== 'string') return through;
    const outcome = await super.give(given);
    if (outcome.kind === 'recorded') this.faults.push(`${given.name}: ${through}`);
    return outcome;
  }

  /** What came of it, or why it did not come to its confirmation. */
  private async through(page: CommandPage, { name, subject, person, body }: Given): Promise<Outcome | string> {
    const visitor = await this.visitorOf(person);
    const address = addressIn(page, subject, body as object);
    const start = await visitor.get(address);
    const shown = start.status === 303 ? await visitor.get(start.location!) : start;
    if (shown.status !== 200) return `its page answers ${shown.status}`;
    const [, action] = /<main[\s\S]*?<form[^>]* action="([^"]*)"/.exec(shown.html) ?? [];
    if (!action) return 'its page has no form';
    const sent = returnInPounds({
      ...hiddenIn(shown.html),
      ...tickedIn(shown.html),
      ...toSent(page.form, page.form.document ? { document: body } : inPounds(body as object)),
    });
    const path = action.replaceAll('&amp;', '&');
    const answered = await this.sendThrough(visitor, path, sent, shown.html.includes('name="check"'));
    if (typeof answered === 'string') return answered;
    const told = await visitor.get(answered.location!);
    if (told.status !== 200 || !told.html.includes('govuk-panel__title'))
      return `${answered.location} confirms nothing`;
    confirmed.add(name);
    return this.recordedBy(String(sent.commandId));
  }

  private async sendThrough(visitor: Visitor, path: string, sent: Sent, asks: boolean): Promise<Page | string> {
    if (asks) {
      const laid = await visitor.post(path, { ...sent, check: 'yes' });
      if (laid.status !== 303) return `refused where it is checked: ${errorsIn(laid.html)}`;
      const checked = await visitor.get(laid.location!);
      if (!checked.html.includes('Check your answers')) return 'its answers were not checked';
      sent = answersIn(checked.html);
    }
    const given = await visitor.post(path, sent);
    if (given.status === 303) return given;
    if (asks) this.faults.push(`refused only after its check: ${path} ${errorsIn(given.html)}`);
    return `refused: ${errorsIn(given.html)}`;
  }

  private async recordedBy(commandId: string): Promise<Outcome> {
    const rows = await this.desk.lists.rows<{
      stream: string;
      version: number;
      type: string;
      hash: string;
      at: string;
    }>('SELECT stream, version, type, hash, at FROM events WHERE command_id = $1 ORDER BY version', [commandId]);
    const { stream, version, hash, at } = rows.at(-1)!;
    const subject = stream.slice(stream.indexOf('/') + 1);
    return {
      kind: 'recorded',
      answer: { stream, subject, version, hash, at, events: rows.map(({ type }) => type) },
      settled: false,
    };
  }

  private async visitorOf(person: string): Promise<Visitor> {
    const known = this.visitors.get(person);
    if (known) return known;
    const visitor = new Visitor({ server: this.server, holderOf: () => person });
    await visitor.signInAs(person);
    this.visitors.set(person, visitor);
    return visitor;
  }
}

/** What the page on which answers are checked sends again; several of a name, where several were ticked. */
function answersIn(html: string): Sent {
  const answers: Record<string, string[]> = {};
  const main = /<main[\s\S]*<\/main>/.exec(html)![0];
  for (const [, name, value] of main.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g))
    (answers[name] ??= []).push(unescaped(value));
  return answers;
}

/** Boxes that are ticked when the form is shown, such as all parts of the scope; those of a row are left. */
function tickedIn(html: string): Sent {
  const ticked: Record<string, string[]> = {};
  for (const [, name, value] of html.matchAll(/<input[^>]* name="([^".]+)" type="checkbox" value="([^"]*)" checked/g))
    (ticked[name] ??= []).push(unescaped(value));
  return ticked;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
};

const unescaped = (text: string): string => text.replace(/&(amp|quot|#39|lt|gt);/g, (entity) => ENTITIES[entity]);

/** The amounts of a return are typed in pounds where its page asks for pounds. */
const returnInPounds = (sent: Sent): Sent =>
  Object.fromEntries(
    Object.entries(sent).map(([name, value]) => [
      name,
      sent[name.replace(/amount$/, 'in')] === 'pounds' && name.endsWith('.amount') ? poundsOf(String(value)) : value,
    ]),
  );

/** The page of a command, about what the request names. */
function addressIn(page: CommandPage, subject: string | null, body: object): string {
  const plain = Object.entries(body).filter(([, value]) => ['string', 'number'].includes(typeof value));
  const query = new URLSearchParams(plain.map(([name, value]): [string, string] => [name, String(value)]));
  return `${folderOf(page, subject)}/${kebab(page.command)}?${query.toString()}`;
}

function folderOf(page: CommandPage, subject: string | null): string {
  if ((pages.ofProjects as readonly CommandPage[]).includes(page)) return `/projects/${subject}`;
  if ((pages.ofMeetings as readonly CommandPage[]).includes(page)) return `/meetings/${subject}`;
  if (page.command === 'DeclareMeeting') return '/meetings';
  return ['ProposeProject', 'AdoptProject'].includes(page.command) ? '' : '/programme';
}

/** The amounts of a cashable benefit and of a condition are typed in pounds, where the API has pence. */
function inPounds(body: object): Readonly<Record<string, unknown>> {
  const { benefitLines, conditions, ...rest } = body as { benefitLines?: any[]; conditions?: any[] };
  return {
    ...rest,
    ...(benefitLines && {
      benefitLines: benefitLines.map((line) =>
        line.cashable
          ? { ...line, profile: line.profile.map((each: any) => ({ ...each, amount: poundsOf(each.amount) })) }
          : line,
      ),
    }),
    ...(conditions && {
      conditions: conditions.map((each) =>
        each.metric === 'cost_share' ? { ...each, value: poundsOf(each.value) } : each,
      ),
    }),
  };
}

const errorsIn = (html: string): string =>
  [...html.matchAll(/<li>\s*(?:<a[^>]*>)?([^<]+)/g)]
    .map(([, text]) => text.trim())
    .join('; ')
    .slice(0, 300);
