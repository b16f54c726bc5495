import { cleanFileName } from '../../shared/domain/names/file-name.ts';
import { refusal } from '../../shared/errors.ts';
import type { Operations } from '../context/context.ts';
import { fileOut } from '../context/file-out.ts';
import type { ReadDb } from '../db/connections.ts';
import { mustBePrintable } from './unchanged.ts';

/** Letters on paper and as PDF, by the window that shows them. */
export const print = {
  'print.paper': async (context, { proposalIds, duplex }) => {
    const { db, printing, record } = context;
    await mustBePrintable(context, proposalIds);
    record(`打印${await lettersOf(db, proposalIds)}`, only(proposalIds));
    await printing?.paper(duplex);
    return { opened: printing !== null };
  },

  'print.pdf': async (context, { proposalIds, name }) => {
    const { db, printing, record } = context;
    await mustBePrintable(context, proposalIds);
    if (!printing) throw refusal('print.no-pdf');
    const bytes = await printing.pdf().catch(() => {
      throw refusal('print.failed');
    });
    record(`导出 PDF：${await lettersOf(db, proposalIds)}`, only(proposalIds));
    return { files: [fileOut(`${cleanFileName(name)}.pdf`, 'pdf', bytes)] };
  },
} satisfies Operations;

function only(ids: readonly number[]): number | undefined {
  return ids.length === 1 ? ids[0] : undefined;
}

/** 「第77号的函件」 or 「12件的函件」, so that the log says what left the printer. */
async function lettersOf(db: ReadDb, ids: readonly number[]): Promise<string> {
  const rows = await db.selectFrom('proposal').select('number').where('id', 'in', ids).execute();
  if (rows.length < new Set(ids).size) throw refusal('record.missing', { what: '一件' });
  return rows.length === 1 ? `第${rows[0]?.number}号的函件` : `${rows.length}件的函件`;
}
