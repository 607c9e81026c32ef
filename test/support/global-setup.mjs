import { register } from 'node:module';

/** Once before all tests: a PostgreSQL for the whole run. */
export default async function globalSetup() {
  register('./typescript-loader.mjs', import.meta.url);
  const { startTestServers } = await import('./servers.ts');
  globalThis.stopTestServers = await startTestServers();
}
