import { ColumnName } from './column-name.entity.js';
import { ImportBlock } from './import-block.entity.js';
import { ImportChunk } from './import-chunk.entity.js';
import { RowDecision } from './row-decision.entity.js';
import { RowLink } from './row-link.entity.js';
import { SurveyImport } from './survey-import.entity.js';

/** The tables of the imports. */
export const importEntities = [SurveyImport, ImportBlock, ImportChunk, RowDecision, RowLink, ColumnName];
