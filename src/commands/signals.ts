/** Resolves on the first Ctrl-C or SIGTERM; a second one changes nothing, the drain is already under way. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}
