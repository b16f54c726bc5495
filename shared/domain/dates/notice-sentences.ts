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
  for (const raw of text.split(/[\r\n\u2028\u2029\f\v]+/)) {
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
