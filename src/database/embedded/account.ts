import { chownSync, lstatSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The unprivileged user that the server runs as. */
export interface Account {
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root. As root: the owner of `folders`' first that belongs to somebody else, so that
 * a folder once used without root stays usable without; else `nobody`. As anybody else null: no change of user.
 */
export function accountFor(folders: string[]): Account | null {
  if (process.geteuid?.() !== 0) return null;
  return folders.map(ownerOf).find((owner) => owner !== null) ?? nobody();
}

/** Hands a folder and all in it to `account`. */
export function giveTree(path: string, account: Account): void {
  chownSync(path, account.uid, account.gid);
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) giveTree(inner, account);
    else if (!entry.isSymbolicLink()) chownSync(inner, account.uid, account.gid);
  }
}

/** Whether root owns `path`, for instance after it restored a backup. */
export function isRoots(path: string): boolean {
  return lstatSync(path).uid === 0;
}

function ownerOf(folder: string): Account | null {
  const stat = statSync(folder, { throwIfNoEntry: false });
  // initdb wants to know its user's name: a user without one (a mounted volume's) will not do.
  return stat && stat.uid !== 0 && accounts().some(({ uid }) => uid === stat.uid)
    ? { uid: stat.uid, gid: stat.gid }
    : null;
}

function nobody(): Account {
  return accounts().find(({ name }) => name === 'nobody') ?? { uid: 65534, gid: 65534 };
}

function accounts(): (Account & { name: string })[] {
  try {
    return readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }));
  } catch {
    return [];
  }
}
