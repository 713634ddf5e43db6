import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asProgram } from '../../database/reach.js';
import { ThrottleService } from '../../identity/index.js';
import type { Day } from '../../shared/days.js';
import { nothingHere } from '../../shared/errors.js';
import { codeHash, receiptNumber } from './receipts.service.js';
import { readCode } from './code.rules.js';

export interface CheckedReceipt {
  state: 'issued' | 'withdrawn';
  number: string;
  receivedOn: Day;
  amount: { amountCents: number; currency: string };
  outwardName: string;
}

interface FoundRow {
  credential: number;
  number: number;
  received_on: Day;
  amount_cents: string;
  currency: string;
  outward_name: string;
  withdrawn: boolean;
}

/** Whether a receipt stands, for whoever holds its code: no name, no member number. */
@Injectable()
export class ReceiptChecks {
  constructor(
    private readonly db: DataSource,
    private readonly throttle: ThrottleService,
  ) {}

  /** @throws Problem 404 for a code that was never issued, 429 `request.too_many` after many such */
  async check(typed: string, address: string): Promise<CheckedReceipt> {
    const found = await asProgram(async () => {
      await this.throttle.countReceipt(address);
      const row = await this.find(readCode(typed) ?? '');
      if (row) await this.throttle.uncountReceipt(address);
      return row;
    });
    if (!found) throw nothingHere();
    const { credential, number, received_on, amount_cents, currency, outward_name, withdrawn } = found;
    return {
      state: withdrawn ? 'withdrawn' : 'issued',
      number: receiptNumber(credential, number),
      receivedOn: received_on,
      amount: { amountCents: Number(amount_cents), currency },
      outwardName: outward_name,
    };
  }

  private async find(code: string): Promise<FoundRow | undefined> {
    const [row] = await this.db.query<FoundRow[]>(
      `SELECT c.number AS credential, r.number, p.received_on, p.amount_cents, u.currency, u.outward_name,
              EXISTS (SELECT FROM ledger_entries e WHERE e.reverses = r.entry_id) AS withdrawn
       FROM receipts r JOIN delegate_credentials c ON c.id = r.credential_id
       JOIN dues_payments p ON p.entry_id = r.entry_id CROSS JOIN union_profile u WHERE r.code_hash = $1`,
      [codeHash(code)],
    );
    return row;
  }
}
