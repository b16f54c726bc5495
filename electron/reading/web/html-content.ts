import { refusal } from '../../../shared/errors.ts';
import type { FileContent } from '../../../shared/model/reading/file-content.ts';
import { pageShape } from './html-guard.ts';
import { htmlTables } from './html-tables.ts';
import { htmlText } from './html-text.ts';

/** Above this a page is no letter but an exported list: its tables are read, no tree is built for its text. */
const longestText = 5 * 1024 * 1024;

/** The text and tables of a web page. Nothing in it runs and nothing it refers to is fetched. */
export function htmlContent(file: string, html: string): FileContent {
  const shape = pageShape(html);
  if (shape === 'too-deep') throw refusal('file.broken', { file });
  const notes: string[] = [];
  const tables = htmlTables(html, notes);
  if (shape === 'sound' && html.length <= longestText) return { tables, text: htmlText(html), notes };
  const listed = tables.reduce((cells, { rows }) => cells + rows.length, 0);
  if (listed < 100) throw refusal('file.too-large', { file, limit: '10万个网页元素' });
  notes.push('网页很大，只读了其中的表格。');
  return { tables, text: null, notes };
}
