import { Injectable, type PipeTransform } from '@nestjs/common';
import type { ActionIds } from '../../../drives/index.js';
import { IdPipe } from '../../../http/id.pipe.js';

const id = new IdPipe();

/** The ids in the address of an action’s page; a malformed one answers like an absent one. */
@Injectable()
export class ActionIdsPipe implements PipeTransform<Record<string, string>, ActionIds> {
  transform(path: Record<string, string>): ActionIds {
    return { driveId: id.transform(path['id'] ?? ''), actionId: id.transform(path['actionId'] ?? '') };
  }
}
