import { csvLine } from '../../shared/domain/words/csv.ts';
import { refusal } from '../../shared/errors.ts';
import { breath } from '../context/breath.ts';
import type { Operations } from '../context/context.ts';
import { fileOut } from '../context/file-out.ts';
import { workbook } from '../xlsx/workbook.ts';
import type { Listed } from './listed.ts';
import { listedRows } from './lists.ts';

/** Lines written between two breaths. */
const atOnce = 5000;

/** Any list as a file. */
export const operations = {
  'list.export': async ({ ask, snapshot, today, record }, question) => {
    const { format } = question;
    // Of one moment: a row that someone moves meanwhile is neither left out nor twice in the file.
    const list = await snapshot((db) => listedRows({ ask, db, today }, question));
    if (list.rows.length === 0) throw refusal('list.empty');
    const bytes = format === 'csv' ? await csvFile(list) : await workbook([list]);
    record(`导出${list.name}：${list.rows.length}行（.${format}）`);
    const name = `${list.name}_${today}.${format}`;
    return { files: [fileOut(name, format, bytes)] };
  },
} satisfies Operations;

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
