import { CreateGroundFloor1763700000000 } from './1763700000000-create-ground-floor.js';
import { CreateWorkplaces1763700100000 } from './1763700100000-create-workplaces.js';
import { GrowWorkers1763700200000 } from './1763700200000-grow-workers.js';
import { CreateWageSurveys1763700300000 } from './1763700300000-create-wage-surveys.js';
import { CreateSurveyImports1763700400000 } from './1763700400000-create-survey-imports.js';
import { CreateClosedSurveys1763700500000 } from './1763700500000-create-closed-surveys.js';
import { TellTheDatabaseWhoAsks1763800000000 } from './1763800000000-tell-the-database-who-asks.js';
import { BuildTheSecondWall1763800100000 } from './1763800100000-build-the-second-wall.js';
import { OpenTheDoorToMembers1763800300000 } from './1763800300000-open-the-door-to-members.js';
import { LetPeopleLeaveAndTakeAlong1763800600000 } from './1763800600000-let-people-leave-and-take-along.js';
import { CreateBackups1763800900000 } from './1763800900000-create-backups.js';
import { SealTheLog1763800200000 } from './1763800200000-seal-the-log.js';
import { LimitSessions1763800400000 } from './1763800400000-limit-sessions.js';
import { AskASecondPerson1763800500000 } from './1763800500000-ask-a-second-person.js';
import { ChangeKeys1763800700000 } from './1763800700000-change-keys.js';
import { TightenTheFloors1763800990000 } from './1763800990000-tighten-the-floors.js';
import { CreateMemberships1764000000000 } from './1764000000000-create-memberships.js';
import { CreateTheBook1764000100000 } from './1764000100000-create-the-book.js';
import { CreateDues1764000200000 } from './1764000200000-create-dues.js';
import { CreateBankStatements1764000300000 } from './1764000300000-create-bank-statements.js';
import { BringBooksAlong1764000400000 } from './1764000400000-bring-books-along.js';
import { CreateMeetings1764000500000 } from './1764000500000-create-meetings.js';
import { OpenDrives1764300000000 } from './1764300000000-open-drives.js';
import { KeepDrivesHidden1764300100000 } from './1764300100000-keep-drives-hidden.js';
import { FindLooksByTheirIndex1764300300000 } from './1764300300000-find-looks-by-their-index.js';
import { RunDrives1764300200000 } from './1764300200000-run-drives.js';
import { SignCards1764310000000 } from './1764310000000-sign-cards.js';
import { MapDrives1764320000000 } from './1764320000000-map-drives.js';
import { ActTogether1764330000000 } from './1764330000000-act-together.js';
import { FindSupervisors1764340000000 } from './1764340000000-find-supervisors.js';
import { FindPromises1764350000000 } from './1764350000000-find-promises.js';
import { WishHowToBeTold1764100000000 } from './1764100000000-wish-how-to-be-told.js';
import { PlanReminders1764200000000 } from './1764200000000-plan-reminders.js';
import { TakeANumberAsAnAddress1764200100000 } from './1764200100000-take-a-number-as-an-address.js';

/** Every migration, oldest first. */
export const migrations = [
  CreateGroundFloor1763700000000,
  CreateWorkplaces1763700100000,
  GrowWorkers1763700200000,
  CreateWageSurveys1763700300000,
  CreateSurveyImports1763700400000,
  CreateClosedSurveys1763700500000,
  TellTheDatabaseWhoAsks1763800000000,
  LimitSessions1763800400000,
  BuildTheSecondWall1763800100000,
  SealTheLog1763800200000,
  OpenTheDoorToMembers1763800300000,
  AskASecondPerson1763800500000,
  LetPeopleLeaveAndTakeAlong1763800600000,
  ChangeKeys1763800700000,
  CreateBackups1763800900000,
  TightenTheFloors1763800990000,
  CreateMemberships1764000000000,
  CreateTheBook1764000100000,
  CreateDues1764000200000,
  CreateBankStatements1764000300000,
  BringBooksAlong1764000400000,
  CreateMeetings1764000500000,
  WishHowToBeTold1764100000000,
  PlanReminders1764200000000,
  TakeANumberAsAnAddress1764200100000,
  OpenDrives1764300000000,
  KeepDrivesHidden1764300100000,
  RunDrives1764300200000,
  FindLooksByTheirIndex1764300300000,
  SignCards1764310000000,
  MapDrives1764320000000,
  ActTogether1764330000000,
  FindSupervisors1764340000000,
  FindPromises1764350000000,
];
