import { Injectable, type PipeTransform } from '@nestjs/common';
import { IdPipe } from '../../../http/id.pipe.js';

export interface CardPageIds {
  driveId: string;
  cardId: string;
}

const id = new IdPipe();

/** The ids in the address of a card’s page; a malformed one answers like an absent one. */
@Injectable()
export class CardIdsPipe implements PipeTransform<Record<string, string>, CardPageIds> {
  transform(path: Record<string, string>): CardPageIds {
    return { driveId: id.transform(path['id'] ?? ''), cardId: id.transform(path['cardId'] ?? '') };
  }
}
