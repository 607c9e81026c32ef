import { ensureBuilt, ensureInstalled, requireNode } from './prepare.mjs';

/** `npm start`: makes the clone ready, then it is `converge up`. */
try {
  requireNode();
  await ensureInstalled();
  await ensureBuilt();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
process.argv.splice(2, 0, 'up');
await import('../../dist/apps/cli/main.js');
