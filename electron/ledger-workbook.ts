import writeWorkbook, { type Row } from 'write-excel-file/node';
import { type LedgerCell, ledgerHeader, ledgerWidth } from '../shared/domain/ledger.ts';
import type { LedgerColumn } from '../shared/model/desk-settings.ts';

/** The ledger as .xlsx: header kept in view, texts as texts (also those that begin with = + - @), numbers as numbers. */
export async function ledgerWorkbook(
  columns: readonly LedgerColumn[],
  lines: readonly (readonly LedgerCell[])[],
): Promise<Uint8Array> {
  const header: Row = ledgerHeader(columns).map((value) => ({
    value,
    type: String,
    fontWeight: 'bold' as const,
    backgroundColor: '#E8F0FA',
    align: 'center' as const,
    borderStyle: 'thin' as const,
  }));
  const body = lines.map(
    (cells): Row =>
      cells.map((value) => {
        const look = { wrap: true, alignVertical: 'top' as const, borderStyle: 'thin' as const };
        if (typeof value === 'number') return { value, type: Number, ...look };
        return value === '' ? look : { value: printable(value), type: String, ...look };
      }),
  );
  return new Uint8Array(
    await writeWorkbook([header, ...body], {
      columns: columns.map((column) => ({ width: ledgerWidth(column) })),
      stickyRowsCount: 1,
      orientation: 'landscape',
      sheet: '台账',
    }).toBuffer(),
  );
}

/** A cell holds at most 32,767 characters, and none that XML forbids. */
function printable(text: string): string {
  return text.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '').slice(0, 32_767);
}
