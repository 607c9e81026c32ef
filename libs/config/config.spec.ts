import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { ALL_CONFIGS, MigrateConfig, ServerConfig, UpConfig, WorkerConfig } from './configs.js';
import { ConfigError, loadConfig, variablesOf } from './load-config.js';

const SERVER = {
  DATABASE_URL: 'postgresql://app:s3cret@db.example:5432/converge',
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
  BASE_URL: 'https://converge.example/',
};
const PRODUCTION = { ...SERVER, NODE_ENV: 'production', SESSION_SECRET: 'x'.repeat(32), WEBHOOK_KEY: 'y'.repeat(32) };
const WORKER = { ...SERVER, SMTP_URL: 'smtp://127.0.0.1:2525' };

function problemsOf(load: () => unknown): Record<string, string> {
  try {
    load();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return Object.fromEntries(error.problems.map(({ variable, expected }) => [variable, expected]));
  }
  return {};
}

describe('what is good', () => {
  test('is read as what it is, with defaults for the rest', () => {
    const config = loadConfig(ServerConfig, { ...SERVER, PORT: '4000' });
    expect(config).toMatchObject({ PORT: 4000, HOST: '127.0.0.1', AUTH_MODE: 'none', DEMO_CLOCK: 'off' });
    expect(config.BASE_URL).toBe('https://converge.example');
  });

  test('an empty variable counts as not set', () => {
    expect(loadConfig(ServerConfig, { ...SERVER, PORT: '', LOG_LEVEL: '' })).toMatchObject({
      PORT: 3000,
      LOG_LEVEL: 'info',
    });
  });

  test('variables of others are left alone, and none is changed afterwards', () => {
    const config = loadConfig(ServerConfig, { ...SERVER, DATABASE_OWNER_URL: 'not mine' });
    expect(config).not.toHaveProperty('DATABASE_OWNER_URL');
    expect(() => Object.assign(config, { PORT: 1 })).toThrow(TypeError);
  });

  test('the worker, the migration and `up` read theirs', () => {
    expect(loadConfig(WorkerConfig, { ...WORKER, MAIL_FROM: 'DMT <dmt@example.org>' }).MAIL_FROM).toContain('DMT');
    expect(loadConfig(MigrateConfig, { DATABASE_OWNER_URL: SERVER.DATABASE_URL }).NODE_ENV).toBe('development');
    expect(loadConfig(UpConfig, {})).toMatchObject({ AUTH_MODE: 'persona', DEMO_CLOCK: 'on', PORT: undefined });
  });

  test('production starts with a secret of its own', () => {
    expect(loadConfig(ServerConfig, PRODUCTION).NODE_ENV).toBe('production');
  });
});

