import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

const pathOf = (file: string): string => fileURLToPath(new URL(`../../../workflows/${file}`, import.meta.url));

/** Where the build leaves the bundle. */
const BUILT = pathOf('bundle.cjs');

/** Made once, where there is none from the build. */
let made: Promise<string> | undefined;

/** The workflows in one piece, as Temporal's sandbox runs them. */
export async function workflowBundle(): Promise<{ codePath: string } | { code: string }> {
  if (existsSync(BUILT)) return { codePath: BUILT };
  made ??= bundleWorkflows();
  return { code: await made };
}

/** Part of the build: a worker then starts without a bundler. */
export async function buildBundle(): Promise<void> {
  await writeFile(BUILT, await bundleWorkflows());
}

async function bundleWorkflows(): Promise<string> {
  const workflowsPath = pathOf(import.meta.url.endsWith('.ts') ? 'index.ts' : 'index.js');
  const { code } = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('WARN') });
  return code;
}
