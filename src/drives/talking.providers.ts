import { AssessmentsController } from './assessments/assessments.controller.js';
import { AssessmentsReading } from './assessments/assessments.reading.js';
import { AssessmentsService } from './assessments/assessments.service.js';
import { HeatMapPicture } from './assessments/heat-map.picture.js';
import { RatingsReading } from './assessments/ratings.reading.js';
import { AssignmentsController } from './assignments/assignments.controller.js';
import { AssignmentsService } from './assignments/assignments.service.js';
import { ConversationWriting } from './conversations/conversation-writing.js';
import { ConversationsController } from './conversations/conversations.controller.js';
import { ConversationsReading } from './conversations/conversations.reading.js';
import { ConversationsService } from './conversations/conversations.service.js';
import { FollowUps } from './conversations/follow-ups.service.js';
import { DriveTexts } from './core/drive-texts.js';
import { OrganizingRules } from './core/organizing-rules.js';
import { StructureAnswersController } from './structure-tests/structure-answers.controller.js';
import { StructureAnswersReading } from './structure-tests/structure-answers.reading.js';
import { StructureAnswersService } from './structure-tests/structure-answers.service.js';
import { StructureTestsController } from './structure-tests/structure-tests.controller.js';
import { StructureTestsReading } from './structure-tests/structure-tests.reading.js';
import { StructureTestsService } from './structure-tests/structure-tests.service.js';

/** Talking with people, and what is judged of it. */
export const talkingControllers = [
  ConversationsController,
  AssessmentsController,
  StructureTestsController,
  StructureAnswersController,
  AssignmentsController,
];
export const talkingServices = [
  DriveTexts,
  OrganizingRules,
  FollowUps,
  ConversationWriting,
  ConversationsService,
  ConversationsReading,
  AssessmentsService,
  AssessmentsReading,
  RatingsReading,
  HeatMapPicture,
  StructureTestsService,
  StructureAnswersService,
  StructureAnswersReading,
  StructureTestsReading,
  AssignmentsService,
];
