import { describe, expect, it } from '@jest/globals';
import { readStatement } from './read-statement.js';
import type { DayOrder, StatementFile } from './statement-file.rules.js';

const read = (content: string | Buffer, dayOrder: DayOrder | null = null): Promise<StatementFile> =>
  readStatement(
    { bytes: Buffer.isBuffer(content) ? content : Buffer.from(content), fileName: 'march.csv' },
    { today: '2026-11-21', currency: 'CAD', dayOrder },
  );
const short = ({ lines }: StatementFile): unknown[] =>
  lines.map(({ happenedOn, amountCents, text }) => [happenedOn, amountCents, text]);
const why = ({ unread }: StatementFile): unknown[] =>
  unread.map(({ line, skipped, why: { code } }) => [line, skipped, code]);

describe('a table of the bank', () => {
  it('with signed amounts, in English, under its titles', async () => {
    const file = await read(
      'Chequing account\nFollowing data is valid as of 20261120\n\nDate,Description,Memo,Amount,Balance\n2026-11-03,E-TRANSFER,Robin,22.00,100.00\n2026-11-04,FEE,,-4.50,95.50\n',
    );
    expect(short(file)).toEqual([
      ['2026-11-03', 2200, 'E-TRANSFER · Robin'],
      ['2026-11-04', -450, 'FEE'],
    ]);
    expect(file.unknownColumns).toEqual([]);
  });

  it('with two columns, in French, in Windows-1252 with semicolons', async () => {
    const text =
      'Date;Libellé;Retraits ($);Dépôts ($);Solde\n03/11/2026;Virement Zoé;;1 022,00 $;9,00\n21/11/2026;Frais;4,50;;1\n';
    const bytes = Buffer.from(text.replace(/é/g, '\u00e9'), 'latin1');
    for (const content of [bytes, Buffer.from(text), Buffer.from(`\ufeff${text}`, 'utf16le')]) {
      expect(short(await read(content))).toEqual([
        ['2026-11-03', 102200, 'Virement Zoé'],
        ['2026-11-21', -450, 'Frais'],
      ]);
    }
  });

  it('with money out written with a minus, all of it or none', async () => {
    const head = 'Date,Details,Withdrawals,Deposits\n';
    expect(short(await read(`${head}2026-11-03,a,-5.00,\n2026-11-03,b,,5.00\n`))).toEqual([
      ['2026-11-03', -500, 'a'],
      ['2026-11-03', 500, 'b'],
    ]);
    expect(why(await read(`${head}2026-11-03,a,-5.00,\n2026-11-03,b,5.00,\n`))).toEqual([
      [3, false, 'bank_line.sign_unclear'],
    ]);
  });

  it('whose direction is a word beside the amount', async () => {
    const head = 'Date,Description,Type,Amount\n';
    expect(
      short(await read(`${head}2026-11-03,a,Debit,5.00\n2026-11-03,b,Credit,6.00\n2026-11-03,c,Visa,7\n`)),
    ).toEqual([
      ['2026-11-03', -500, 'a'],
      ['2026-11-03', 600, 'b'],
      ['2026-11-03', 700, 'c · Visa'],
    ]);
    expect(why(await read(`${head}2026-11-03,a,Debit,5.00\n2026-11-03,b,Debit,-6.00\n`))).toEqual([
      [2, false, 'bank_line.sign_unclear'],
    ]);
  });

  it('reads or names each of its lines, whatever is wrong with one', async () => {
    const file = await read(
      [
        'Date,Description,Debit,Credit,Balance',
        '2026-11-01,Opening balance,,,100.00',
        '2026-11-02,"open quote,5.00,,',
        '2026-11-03,two,5.00,5.00,',
        '2026-11-04,words,many,,',
        ',no day,5.00,,',
        '2026-11-31,no such day,5.00,,',
        '2026-12-24,ahead,5.00,,',
        '2026-11-05,nothing,0.00,,',
        '2026-11-06,"a\nb",5.00,,',
        '2026-11-07,too,5.00,,,many,cells',
        'Total,,25.00,,',
        '2026-11-08,last,,7.00,',
      ].join('\n'),
    );
    expect(why(file)).toEqual([
      [2, true, 'bank_line.no_amount'],
      [3, false, 'row.broken'],
      [4, false, 'bank_line.two_amounts'],
      [5, false, 'bank_line.amount_unreadable'],
      [6, false, 'bank_line.no_day'],
      [7, false, 'date.invalid'],
      [8, false, 'bank_line.day_ahead'],
      [9, true, 'bank_line.nothing_moved'],
      [12, false, 'row.broken'],
      [13, false, 'date.unreadable'],
    ]);
    expect(short(file)).toEqual([
      ['2026-11-06', -500, 'a b'],
      ['2026-11-08', 700, 'last'],
    ]);
  });

  it('whose days nothing decides waits for a person to say the order', async () => {
    const text = 'Date,Description,Amount\n03/11/2026,a,5\n04/10/2026,b,6\n';
    expect(why(await read(text)).map((line) => (line as unknown[])[2])).toEqual([
      'date.ambiguous',
      'date.ambiguous',
    ]);
    expect(short(await read(text, 'day-first'))[0]).toEqual(['2026-11-03', 500, 'a']);
    expect(short(await read(text, 'month-first'))[0]).toEqual(['2026-03-11', 500, 'a']);
  });

  it('takes days as people write them, and says which century it took', async () => {
    const file = await read(
      'Date,Description,Amount\n"Nov 3, 2026",a,5\n3 nov. 2026,b,6\n21-Nov-26,c,7\nNov 2026,d,8\n',
    );
    expect(file.lines.map(({ happenedOn }) => happenedOn)).toEqual([
      '2026-11-03',
      '2026-11-03',
      '2026-11-21',
    ]);
    expect(file.lines[2]?.warnings).toMatchObject([{ code: 'date.two_digit_year' }]);
    expect(why(file)).toEqual([[5, false, 'date.incomplete']]);
  });

  it('that is none is refused with what to do', async () => {
    await expect(read('Name,Colour\nRobin,blue\n')).rejects.toThrow('bank_statement.no_head');
    await expect(read('Date,Description,Colour\n2026-11-03,a,blue\n')).rejects.toThrow(
      'bank_statement.no_head',
    );
    await expect(read('')).rejects.toThrow('file.empty');
    await expect(read(Buffer.from('504b0506000000000000000000000000000000000000', 'hex'))).rejects.toThrow(
      'file.not_a_spreadsheet',
    );
    await expect(read('<html><table><tr><td>Date</td></tr></table></html>')).rejects.toThrow(
      'file.not_a_spreadsheet',
    );
  });

  it('of 10 MB on one line is no crash and no wait', async () => {
    const begun = performance.now();
    await expect(read('x'.repeat(1_000_000))).rejects.toThrow('bank_statement.no_head');
    const file = await read(
      `Date,Description,Amount\n2026-11-03,${'x'.repeat(10_000_000)},5\n2026-11-04,b,6\n`,
    );
    expect(file.lines.at(-1)).toMatchObject({ happenedOn: '2026-11-04', amountCents: 600 });
    expect(file.lines.length + file.unread.length).toBe(2);
    expect(performance.now() - begun).toBeLessThan(20_000);
  });

  it('in the wrong encoding is read all the same', async () => {
    const ofx = '<OFX><BANKTRANLIST><STMTTRN><DTPOSTED>20261103<TRNAMT>5<NAME>Zo\u00e9</STMTTRN></OFX>';
    const said = (charset: string, encoding: BufferEncoding): Buffer =>
      Buffer.from(`OFXHEADER:100\nCHARSET:${charset}\n${ofx}`, encoding);
    for (const bytes of [said('1252', 'utf8'), said('UTF-8', 'latin1'), said('NONE', 'utf16le')]) {
      expect((await read(bytes)).lines).toMatchObject([{ text: 'Zoé', amountCents: 500 }]);
    }
  });
});
