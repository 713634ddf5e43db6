import { BlocksService } from './blocks.service.js';
import { BringingService } from './bringing.service.js';
import { ChunksService } from './chunks.service.js';
import { ColumnNamesController } from './column-names.controller.js';
import { ColumnNamesService } from './column-names.service.js';
import { DecisionsService } from './decisions.service.js';
import { DryRunService } from './dry-run.service.js';
import { FinishingService } from './finishing.service.js';
import { ImportRowsController } from './import-rows.controller.js';
import { ImportsController } from './imports.controller.js';
import { ImportsService } from './imports.service.js';
import { MapNamesService } from './map-names.service.js';
import { NamesService } from './names.service.js';
import { RowsService } from './rows.service.js';
import { RunnerService } from './runner.service.js';
import { SurveyImportsService } from './survey-imports.service.js';
import { FileNamesService } from './file-names.service.js';
import { LongFilesService } from './long-files.service.js';
import { NewImportsService } from './new-imports.service.js';
import { PlacingService } from './placing.service.js';
import { PreparingService } from './preparing.service.js';
import { RelinkingService } from './relinking.service.js';
import { SealsService } from './seals.service.js';
import { ShortFilesService } from './short-files.service.js';
import { TurnsService } from './turns.service.js';
import { UndoingService } from './undoing.service.js';
import { WaveAnswersService } from './wave-answers.service.js';
import { WaveService } from './wave.service.js';
import { WorkService } from './work.service.js';

export const importControllers = [ImportsController, ImportRowsController, ColumnNamesController];

export const importProviders = [
  BlocksService,
  BringingService,
  ChunksService,
  ColumnNamesService,
  DecisionsService,
  DryRunService,
  FinishingService,
  ImportsService,
  MapNamesService,
  NamesService,
  RowsService,
  RunnerService,
  SurveyImportsService,
  FileNamesService,
  LongFilesService,
  NewImportsService,
  PlacingService,
  PreparingService,
  RelinkingService,
  SealsService,
  ShortFilesService,
  TurnsService,
  UndoingService,
  WaveAnswersService,
  WaveService,
  WorkService,
];
