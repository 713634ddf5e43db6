export { IdentityModule } from './identity.module.js';
export { AccountsService, type NewAccount } from './accounts.service.js';
export { ActorsService } from './actors.service.js';
export {
  clearSessionCookie,
  deviceOf,
  sessionOf,
  setDeviceCookie,
  setSessionCookie,
  setStepCookie,
  stepOf,
} from './cookies.js';
export { CurrentActor } from './current-actor.js';
export { IdempotencyService } from './idempotency.service.js';
export { MandatesService, type NewMandate } from './mandates.service.js';
export { areDaysOfATerm } from './mandates.rules.js';
export { mandateFollowed, mandateInForce } from './mandates.sql.js';
export { NoticeView } from './notices/notices.dto.js';
export {
  NoticesService,
  type NoticeLine,
  type NoticeSource,
  type ShownNotice,
} from './notices/notices.service.js';
export { type Approved, type Particular, type ProposalKind, ProposalKinds } from './proposals/kinds.js';
export { OwnSessionsService, type OwnSession } from './own-sessions.service.js';
export { SignInBody } from './sessions.dto.js';
export { SessionsService, type OpenedSession } from './sessions.service.js';
export { type FactorKind, FactorsService } from './factors/factors.service.js';
export { type OwnFactors, OwnFactorsService } from './factors/own-factors.service.js';
export { OwnPasskeysService } from './factors/own-passkeys.service.js';
export type { AuthenticationResponseJSON, RegistrationResponseJSON } from './factors/passkeys.service.js';
export { ProofsService } from './factors/proofs.service.js';
export { siteOf } from './factors/site.js';
export { TotpService, type TotpSecret } from './factors/totp.service.js';
export { JoiningBody } from './invitations/invitations.dto.js';
export {
  InvitationsService,
  type MadeInvitation,
  type OpenInvitation,
} from './invitations/invitations.service.js';
export { RedemptionService } from './invitations/redemption.service.js';
export { DevicesService } from './sign-in/devices.service.js';
export { PassphraseChangeService } from './sign-in/passphrase-change.service.js';
export { type Place, type SignedInSession, SignInService } from './sign-in/sign-in.service.js';
export { newToken, tokenHash } from './tokens.js';
export { ThrottleService } from './throttle.service.js';
export { CurrentAsk, MoneyOnce } from './once/money-once.js';
export { type Ask, OnceService } from './once/once.service.js';
export { WithoutIdempotency } from './without-idempotency.js';
export { Account } from './account.entity.js';
export { IdempotencyRecord } from './idempotency-record.entity.js';
export { Mandate } from './mandate.entity.js';
export { Notice } from './notices/notice.entity.js';
export { DueService, type DueSource } from './panic-lock/due.service.js';
export { type LockFollower, LockWatch } from './panic-lock/lock-watch.service.js';
export { type DueLine } from './panic-lock/panic-lock.entity.js';
export { officerRoles } from './panic-lock/officers.rules.js';
export { PanicLockService } from './panic-lock/panic-lock.service.js';
export { type Proof } from './panic-lock/reopening-proof.service.js';
export { ReopeningService } from './panic-lock/reopening.service.js';
export { PanicLock } from './panic-lock/panic-lock.entity.js';
export { AccountResetService } from './recoveries/account-reset.service.js';
export type { ResetAccount } from './recoveries/resetting.service.js';
export { CompletionService } from './recoveries/completion.service.js';
export { ConfirmationsService } from './recoveries/confirmations.service.js';
export {
  NewRecoveryBody,
  RecoveryCompletionBody,
  RecoveryConfirmationBody,
} from './recoveries/recoveries.dto.js';
export {
  type BegunRecovery,
  RecoveriesService,
  type WaitingRecovery,
} from './recoveries/recoveries.service.js';
export { type AwaitedRecovery, awaitedRecoveries } from './recoveries/awaited.sql.js';
export { Recovery } from './recoveries/recovery.entity.js';
export { RecoveryConfirmation } from './recoveries/recovery-confirmation.entity.js';
export { type AwaitedProposal, awaitedProposals } from './proposals/awaited.sql.js';
export { Proposal } from './proposals/proposal.entity.js';
export { DecidingService } from './proposals/deciding.service.js';
export { type NewProposal, ProposalsService } from './proposals/proposals.service.js';
export { type ListedProposal, ReadingProposals, type ReadProposal } from './proposals/reading.service.js';
export { MandateHeldView } from './mandates/mandates.dto.js';
export { MandateListService } from './mandates/mandate-list.service.js';
export { Session } from './session.entity.js';
export { signInEntities } from './sign-in/entities.js';
export {
  contactChannels,
  type ContactDecision,
  decide as decideContact,
  unspokenWishes,
  type Wishes,
  type Wording,
  wordings,
} from './delivery/contact.rules.js';
export { ContactWishes, type OwnWishes } from './delivery/contact-wishes.entity.js';
export { ContactWishesBody } from './delivery/contact-wishes.dto.js';
export { ContactWishesService } from './delivery/contact-wishes.service.js';
export { weekdays } from './delivery/quiet-times.rules.js';
export { DeliveryAddress } from './delivery/delivery-address.entity.js';
export {
  DeliveryAddressesService,
  openAddress,
  type OwnAddress,
} from './delivery/delivery-addresses.service.js';
export { KeyChangesService } from './keys/key-changes.service.js';
export { KeyOpeningsService, type KeyState } from './keys/key-openings.service.js';
export { KeyOpeningBody } from './keys/keys.dto.js';
export { KeyChange, KeyGeneration } from './keys/key-change.entity.js';
export { SignInThrottle } from './sign-in-throttle.entity.js';
export { identitySealedTables } from './sealed-tables.js';
