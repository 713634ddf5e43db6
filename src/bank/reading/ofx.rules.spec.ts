import { describe, expect, it } from '@jest/globals';
import { readOfx } from './ofx.rules.js';
import type { StatementFile } from './statement-file.rules.js';

const read = (text: string): StatementFile =>
  readOfx(text, 'march.ofx', { today: '2026-11-21', currency: 'CAD', dayOrder: null });
const sgml = (transactions: string): string =>
  `OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nENCODING:USASCII\nCHARSET:1252\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS>
<CURDEF>CAD<BANKACCTFROM><BANKID>1<ACCTID>2</BANKACCTFROM><BANKTRANLIST><DTSTART>20261101<DTEND>20261120
${transactions}
</BANKTRANLIST><LEDGERBAL><BALAMT>100.00<DTASOF>20261120</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>`;
const one =
  '<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20261103120000[-5:EST]<TRNAMT>22.00<FITID>a1<NAME>ROBIN</STMTTRN>';

describe('an OFX file', () => {
  it('of version 1 is read without its closing tags', () => {
    const file = read(
      sgml(
        `${one}\n<STMTTRN>\n<TRNTYPE>FEE\n<DTPOSTED>20261104\n<TRNAMT>-4,50\n<FITID>a2\n<NAME>FEE\n<MEMO>monthly &amp; card\n</STMTTRN>`,
      ),
    );
    expect(file).toMatchObject({ form: 'ofx', fromOn: '2026-11-01', untilOn: '2026-11-20', unread: [] });
    expect(file.lines).toEqual([
      { line: 9, happenedOn: '2026-11-03', amountCents: 2200, text: 'ROBIN', bankId: 'a1', warnings: [] },
      {
        line: 10,
        happenedOn: '2026-11-04',
        amountCents: -450,
        text: 'FEE · monthly & card',
        bankId: 'a2',
        warnings: [],
      },
    ]);
  });

  it('of version 2 is read as well, in one line or many', () => {
    const xml = `<?xml version="1.0" encoding="UTF-8"?><?OFX OFXHEADER="200" VERSION="211"?><OFX><BANKMSGSRSV1><BANKTRANLIST>
      <STMTTRN><TRNTYPE>CREDIT</TRNTYPE><DTPOSTED>20261103</DTPOSTED><TRNAMT>22.00</TRNAMT><FITID>x</FITID>
      <PAYEE><NAME>Zoë</NAME><ADDR1>1 Street</ADDR1></PAYEE><MEMO><![CDATA[dues <March>]]></MEMO></STMTTRN></BANKTRANLIST></BANKMSGSRSV1></OFX>`;
    for (const text of [xml, xml.replace(/\n\s*/g, '')]) {
      expect(read(text).lines).toMatchObject([
        { amountCents: 2200, text: 'Zoë · dues <March>', bankId: 'x' },
      ]);
    }
  });

  it('loses no transaction after one whose end is missing', () => {
    const file = read(
      sgml(
        `<STMTTRN><DTPOSTED>20261102<TRNAMT>5<FITID>z\n${one}\n<STMTTRN><DTPOSTED>20261105<TRNAMT>7<FITID>q`,
      ),
    );
    expect(file.lines.map(({ amountCents }) => amountCents)).toEqual([500, 2200, 700]);
  });

  it.each([
    ['<DTPOSTED>20261103<TRNAMT>12 apples', 'bank_line.amount_unreadable'],
    ['<DTPOSTED>20261103<TRNAMT>1.234,56', 'bank_line.amount_unreadable'],
    ['<DTPOSTED>20261103<TRNAMT>1,234', 'bank_line.amount_ambiguous'],
    ['<DTPOSTED>20261103', 'bank_line.no_amount'],
    ['<TRNAMT>22.00', 'bank_line.no_day'],
    ['<DTPOSTED>20261399<TRNAMT>22.00', 'date.unreadable'],
    ['<DTPOSTED>20261122<TRNAMT>22.00', 'bank_line.day_ahead'],
    ['<TRNTYPE>DEBIT<DTPOSTED>20261103<TRNAMT>22.00', 'bank_line.sign_unclear'],
  ])('names why %s is not read, and reads the rest', (bad, code) => {
    const file = read(sgml(`<STMTTRN>${bad}<NAME>X</STMTTRN>${one}`));
    expect(file.unread).toMatchObject([{ why: { code }, skipped: false, text: 'X' }]);
    expect(file.lines).toHaveLength(1);
  });

  it('skips what moves nothing, and refuses another currency line by line', () => {
    expect(read(sgml('<STMTTRN><DTPOSTED>20261103<TRNAMT>0.00</STMTTRN>')).unread).toMatchObject([
      { skipped: true, why: { code: 'bank_line.nothing_moved' } },
    ]);
    expect(read(sgml(one).replace('<CURDEF>CAD', '<CURDEF>USD')).unread).toMatchObject([
      { why: { code: 'bank_line.foreign_currency' } },
    ]);
  });

  it('never expands an entity of its own, and shows an unknown one as it stands', () => {
    const bomb = `<!DOCTYPE OFX [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>`;
    const file = read(bomb + sgml(one.replace('ROBIN', '&b; &f; &#233; &#x0;')));
    expect(file.lines).toMatchObject([{ text: '&b; &f; é' }]);
  });

  it('does not read what stands in a comment, nor lose what follows one without an end', () => {
    expect(read(sgml(`<!-- ${one} -->${one}`)).lines).toHaveLength(1);
    expect(read(sgml(`<!-- ${one} <![CDATA[`)).lines).toHaveLength(1);
  });

  it('refuses two accounts in one file, and a file without a list', () => {
    const other = '<BANKACCTFROM><ACCTID>3</BANKACCTFROM>';
    expect(() => read(sgml(one).replace('</OFX>', `${other}</OFX>`))).toThrow(
      'bank_statement.several_accounts',
    );
    expect(() => read('OFXHEADER:100\n<OFX><SIGNONMSGSRSV1></OFX>')).toThrow(
      'bank_statement.no_transactions',
    );
  });

  it.each([
    ['one endless tag', `<${'A'.repeat(10_000_000)}`],
    ['tags that never end', '<A'.repeat(5_000_000)],
    ['sections that never end', '<![CDATA['.repeat(1_000_000)],
    ['comments that never end', '<!--'.repeat(2_500_000)],
    ['spaces in a tag', `<A ${' '.repeat(10_000_000)}`],
    ['ten megabytes of text', `<MEMO>${'x '.repeat(5_000_000)}`],
    ['references that lead nowhere', `<MEMO>${'&amp'.repeat(2_500_000)}`],
  ])('of 10 MB takes no longer than its length: %s', (_, hostile) => {
    const begun = performance.now();
    expect(read(sgml(`<STMTTRN>${hostile}</STMTTRN>\n${one}`)).lines.length).toBeLessThanOrEqual(1);
    expect(performance.now() - begun).toBeLessThan(20_000);
  });

  it('reads 20,000 transactions of one line, and refuses more', () => {
    expect(read(sgml(one.repeat(20_000))).lines).toHaveLength(20_000);
    expect(() => read(sgml(one.repeat(20_001)))).toThrow('bank_statement.too_many_lines');
  });
});
