import { cleanFileName } from '../../shared/domain/names/file-name.ts';
import { refusal } from '../../shared/errors.ts';
import { type PaperKind, paperKinds } from '../../shared/model/papers/kinds.ts';
import { type PostFormat, postFormats } from '../../shared/model/papers/post.ts';
import type { Operations } from '../context/context.ts';
import { fileOut } from '../context/file-out.ts';
import type { ReadDb } from '../db/connections.ts';
import { mustBePrintable } from './unchanged.ts';

/** Letters on paper and as PDF, by the window that shows them. */
export const print = {
  'print.paper': async (context, { proposalIds, paper, post, duplex }) => {
    const { db, printing, record } = context;
    await mustBePrintable(context, proposalIds);
    record(`打印${await printedOf(db, proposalIds, { paper, post })}`, only(proposalIds));
    await printing?.paper(duplex);
    return { opened: printing !== null };
  },

  'print.pdf': async (context, { proposalIds, paper, post, name }) => {
    const { db, printing, record } = context;
    await mustBePrintable(context, proposalIds);
    if (!printing) throw refusal('print.no-pdf');
    const bytes = await printing.pdf().catch(() => {
      throw refusal('print.failed');
    });
    record(`导出 PDF：${await printedOf(db, proposalIds, { paper, post })}`, only(proposalIds));
    return { files: [fileOut(`${cleanFileName(name)}.pdf`, 'pdf', bytes)] };
  },
} satisfies Operations;

function only(ids: readonly number[]): number | undefined {
  return ids.length === 1 ? ids[0] : undefined;
}

type Kinds = { paper: PaperKind | undefined; post: PostFormat | undefined };

/** 「第77号的函件」, 「12件的函件」 or 「第77号的办理单」, so that the log says what left the printer. */
async function printedOf(db: ReadDb, ids: readonly number[], { paper, post }: Kinds): Promise<string> {
  const what = post ? postFormats[post] : paper ? paperKinds[paper].name : '函件';
  const rows = await db.selectFrom('proposal').select('number').where('id', 'in', ids).execute();
  if (rows.length < new Set(ids).size) throw refusal('record.missing', { what: '一件' });
  return rows.length === 1 ? `第${rows[0]?.number}号的${what}` : `${rows.length}件的${what}`;
}
