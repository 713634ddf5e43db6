import type { Day } from '../../shared/days.js';
import type { CardWay, WordingLanguage } from './card.rules.js';
import { personOf, samePerson } from '../contacts/same-person.sql.js';

export interface CardRow {
  /** who of the union is shown, for the log */
  person_id: string | null;
  id: string;
  contact_id: string;
  name_sealed: Buffer | null;
  way: CardWay;
  signed_on: Day;
  revoked_on: Day | null;
  wording_version: number | null;
  wording_language: WordingLanguage | null;
  text_hash: Buffer | null;
  signature_sealed: Buffer | null;
  /** what was signed, in the language in which it was */
  wording_sealed: Buffer | null;
  received_by: string | null;
  recorded_at: Date;
  scans: { id: string; mediaType: string }[];
}

/** Of one contact and of who turned out to be the same; of everybody without. */
export const ofContact = (contact: string): string =>
  `(${contact} IS NULL OR k.contact_id IN ${samePerson(contact)})`;

/**
 * Cards of the drive `$1`, the newest first. Whoever took one back took back all that they signed until then. One more
 * than `most` only says that there are more: nobody's log says that it was shown.
 * @param condition on `drive_cards k`
 */
export const cardRows = (condition: string, most: string): string => `
  SELECT CASE WHEN row_number() OVER (ORDER BY k.signed_on DESC, k.id DESC) <= ${most}::int THEN kept.worker_id END AS person_id,
         k.id, kept.id AS contact_id, kept.name_sealed, k.way, k.signed_on::text, k.wording_version, k.wording_language,
         k.text_hash, k.signature_sealed, k.received_by, k.recorded_at,
         (SELECT min(r.revoked_on)::text FROM drive_cards taken JOIN drive_card_revocations r ON r.card_id = taken.id
          WHERE taken.contact_id IN ${samePerson('kept.id')} AND taken.voided_at IS NULL
            AND r.revoked_on >= k.signed_on) AS revoked_on,
         (SELECT CASE WHEN k.wording_language = 'en' THEN w.english_sealed ELSE w.french_sealed END
          FROM drive_card_wordings w WHERE w.drive_id = k.drive_id AND w.version = k.wording_version) AS wording_sealed,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'mediaType', s.media_type) ORDER BY s.added_at, s.id), '[]')
          FROM drive_card_scans s WHERE s.card_id = k.id) AS scans
  FROM (SELECT * FROM drive_cards k WHERE k.drive_id = $1 AND k.voided_at IS NULL AND ${condition}
        ORDER BY k.signed_on DESC, k.id DESC LIMIT ${most}::int + 1) k
  JOIN drive_contacts c ON c.id = k.contact_id JOIN drive_contacts kept ON kept.id = ${personOf('c')}
  ORDER BY k.signed_on DESC, k.id DESC`;
