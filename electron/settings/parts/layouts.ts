import { z } from 'zod';
import { caseFields } from '../../../shared/model/earlier/earlier-case.ts';
import { keysOf } from '../../../shared/model/kinds.ts';
import { toJson } from '../../db/json.ts';
import { type Inside, jsonIn, type PartRule, plannedByName, rowsOf } from '../part.ts';

const Layout = z.strictObject({
  layout: z.string().min(1).max(20_000),
  columns: z
    .array(z.strictObject({ position: z.number().int().min(0), field: z.enum(keysOf(caseFields)).nullable() }))
    .max(500),
});
type LayoutIn = z.output<typeof Layout>;

/** 台账各栏的认法: which column of a ledger means what, as somebody put it right once for files laid out alike. */
export const layoutsPart: PartRule = {
  carry: async (db) => ({
    tables: {
      ledgerLayout: await db.selectFrom('ledgerLayout').select(['layout', 'columns']).orderBy('layout').execute(),
    },
  }),
  async plan(db, given) {
    const rows = rowsOf(given, 'ledgerLayout', 'layouts', (row) =>
      Layout.safeParse({ layout: row.layout, columns: jsonIn(row.columns) }),
    );
    if (!rows) return null;
    const here = (await db.selectFrom('ledgerLayout').selectAll().orderBy('layout').execute()).map((row, id) => ({
      ...{ id, layout: row.layout },
      columns: jsonIn(row.columns) as LayoutIn['columns'],
    }));
    const keep = async ({ db: trx, now, account }: Inside, { layout, columns }: LayoutIn) => {
      const kept = { columns: toJson(columns), at: now, by: account.displayName };
      await trx
        .insertInto('ledgerLayout')
        .values({ layout, ...kept })
        .onConflict((clash) => clash.column('layout').doUpdateSet(kept))
        .execute();
    };
    return plannedByName<LayoutIn, LayoutIn & { id: number }>(rows, here, {
      keyOf: ({ layout }) => layout,
      nameOf: ({ layout }) => headersIn(layout),
      told: ({ columns }) => ({
        ledgerMeanings: columns.map(
          ({ position, field }) => `第${position + 1}栏：${field ? caseFields[field] : '作备注'}`,
        ),
      }),
      add: keep,
      change: (inside, _, layout) => keep(inside, layout),
    });
  },
};

function headersIn(layout: string): string {
  const headers = layout.split('|').filter(Boolean);
  return `${headers.slice(0, 4).join('、')}${headers.length > 4 ? `等${headers.length}栏` : ''}`;
}
