import type { OtherPage } from '../../model/reading.ts';
import type { PageLine } from './page-lines.ts';

export const keepAsReference = '可以存为参考资料。';
const keep = keepAsReference;

export const noticeReason = `这是单位之间商办的来往函件，不是答复函，也不是会办意见；${keep}`;

/** What a page without any letter is, and why it is none, in a sentence for the clerk. */
export function judgePage(lines: readonly PageLine[]): { what: OtherPage; reason: string } {
  const text = lines
    .map((line) => line.text)
    .join('\n')
    .slice(0, 60_000);
  if (text.trim() === '') return { what: 'none', reason: '没有读到文字，请检查文件或重新粘贴。' };
  if (/会办意见|协办意见/.test(text.slice(0, 600))) return { what: 'notice', reason: opinionReason(null) };
  if (/交(由|给|办|付)[^。]{0,40}(主办|承办|会办|办理)/.test(text.slice(0, 2000)) && /交办|请于/.test(text)) {
    return { what: 'notice', reason: `这是交办通知，不是答复函；请在「收件」中粘贴登记，也${keep}` };
  }
  if (isNews(text)) {
    return { what: 'material', reason: `这是一篇新闻报道，没有称呼、「收悉」和答复标题，不是答复函；${keep}` };
  }
  if (/案\s*由|提案人|建议人|领衔/.test(text.slice(0, 400))) {
    return { what: 'none', reason: `这像是建议或提案的原文，不是答复函；${keep}` };
  }
  return { what: 'none', reason: `没有找到称呼、「收悉」和答复标题，不是答复函；${keep}` };
}

/** The reason for a letter between offices, which only looks like a reply. */
export function opinionReason(leadUnit: string | null): string {
  const to = leadUnit ? `写给${leadUnit}的` : '写给主办单位的';
  return `这是${to}会办意见，不是给代表、委员的答复函；${keep}`;
}

function isNews(text: string): boolean {
  const signs = [
    /记者|通讯员|本报讯|讯[）)]|专稿|[（(]?文[/／]|摄影|编辑[:：]/,
    /近日|日前|昨日|今日|近期/,
    /(会议|工作会|座谈会|仪式|活动)[^。]{0,20}(召开|举行|举办|指出|强调|要求)/,
    /据悉|据了解|值得一提|介绍说|表示，|会议指出|会上/,
    /未经允许不得转载|来源[:：][^\n]{0,12}(报|网|社|电视台)/,
  ];
  return signs.filter((sign) => sign.test(text)).length >= 2;
}
