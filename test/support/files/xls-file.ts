import { oleFile } from './ole-file.ts';

/** A small .xls (BIFF8) by hand: what a test wants to see read, record by record. */
export type XlsSheet = {
  name: string;
  hidden?: boolean;
  /** `day` is a serial date in Excel's own Chinese date format, number 31. */
  rows: (string | number | { day: number } | { formula: number | string } | null)[][];
  /** Numbers of a chart that stands in the sheet, kept in records of its own before the rows' merges. */
  chart?: number[];
  hiddenRows?: number[];
  merges?: { top: number; left: number; bottom: number; right: number }[];
};

const record = (kind: number, ...parts: Buffer[]) => {
  const data = Buffer.concat(parts);
  return Buffer.concat([u16(kind, data.length), data]);
};

export function xlsFile(sheets: readonly XlsSheet[], { encrypted = false, biff = 0x0600 } = {}): Buffer {
  const bof = (type: number) => record(0x0809, u16(biff, type, 0, 0), Buffer.alloc(8));
  const eof = record(0x000a);
  const bodies = sheets.map((sheet) => Buffer.concat([bof(0x0010), ...rowRecords(sheet), eof]));
  const globals = (starts: readonly number[]) =>
    Buffer.concat([
      bof(0x0005),
      ...(encrypted ? [record(0x002f, Buffer.alloc(54))] : []),
      record(0x00e0, u16(0, 0), Buffer.alloc(16)),
      record(0x00e0, u16(0, 31), Buffer.alloc(16)),
      ...sheets.map(({ name, hidden }, at) =>
        record(0x0085, u32(starts[at] ?? 0), u16(hidden ? 1 : 0), Buffer.from([name.length, 1]), utf16(name)),
      ),
      eof,
    ]);
  const first = globals([]).length;
  let at = first;
  const starts = bodies.map((body) => {
    at += body.length;
    return at - body.length;
  });
  return oleFile({ Workbook: Buffer.concat([globals(starts), ...bodies]) });
}

function rowRecords({ rows, hiddenRows = [], merges = [], chart }: XlsSheet): Buffer[] {
  const made: Buffer[] = [];
  for (const [row, cells] of rows.entries()) {
    made.push(record(0x0208, u16(row, 0, cells.length, 255, 0, 0, hiddenRows.includes(row) ? 0x20 : 0, 0)));
    for (const [column, cell] of cells.entries()) {
      if (cell === null) continue;
      if (typeof cell === 'string') {
        made.push(record(0x0204, u16(row, column, 0, cell.length), Buffer.from([1]), utf16(cell)));
      } else if (typeof cell === 'number') made.push(record(0x0203, u16(row, column, 0), f64(cell)));
      else if ('day' in cell) made.push(record(0x0203, u16(row, column, 1), f64(cell.day)));
      else if (typeof cell.formula === 'number')
        made.push(record(0x0006, u16(row, column, 0), f64(cell.formula), Buffer.alloc(8)));
      else made.push(...textFormula(row, column, cell.formula));
    }
  }
  if (chart) {
    const cells = chart.map((value, row) => record(0x0203, u16(row, 0, 0), f64(value)));
    made.push(record(0x0809, u16(0x0600, 0x0020, 0, 0), Buffer.alloc(8)), ...cells, record(0x000a));
  }
  const areas = merges.map(({ top, bottom, left, right }) => u16(top, bottom, left, right));
  return merges.length > 0 ? [...made, record(0x00e5, u16(merges.length), ...areas)] : made;
}

/** A formula whose result is a text: the result says so, and the text follows in a record of its own. */
function textFormula(row: number, column: number, text: string): Buffer[] {
  const isText = Buffer.from([0, 0, 0, 0, 0, 0, 0xff, 0xff]);
  return [
    record(0x0006, u16(row, column, 0), isText, Buffer.alloc(8)),
    record(0x0207, u16(text.length), Buffer.from([1]), utf16(text)),
  ];
}

const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const u16 = (...values: number[]) => {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [at, value] of values.entries()) bytes.writeUInt16LE(value, at * 2);
  return bytes;
};
const u32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const f64 = (value: number) => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
};
