import { Injectable } from '@nestjs/common';
import { Keyring } from '../keys/keyring.js';
import { type SealedPlace, seal, unseal } from '../shared/sealing.js';

/** Where somebody meets and what was decided, under the meeting's own key. */
@Injectable()
export class MeetingSeals {
  constructor(private readonly keyring: Keyring) {}

  /** On disk before the commit that uses it. */
  async place(meetingId: string, text: string): Promise<Buffer> {
    return seal(await this.keyring.ensure(owner(meetingId)), placeOf(meetingId), text);
  }

  async decision(meetingId: string, place: number, text: string): Promise<Buffer> {
    return seal(await this.keyring.ensure(owner(meetingId)), decisionOf(meetingId, place), text);
  }

  openPlace(meetingId: string, sealed: Buffer): Promise<string | null> {
    return this.open(meetingId, placeOf(meetingId), sealed);
  }

  openDecision(meetingId: string, place: number, sealed: Buffer): Promise<string | null> {
    return this.open(meetingId, decisionOf(meetingId, place), sealed);
  }

  /** null when the key is gone */
  private async open(meetingId: string, place: SealedPlace, sealed: Buffer): Promise<string | null> {
    const key = await this.keyring.find(owner(meetingId));
    return key && unseal(key, place, sealed).toString();
  }
}

function owner(meetingId: string): string {
  return `meeting:${meetingId}`;
}

function placeOf(meetingId: string): SealedPlace {
  return { table: 'meetings', column: 'place_sealed', row: meetingId };
}

function decisionOf(meetingId: string, place: number): SealedPlace {
  return { table: 'meeting_decisions', column: 'text_sealed', row: `${meetingId} ${place}` };
}
