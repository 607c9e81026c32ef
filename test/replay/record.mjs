import { register } from 'node:module';

/** `npm run replay:record`: by hand, when the workflow has changed on purpose. Tests only replay. */
register('../support/typescript-loader.mjs', import.meta.url);
const { recordHistories } = await import('./record.ts');
await recordHistories();
process.exit();
