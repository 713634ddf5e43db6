import { MandateKind } from '../mandates/mandate.kind.js';
import { MandateListService } from '../mandates/mandate-list.service.js';
import { MandatesController } from '../mandates/mandates.controller.js';
import { EndingMandates } from '../mandates/ending.notices.js';
import { RecallKind } from '../mandates/recall.kind.js';
import { DecidingService } from './deciding.service.js';
import { DueProposals } from './due.proposals.js';
import { ProposalSeals } from './proposal-seals.js';
import { ProposalsController } from './proposals.controller.js';
import { ProposalsService } from './proposals.service.js';
import { ReadingProposals } from './reading.service.js';
import { TellingService } from './telling.service.js';
import { WaitingProposals } from './waiting.notices.js';

/** The second person, and the mandates that need one. */
export const proposalControllers = [ProposalsController, MandatesController];
export const proposalServices = [ProposalsService, DecidingService, ReadingProposals, MandateListService];
export const proposalProviders = [
  ...proposalServices,
  ProposalSeals,
  TellingService,
  WaitingProposals,
  DueProposals,
  MandateKind,
  RecallKind,
  EndingMandates,
];
