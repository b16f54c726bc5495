import type { Day } from '../../../model/primitives.ts';
import type { WebLine, WebRole } from '../../../model/web-text.ts';
import { tablesTogether } from './web-lines.ts';

type HtmlLetter = { lines: readonly WebLine[]; day: Day | null };

/** Tags by what a line is; a heading of a letter in a compilation is one level lower. */
const tags: Record<WebRole, { tag: 'p' | 'h1' | 'h2' | 'h3' | 'h4' | 'h5'; of?: string }> = {
  title: { tag: 'h1' },
  number: { tag: 'p', of: 'number' },
  salutation: { tag: 'p', of: 'to' },
  'heading-1': { tag: 'h2' },
  'heading-2': { tag: 'h3' },
  'heading-3': { tag: 'h4' },
  'heading-4': { tag: 'h5' },
  paragraph: { tag: 'p' },
  // Rows come as tables.
  row: { tag: 'p' },
  enclosure: { tag: 'p' },
  contact: { tag: 'p' },
  signature: { tag: 'p', of: 'end' },
  date: { tag: 'p', of: 'end' },
  note: { tag: 'p' },
  'appendix-mark': { tag: 'p', of: 'to' },
  'appendix-title': { tag: 'h2', of: 'middle' },
};

const style = `body{margin:0;background:#fff;color:#222;font:18px/1.9 "Songti SC",SimSun,"Noto Serif CJK SC",serif}
main{max-width:46em;margin:0 auto;padding:1.5em 1em 3em}
h1,.number,.middle{text-align:center}
h1{font-size:1.45em;line-height:1.5;margin:.6em 0}
h2,h3,h4,h5{font-size:1em;margin:.9em 0 .3em;text-indent:2em}
h2.middle,article>h2.letter{text-indent:0;font-size:1.2em}
p{margin:.3em 0;text-indent:2em;overflow-wrap:anywhere}
table{border-collapse:collapse;margin:.6em auto;font-size:.9em;line-height:1.5}
th,td{border:1px solid #888;padding:.2em .6em}
.to,.number,.middle{text-indent:0}
.end{text-align:right;text-indent:0;padding-right:2em}
nav li{margin:.2em 0}
article+article{border-top:1px solid #bbb;margin-top:2em;padding-top:1em}`;

/** One letter as a page of its own: its own small style, no script, nothing of the machine. */
export function webPage({ lines, day }: HtmlLetter): string {
  const title = webTitle(lines);
  return page(title, `<article>\n${body({ lines, day }, 0)}\n</article>`);
}

/** A year's letters in one page: a table of contents, then every letter under its numbered heading. */
export function webCompilation(title: string, letters: readonly (HtmlLetter & { heading: string })[]): string {
  const contents = letters.map(({ heading }, at) => `<li><a href="#l${at + 1}">${escaped(heading)}</a></li>`);
  const articles = letters.map(({ heading, lines, day }, at) => {
    const text = body({ lines: lines.filter(({ role }) => role !== 'title'), day }, 1);
    return `<article id="l${at + 1}">\n<h2 class="letter">${at + 1}. ${escaped(heading)}</h2>\n${text}\n</article>`;
  });
  const nav = `<nav aria-label="目录">\n<ol>\n${contents.join('\n')}\n</ol>\n</nav>`;
  return page(title, `<h1>${escaped(title)}</h1>\n${nav}\n${articles.join('\n')}`);
}

function page(title: string, content: string): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
${style}
</style>
</head>
<body>
<main>
${content}
</main>
</body>
</html>
`;
}

function body({ lines, day }: HtmlLetter, lower: 0 | 1): string {
  return tablesTogether(lines)
    .map((line) => {
      if (line.role === 'table') return tableHtml(line.rows);
      const { role, text } = line;
      const { tag, of } = tags[role];
      const name = lower && tag !== 'p' ? `h${Math.min(6, Number(tag[1]) + lower)}` : tag;
      const words = role === 'date' && day !== null ? `<time datetime="${day}">${escaped(text)}</time>` : escaped(text);
      return `<${name}${of ? ` class="${of}"` : ''}>${words}</${name}>`;
    })
    .join('\n');
}

/** The first row is the head of the table, as on paper. */
function tableHtml([head = [], ...rows]: readonly string[][]): string {
  const cells = (row: readonly string[], tag: 'th' | 'td') =>
    row.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('');
  const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n');
  return `<table>\n<thead><tr>${cells(head, 'th')}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
}

export function webTitle(lines: readonly WebLine[]): string {
  return lines
    .filter(({ role }) => role === 'title')
    .map(({ text }) => text)
    .join('');
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text
    .replace(/[^\t\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/gu, (sign) => signs[sign] ?? sign);
}
