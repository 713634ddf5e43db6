import type { EntityManager } from 'typeorm';

/**
 * One step of an actor's own transaction that must look further than they may: counting what refers to a row that is
 * about to go, finding the account of somebody who is told something. For the time of `work` this transaction reaches
 * everything; afterwards, and after a failure, what it reached before. Show nothing of what `work` reads.
 */
export async function beyondReach<Result>(tx: EntityManager, work: () => Promise<Result>): Promise<Result> {
  const [before] = await tx.query<{ everything: string | null }[]>(
    `SELECT current_setting('kitroom.everything', true) AS everything`,
  );
  await setEverything(tx, 'on');
  // a failed statement ends the transaction or its savepoint, and the setting with it
  const result = await work();
  await setEverything(tx, before?.everything ?? '');
  return result;
}

async function setEverything(tx: EntityManager, value: string): Promise<void> {
  await tx.query(`SELECT set_config('kitroom.everything', $1, true)`, [value]);
}
