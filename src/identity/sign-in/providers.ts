import { ChallengesService } from '../factors/challenges.service.js';
import { FactorNotices } from '../factors/factor-notices.service.js';
import { FactorsController } from '../factors/factors.controller.js';
import { FactorsService } from '../factors/factors.service.js';
import { OwnFactorsService } from '../factors/own-factors.service.js';
import { OwnPasskeysService } from '../factors/own-passkeys.service.js';
import { PasskeysService } from '../factors/passkeys.service.js';
import { ProofsService } from '../factors/proofs.service.js';
import { RecoveryCodesService } from '../factors/recovery-codes.service.js';
import { TotpService } from '../factors/totp.service.js';
import { InvitationsController } from '../invitations/invitations.controller.js';
import { InvitationsService } from '../invitations/invitations.service.js';
import { RedemptionService } from '../invitations/redemption.service.js';
import { ClaimsService } from './claims.service.js';
import { DevicesService } from './devices.service.js';
import { PasskeySignInController } from './passkeys.controller.js';
import { PassphraseChangeService } from './passphrase-change.service.js';
import { SignInService } from './sign-in.service.js';

export const signInControllers = [PasskeySignInController, InvitationsController, FactorsController];

/** Joining, signing in and what proves it: those that others use. */
export const signInServices = [
  DevicesService,
  FactorsService,
  InvitationsService,
  OwnFactorsService,
  OwnPasskeysService,
  PasskeysService,
  PassphraseChangeService,
  ProofsService,
  RedemptionService,
  SignInService,
  TotpService,
];

export const signInProviders = [
  ...signInServices,
  ChallengesService,
  FactorNotices,
  RecoveryCodesService,
  ClaimsService,
];
