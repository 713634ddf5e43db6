import { ApiProperty } from '@nestjs/swagger';
import { Choice, PageQuery } from '../../shared/fields.js';
import { type MapRowStatus, mapRowStatuses } from './map-import.entity.js';

export class MapImportQuery {
  @Choice(['true', 'false'], { optional: true, example: 'true', description: 'true changes nothing' })
  dryRun?: 'true' | 'false';
}

export class MapImportRowsQuery extends PageQuery {
  @Choice(mapRowStatuses, { optional: true, example: 'rejected' })
  status?: MapRowStatus;
}

export class MapRowRemarkView {
  @ApiProperty({ example: 'amount', description: 'what the column holds' })
  field!: string;

  @ApiProperty({ example: 'pay.ambiguous' })
  code!: string;

  @ApiProperty({ example: '“18.500” can be read in more than one way. Write amounts like 18.50 or 38000.' })
  message!: string;
}

export class MapImportRowView {
  @ApiProperty({ example: 2, description: 'where the record begins in the file' })
  line!: number;

  @ApiProperty({ enum: mapRowStatuses, example: 'created' })
  status!: MapRowStatus;

  @ApiProperty({ type: [MapRowRemarkView] })
  errors!: MapRowRemarkView[];

  @ApiProperty({ type: [MapRowRemarkView] })
  warnings!: MapRowRemarkView[];
}

export class MapFileView {
  @ApiProperty({ example: 'agencies.csv' })
  name!: string;

  @ApiProperty({ example: 'windows-1252' })
  encoding!: string;

  @ApiProperty({ type: String, nullable: true, example: ';' })
  delimiter!: string | null;

  @ApiProperty({ type: String, nullable: true, example: null })
  sheet!: string | null;

  @ApiProperty({ example: 1 })
  headerLine!: number;

  @ApiProperty({ type: [String], example: ['Colour'], description: 'columns that were not used' })
  unknownColumns!: string[];
}

export class MapImportCountsView implements Record<MapRowStatus, number> {
  @ApiProperty({ example: 12 })
  created!: number;

  @ApiProperty({ example: 1 })
  updated!: number;

  @ApiProperty({ example: 3 })
  unchanged!: number;

  @ApiProperty({ example: 1 })
  rejected!: number;

  @ApiProperty({ example: 0 })
  skipped!: number;
}

export class MapImportReportView {
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'uuid',
    example: null,
    description: 'null for a dry run',
  })
  importId!: string | null;

  @ApiProperty({ example: true })
  dryRun!: boolean;

  @ApiProperty({ type: MapFileView })
  file!: MapFileView;

  @ApiProperty({ type: MapImportCountsView })
  counts!: MapImportCountsView;

  @ApiProperty({ type: [MapImportRowView] })
  rows!: MapImportRowView[];
}

export class MapImportView {
  @ApiProperty({ format: 'uuid', example: '3f0b8a51-5bb4-4f9d-8bfb-50f3c0a5d111' })
  importId!: string;

  @ApiProperty({ type: MapFileView })
  file!: MapFileView;

  @ApiProperty({ type: MapImportCountsView })
  counts!: MapImportCountsView;

  @ApiProperty({ format: 'date-time', example: '2026-11-21T15:00:00.000Z' })
  importedAt!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time', example: null })
  undoneAt!: string | null;
}

export class MapImportRowPageView {
  @ApiProperty({ type: [MapImportRowView] })
  items!: MapImportRowView[];

  @ApiProperty({ type: String, nullable: true, example: null })
  next!: string | null;
}
