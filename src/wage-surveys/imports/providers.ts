import { BlocksService } from './blocks.service.js';
import { BringingService } from './bringing.service.js';
import { ChunksService } from './chunks.service.js';
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
import { WaveService } from './wave.service.js';
import { WorkService } from './work.service.js';

export const importControllers = [ImportsController, ImportRowsController];

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
  WaveService,
  WorkService,
];
