import { register } from 'node:module';
import { ensureBuilt, ensureInstalled, requireNode } from '../../apps/cli/prepare.mjs';

/** `npm run bench`: what it costs and how long it takes, one JSON line a measure. See docs/performance.md. */
try {
  requireNode();
  await ensureInstalled();
  await ensureBuilt();
  register('../support/typescript-loader.mjs', import.meta.url);
  const { bench } = await import('./bench.ts');
  await bench(process.argv.slice(2));
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
process.exit();
