import { Injectable } from '@nestjs/common';
import type { Browser } from 'playwright-core';
import { ServerConfig } from '#config/configs.js';
import { assets } from '../assets.js';

/** What takes longer is given up, in milliseconds. */
const TIME = 20_000;
/** Where the page seems to lie; nothing there is ever asked for. */
const NOWHERE = 'http://report.invalid/';

/** Prints pages with Chromium, where there is one: tagged, as the page is printed. One at a time. */
@Injectable()
export class Printer {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly config: ServerConfig) {}

  get available(): boolean {
    return this.config.CHROMIUM_PATH !== undefined;
  }

  /** Nothing is fetched but our own styles, and no script runs. */
  print(html: string): Promise<Buffer> {
    const printed = this.last.then(() => this.printNow(html));
    this.last = printed.catch(() => undefined);
    return printed;
  }

  private async printNow(html: string): Promise<Buffer> {
    let browser: Browser | null = null;
    try {
      const { chromium } = await import('playwright-core'); // large, and seldom needed
      const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
      browser = await chromium.launch({ executablePath: this.config.CHROMIUM_PATH, args, timeout: TIME });
      const page = await browser.newPage({ javaScriptEnabled: false });
      page.setDefaultTimeout(TIME);
      await page.route('**/*', async (route) => {
        const { pathname } = new URL(route.request().url());
        if (pathname === '/') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
        const asset = assets.get(pathname.replace('/assets/', ''));
        return asset ? route.fulfill({ contentType: asset.type, body: asset.content }) : route.abort();
      });
      await page.goto(NOWHERE);
      return await page.pdf({ format: 'A4', tagged: true, outline: true, printBackground: true });
    } finally {
      await browser?.close();
    }
  }
}
