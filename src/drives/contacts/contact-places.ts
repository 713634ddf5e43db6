import type { SealedPlace } from '../../shared/sealing.js';

export function nameOf(contactId: string): SealedPlace {
  return { table: 'drive_contacts', column: 'name_sealed', row: contactId };
}

export function reachOf(contactId: string): SealedPlace {
  return { table: 'drive_contacts', column: 'reach_sealed', row: contactId };
}

export function groupNameOf(groupId: string): SealedPlace {
  return { table: 'drive_groups', column: 'name_sealed', row: groupId };
}
