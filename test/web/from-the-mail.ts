import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Mail } from '#local/mail-store.js';
import { People } from '#record/people.js';
import { type Mailbox, openMailbox } from '../support/mailbox.js';
import { timeOf } from '../support/server.js';
import { errorsOn, send, Site } from './browser.js';
import type { Errand, MailJourney } from './mail-journeys.js';

/** A site whose mails arrive, with links that lead to its own pages. */
export class PostedSite {
  private readonly arrived: Mail[] = [];

  private constructor(
    readonly site: Site,
    private readonly mailbox: Mailbox,
  ) {}

  static async open(): Promise<PostedSite> {
    const site = await Site.open();
    return new PostedSite(site, await openMailbox(site.server, site.server.url));
  }

  async close(): Promise<void> {
    await this.mailbox.close();
    await this.site.close();
  }

  /** Brings a journey to where its two people have been asked by mail; answers the mails with their errands. */
  async ask({ begin, command, news }: MailJourney): Promise<readonly (Errand & { readonly mail: Mail })[]> {
    const errands = await begin(this.site);
    if (!news) await this.remind(command, new Set(errands.map((each) => each.project)));
    const asked = [];
    for (const errand of errands) asked.push({ ...errand, mail: await this.mailTo(errand) });
    return asked;
  }

  /** The mail about a project that the holder of a post or a seat has got last. */
  async mailTo({ place, project }: Errand, subject = /./): Promise<Mail> {
    await this.collect();
    const person = this.site.client.holderOf(place);
    const { email } = (await this.site.server.app.get(People).read([person])).get(person)!;
    const found = this.arrived.find(
      (mail) => mail.to.includes(email!) && mail.text.includes(project) && subject.test(mail.subject),
    );
    if (found) return found;
    throw new Error(`${place} has no such mail; all: ${this.arrived.map((mail) => mail.subject).join('; ')}`);
  }

  /** Newest first. */
  private async collect(): Promise<void> {
    this.arrived.unshift(...(await this.mailbox.delivered()));
  }

  private async remind(command: string, projects: ReadonlySet<string>): Promise<void> {
    await this.collect();
    this.arrived.length = 0;
    for (const project of projects) await this.letFallDue(command, project);
  }

  private async letFallDue(command: string, project: string): Promise<void> {
    const { body } = await this.site.client.get('auditor', `projects/${project}/reminders`);
    const { dueAt } = body.items.find(({ what, status }: any) => what === command && status === 'planned');
    await timeOf(this.site.server).moveTo(dueAt);
    await this.site.server.settle(project);
  }
}

/** The one link that a mail has. */
export function linkIn({ text }: Mail): string {
  const links = text.match(/https?:\S+/g) ?? [];
  expect(links).toHaveLength(1);
  return links[0]!;
}

/** From the form over whatever is asked and shown between, to the confirmation. */
export async function submitThrough(page: Page): Promise<void> {
  for (let step = 0; step < 5 && !isConfirmed(page); step += 1) {
    await send(page);
    expect({ page: page.url(), errors: await errorsOn(page) }).toEqual({ page: page.url(), errors: [] });
  }
  expect(isConfirmed(page)).toBe(true);
}

const isConfirmed = (page: Page): boolean => page.url().includes('/recorded/');
