import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What must be there before anything of ours can run. Plain JavaScript without a package: none is installed yet. */
const root = fileURLToPath(new URL('../..', import.meta.url));

const SOURCES = ['apps', 'libs', 'workflows', 'package.json', 'nest-cli.json', 'tsconfig.json', 'tsconfig.build.json'];
const BUILT = join(root, 'dist', '.built');

/** One line for a step that took time: tick, name, seconds. */
export async function step(name, work) {
  const begun = performance.now();
  const line = (mark) => `${mark} ${name.padEnd(56)} ${((performance.now() - begun) / 1000).toFixed(1).padStart(5)} s`;
  try {
    await work();
    console.log(line('✔'));
  } catch (error) {
    console.log(line('✘'));
    throw error;
  }
}

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const good = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major === 24;
  if (!good) throw new Error(`Converge needs Node 20.19 or newer, 22.12 or newer, or 24; this is ${process.version}.`);
}

/** `npm ci`, unless node_modules is what package-lock.json says. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await step('Packages installed', () => npm('ci', '--include=dev', '--loglevel=error'));
}

export async function ensureBuilt() {
  const newest = Math.max(...SOURCES.map((source) => newestIn(join(root, source))));
  if (existsSync(BUILT) && statSync(BUILT).mtimeMs >= newest) return;
  await step('Built', build);
}

/** Stamped with the time it began, so that what is edited meanwhile is built next time. */
export async function build() {
  const begun = new Date();
  await npm('run', '--silent', 'build');
  writeFileSync(BUILT, '');
  utimesSync(BUILT, begun, begun);
}

/** npm itself, in the very version that runs us where that is known. What it says matters only when it fails. */
export function npm(...args) {
  const [command, all, options] = npmWith(args);
  const child = spawn(command, all, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => (status === 0 ? resolve() : reject(new Error(said.trim()))));
  });
}

/** The same in front of everybody; answers its exit code. */
export function npmAloud(...args) {
  const [command, all, options] = npmWith(args);
  return spawnSync(command, all, { ...options, stdio: 'inherit' }).status ?? 1;
}

function npmWith(args) {
  const own = process.env.npm_execpath;
  const [command, before] = own ? [process.execPath, [own]] : ['npm', []];
  return [command, [...before, ...args], { cwd: root, shell: !own && process.platform === 'win32' }];
}

function isInstalled() {
  const wanted = packagesIn('package-lock.json');
  const found = packagesIn(join('node_modules', '.package-lock.json'));
  if (!wanted || !found) return false;
  const mayBeMissing = ({ optional, devOptional, extraneous }) => optional || devOptional || extraneous;
  return Object.entries(wanted)
    .filter(([path]) => path !== '')
    .every(([path, entry]) => (found[path] ? found[path].version === entry.version : mayBeMissing(entry)));
}

function packagesIn(lockFile) {
  const file = join(root, lockFile);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}

/** Folders count too: theirs is the time when a file was last added or taken away. */
function newestIn(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
