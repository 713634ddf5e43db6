import { DriveAssessment } from './assessments/drive-assessment.entity.js';
import { DriveGroupMember } from './contacts/groups/drive-group-member.entity.js';
import { DriveGroup } from './contacts/groups/drive-group.entity.js';
import { DriveImportLine } from './contacts/imports/drive-import-line.entity.js';
import { DriveImport } from './contacts/imports/drive-import.entity.js';
import { DriveMerge } from './contacts/merging/drive-merge.entity.js';
import { DriveTie } from './contacts/ties/drive-tie.entity.js';
import { DriveConversation } from './conversations/drive-conversation.entity.js';
import { DriveStructureAnswer } from './structure-tests/drive-structure-answer.entity.js';
import { DriveStructureTest } from './structure-tests/drive-structure-test.entity.js';

/** What hangs on the contacts of a drive. */
export const contactEntities = [
  DriveGroup,
  DriveGroupMember,
  DriveTie,
  DriveMerge,
  DriveImport,
  DriveImportLine,
  DriveConversation,
  DriveStructureTest,
  DriveStructureAnswer,
  DriveAssessment,
];
