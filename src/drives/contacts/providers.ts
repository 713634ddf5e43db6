import { PeopleBesideReading } from './beside/people-beside.reading.js';
import { ContactActsController } from './contact-acts.controller.js';
import { DriveContactsController } from './contacts.controller.js';
import { ContactsReading } from './contacts.reading.js';
import { ContactsService } from './contacts.service.js';
import { ApplyingLists } from './imports/applying.service.js';
import { BringingLists } from './imports/bringing.service.js';
import { DecidingLines } from './imports/deciding.service.js';
import { ContactImportsController } from './imports/imports.controller.js';
import { ImportsReading } from './imports/imports.reading.js';
import { UndoingLists } from './imports/undoing.service.js';
import { JoiningService } from './joining/joining.service.js';
import { DriveMapController } from './map/map.controller.js';
import { DrivePlacesController } from './map/places.controller.js';
import { DriveMapReading } from './map/map.reading.js';
import { DriveMapService } from './map/map.service.js';
import { MergingService } from './merging/merging.service.js';
import { TiesService } from './ties/ties.service.js';

/** The people of a workplace, as a drive knows them. */
export const contactControllers = [
  DriveContactsController,
  ContactActsController,
  DriveMapController,
  DrivePlacesController,
  ContactImportsController,
];
export const contactServices = [
  ContactsReading,
  PeopleBesideReading,
  ContactsService,
  DriveMapReading,
  DriveMapService,
  TiesService,
  MergingService,
  JoiningService,
  BringingLists,
  DecidingLines,
  ApplyingLists,
  UndoingLists,
  ImportsReading,
];
