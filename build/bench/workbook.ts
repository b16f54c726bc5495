import { readXlsx } from 'hucre/xlsx';
import writeExcelFile from 'write-excel-file/node';
import { fileContent } from '../../electron/reading/file-content.ts';
import { compared, inTurn, type Measured } from './measure.ts';

/** A ledger as an office keeps it for all its years: dates, numbers and texts in 30 columns. */
async function ledgerWorkbook(rows: number): Promise<Buffer> {
  const header = Array.from({ length: 30 }, (_, column) => ({ value: `第${column + 1}栏` }));
  const body = Array.from({ length: rows }, (_, row) =>
    header.map((_, column) => {
      if (column === 2) {
        const value = new Date(Date.UTC(2016 + (row % 10), row % 12, 1 + (row % 28)));
        return { value, type: Date, format: 'yyyy-mm-dd' };
      }
      return column % 5 === 0 ? { value: row * 31 + column } : { value: `第${row}件第${column}栏的内容` };
    }),
  );
  return writeExcelFile([header, ...body]).toBuffer();
}

/** From bytes to the table behind the guard, beside the library alone. */
export async function benchWorkbook(): Promise<Measured[]> {
  const bytes = await ledgerWorkbook(10_000);
  const times = await inTurn(
    5,
    () => fileContent({ name: '台账.xlsx', bytes }),
    () => readXlsx(bytes),
  );
  return [compared('读一万行三十栏的工作簿（防护之下／只用读表的库）', times, '≤ 1.5×')];
}
