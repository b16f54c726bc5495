import type { OtherPage } from '../../../model/reading/reading.ts';
import type { PageLine } from './lines.ts';

/** What the clerk can do with a page that is no letter, at the end of the reason. */
export const keepAsReference = '可以存为参考资料。';
const keep = keepAsReference;

/** Why a letter between offices about the handling is not taken in. */
export const noticeReason = `这是单位之间商办的来往函件，不是答复函，也不是会办意见；${keep}`;

type Judgement = { what: OtherPage; reason: string };
const handOver: Judgement = { what: 'notice', reason: `这是交办通知，不是答复函；请在「收件」中粘贴登记，也${keep}` };

/**
 * What a page without any letter is, and why it is none, in a sentence for the clerk. 「关于转办建议的通知」 → a notice:
 * 这是交办通知，不是答复函…
 */
export function judgePage(lines: readonly PageLine[]): Judgement {
  const text = lines
    .map((line) => line.text)
    .join('\n')
    .slice(0, 60_000);
  const start = text.slice(0, 300);
  if (text.trim() === '') return { what: 'none', reason: '没有读到文字，请检查文件或重新粘贴。' };
  if (isList(lines)) {
    return { what: 'list', reason: `这是建议提案的清单或目录，不是答复函；其中各件可以按台账导入，也${keep}` };
  }
  if (reports.test(start)) return { what: 'material', reason: `这是工作总结、计划一类的材料，不是答复函；${keep}` };
  if (/[交转]办(单|表|函|通知)/.test(start)) {
    return handOver;
  }
  if (/征求[^。\n]{0,40}意见的?函|催办|督办的?(函|通知)/.test(start)) return { what: 'notice', reason: noticeReason };
  if (/交(由|给|办|付)[^。]{0,40}(主办|承办|会办|办理)/.test(text.slice(0, 2000)) && /交办|请于/.test(text)) {
    return handOver;
  }
  if (/会办意见|协办意见/.test(text.slice(0, 600))) return { what: 'none', reason: opinionReason(null) };
  if (isNews(text)) {
    return { what: 'material', reason: `这是一篇新闻报道，没有称呼、「收悉」和答复标题，不是答复函；${keep}` };
  }
  if (explains.test(start)) return { what: 'material', reason: `这是政策口径或解读，不是答复函；${keep}` };
  if (/案\s*由|提案人|建议人|领衔/.test(text.slice(0, 400))) {
    return { what: 'none', reason: `这像是建议或提案的原文，但没有读出案由、提出人和要求；${keep}` };
  }
  return { what: 'none', reason: `没有找到称呼、「收悉」和答复标题，不是答复函；${keep}` };
}

/** The reason for a letter between offices, which only looks like a reply. 市教育局 → 「这是写给市教育局的会办意见，不是给代表、委员的答复函；…」. */
export function opinionReason(leadUnit: string | null): string {
  const to = leadUnit ? `写给${leadUnit}的` : '写给主办单位的';
  return `这是${to}会办意见，不是给代表、委员的答复函；${keep}`;
}

const reports =
  /工作(总结|要点|报告|计划|情况的?报告|综述|回顾|安排|思路|打算)|(述职|调研|评估|履职)报告|年度报告|实施方案/;
const explains = /口径|政策解读|政策问答|问答|解读|一图读懂|办事指南|常见问题|名词解释|管理办法|实施细则|暂行办法/;

/** Several lines that each name a case by number and title, or a table that says it is a list. */
function isList(lines: readonly PageLine[]): boolean {
  const cases = lines.filter(
    ({ text }) => text.length <= 200 && /关于[^。；]{4,80}(建议|提案|议案)/.test(text) && /\d/.test(text),
  ).length;
  const named = lines
    .slice(0, 8)
    .some(({ text }) => /一览表|目录|清单|汇总表|台账|统计表|明细表|登记表|情况表/.test(text));
  return cases >= 3 && (named || cases * 2 >= lines.length);
}

function isNews(text: string): boolean {
  const signs = [
    /记者|通讯员|本报讯|讯[）)]|专稿|[（(]?文[/／]|摄影|编辑[:：]/,
    /近日|日前|昨日|今日|近期/,
    /(会议|工作会|座谈会|仪式|活动)[^。]{0,20}(召开|举行|举办|指出|强调|要求)|(召开|举行|举办)[^。\n]{0,24}(会|仪式|活动)/,
    /据悉|据了解|值得一提|介绍说|表示，|会议指出|会上/,
    /未经允许不得转载|来源[:：][^\n]{0,12}(报|网|社|电视台)/,
  ];
  return signs.filter((sign) => sign.test(text)).length >= 2;
}
