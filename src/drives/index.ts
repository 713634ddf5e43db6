import { actionEntities } from './action-entities.js';
import { cardEntities } from './card-entities.js';
import { contactEntities } from './contact-entities.js';
import { DriveContact } from './contacts/drive-contact.entity.js';
import { DriveDepartment } from './contacts/drive-department.entity.js';
import { DriveShift } from './contacts/drive-shift.entity.js';
import { DriveAuthorization } from './core/course/drive-authorization.entity.js';
import { DriveReport } from './core/reports/drive-report.entity.js';
import { DriveSite } from './core/drive-site.entity.js';
import { DriveStage } from './core/drive-stage.entity.js';
import { DriveUnitEstimate } from './core/drive-unit-estimate.entity.js';
import { Drive } from './core/drive.entity.js';

export { actingIn, DriveAccess, type DriveRole, drivesOf, type HeldDrive } from './core/drive-access.js';
export { CommitteeService } from './core/committee/committee.service.js';
export { NewDriveMandateBody, NewDriveRecallBody } from './core/committee/committee.dto.js';
export { AuthorizationsService } from './core/course/authorizations.service.js';
export {
  type GateView,
  NewAuthorizationBody,
  NewPublicationBody,
  NewStageBody,
  NewUnitEstimateBody,
} from './core/course/course.dto.js';
export { AbandonedDrives } from './core/course/abandoned-drives.service.js';
export { EndingService } from './core/course/ending.service.js';
export { CourseReading } from './core/course/course.reading.js';
export { CourseService } from './core/course/course.service.js';
export { drivePaths, ratingDirections, stagesFor } from './core/drives.rules.js';
export { type DriveReportView, NewDriveReportBody } from './core/reports/reports.dto.js';
export { DriveReportsService } from './core/reports/reports.service.js';
export { DriveSeals } from './core/drive-seals.js';
export type { DriveInsideView, DriveView, WholeDriveView } from './core/drives.dto.js';
export { type Sector, sectorsKnown } from './core/sectors.js';
export { DrivesReading } from './core/drives.reading.js';
export { directionWord, pathWord, stageWord } from './core/drive.words.js';
export type { RatingHistoryView, RatingsView, HeatRowView } from './assessments/assessments.dto.js';
export { HeatMapPicture } from './assessments/heat-map.picture.js';
export { RatingsReading } from './assessments/ratings.reading.js';
export type { AssignmentsView, AssignmentView } from './assignments/assignments.dto.js';
export { AssignmentsService } from './assignments/assignments.service.js';
export type { DriveContactView as ContactOfDrive } from './contacts/contacts.dto.js';
export { ContactsReading } from './contacts/contacts.reading.js';
export { ContactsService } from './contacts/contacts.service.js';
export { ApplyingLists } from './contacts/imports/applying.service.js';
export { BringingLists } from './contacts/imports/bringing.service.js';
export { DecidingLines } from './contacts/imports/deciding.service.js';
export type { ContactImportView, ImportLineView } from './contacts/imports/imports.dto.js';
export { ImportsReading } from './contacts/imports/imports.reading.js';
export { ListLinePipe } from './contacts/imports/line.pipe.js';
export { type LineDecision, lineDecisions } from './contacts/imports/outcomes.rules.js';
export { UndoingLists } from './contacts/imports/undoing.service.js';
export { JoiningService } from './contacts/joining/joining.service.js';
export type { DriveMapView } from './contacts/map/map.dto.js';
export { MergingService } from './contacts/merging/merging.service.js';
export { TiesService } from './contacts/ties/ties.service.js';
export { DriveMapReading } from './contacts/map/map.reading.js';
export { DriveMapService } from './contacts/map/map.service.js';
export { type ConversationStage, conversationStages } from './conversations/conversation.rules.js';
export type { ConversationView } from './conversations/conversations.dto.js';
export { ConversationsReading } from './conversations/conversations.reading.js';
export { ConversationsService } from './conversations/conversations.service.js';
export { actionKinds } from './actions/action.rules.js';
export { actionKindWord, actionRoleWord, responseWord, retaliationWord } from './actions/action.words.js';
export type { ActionIds } from './actions/action-acts.service.js';
export { ActionChanges } from './actions/action-changes.service.js';
export type { DriveActionView, WholeActionView } from './actions/actions.dto.js';
export { ActionsReading } from './actions/actions.reading.js';
export { ActionsService } from './actions/actions.service.js';
export type { ActionAttendanceView } from './actions/attendances/attendances.dto.js';
export { ActionAttendancesReading } from './actions/attendances/attendances.reading.js';
export { StructureAnswersReading } from './structure-tests/structure-answers.reading.js';
export { StructureAnswersService } from './structure-tests/structure-answers.service.js';
export type { StructureTestView } from './structure-tests/structure-tests.dto.js';
export { StructureTestsReading } from './structure-tests/structure-tests.reading.js';
export { StructureTestsService } from './structure-tests/structure-tests.service.js';
export { ActionAttendancesService } from './actions/attendances/attendances.service.js';
export { employerResponses } from './actions/reports/report.rules.js';
export { ActionReportsService } from './actions/reports/reports.service.js';
export { retaliationKinds } from './actions/retaliations/retaliation.rules.js';
export type { RetaliationView } from './actions/retaliations/retaliations.dto.js';
export { RetaliationsReading } from './actions/retaliations/retaliations.reading.js';
export { RetaliationsService } from './actions/retaliations/retaliations.service.js';
export { actionRoles } from './actions/roles/role.rules.js';
export { ActionRolesService } from './actions/roles/roles.service.js';
export type { CardView, WholeCardView } from './cards/cards.dto.js';
export { CardsReading } from './cards/cards.reading.js';
export { CardsService } from './cards/cards.service.js';
export { ScansService } from './cards/scans.service.js';
export { SigningsService } from './cards/signings.service.js';
export type { WordingView } from './cards/wordings.dto.js';
export { WordingsService } from './cards/wordings.service.js';
export type { SupportView, ThresholdView } from './support/support.dto.js';
export { gateLabel, stateWord, SupportPicture } from './support/support.picture.js';
export { SupportReading } from './support/support.reading.js';
export { DrivesModule } from './drives.module.js';
export { driveSealedTables } from './sealed-tables.js';

/** The tables of drives. */
export const driveEntities = [
  Drive,
  DriveSite,
  DriveStage,
  DriveUnitEstimate,
  DriveAuthorization,
  DriveReport,
  DriveDepartment,
  DriveShift,
  DriveContact,
  ...contactEntities,
  ...cardEntities,
  ...actionEntities,
];
