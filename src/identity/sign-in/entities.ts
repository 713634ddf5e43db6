import { PasskeyChallenge } from '../factors/passkey-challenge.entity.js';
import { Passkey } from '../factors/passkey.entity.js';
import { RecoveryCode } from '../factors/recovery-code.entity.js';
import { TotpFactor } from '../factors/totp-factor.entity.js';
import { Invitation } from '../invitations/invitation.entity.js';
import { KnownDevice } from './known-device.entity.js';

/** What people join and sign in with. */
export const signInEntities = [Invitation, TotpFactor, Passkey, PasskeyChallenge, RecoveryCode, KnownDevice];
