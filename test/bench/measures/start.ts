import { chmodSync, mkdtempSync, symlinkSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Child } from '#local/children.js';
import { dataFolder, repositoryRoot } from '#local/data-folder.js';
import { freePort, LOOPBACK } from '#local/ports.js';
import type { Bench } from '../bench.js';
import { rounded, seconds } from '../figures.js';

/** `npm start` of an installed clone until the first page: with nothing there yet, and with what the first start left. */
export async function start({ print }: Bench): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'converge-bench-'));
  chmodSync(folder, 0o755);
  symlinkSync(join(dataFolder(), 'bin'), join(folder, 'bin'));
  for (const what of ['first', 'next']) {
    const port = await freePort();
    const page = `http://${LOOPBACK}:${port}/`;
    const begun = performance.now();
    const up = new Child({
      name: 'npm start',
      command: process.execPath,
      args: [join(repositoryRoot(), 'apps', 'cli', 'start.mjs')],
      env: { ...process.env, CONVERGE_DATA: folder, PORT: String(port) },
      logFile: join(folder, 'start.log'),
      stopWithinMs: 60_000,
      isReady: async () => (await fetch(page)).ok,
      readyWithinMs: 300_000,
    });
    await up.start();
    print({ measure: 'start', what, toFirstPageSeconds: rounded(seconds(begun)) });
    await up.stop();
  }
  await rm(folder, { recursive: true, force: true });
}
