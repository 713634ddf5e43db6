import { Injectable, type PipeTransform } from '@nestjs/common';
import { IdPipe } from '../../http/id.pipe.js';
import type { ImportIds } from '../../wage-surveys/index.js';

const id = new IdPipe();

/** The ids in the address of a file's page; a malformed one answers like an absent one. */
@Injectable()
export class PathIdsPipe implements PipeTransform<Record<string, string>, ImportIds> {
  transform(path: Record<string, string>): ImportIds {
    return { surveyId: id.transform(path['id'] ?? ''), importId: id.transform(path['importId'] ?? '') };
  }
}
