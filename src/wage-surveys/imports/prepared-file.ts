import type { Upload } from '../../http/upload.js';
import type { Language } from '../../shared/messages/index.js';
import type { ColumnMapping } from '../reading/columns.rules.js';
import type { FileOpening, OpenedFile } from './import-file.js';
import type { ImportSettings } from './import-settings.dto.js';
import type { OpenSurvey } from './survey-gate.js';

/** What comes along with a file. */
export interface Bringing {
  upload: Upload;
  dryRun: boolean;
  mapping: ColumnMapping;
  settings: ImportSettings;
  language: Language;
}

/** A file's keyed hash: as it is written, and all that it may stand under. */
export interface FileHashes {
  newest: Buffer;
  all: Buffer[];
}

/** A file that can be read, and how. */
export interface PreparedFile {
  survey: OpenSurvey;
  bytes: Buffer;
  file: OpenedFile;
  fileHashes: FileHashes;
  opening: FileOpening;
  settings: ImportSettings & { asOf: string };
}
