import { AccountResetService } from '../identity/index.js';
import type { Settings } from '../shared/settings.js';
import { operatorOf, withServices } from './context.js';
import { askShares } from './shares.js';

/** `kitroom account reset`: for an account that nobody is left to confirm as lost. */
export async function resetAccount(settings: Settings, signInName: string): Promise<void> {
  await withServices(settings, { purpose: 'account reset' }, async (app) => {
    const actor = await operatorOf(app);
    const resets = app.get(AccountResetService);
    const { word, expiresAt } = await resets.reset(actor, signInName, await askShares());
    process.stdout.write(
      `Nothing that opened the account of ${signInName} opens it any more.\n` +
        `One-time word: ${word}\n` +
        `Its owner types the word on the page /p/lost and chooses a new passphrase, until ${expiresAt.toISOString()}.\n`,
    );
  });
}
