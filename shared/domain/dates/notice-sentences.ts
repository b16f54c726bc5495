/** Where a line begins a new section: 「二、春节：」「（三）」「4.」 */
const heading = /^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．](?!\d))/;

/** 「发布日期：」「来源:」: a field of a page's head. */
const labelled = /^[^，。；：:\d]{2,8}[：:]/;
/** A date with its year, or a moment, at the end of a line: 「2025年11月4日」「2025-11-04 11:02」. */
const stamp = /(?:\d{4}年\d{1,2}月\d{1,2}日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[\d:]*)(?:印发)?$/;

/**
 * A pasted notice as sentences, each as it stood, without spaces. A line that was broken in the middle of a sentence
 * goes on in the next: 「1月1日（周四）至3⏎日（周六）放假」 is one. The lines of a web page's head stay apart.
 */
export function sentencesOf(text: string): string[] {
  const joined: string[] = [];
  let open = '';
  for (const raw of columnsInWords(text.split(/[\r\n\u2028\u2029\f\v]+/))) {
    const row = halfWidth(raw).replace(/[\s\u200b]+/g, '');
    if (!row) continue;
    if (open && !goesOn(open, row)) {
      joined.push(open);
      open = '';
    }
    open += row;
  }
  if (open) joined.push(open);
  return joined.flatMap((line) => line.split(/(?<=[。；;！!])/)).filter(Boolean);
}

function halfWidth(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

function goesOn(open: string, row: string): boolean {
  const tail = open.slice(open.search(/[^。；;！!]*$/));
  const bracket = Math.max(tail.lastIndexOf('（'), tail.lastIndexOf('('));
  if (bracket > Math.max(tail.lastIndexOf('）'), tail.lastIndexOf(')')) && tail.length - bracket < 30) return true;
  if (/[。；;：:！!]$/.test(open) || heading.test(row) || labelled.test(row)) return false;
  if (/^(?:至|到|[（(]周|[（(]星期|放假|上班|补休|[—–～~-]\d)/.test(row)) return true;
  if (stamp.test(tail)) return false;
  return /(?<!年)(?<!\d)\d{1,2}月\d{1,2}日|\d(?:年|月)?$|[至到—–～~、，,]$/.test(tail);
}

type Columns = { off: number; on: number; length: number };

/**
 * A table with columns 节日、放假时间、调休上班 as news pages print it, said as the notice says it. 「元旦⇥1月1日至3日⇥1月4日⇥3天」
 * → 「元旦：1月1日至3日放假3天。1月4日上班。」 Other lines stay.
 */
function columnsInWords(lines: readonly string[]): string[] {
  let columns: Columns | null = null;
  return lines.map((line) => {
    const cells = line
      .trim()
      .split(/\t+|\s{2,}|\|/)
      .map((cell) => cell.trim())
      .filter(Boolean);
    const head = columnsOf(cells);
    if (head) columns = head;
    const days = columns && !head ? cells[columns.off] : undefined;
    if (!columns || days === undefined || !/\d[日号]/.test(days) || /放假|上班/.test(line)) return line;
    const length = /^共?(\d+)天$/.exec(columns.length < 0 ? '' : (cells[columns.length] ?? ''))?.[1];
    const worked = cells[columns.on] ?? '';
    return `${cells[0]}：${days}放假${length ? `${length}天` : ''}。${/\d[日号]/.test(worked) ? `${worked}上班。` : ''}`;
  });
}

function columnsOf(cells: readonly string[]): Columns | null {
  if (cells.length < 3 || cells.some((cell) => /\d/.test(cell))) return null;
  const length = cells.findIndex((cell) => /天数/.test(cell));
  const off = cells.findIndex((cell, at) => at > 0 && at !== length && /放假|休假|假期/.test(cell));
  const on = cells.findIndex((cell, at) => at > 0 && at !== off && /上班|补班/.test(cell));
  return off > 0 && on > 0 ? { off, on, length } : null;
}
