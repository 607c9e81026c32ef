import { writeFile } from 'node:fs/promises';
import type { Site } from './browser.js';

/** Takes pictures of pages as wide as a tablet, one screen each. */
export class Camera {
  constructor(
    private readonly site: Site,
    private readonly folder: string,
  ) {}

  /** What the holder of a post or a seat sees at an address, from there on. */
  async take(name: string, place: string, path: string, from = 'header'): Promise<void> {
    const page = await this.site.signedIn(place, { javaScript: true });
    await page.setViewportSize({ width: 1000, height: 760 });
    const response = await page.goto(path);
    if (response?.status() !== 200) throw new Error(`${path} answered ${response?.status()}.`);
    await page
      .locator(from)
      .first()
      .evaluate((element: any) => element.scrollIntoView());
    await writeFile(`${this.folder}/${name}.png`, await page.screenshot({ scale: 'css' }));
    await page.context().close();
  }
}
