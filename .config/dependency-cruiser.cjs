/**
 * Who may import whom: the table of docs/architecture.md, row by row. Rows restrict rooms; they restrict npm packages
 * where they name some. Specs beside the code are tests, and tests may import everything.
 */
const SPEC = '\\.spec\\.ts$';
const ROOM = '^(apps|libs|workflows|seeds|test)/';
const NPM = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'];

/** Packages that do one pure thing and bring no architecture with them. */
const SMALL_TOOLS = ['canonicalize', 'uuid', 'reflect-metadata'];

/** Doors translate; only these files put the house together. A command of the command line is such a file. */
const COMPOSING = ['^apps/[^/]+/main\\.ts$', '\\.module\\.ts$', '^apps/cli/'];

const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from: { pathNot: SPEC, ...from }, to });

const onlyRooms = (room, ...allowed) =>
  error(
    `${room}: only its rooms`,
    `${room} may import of our own only: ${allowed.join(', ') || 'nothing'}`,
    { path: `^${room}/` },
    { path: ROOM, pathNot: [room, ...allowed].map((each) => `^${each}(/|\\.)`) },
  );

const packages = (...names) => names.map((name) => `(^|/)node_modules/${name}/`);

const onlyPackages = (room, ...allowed) =>
  error(
    `${room}: only its packages`,
    `${room} may import of npm only: ${allowed.join(', ') || 'nothing'}`,
    { path: `^${room}/` },
    { dependencyTypes: NPM, pathNot: packages(...allowed) },
  );

const noNode = (room) =>
  error(`${room}: no Node`, `${room} knows no machine`, { path: `^${room}/` }, { dependencyTypes: ['core'] });

module.exports = {
  forbidden: [
    onlyRooms('libs/domain'),
    onlyPackages('libs/domain'),
    noNode('libs/domain'),

    onlyRooms('workflows', 'libs/domain'),
    onlyPackages('workflows', '@temporalio/workflow', '@temporalio/common'),
    noNode('workflows'),
    error(
      'workflows: others import only the contract',
      'the clockwork is bundled by Temporal; to everyone else it is its contract',
      { path: ROOM, pathNot: ['^workflows/', '^test/', SPEC] },
      { path: '^workflows/', pathNot: '^workflows/contract(/|\\.)' },
    ),

    onlyRooms('libs/access', 'libs/domain'),
    onlyPackages('libs/access'),
    noNode('libs/access'),

    onlyRooms('libs/record', 'libs/domain', 'libs/config'),
    onlyPackages('libs/record', 'typeorm', 'pg', '@types/pg', ...SMALL_TOOLS),
    onlyRooms('libs/documents', 'libs/domain', 'libs/config'),
    onlyPackages('libs/documents', 'typeorm', 'pg', '@types/pg', ...SMALL_TOOLS),

    onlyRooms('libs/use-cases', 'libs/domain', 'libs/access', 'libs/record', 'libs/documents'),
    onlyPackages(
      'libs/use-cases',
      'class-validator',
      'class-transformer',
      '@nestjs/common',
      '@nestjs/swagger',
      ...SMALL_TOOLS,
    ),
    error(
      'libs/use-cases: no HTTP',
      'use cases do not know by which door one came in',
      { path: '^libs/use-cases/' },
      { path: '^(node:)?https?2?$' },
    ),

    onlyRooms('libs/process', 'workflows/contract', 'libs/use-cases'),
    onlyPackages('libs/process', '@temporalio/[^/]+', ...SMALL_TOOLS),
    error(
      'libs/process: only its worker acts',
      'the entry `client` knows the ports of the use cases, no more',
      { path: '^libs/process/', pathNot: ['^libs/process/worker(/|\\.)', SPEC] },
      { path: '^libs/use-cases/', pathNot: '^libs/use-cases/ports(/|\\.)' },
    ),
    error(
      'the server never loads the native core',
      "Temporal's worker is large and native; it belongs to apps/worker",
      { path: ['^apps/server/', '^libs/process/client(/|\\.)'] },
      { path: packages('@temporalio/(worker|core-bridge|testing)'), reachable: true },
    ),

    onlyRooms('libs/notify', 'libs/domain', 'libs/use-cases/ports'),

    onlyRooms('libs/config'),
    onlyPackages('libs/config', 'class-validator', 'class-transformer', ...SMALL_TOOLS),

    onlyRooms('libs/local', 'libs/config'),
    error(
      'libs/local: only for the command line and tests',
      'servers are started on a desk and in tests, never from a door',
      { path: ROOM, pathNot: ['^libs/local/', '^apps/cli/', '^test/', SPEC] },
      { path: '^libs/local/' },
    ),

    error(
      'apps: doors translate',
      'a door imports use cases, access, config and the words of the law; composing files put the rest together',
      { path: '^apps/([^/]+)/', pathNot: [...COMPOSING, SPEC] },
      { path: ROOM, pathNot: ['^apps/$1/', '^libs/(use-cases|domain|config|access)/'] },
    ),
    error(
      'apps: of the law only types and messages',
      'what a door must know of the rules are their names and their words',
      { path: '^apps/', pathNot: [...COMPOSING, SPEC] },
      { path: '^libs/domain/', pathNot: '/messages\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    error(
      'apps: no other app',
      'what two doors share lives in libs',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    error(
      'apps: nobody imports a door',
      'libs and workflows do not know who calls them',
      { path: '^(libs|workflows)/' },
      { path: '^apps/' },
    ),

    error('seeds: only data', 'seeds import nothing', { path: '^seeds/' }, { path: '.' }),

    error(
      'test: only tests import tests',
      'what runs in earnest does not lean on test support',
      { path: ROOM, pathNot: ['^test/', SPEC] },
      { path: '^test/' },
    ),

    error(
      'no circle',
      'two files that need each other are one; types may point both ways',
      { pathNot: '(^|/)node_modules/' },
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    error(
      'nothing unresolved',
      'every import leads somewhere, if only once it is built',
      { path: ROOM, pathNot: '^$' },
      { couldNotResolve: true, pathNot: '(^|/)dist/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      mainFields: ['main', 'types', 'typings'],
    },
  },
};
