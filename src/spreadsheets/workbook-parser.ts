import { Worker } from 'node:worker_threads';
import { Problem } from '../shared/errors.js';
import { headWithin } from './head.js';
import type { ReadLimits, SheetRecord } from './sheet.js';

/** The first rows of a sheet, for choosing among sheets. */
export interface SheetTop {
  name: string;
  rows: SheetRecord[];
}

/**
 * Parses a workbook in a thread with a limit on its memory and its time. `choose` gets the first rows of every sheet
 * and answers with the number of the one whose rows are wanted; what it throws is thrown here. Throws `file.damaged`
 * and `file.too_complex` (422).
 */
export async function parseWorkbook(
  archive: ArrayBuffer,
  fileName: string,
  limits: ReadLimits,
  choose: (tops: SheetTop[]) => number,
): Promise<SheetTop> {
  const worker = new Worker(new URL('./workbook.worker.js', import.meta.url), {
    workerData: { archive, topRows: headWithin },
    transferList: [archive],
    resourceLimits: { maxOldGenerationSizeMb: limits.workerMegabytes },
    // Nothing of the server's own start (loaders, flags) belongs in there.
    execArgv: [],
  });
  const tooComplex = () => new Problem(422, 'file.too_complex', { fileName });
  const failed = new Promise<never>((_, reject) => {
    worker.on('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooComplex() : error);
    });
    worker.on('exit', () => reject(tooComplex()));
  });
  const answer = <Expected>() =>
    Promise.race([failed, new Promise<Expected>((resolve) => worker.once('message', resolve))]);
  const timer = setTimeout(() => void worker.terminate(), limits.workerMilliseconds);
  try {
    const tops = await answer<SheetTop[] | 'damaged'>();
    if (tops === 'damaged') throw new Problem(422, 'file.damaged', { fileName });
    const chosen = choose(tops);
    worker.postMessage(chosen);
    return { name: tops[chosen]!.name, rows: await answer<SheetRecord[]>() };
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
