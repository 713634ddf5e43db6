import type { ReadSettings } from '../reading/reader.rules.js';
import type { FileOpening, FileReading } from './import-file.js';
import type { ImportSettings } from './import-settings.dto.js';

/** What is sealed about the file as a whole. */
export interface SealedReport {
  opening: FileOpening;
  /** the file's own length, to read it back into one piece of memory */
  fileBytes: number;
  /** null until the whole file was read once */
  reading: FileReading | null;
}

/** @param settings with the file's day filled in */
export function readSettings(settings: ImportSettings & { asOf: string }, currency: string): ReadSettings {
  const { asOf, weeksPerYear, defaultHoursPerWeek } = settings;
  return { currency, fileOn: asOf, weeksPerYear, defaultHoursPerWeek };
}
