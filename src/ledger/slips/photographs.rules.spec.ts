import { describe, expect, it } from '@jest/globals';
import { deflateSync } from 'node:zlib';
import { bareSlip, fileNameOf } from './photographs.rules.js';

const where = 'GPS 43.6532 N 79.3832 W';

function segment(marker: number, content: string | Buffer): Buffer {
  const body = Buffer.from(content);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

const start = Buffer.from([0xff, 0xd8]);
const end = Buffer.from([0xff, 0xd9]);
const jfif = segment(0xe0, 'JFIF\0\x01\x02\0\0\x01\0\x01\0\0');
const tables = segment(0xdb, Buffer.alloc(65, 1));
/** coded picture with a stuffed FF and a restart marker inside */
const scan = Buffer.concat([segment(0xda, 'x'.repeat(10)), Buffer.from([1, 0xff, 0, 2, 0xff, 0xd3, 7])]);

function chunk(type: string, content: string | Buffer): Buffer {
  const body = Buffer.from(content);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, Buffer.from(type), body, Buffer.alloc(4)]);
}

function piece(type: string, content: string | Buffer): Buffer {
  const body = Buffer.from(content);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from(type), length, body, Buffer.alloc(body.length % 2)]);
}

function webp(...pieces: Buffer[]): Buffer {
  const body = Buffer.concat(pieces);
  const head = Buffer.from('RIFF\0\0\0\0WEBP');
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
}

describe('a JPEG', () => {
  it('loses where it was taken, its thumbnail, comments and what follows its end, and keeps the picture', () => {
    const telling = [
      segment(0xe1, `Exif\0\0${where}`),
      segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${where}`),
      segment(0xed, `Photoshop 3.0\0${where}`),
      segment(0xe2, `MPF\0${where}`),
      segment(0xfe, where),
    ];
    const adobe = segment(0xee, 'Adobe\0d\0\0\0\0\0\x01');
    const whole = Buffer.concat([start, jfif, ...telling, adobe, tables, scan, end, Buffer.from(where)]);
    const bare = bareSlip('image/jpeg', whole);
    expect(bare).toEqual(Buffer.concat([start, jfif, adobe, tables, scan, end]));
  });

  it.each([
    [
      'big end first',
      'MM\0*\0\0\0\x08\0\x02\x88\x25\0\x04\0\0\0\x01\0\0\0\x30\x01\x12\0\x03\0\0\0\x01\0\x06\0\0',
    ],
    ['little end first', 'II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0'],
  ])('still says which way up it is, and nothing else: %s', (_name, tiff) => {
    const exif = segment(0xe1, Buffer.from(`Exif\0\0${tiff}\0\0\0\0${where}`, 'latin1'));
    const bare = bareSlip('image/jpeg', Buffer.concat([start, exif, tables, scan, end]));
    const upright = Buffer.from(
      'Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0',
      'latin1',
    );
    expect(bare).toEqual(Buffer.concat([start, segment(0xe1, upright), tables, scan, end]));
  });

  it.each([
    ['of nothing', ''],
    ['cut off', 'II*\0\x08\0\0\0\x09\0'],
    ['that leads outside', 'MM\0*\xff\xff\xff\xff'],
    ['with a ninth way up', 'II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x09\0\0\0'],
  ])('drops EXIF %s', (_name, tiff) => {
    const exif = segment(0xe1, Buffer.from(`Exif\0\0${tiff}`, 'latin1'));
    const bare = bareSlip('image/jpeg', Buffer.concat([start, exif, tables, scan, end]));
    expect(bare).toEqual(Buffer.concat([start, tables, scan, end]));
  });

  it('keeps every scan of a picture that comes in several, and drops what stands between them', () => {
    const whole = Buffer.concat([start, tables, scan, segment(0xe1, where), tables, scan, end]);
    expect(bareSlip('image/jpeg', whole)).toEqual(Buffer.concat([start, tables, scan, tables, scan, end]));
  });

  it.each([
    ['that only begins like one', Buffer.concat([start, Buffer.from('nonsense')])],
    ['that is cut off', Buffer.concat([start, jfif, scan])],
    ['with a segment longer than the file', Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 1, 2])],
    ['with a segment shorter than its length', Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 0, 1, 2])],
    ['of nothing', Buffer.alloc(0)],
  ])('%s is refused', (_name, bytes) => {
    expect(bareSlip('image/jpeg', bytes)).toBeNull();
  });
});

describe('a PNG', () => {
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const header = chunk('IHDR', Buffer.alloc(13));
  const picture = chunk('IDAT', deflateSync(Buffer.alloc(4)));

  it('loses words, times and places, and keeps the picture', () => {
    const telling = ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME', 'maKe'].map((type) => chunk(type, where));
    const gamma = chunk('gAMA', Buffer.alloc(4));
    const whole = [signature, header, ...telling, gamma, picture, chunk('IEND', ''), Buffer.from(where)];
    expect(bareSlip('image/png', Buffer.concat(whole))).toEqual(
      Buffer.concat([signature, header, gamma, picture, chunk('IEND', '')]),
    );
  });

  it('that is cut off is refused', () => {
    expect(bareSlip('image/png', Buffer.concat([signature, header, picture]))).toBeNull();
    expect(bareSlip('image/png', Buffer.concat([signature, header.subarray(0, 15)]))).toBeNull();
  });
});

describe('a WebP', () => {
  const flagged = (flags: number): Buffer => piece('VP8X', Buffer.from([flags, 0, 0, 0, 1, 2, 3, 4, 5, 6]));
  const picture = piece('VP8 ', 'abc');

  it('loses EXIF and XMP and no longer says that it has them', () => {
    const whole = webp(flagged(0x1c), picture, piece('EXIF', where), piece('XMP ', `${where}!`));
    expect(bareSlip('image/webp', Buffer.concat([whole, Buffer.from(where)]))).toEqual(
      webp(flagged(0x10), picture),
    );
  });

  it('that is cut off is refused', () => {
    expect(bareSlip('image/webp', webp(flagged(0), picture).subarray(0, 30))).toBeNull();
  });
});

it('has a name outside that tells nothing', () => {
  expect(fileNameOf('application/pdf')).toBe('page-1.pdf');
});
