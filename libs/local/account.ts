import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Account {
  name: string;
  uid: number;
  gid: number;
}

/** PostgreSQL refuses to run as root; then it runs as the first of these that the machine knows. */
const UNPRIVILEGED = ['postgres', 'nobody', 'daemon'];

/** The account that runs the database, or nothing when the present user may run it. */
export function databaseAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n').map(accountOf);
  for (const name of UNPRIVILEGED) {
    const account = accounts.find((each) => each.name === name && each.uid > 0);
    if (account) return account;
  }
  throw new Error(
    `PostgreSQL refuses to run as root, and this machine has none of the users ${UNPRIVILEGED.join(', ')}. ` +
      'Start as an ordinary user, or set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL of your own.',
  );
}

function accountOf(line: string): Account {
  const [name = '', , uid, gid] = line.split(':');
  return { name, uid: Number(uid), gid: Number(gid) };
}

/** Whether the account may enter every folder on the way to this path (the nearest that exists of it). */
export function canEnter(account: Account, path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  const parent = dirname(path);
  if (!found) return canEnter(account, parent);
  const [owner, group, others] = [0o100, 0o010, 0o001];
  const needed = found.uid === account.uid ? owner : found.gid === account.gid ? group : others;
  const open = (found.mode & needed) !== 0;
  return open && (parent === path || canEnter(account, parent));
}
