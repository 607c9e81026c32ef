import { afterAll, beforeAll, test } from '@jest/globals';
import { toOpenG1 } from '../support/mission.js';
import { expectAccessible, Site } from './browser.js';

let site: Site;
beforeAll(async () => {
  site = await Site.open({ LOG_LEVEL: 'error' });
}, 60_000);
afterAll(() => site?.close());

test('look', async () => {
  const subject = await toOpenG1(site.client);
  const page = await site.visitor({ javaScript: true });
  const shot = async (path: string, name: string) => {
    const response = await page.goto(path);
    console.log(path, response?.status());
    await page.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: true });
  };
  await shot('/sign-in', 'sign-in');
  const chair = await site.signedIn('gla-chair', { javaScript: true });
  for (const [path, name] of [
    ['/', 'waiting'],
    ['/projects', 'projects'],
    [`/projects/${subject}`, 'project'],
    [`/projects/${subject}/cast-vote`, 'cast-vote'],
    [`/projects/${subject}/history/3`, 'entry'],
    [`/meetings`, 'meetings'],
    [`/nowhere`, 'nowhere'],
  ]) {
    const response = await chair.goto(path!);
    console.log(path, response?.status(), chair.url());
    await chair.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: true });
    await expectAccessible(chair);
  }
}, 120_000);
