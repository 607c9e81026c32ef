import { type BrowserContext, chromium } from 'playwright-core';
import { findChromium } from '../../support/chromium.mjs';
import type { Bench } from '../bench.js';
import { rounded } from '../figures.js';
import { install } from '../installation.js';
import { pagesOfAVisit } from '../looked-at.js';
import { openProjects } from '../open-projects.js';

/** What may go over the wire, with headers: on a first visit, and when the same page is looked at again. */
const AIM = { first: { kB: 100, requests: 8 }, next: { kB: 15 } };

/** Whoever looks: a lead, a seat, a representative and the programme office. */
const READERS = ['tfl-pl', 'gla-chair', 'lfepa-or', 'programme-office'];

/**
 * What a page costs in a browser that has nothing yet, and in one that was there before: bytes as they were sent, requests,
 * and how large the page is and how far it moves while it is drawn. Of all who look, the one for whom it is largest.
 */
export async function pages({ options, print }: Bench): Promise<void> {
  const installation = await install(options);
  const stock = await openProjects(installation, options.projects);
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  for (const { page, paths } of pagesOfAVisit(stock)) {
    const visits: Visits[] = [];
    for (const place of READERS) {
      const context = await browser.newContext({ baseURL: installation.url });
      const person = installation.client.holderOf(place);
      await signIn(context, person);
      visits.push({ by: place, ...(await visitTwice(context, paths[0])) });
      await context.close();
    }
    const largest = visits.reduce((most, each) => (each.first.kB > most.first.kB ? each : most));
    const { first, next } = largest;
    const met = first.kB <= AIM.first.kB && first.requests <= AIM.first.requests && next.kB <= AIM.next.kB;
    print({ measure: 'pages', page, openProjects: stock.count, ...largest, aim: AIM, met });
  }
  await browser.close();
  await installation.stop();
}

interface Visit {
  readonly kB: number;
  readonly requests: number;
}

interface Visits {
  readonly by: string;
  readonly first: Visit;
  readonly next: Visit;
  readonly elements: number;
  readonly layoutShift: number;
}

/** Without a page of ours, so that the browser keeps nothing of it. */
async function signIn({ request }: BrowserContext, person: string): Promise<void> {
  const form = await (await request.get('/sign-in')).text();
  const _csrf = /name="_csrf" value="([^"]+)"/.exec(form)![1];
  const signed = await request.post('/sign-in', { form: { _csrf, person }, maxRedirects: 0 });
  if (signed.status() !== 303) throw new Error(`Nobody could sign in: ${signed.status()}`);
}

async function visitTwice(context: BrowserContext, path: string): Promise<Omit<Visits, 'by'>> {
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  let [bytes, requests] = [0, 0];
  const fromCache = new Set<string>();
  await wire.send('Network.enable');
  wire.on('Network.requestServedFromCache', ({ requestId }) => fromCache.add(requestId));
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (fromCache.has(requestId) || encodedDataLength === 0) return;
    bytes += encodedDataLength;
    requests += 1;
  });
  const visit = async (): Promise<Visit> => {
    [bytes, requests] = [0, 0];
    const answer = await page.goto(path, { waitUntil: 'networkidle' });
    if (!answer?.ok()) throw new Error(`${path}: ${answer?.status()}`);
    return { kB: rounded(bytes / 1000), requests };
  };
  const first = await visit();
  const elements = await page.evaluate<number>(`document.querySelectorAll('*').length`);
  const layoutShift = rounded(await page.evaluate<number>(LAYOUT_SHIFT));
  await page.goto('about:blank');
  return { first, next: await visit(), elements, layoutShift };
}

/** Runs in the browser: how far parts of the page moved without being asked to, as Lighthouse adds it up. */
const LAYOUT_SHIFT = `new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (sum += value)))
    .observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => resolve(sum), 100);
})`;
