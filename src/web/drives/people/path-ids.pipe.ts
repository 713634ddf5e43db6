import { Injectable, type PipeTransform } from '@nestjs/common';
import { ListLinePipe } from '../../../drives/index.js';
import { IdPipe } from '../../../http/id.pipe.js';

export interface ContactIds {
  driveId: string;
  contactId: string;
}

export interface PlaceIds {
  driveId: string;
  placeId: string;
}

export interface TestIds {
  driveId: string;
  structureTestId: string;
}

export interface LineIds {
  driveId: string;
  importId: string;
  line: number;
}

const id = new IdPipe();

/** The ids in the address of a contact’s page; a malformed one answers like an absent one. */
@Injectable()
export class ContactIdsPipe implements PipeTransform<Record<string, string>, ContactIds> {
  transform(path: Record<string, string>): ContactIds {
    return { driveId: id.transform(path['id'] ?? ''), contactId: id.transform(path['contactId'] ?? '') };
  }
}

/** The same for a place on the map. */
@Injectable()
export class PlaceIdsPipe implements PipeTransform<Record<string, string>, PlaceIds> {
  transform(path: Record<string, string>): PlaceIds {
    return { driveId: id.transform(path['id'] ?? ''), placeId: id.transform(path['placeId'] ?? '') };
  }
}

/** The same for a structure test. */
@Injectable()
export class TestIdsPipe implements PipeTransform<Record<string, string>, TestIds> {
  transform(path: Record<string, string>): TestIds {
    const structureTestId = id.transform(path['structureTestId'] ?? '');
    return { driveId: id.transform(path['id'] ?? ''), structureTestId };
  }
}

/** The same for a line of a list; without one it is line 1, which nobody asks for. */
@Injectable()
export class LineIdsPipe implements PipeTransform<Record<string, string>, LineIds> {
  transform(path: Record<string, string>): LineIds {
    return {
      driveId: id.transform(path['id'] ?? ''),
      importId: id.transform(path['importId'] ?? ''),
      line: new ListLinePipe().transform(path['line'] ?? '1'),
    };
  }
}
