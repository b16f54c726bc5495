import type { MaterialKind, ReferenceReading } from '../../model/references.ts';
import { isDateLine, readDay } from '../dates/day-reading.ts';

const dated = /(?:发布|公开|公布|发文|成文|印发|报道|刊发)?(?:日期|时间)\s*[:：]/;
const from = /(?:信息|稿件|文章)?来源\s*[:：]\s*([^\s　|｜]{2,40})/;

/**
 * What the text of a file says of itself as reference material: title, source, date. What it does not say is empty.
 * 「2025年民政事业发展统计公报　发布时间：2026-05-20」 → title and date.
 */
export function readMaterial(file: string, text: string): ReferenceReading {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const name = file
    .replace(/^.*[/\\]/, '')
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .trim();
  const first = lines.find((line) => !dated.test(line) && !from.test(line) && !isDateLine(line)) ?? '';
  const title = (first.length >= 4 && first.length <= 60 && !/[。；]$/.test(first) ? first : name).slice(0, 200);
  const head = lines.slice(0, 12);
  const source = head.flatMap((line) => from.exec(line)?.[1] ?? [])[0] ?? '';
  // A label says it best; else the date under the title, else the one under the signature.
  const labelled = head.filter((line) => dated.test(line)).map((line) => line.slice(line.search(dated)));
  const alone = [...head.slice(0, 4), ...lines.slice(-4).reverse()].map(bare).filter(isDateLine);
  for (const passage of [...labelled, ...alone]) {
    const read = readDay(passage);
    if (read.state === 'sure') {
      return { title, source, text, day: read.day, dayPassage: read.passage, kind: kindOf(title, source, text) };
    }
  }
  return { title, source, text, day: null, dayPassage: '', kind: kindOf(title, source, text) };
}

/** （2025年1月8日在…会议上） opens a work report. */
function bare(line: string): string {
  return /^[（(]\d{4}年\d{1,2}月\d{1,2}日/.test(line) ? (line.match(/\d{4}年\d{1,2}月\d{1,2}日/)?.[0] ?? line) : line;
}

function kindOf(title: string, source: string, text: string): MaterialKind {
  if (/口径|答问|统一答复/.test(title)) return 'line';
  if (/报告|总结|汇报|公报/.test(title)) return 'report';
  if (/[报网社]$|电视台|客户端/.test(source) || /本报讯|记者|通讯员/.test(text.slice(0, 600))) return 'news';
  return 'other';
}
