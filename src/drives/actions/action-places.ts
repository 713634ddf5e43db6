import type { SealedPlace } from '../../shared/sealing.js';
import type { Opening } from '../core/drive-texts.js';
import type { ActionText } from './action.rules.js';

type SealedIn = 'drive_actions' | 'drive_action_responses' | 'drive_action_debriefs' | 'drive_retaliations';

/** Where what was told of an action stands sealed. */
export function toldIn(table: SealedIn, id: string): SealedPlace {
  return { table, column: 'told_sealed', row: id };
}

/** Nothing once the drive's key is gone. */
export function openAction(opening: Opening, id: string, sealed: Buffer | null): Partial<ActionText> {
  const text = opening(toldIn('drive_actions', id), sealed);
  return text === null ? {} : (JSON.parse(text) as ActionText);
}
