import { StartFailure } from '../../shared/start-failure.js';

/** The sentence behind what the system answered; `error` itself where there is none. */
export function explained(error: unknown, dataDir: string): unknown {
  const { code, syscall, path = dataDir } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new StartFailure('start.no_space', { folder: dataDir });
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return new StartFailure('start.not_a_folder', { path: dataDir });
  if (code === 'EPERM' && process.geteuid?.() === 0 && /chown|spawn/.test(syscall ?? '')) {
    return new StartFailure('start.root_cannot_change_user');
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new StartFailure('start.no_permission', { path });
  return error;
}
