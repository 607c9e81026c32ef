import { register } from 'node:module';
import { parseArgs } from 'node:util';
import { ensureBuilt, ensureInstalled, requireNode } from '../../apps/cli/prepare.mjs';

/** `npm run test:faults -- --lifecycles 1000`: the long run. Prints its report as JSON; fails when it did not pass. */
const { values } = parseArgs({
  options: {
    lifecycles: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    'at-once': { type: 'string', default: '6' },
    every: { type: 'string', default: '500' },
    minutes: { type: 'string' },
  },
});

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130)); // and takes its servers along
requireNode();
await ensureInstalled();
await ensureBuilt();
register('../support/typescript-loader.mjs', import.meta.url);
const { runFaults } = await import('./faults.ts');
const report = await runFaults({
  lifecycles: Number(values.lifecycles),
  seed: Number(values.seed),
  atOnce: Number(values['at-once']),
  every: Number(values.every),
  ...(values.minutes && { minutes: Number(values.minutes) }),
});
console.log(JSON.stringify(report, null, 2));
process.exit(report.findings.length + report.missing.length > 0 ? 1 : 0);
