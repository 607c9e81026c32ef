import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Account, canEnter, databaseAccount } from './account.js';

/** What runs write, and what `--reset` therefore removes; binaries that were fetched stay. */
const WRITTEN_BY_RUNS = ['postgres', 'temporal', 'mail', 'logs', 'seeded'];

/** The folder of package.json, seen from the sources as well as from what was built of them. */
export function repositoryRoot(): string {
  const folder = fileURLToPath(new URL('../..', import.meta.url));
  return existsSync(join(folder, 'package.json')) ? resolve(folder) : resolve(folder, '..');
}

/** Where everything local lies; made when it is missing. */
export function dataFolder(root = repositoryRoot(), account = databaseAccount()): string {
  const folder = whereDataLies(root, account);
  makeEnterable(folder);
  return folder;
}

/**
 * `.converge/` in the clone. When the database must run as another user, and that user cannot enter the clone (it lies
 * in root's own folder), a folder of this clone under /var/lib, which that user can reach.
 */
export function whereDataLies(root: string, account: Account | undefined): string {
  const asked = process.env.CONVERGE_DATA;
  if (asked) return asked;
  const besideTheCode = join(root, '.converge');
  if (!account || canEnter(account, besideTheCode)) return besideTheCode;
  const clone = createHash('sha256').update(root).digest('hex').slice(0, 12);
  return join('/var/lib/converge', clone);
}

/** Begins anew: forgets the database, the histories of the process and the mail. */
export async function emptyDataFolder(folder: string): Promise<void> {
  for (const part of WRITTEN_BY_RUNS) await rm(join(folder, part), { recursive: true, force: true });
}

/** Folders that we make can be entered by the database's user, whatever the umask. */
function makeEnterable(folder: string): void {
  const topmost = mkdirSync(folder, { recursive: true });
  for (let made = folder; topmost && made.startsWith(topmost); made = dirname(made)) chmodSync(made, 0o755);
}
