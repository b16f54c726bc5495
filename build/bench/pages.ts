import { textAndNotes } from '../../electron/reading/file-text.ts';
import { readLetters } from '../../shared/domain/reading/page/letters.ts';
import { corpusPages } from '../../test/support/page-corpus.ts';
import { type Measured, median, ms, single, timed } from './measure.ts';

const pages = 1000;

/** A thousand saved web pages, from bytes to records: the corpus' own with other figures, menus, scripts and length. */
export async function benchPages(): Promise<Measured[]> {
  const models = corpusPages().filter(({ name }) => name.endsWith('.html'));
  const decode = (bytes: Buffer) => {
    const text = bytes.toString('utf8');
    return text.includes('\ufffd') ? new TextDecoder('gb18030').decode(bytes) : text;
  };
  const files = Array.from({ length: pages }, (_, at) => {
    const model = models[at % models.length];
    if (!model) throw new Error('the corpus has no pages');
    return { name: `${at}-${model.name}`, bytes: Buffer.from(varied(decode(model.bytes), at)) };
  });
  const times: number[] = [];
  let letters = 0;
  for (const file of files) {
    times.push(
      await timed(async () => {
        letters += readLetters((await textAndNotes(file)).text, file.name).letters.length;
      }),
    );
  }
  if (letters < pages / 2) throw new Error(`only ${letters} letters of ${pages} pages were read`);
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / pages / 1024;
  const whole = times.reduce((sum, time) => sum + time, 0) / pages;
  return [
    single(`读${pages}个保存的网页（平均${size.toFixed(0)}KB），每页平均`, ms(whole), '≤ 20 ms'),
    single('  其中位数', ms(median(times)), '≤ 20 ms'),
  ];
}

/** Figures of more than one digit change with the page; a site's menu and scripts and a longer body stand around. */
function varied(html: string, at: number): string {
  const menu = Array.from({ length: 60 }, (_, link) => `<li><a href="/c${link}/index.html">栏目${link}</a></li>`).join(
    '',
  );
  const script = `<script>${'var s=document.createElement("div");s.className="x";'.repeat(400)}</script>`;
  const more = Array.from(
    { length: 12 },
    (_, n) =>
      `<p>（${n + 1}）全市共${at + n}个街道落实此项工作，服务群众${at * 7 + n}人次，${'各项措施稳步推进，'.repeat(14)}群众满意。</p>`,
  ).join('');
  return html
    .replace(/第(\d{2,})号/g, (_, digits: string) => `第${Number(digits) + at}号`)
    .replace(/<body[^>]*>/, (body) => `${body}${script}<ul class="menu">${menu}</ul>`)
    .replace(/(?=<p[^>]*>(?:感谢|衷心感谢|特此答复|北雁市民政局<\/p>))/, more);
}
