import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One entry of a delegate that a report answers for; each stands in one report only. */
@Entity('delegate_report_lines')
export class DelegateReportLine {
  @PrimaryColumn('uuid', { name: 'report_id', primaryKeyConstraintName: 'delegate_report_lines_pk' })
  @ForeignKey('DelegateReport', { name: 'delegate_report_lines_report_fk' })
  reportId!: string;

  @PrimaryColumn('uuid', { name: 'entry_id', primaryKeyConstraintName: 'delegate_report_lines_pk' })
  @Index('delegate_report_lines_entry_once', { unique: true })
  @ForeignKey('LedgerEntry', { name: 'delegate_report_lines_entry_fk' })
  entryId!: string;
}
