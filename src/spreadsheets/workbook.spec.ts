import { describe, it, expect } from '@jest/globals';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { reading, refusal } from './reading.fixture.js';

const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const xml = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`);

/** A workbook with these rows in its sheets, and cell styles 1 (a day) and 2 (a day with time). */
function workbook(sheets: Record<string, string>, others: Zippable = {}): Buffer {
  const names = Object.keys(sheets);
  const parts: Zippable = {
    'xl/workbook.xml': xml(
      `<workbook xmlns:r="${relation}"><sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships>${names.map((_, at) => `<Relationship Id="r${at}" Type="${relation}/worksheet" Target="worksheets/sheet${at}.xml"/>`).join('')}</Relationships>`,
    ),
    'xl/styles.xml': xml(
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/></cellXfs></styleSheet>',
    ),
    ...others,
  };
  names.forEach((name, at) => {
    parts[`xl/worksheets/sheet${at}.xml`] = xml(
      `<worksheet><sheetData>${sheets[name]}</sheetData></worksheet>`,
    );
  });
  return Buffer.from(zipSync(parts));
}

const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (at: string, value: string, style = 0) => `<c r="${at}" s="${style}"><v>${value}</v></c>`;
const row = (at: number, cells: string) => `<row r="${at}">${cells}</row>`;
const head = row(3, text('A3', 'employer') + text('B3', 'job') + text('C3', 'pay'));

describe('a workbook', () => {
  it('gives its values as a person would write them', async () => {
    const cells = [
      number('A5', '18.5'),
      number('B5', '38000'),
      number('C5', '0.30000000000000004'),
      number('D5', '44440', 1),
      number('E5', '44440.604166666664', 2),
      '<c r="F5" t="b"><v>1</v></c><c r="G5" t="b"><v>0</v></c>',
      number('H5', '0.5', 2),
      text('I5', ' =1+1 '),
    ].join('');
    const file = await reading(
      workbook({ Answers: row(1, text('A1', 'Our survey')) + head + row(5, cells) }),
    );
    expect(file).toMatchObject({ encoding: 'xlsx', delimiter: null, sheet: 'Answers', headerLine: 3 });
    expect(file.head).toEqual(['employer', 'job', 'pay', '', '', '', '', '', '']);
    expect(file.records).toEqual([
      {
        line: 5,
        cells: [
          '18.5',
          '38000',
          '0.3',
          '2021-09-01',
          '2021-09-01T14:30:00',
          'TRUE',
          'FALSE',
          '12:00:00',
          ' =1+1 ',
        ],
      },
    ]);
  });

  it('is read from the sheet that has the best head', async () => {
    const notes = row(1, text('A1', 'employer')) + row(2, text('A2', 'ask Ann'));
    const answers = head + row(4, text('A4', 'A') + text('B4', 'b') + number('C4', '19'));
    const file = await reading(workbook({ Notes: notes, Answers: answers, Old: head }));
    expect(file.sheet).toBe('Answers');
    expect(file.records).toEqual([{ line: 4, cells: ['A', 'b', '19'] }]);
  });

  it('with rows that are merely formatted is not too long', async () => {
    const formatted = Array.from({ length: 50 }, (_, at) => row(at + 4, `<c r="A${at + 4}" s="1"/>`)).join(
      '',
    );
    const bytes = workbook({ Answers: head + formatted });
    expect((await reading(bytes, { workbookRows: 10 })).records).toEqual([]);
  });
});

describe('a workbook is refused', () => {
  const many = Array.from({ length: 11 }, (_, at) => row(at + 4, number(`A${at + 4}`, '1'))).join('');

  it('above the number of rows, whatever its dimension says', async () => {
    expect(await refusal(workbook({ A: head + many }), { workbookRows: 11 })).toBeNull();
    expect(await refusal(workbook({ A: head + many }), { workbookRows: 10 })).toBe('file.too_many_rows');
  });

  it('when it unpacks to more than is taken, before anything is unpacked', async () => {
    const bomb = workbook({ A: head }, { 'xl/media/image.png': new Uint8Array(52 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await refusal(bomb)).toBe('file.too_large_unpacked');
  });

  it('when it lies about how large it unpacks', async () => {
    const bomb = workbook({ A: head }, { 'xl/zeros.xml': new Uint8Array(3 * 1024 * 1024) });
    const entry = bomb.lastIndexOf('xl/zeros.xml') - 46;
    bomb.writeUInt32LE(10, entry + 24);
    expect(await refusal(bomb, { unpackedBytes: 2 * 1024 * 1024 })).toBe('file.too_large_unpacked');
    expect(await refusal(bomb)).toBeNull();
  });

  it('when reading it takes more memory or time than it is given', async () => {
    const endless = workbook({ A: head + row(1e15, number('A1000000000000000', '1')) });
    expect(await refusal(endless, { workerMegabytes: 32 })).toBe('file.too_complex');
    expect(await refusal(workbook({ A: head }), { workerMilliseconds: 1 })).toBe('file.too_complex');
  });

  it('when it has no head', async () => {
    expect(await refusal(workbook({ A: many }))).toBe('file.no_head');
    expect(await refusal(workbook({ A: '' }))).toBe('file.empty');
  });

  it('when it is damaged', async () => {
    const bytes = workbook({ A: head });
    expect(await refusal(bytes.subarray(0, bytes.length - 30))).toBe('file.damaged');
    expect(await refusal(workbook({ A: '<row r="x"><c r="A"' }))).toBe('file.damaged');
    expect(await refusal(workbook({ A: `${head}${head}` }))).toBe('file.damaged');
  });

  it('when it is locked, or is another kind of archive', async () => {
    const locked = workbook({ A: head });
    locked.writeUInt16LE(1, locked.lastIndexOf('xl/workbook.xml') - 46 + 8);
    expect(await refusal(locked)).toBe('file.protected');
    const mimetype = strToU8('application/vnd.oasis.opendocument.spreadsheet');
    const archive = (parts: Zippable) => Buffer.from(zipSync(parts));
    expect(await refusal(archive({ mimetype: [mimetype, { level: 0 }], 'content.xml': xml('<a/>') }))).toBe(
      'file.open_document',
    );
    expect(await refusal(archive({ 'xl/workbook.bin': new Uint8Array(9) }))).toBe('file.old_excel');
    expect(await refusal(archive({ 'word/document.xml': xml('<a/>') }))).toBe('file.not_a_spreadsheet');
  });
});
