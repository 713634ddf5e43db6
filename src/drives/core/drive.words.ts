import type { MessageCode } from '../../shared/messages/index.js';
import type { DrivePath, DriveStageName, RatingDirection } from './drives.rules.js';

const paths: Record<DrivePath, MessageCode> = {
  solidarity: 'drive_path.solidarity',
  certification: 'drive_path.certification',
  'voluntary-recognition': 'drive_path.voluntary_recognition',
};

const directions: Record<RatingDirection, MessageCode> = {
  'one-leads': 'drive_direction.one_leads',
  'one-opposed': 'drive_direction.one_opposed',
};

/** How a path is called. */
export function pathWord(path: string): MessageCode {
  return paths[path as DrivePath];
}

/** How a scale is called. */
export function directionWord(direction: string): MessageCode {
  return directions[direction as RatingDirection];
}

/** How a stage is called. */
export function stageWord(stage: string): MessageCode {
  return `drive_stage.${stage as DriveStageName}`;
}
