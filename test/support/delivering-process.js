// A process of its own that works off jobs; told a number of milliseconds, it does nothing else for so long.
// Plain JavaScript on the built program: the test runner does not reach into another process.
import { createApp } from '../../dist/src/app.js';
import { JobLimits } from '../../dist/src/jobs/index.js';
import { Keyring } from '../../dist/src/keys/keyring.js';
import { DeliveryLimits } from '../../dist/src/reminders/delivery/limits.js';
import { Clock } from '../../dist/src/shared/clock.js';
import { Settings } from '../../dist/src/shared/settings.js';

const { TEST_HEARTBEAT_MS, TEST_SILENCE_MS, TEST_JOB_MS, TEST_INSTANT, ...environment } = process.env;
const settings = new Settings(environment);
const keyring = await Keyring.open(settings.keyDir, { create: false });
const clock = Object.assign(new Clock(), { now: () => new Date(TEST_INSTANT) });
const app = await createApp({ settings, clock, keyring, databaseUrl: settings.databaseUrl });
Object.assign(app.get(JobLimits), {
  heartbeatMs: Number(TEST_HEARTBEAT_MS),
  mostMsOfSilence: Number(TEST_SILENCE_MS),
});
app.get(DeliveryLimits).mostMsOfJob = Number(TEST_JOB_MS);
process.on('message', (ms) => {
  const end = performance.now() + ms;
  while (performance.now() < end);
  process.send('woke');
});
process.on('disconnect', () => process.exit());
await app.listen(0, '127.0.0.1');
process.send('ready');
