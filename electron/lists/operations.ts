import { changedNote } from '../../shared/domain/audit/changed-sentence.ts';
import { csvLine } from '../../shared/domain/words/csv.ts';
import { refusal } from '../../shared/errors.ts';
import { type MadeFile, madeFiles } from '../../shared/model/lists.ts';
import { breath } from '../context/breath.ts';
import type { Operations } from '../context/context.ts';
import { fileOut } from '../context/file-out.ts';
import type { Makings } from '../context/works.ts';
import { workbook } from '../xlsx/workbook.ts';
import type { Listed } from './listed.ts';
import { changedBehind, listedRows } from './lists.ts';

/** Lines written between two breaths. */
const atOnce = 5000;

/** Any list as a file. */
export const operations = {
  'list.export': async ({ ask, snapshot, today, auditKey, works, record }, question) => {
    const { format } = question;
    // Of one moment: a row that someone moves meanwhile is neither left out nor twice in the file.
    works.set('export', { done: 0, total: 2 });
    const made = await snapshot(async (db) => {
      const asking = { ask, db, today, auditKey };
      return { list: await listedRows(asking, question), changed: await changedBehind(asking, question.list) };
    });
    const note = changedNote(made.changed);
    const { length } = made.list.rows;
    if (length === 0) throw refusal('list.empty');
    const list = note === '' ? made.list : { ...made.list, rows: [...made.list.rows, [note]] };
    works.set('export', { done: 1, total: 2 });
    const bytes = format === 'csv' ? await csvFile(list) : await workbook([list]);
    record(`导出${list.name}：${length}行（.${format}）${note && '，注明有记录被改动过'}`);
    const name = `${list.name}_${today}.${format}`;
    return { files: [fileOut(name, format, bytes)] };
  },

  'export.progress': async ({ makings, account }, { what }) => {
    const own = ownMakings(makings, { what, accountId: account.id });
    const [making] = own;
    return making ? (making.works.get('export') ?? { done: 0, total: 0 }) : null;
  },

  'export.cancel': async ({ makings, account, record }, { what }) => {
    const own = ownMakings(makings, { what, accountId: account.id });
    for (const { stop } of own) stop.abort(refusal('export.cancelled'));
    record(own.length > 0 ? `停止${madeFiles[what]}` : `要停止${madeFiles[what]}，当时已经做完`);
    return { stopped: own.length > 0 };
  },
} satisfies Operations;

type Own = { what: MadeFile; accountId: number };

/** Nobody stops what another one waits for. */
function ownMakings(makings: Makings, { what, accountId }: Own) {
  return [...makings].filter((each) => each.what === what && each.accountId === accountId);
}

/** The mark at the start tells Excel and WPS that this is UTF-8. */
async function csvFile({ columns, rows }: Listed): Promise<Buffer> {
  const parts = [Buffer.from(`\ufeff${csvLine(columns.map(({ title }) => title))}`, 'utf8')];
  for (let from = 0; from < rows.length; from += atOnce) {
    const lines = rows.slice(from, from + atOnce).map(csvLine);
    parts.push(Buffer.from(lines.join(''), 'utf8'));
    await breath();
  }
  return Buffer.concat(parts);
}
