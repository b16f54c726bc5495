import type { ItemFile } from '../../shared/model/package/case-file.ts';

/**
 * The same with each id as its place among the rows of its table: only which row names which counts. Without what a
 * signature is verified by: the receiving store did that, and has not the key.
 */
export function withoutIds({ item, units, rows }: ItemFile): unknown {
  const named = [...units].sort((a, b) => (a.name < b.name ? -1 : 1));
  const signature = rows.signature.map(({ statement: _, signed: __, keyId: ___, ...row }) => row);
  const tables: Record<string, readonly object[]> = { ...rows, signature, unit: named };
  const placeIn = (table: string, id: unknown) =>
    (tables[table] ?? []).findIndex((row) => 'id' in row && row.id === id) + 1;
  const linked: Record<string, string> = {
    ...{ unitId: 'unit', letterId: 'letter', numberId: 'documentNumber', commitmentId: 'commitment' },
    ...{ attachmentId: 'attachment', opinionId: 'opinion', undoes: 'deadlineEvent' },
  };
  const placed = Object.entries(tables).map(([table, own]) => {
    const text = JSON.stringify(own, (key, value: unknown) => {
      const to = linked[key] ?? (key === 'id' || key === 'replacesId' ? table : null);
      return to && typeof value === 'number' ? placeIn(to, value) : value;
    });
    return [table, JSON.parse(text)];
  });
  return { item, rows: Object.fromEntries(placed) };
}
