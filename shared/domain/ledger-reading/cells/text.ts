import type { TableCell } from '../../../model/reading/file-content.ts';

const unseen = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]/g;
const hasUnseen = new RegExp(unseen.source);
const nothing = /^(?:[-—–―－/／\\、.。·*＊_]+|无|暂无|空|未填|未填写|null|none|n\/a)$/i;
const ditto = /^(?:同上|同前|[〃″"”]+)$/;
const broken = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)/i;

/**
 * A cell's words without blanks at the ends and without characters nobody sees; '' for an empty cell. 「 主办 」 → 主办, 77
 * → 77.
 */
export function wordsOfCell(cell: TableCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  return (hasUnseen.test(cell) ? cell.replace(unseen, '') : cell).trim();
}

/** Words to be parsed: full width made half width, blanks taken out. Never shown. 「第 ７７ 号」 → 第77号. */
export const bareText = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** 「/」「—」「无」: the clerk says that there is nothing. */
export const saysNothing = (text: string): boolean => nothing.test(text);

/** Why no column may take these words: a formula gone wrong, a column too narrow when it was saved, 「同上」. */
export function unreadable(text: string): string | null {
  if (broken.test(text)) return '表格里是公式错误，没有内容';
  if (/^#{2,}$/.test(text)) return '列太窄，导出时没有写出内容';
  return ditto.test(text) ? '写的是「同上」，请填写实际内容' : null;
}
