import { register } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

// Plain JavaScript, because a thread starts outside the test runner's transform: from sources it first learns to
// read TypeScript, from a build it finds compiled siblings.
if (workerData.typescript) register('./worker-typescript.js', import.meta.url);
const { perform } = await import('./task.js');
parentPort.postMessage(await perform(workerData.task));
