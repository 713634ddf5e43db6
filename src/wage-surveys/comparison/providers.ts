import { ComparisonController } from './comparison.controller.js';
import { ComparisonService } from './comparison.service.js';
import { FilesController } from './files.controller.js';
import { TablesService } from './tables.service.js';

export const comparisonControllers = [ComparisonController, FilesController];
export const comparisonProviders = [TablesService, ComparisonService];
