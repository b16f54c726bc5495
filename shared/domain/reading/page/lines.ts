import { restorePunctuation } from '../../words/punctuation.ts';

/** A line of a page: its text with Chinese punctuation restored, and whether it stood indented in the source. */
export type PageLine = { text: string; indented: boolean };

const spaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad\ue000-\uf8ff]/g;
const furniture =
  /^(打印|关闭|收藏|分享|返回(顶部|首页)?|上一[篇页条].*|下一[篇页条].*|扫一扫.*|(微信|微博)?分享(到|至)?.*|【?(字体|字号)[:：]?.*(大|中|小).*】?|附件下载|责任编辑[:：].*|(信息)?编辑[:：].*|相关(链接|文档|文章|附件).*|(您)?(当前|现在|所在)(所在)?(的)?位置.*|您现在的位置.*|>.*>.*|首页\s*[>＞›»].*|Produced By.*|版权所有.*|(主办|承办)单位[:：].*备案.*|.*ICP备.*|阅读次数[:：]?.*|(浏览|点击|访问)(次数|量)[:：]?.*|视力保护色.*|\[?\s*(打印|关闭)[^。]{0,12}(打印|关闭)\s*\]?)$/i;

/**
 * The lines of a page that may carry anything: blanks, toolbars, breadcrumbs and share links are gone. 「首页 > 信息公开 >
 * 建议提案」 and 「分享到：」 are gone.
 */
export function pageLines(text: string): PageLine[] {
  const lines: PageLine[] = [];
  for (const raw of text.split(/\r\n?|\n|\u2028|\u2029/)) {
    const plain = raw.replace(invisible, '').replace(spaces, ' ');
    const trimmed = isRow(plain) ? withoutBlanks(plain) : plain.trim();
    if (trimmed === '' || (trimmed.length <= 200 && furniture.test(trimmed))) continue;
    lines.push({ text: restorePunctuation(trimmed), indented: /^[ \t]{2}/.test(plain) });
  }
  return lines;
}

/** A row of a table, which may begin with an empty cell: before its last tab stands a word or another tab. */
function isRow(line: string): boolean {
  const before = line.slice(0, Math.max(0, line.lastIndexOf('\t')));
  return before.includes('\t') || before.trim() !== '';
}

/** Blanks at both ends are gone, tabs stay. A line may be of any length, so nothing is tried at each of its characters. */
function withoutBlanks(line: string): string {
  let [from, to] = [0, line.length];
  while (from < to && isBlank(line[from])) from += 1;
  while (to > from && isBlank(line[to - 1])) to -= 1;
  return line.slice(from, to);
}
const isBlank = (sign: string | undefined) => sign !== undefined && sign !== '\t' && sign.trim() === '';
