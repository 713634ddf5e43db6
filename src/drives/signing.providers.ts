import { CardsController } from './cards/cards.controller.js';
import { CardsReading } from './cards/cards.reading.js';
import { CardsService } from './cards/cards.service.js';
import { ScansController } from './cards/scans.controller.js';
import { ScansService } from './cards/scans.service.js';
import { SigningsService } from './cards/signings.service.js';
import { WordingsController } from './cards/wordings.controller.js';
import { WordingsService } from './cards/wordings.service.js';
import { DriveLaw } from './support/drive-law.js';
import { SupportController } from './support/support.controller.js';
import { SupportPicture } from './support/support.picture.js';
import { LapseCalls } from './support/lapse-calls.service.js';
import { SupportReading } from './support/support.reading.js';

/** Signing cards, and how strong they make a drive. */
export const signingControllers = [CardsController, ScansController, WordingsController, SupportController];
export const signingServices = [
  CardsService,
  CardsReading,
  SigningsService,
  ScansService,
  WordingsService,
  DriveLaw,
  SupportReading,
  LapseCalls,
  SupportPicture,
];
