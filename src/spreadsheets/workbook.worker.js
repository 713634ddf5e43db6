/**
 * Parses a workbook apart from the server: it may take long, or all the memory it is given, and harm nobody.
 * Plain JavaScript that imports packages only, so that it runs from src/ and from dist/ alike.
 *
 * In: `workerData`, the archive. Out: the first rows of every sheet; then, asked by number, all rows of that sheet.
 */
import { parentPort, workerData } from 'node:worker_threads';
import readWorkbook from 'read-excel-file/universal';

const { archive, topRows } = workerData;

/** Excel keeps 15 significant digits: 0.1 + 0.2 is 0.3 there. */
function numberText(stored) {
  const number = Number(stored);
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : stored;
}

/** 2021-09-01, 2021-09-01T14:30:00, or 14:30:00 for a time of no day (Excel's day 0). */
function dateText(date) {
  const rounded = new Date(Math.round(date.getTime() / 1000) * 1000);
  if (Number.isNaN(rounded.getTime())) return '';
  const [day, time] = rounded.toISOString().split('T');
  const clock = time.slice(0, 8);
  if (day === '1899-12-30') return clock;
  return clock === '00:00:00' ? day : `${day}T${clock}`;
}

function cellText(cell) {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return String(cell);
}

/** Rows without any value are left out; `line` is the row's number in the sheet. */
function rowsOf(sheet, limit) {
  const rows = [];
  for (let index = 0; index < sheet.data.length && rows.length < limit; index++) {
    const cells = sheet.data[index].map(cellText);
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: index + 1, cells });
  }
  return rows;
}

try {
  const sheets = await readWorkbook(archive, { trim: false, parseNumber: numberText });
  parentPort.once('message', (chosen) => {
    parentPort.postMessage(rowsOf(sheets[chosen], Infinity));
  });
  parentPort.postMessage(sheets.map((sheet) => ({ name: sheet.sheet, rows: rowsOf(sheet, topRows) })));
} catch {
  // What is wrong inside the file matters to nobody; that it cannot be read does.
  parentPort.postMessage('damaged');
}
