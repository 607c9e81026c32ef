import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ON_A_MAC = ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

/** A browser for the tests of the pages: the one named, one that is there, or the one that Debian's packages bring. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return isProgram(named) ? named : fail(`CHROMIUM_PATH: expected a program; ${named} is none.`);
  return installed() ?? (mayInstall() ? install() : fail('No Chromium was found.'));
}

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...ON_A_MAC].find(isProgram);
}

function mayInstall() {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
}

function install() {
  apt('update');
  apt('install', '--yes', '--no-install-recommends', 'chromium');
  return installed() ?? fail('apt-get installed chromium, yet there is no Chromium on PATH.');
}

function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stderr } = spawnSync('apt-get', ['--quiet', ...args], { env, encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0) fail(`apt-get ${args.join(' ')} failed: ${stderr}`);
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function fail(why) {
  throw new Error(`${why}\nInstall chromium or google-chrome, or set CHROMIUM_PATH to the one to use.`);
}
