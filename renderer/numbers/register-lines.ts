import { documentNumber, serialGaps } from '../../shared/domain/numbers/document-number.ts';
import type { NumberRow } from '../../shared/model/letter/letter.ts';

/** A line of the register: a number that was given, or one that is missing from the series. */
export type RegisterLine =
  | { kind: 'given'; key: string; documentNumber: string; row: NumberRow }
  | { kind: 'gap'; key: string; documentNumber: string };

/** The register with its gaps, newest year first, each series counted down. */
export function registerLines(rows: readonly NumberRow[]): RegisterLine[] {
  const series = [...new Set(rows.map(({ code, year }) => `${year} ${code}`))].sort().reverse();
  return series.flatMap((each) => {
    const [year = '', code = ''] = each.split(' ');
    const own = rows.filter((row) => row.code === code && String(row.year) === year);
    const missing = serialGaps(own, code, Number(year)).map((n) => ({ n, row: null }));
    return [...own.map((row) => ({ n: row.n, row })), ...missing]
      .sort((a, b) => b.n - a.n)
      .map(({ n, row }): RegisterLine => {
        const words = row?.documentNumber ?? documentNumber({ code, year: Number(year), n });
        return row
          ? { kind: 'given', key: `given-${row.id}`, documentNumber: words, row }
          : { kind: 'gap', key: `gap-${words}`, documentNumber: words };
      });
  });
}
