import { Problem } from '../../shared/errors.js';
import type { ColumnMapping } from '../reading/columns.rules.js';

const mostColumns = 1_000;

/** @throws Problem 400 `request.invalid` unless it is {column name: field or null} */
export function columnMapping(value: unknown): ColumnMapping {
  if (isMapping(value)) return value;
  throw new Problem(400, 'request.invalid', {}, [{ field: 'mapping', code: 'import.mapping_invalid' }]);
}

function isMapping(value: unknown): value is ColumnMapping {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const fields = Object.values(value);
  return fields.length <= mostColumns && fields.every((field) => field === null || typeof field === 'string');
}
