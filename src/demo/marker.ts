import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const name = 'demo';

/** A data folder made by the demo says so, so that no command takes it for a real union's, nor the reverse. */
export async function isDemoFolder(dataDir: string): Promise<boolean> {
  return access(join(dataDir, name)).then(
    () => true,
    () => false,
  );
}

export async function markAsDemo(dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  await writeFile(join(dataDir, name), 'Synthetic data: this folder may be deleted at any time.\n');
}
