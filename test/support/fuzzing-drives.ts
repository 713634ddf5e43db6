import type { Schema } from './operations.js';

const id: Schema = { format: 'uuid' };
const words: Schema = { example: 'All three, on Thursday.' };
const day: Schema = { example: '2026-11-21' };
const ids: Schema = { type: 'array', items: id };

/** What the kinds of proposals about drives ask for. */
export const drivePayloads: Record<string, Record<string, Schema>> = {
  drive: {
    codeName: { example: 'Juniper' },
    path: { enum: ['solidarity', 'certification', 'voluntary-recognition'] },
    jurisdiction: { example: 'CA-ON' },
    direction: { enum: ['one-leads', 'one-opposed'] },
    ...{ siteIds: ids, workerIds: ids },
  },
  'drive-mandate': {
    ...{ driveId: id, workerId: id, role: { enum: ['committee', 'organizer'] } },
    untilOn: day,
  },
  'drive-recall': { driveId: id, mandateId: id, decision: words },
  'drive-ending': { driveId: id },
  'drive-publication': { driveId: id, publicName: { example: 'The people of the house' } },
};
