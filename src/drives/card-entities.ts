import { DriveCardRevocation } from './cards/drive-card-revocation.entity.js';
import { DriveCardScan } from './cards/drive-card-scan.entity.js';
import { DriveCardWording } from './cards/drive-card-wording.entity.js';
import { DriveCard } from './cards/drive-card.entity.js';

/** What people of a drive signed. */
export const cardEntities = [DriveCardWording, DriveCard, DriveCardRevocation, DriveCardScan];
