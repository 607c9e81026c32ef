import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const rootDir = fileURLToPath(new URL('..', import.meta.url));
const { imports } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** `#room/x.js` is `libs/room/x.ts`: read from package.json, so that a room is named in one place. */
const rooms = Object.entries(imports).map(([alias, { source }]) => [
  `^${alias.replace('*', '(.*)\\.js')}$`,
  `${rootDir}${source.slice(2).replace('*', '$1')}.ts`,
]);

/** Sources import each other as `./x.js`, as Node will find them once they are built. */
const siblings = ['^(\\.{1,2}/.*)\\.js$', ['$1.js', '$1.ts']];

export default {
  rootDir,
  roots: ['apps', 'libs', 'workflows', 'test'].map((folder) => `<rootDir>/${folder}`),
  testMatch: ['**/*.spec.ts'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: Object.fromEntries([...rooms, siblings]),
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        module: { type: 'es6' },
        jsc: {
          target: 'es2022',
          keepClassNames: true,
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
      },
    ],
  },
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  reporters: ['default', '<rootDir>/.config/jest-reporter.mjs'],
  testSequencer: '<rootDir>/.config/jest-sequencer.mjs',
  maxWorkers: 3,
  workerIdleMemoryLimit: '700MB',
  testTimeout: 30_000,
};