describe('what is bad', () => {
  test.each([
    ['PORT', '0', 'a port from 1 to 65535'],
    ['PORT', 'eighty', 'a port from 1 to 65535'],
    ['PORT', '80.5', 'a port from 1 to 65535'],
    ['DATABASE_POOL_SIZE', '-1', 'a whole number from 1 to 500'],
    ['DATABASE_URL', 'mysql://root@db/x', 'a PostgreSQL URL'],
    ['DATABASE_URL', 'db.example', 'a PostgreSQL URL'],
    ['TEMPORAL_ADDRESS', 'http://127.0.0.1', 'host:port'],
    ['TEMPORAL_TLS', 'yes', 'one of true, false, 1, 0'],
    ['TEMPORAL_TLS_CLIENT_KEY_DATA', 'abc', 'PEM'],
    ['BASE_URL', 'converge.example', 'a web address'],
    ['SESSION_SECRET', 'short', 'at least 32 characters'],
    ['AUTH_MODE', 'anyone', 'one of persona, oidc, none'],
    ['DEMO_CLOCK', 'true', 'one of on, off'],
    ['NODE_ENV', 'staging', 'one of development, test, production'],
    ['LOG_LEVEL', 'loud', 'one of fatal, error'],
  ])('%s = %s', (variable, value, expected) => {
    const problems = problemsOf(() => loadConfig(ServerConfig, { ...SERVER, [variable]: value }));
    expect(Object.keys(problems)).toEqual([variable]);
    expect(problems[variable]).toContain(expected);
  });

  test.each([
    ['SMTP_URL', 'http://mail.example', 'an SMTP URL'],
    ['MAIL_FROM', 'nobody', 'an address'],
    ['MAILS_PER_SECOND', '0', 'a whole number from 1 to 1000'],
    ['MAIL_CHANNEL', 'pigeon', 'one of smtp, notify'],
    ['BOUNCE_DOMAIN', 'no domain', 'a domain'],
    ['BOUNCE_LISTEN', '25', 'host:port'],
  ])('%s = %s, for the worker', (variable, value, expected) => {
    expect(problemsOf(() => loadConfig(WorkerConfig, { ...WORKER, [variable]: value }))[variable]).toContain(expected);
  });

  test('GOV.UK Notify needs its key and template, and no mail server', () => {
    const { SMTP_URL: _, ...rest } = WORKER;
    const notify = { ...rest, MAIL_CHANNEL: 'notify' };
    expect(Object.keys(problemsOf(() => loadConfig(WorkerConfig, notify)))).toEqual([
      'NOTIFY_API_KEY',
      'NOTIFY_TEMPLATE_ID',
    ]);
    const id = '8b3aa916-ec82-434e-b0c5-d5d9b371d6a3';
    const whole = { ...notify, NOTIFY_API_KEY: `converge-${id}-${id}`, NOTIFY_TEMPLATE_ID: id };
    expect(loadConfig(WorkerConfig, whole).MAIL_CHANNEL).toBe('notify');
  });

  test('reports of what came back need both where they go and where they are taken', () => {
    const problems = problemsOf(() => loadConfig(WorkerConfig, { ...WORKER, BOUNCE_LISTEN: '0.0.0.0:25' }));
    expect(Object.keys(problems)).toEqual(['BOUNCE_DOMAIN']);
  });

  test('every variable that is missing is named at once', () => {
    const problems = problemsOf(() => loadConfig(WorkerConfig, {}));
    expect(Object.keys(problems).sort()).toEqual(['BASE_URL', 'DATABASE_URL', 'SMTP_URL', 'TEMPORAL_ADDRESS']);
    expect(problems.DATABASE_URL).toContain('(it is not set)');
  });

  test('no value is printed: it may be a secret', () => {
    const env = { ...SERVER, DATABASE_URL: 'mysql://app:s3cret@db/x', SESSION_SECRET: 'hunter2' };
    expect(() => loadConfig(ServerConfig, env)).toThrow(/^(?!.*(s3cret|hunter2)).*$/s);
  });

  test.each([
    ['AUTH_MODE', 'persona'],
    ['DEMO_CLOCK', 'on'],
    ['SESSION_SECRET', ''],
    ['WEBHOOK_KEY', ''],
    ['WEBHOOK_LOOPBACK', 'on'],
  ])('production refuses %s = "%s"', (variable, value) => {
    const problems = problemsOf(() => loadConfig(ServerConfig, { ...PRODUCTION, [variable]: value }));
    expect(Object.keys(problems)).toEqual([variable]);
    expect(problems[variable]).toContain('when NODE_ENV is production');
  });

  const provider = {
    id: 'tfl',
    name: 'TfL',
    issuer: 'https://sign-in.tfl.example',
    clientId: 'converge',
    domains: ['tfl.example'],
  };
  test.each([
    ['nothing', undefined],
    ['no JSON', 'tfl'],
    ['no list', JSON.stringify(provider)],
    ['an empty list', '[]'],
    ['a provider without domains', JSON.stringify([{ ...provider, domains: [] }])],
    ['an issuer that is no address', JSON.stringify([{ ...provider, issuer: 'tfl' }])],
    ['an id that cannot be part of an address', JSON.stringify([{ ...provider, id: 'T/L' }])],
  ])('identity providers: %s', (_, OIDC_PROVIDERS) => {
    const env = { ...PRODUCTION, AUTH_MODE: 'oidc', OIDC_PROVIDERS };
    expect(problemsOf(() => loadConfig(ServerConfig, env)).OIDC_PROVIDERS).toContain('identity providers');
  });

  test('identity providers, read from JSON', () => {
    const env = { ...PRODUCTION, AUTH_MODE: 'oidc', OIDC_PROVIDERS: JSON.stringify([provider]) };
    expect(loadConfig(ServerConfig, env).OIDC_PROVIDERS).toEqual([provider]);
  });

  test('a database without its owner', () => {
    const problems = problemsOf(() => loadConfig(UpConfig, { DATABASE_URL: SERVER.DATABASE_URL }));
    expect(Object.keys(problems)).toEqual(['DATABASE_OWNER_URL']);
  });
});

test('.env.example explains every variable, and no other', () => {
  const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
  const explained = [...example.matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name);
  const read = new Set(ALL_CONFIGS.flatMap((Config) => variablesOf(Config)));
  expect([...explained].sort()).toEqual([...read].sort());
});
