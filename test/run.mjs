import { register } from 'node:module';
import { build, ensureInstalled, npm, npmAloud, requireNode, step } from '../apps/cli/prepare.mjs';
import { findChromium } from './support/chromium.mjs';

/** `npm test`: everything a change must pass, from nothing, ending in `N passed, N failed` alone on a line. */
try {
  requireNode();
  await ensureInstalled();
  await step('Chromium', () => (process.env.CHROMIUM_PATH = findChromium()));
  await step('Temporal', findTemporal);
  await allOf(
    step('Lint', () => npm('run', '--silent', 'lint')),
    step('Types', () => npm('run', '--silent', 'types'))
      .then(() => step('Architecture', () => npm('run', '--silent', 'arch')))
      .then(() => step('Build', build)),
  );
} catch (error) {
  console.log(`${error.message}\n\n0 passed, 1 failed`);
  process.exit(1);
}
process.exit(npmAloud('run', '--silent', 'unit', '--', ...process.argv.slice(2)));

/** Beside each other; the first that fails is told once all have ended. */
async function allOf(...steps) {
  const failed = (await Promise.allSettled(steps)).find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
}

/** Once, before tests that run beside each other would each fetch it. */
async function findTemporal() {
  register('./support/typescript-loader.mjs', import.meta.url);
  const { temporalCli, temporalTestServer } = await import('../libs/local/temporal-binaries.ts');
  process.env.TEMPORAL_CLI_PATH = await temporalCli();
  process.env.TEMPORAL_TEST_SERVER_PATH = await temporalTestServer();
}
