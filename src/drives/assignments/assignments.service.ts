import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/index.js';
import { asProgram } from '../../database/reach.js';
import type { Actor } from '../../shared/actor.js';
import { nameOf, reachOf } from '../contacts/contact-places.js';
import { DriveAccess } from '../core/drive-access.js';
import type { RatingDirection } from '../core/drives.rules.js';
import { DriveTexts } from '../core/drive-texts.js';
import { inDrive } from '../core/in-drive.js';
import { OrganizingRules } from '../core/organizing-rules.js';
import {
  type AssignedContact,
  type AssigningOrganizer,
  type Candidate,
  candidatesOn,
} from './assignment.rules.js';
import type { AssignmentsView, AssignmentView } from './assignments.dto.js';
import {
  assignedContacts,
  type AssignedRow,
  factsBefore,
  type FactsRow,
  type OrganizerRow,
  organizersOn,
} from './assignments.sql.js';
import { spread } from './spreading.rules.js';

/** Whom to talk to today. Nothing is kept of it: it follows from the facts, and all see the same. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly db: DataSource,
    private readonly access: DriveAccess,
    private readonly texts: DriveTexts,
    private readonly rules: OrganizingRules,
    private readonly audit: AuditService,
  ) {}

  /** The actor's own. @throws Problem 404, 409 `drive.ended` */
  async own(actor: Actor, driveId: string): Promise<AssignmentsView> {
    const on = actor.today;
    const drive = await this.access.see(actor, driveId, { evenEnded: false });
    const facts = await this.db.query<FactsRow[]>(factsBefore, [driveId, on]);
    // who holds what in the drive is beyond the reach of its organizers; only their own list leaves
    const organizers = await asProgram(() => this.db.query<OrganizerRow[]>(organizersOn, [driveId, on]));
    const candidates = candidatesOn(facts.map(contactOf), on);
    const most = await this.rules.count('drive.talks-a-day', on);
    const given = spread(candidates, organizers.map(organizerOf), most).get(actor.workerId ?? '') ?? [];
    const done = new Set(facts.flatMap(({ id, is_done }) => (is_done ? [id] : [])));
    return { on, items: await this.shown(drive.actor, driveId, given, done) };
  }

  /** What a form of a talk begins with. @throws Problem 404 */
  async habits(actor: Actor, driveId: string): Promise<{ direction: RatingDirection; followUpDays: number }> {
    const { direction } = await this.access.see(actor, driveId);
    return { direction, followUpDays: await this.rules.count('drive.follow-up-days', actor.today) };
  }

  private async shown(
    actor: Actor,
    driveId: string,
    given: readonly Candidate[],
    done: ReadonlySet<string>,
  ): Promise<AssignmentView[]> {
    const opening = await this.texts.opening(driveId);
    const rows = await this.audit.readLogged<AssignedRow>(
      this.db.manager,
      actor,
      { action: 'drive_contact.assigned', ...inDrive(driveId) },
      { sql: assignedContacts, parameters: [driveId, given.map(({ contact }) => contact.id)] },
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    return given.flatMap(({ contact: { id, followUp, lastTalkedOn }, reason }) => {
      const row = byId.get(id);
      if (!row) return [];
      return {
        contactId: id,
        name: opening(nameOf(id), row.name_sealed),
        reach: opening(reachOf(id), row.reach_sealed),
        department: row.department,
        shift: row.shift,
        reason,
        dueOn: followUp?.dueOn ?? null,
        lastTalkedOn,
        isDone: done.has(id),
      };
    });
  }
}

function contactOf(row: FactsRow): AssignedContact {
  const { promised_by: organizerId, due_on: dueOn } = row;
  return {
    id: row.id,
    isSupervisor: row.is_supervisor,
    departmentId: row.department_id,
    isShielded: row.is_shielded,
    followUp: dueOn === null ? null : { organizerId: organizerId ?? '', dueOn },
    lastTalkedOn: row.last_talked_on,
    isAssessed: row.is_assessed,
  };
}

function organizerOf(row: OrganizerRow): AssigningOrganizer {
  const { contact_id: contactId, department_id: departmentId } = row;
  return {
    id: row.worker_id,
    own: contactId === null ? null : { contactId, departmentId },
    supervisorIds: new Set(row.supervisor_ids),
  };
}
