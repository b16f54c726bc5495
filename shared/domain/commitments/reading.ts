import type { Candidate } from '../../model/commitments.ts';
import type { Day } from '../../model/primitives.ts';
import { plannedDays } from '../dates/planned-day.ts';

/**
 * 将 announces something only before a verb of doing; 将情况纳入考核 has it before an object. The verbs are those that
 * replies go on with.
 */
const doing =
  '于|在|会同|会(?!展|议|员|商|费|计)|达到?|覆盖|继续|进一步|积极|加快|加大|加强|推动|推进|联合|提请|提高|适时|不断|全面|逐步|按照|结合|制定|修订|出台|建设|新建|启动|完成|开展|组织|研究|探索|争取|力争|配合|协调|完善|健全|指导|督促|扩大|优化|落实|支持|投入|安排|新增|改造|实施|实现|建立|建成|编制|印发|通过|再|陆续|分批|重点|牵头|邀请|派';
const time = '于|在|到|今年|明年|年底|年内|20\\d\\d';
const signs = new RegExp(
  [
    '力争|争取(?:在|于|到)',
    `计划(?:${time}|用|新|建|投|安排|组织|开展|完成|制定|出台|[一二三四五]年内|\\d)`,
    `预计(?:${time})|确保(?:${time})`,
    '(?<!、)拟(?:于|在|新|建|出台|制定|投入|安排)',
    `将(?:${doing})`,
    '下一?步(?=[，,我将市各全])',
    '到20\\d\\d年(?:底|末)?[，,]?(?:全市|实现|力争|建成|基本)',
  ].join('|'),
);
/** 将会展模式引入…, 将探索…纳入清单: 将 before what is done something to. */
const beforeObject = /^将[^，。；]{2,60}?(?:纳入|列入|引入|作为|融入|交由)/;
/** 「2026年底前」 binds, 「2021年度」 or 「（2021—2023年）」 only says which. */
const binding = /[前内底末]$|半年|季度|期间/;
const aheadHeading = /下一步|下步|今后|工作打算|工作计划|工作安排/;
/** What is already so is no promise; 已计划 is one. */
const done = /已(?!列入|纳入|计划|启动)|目前|截至|近年来|去年/;
const courtesy = /感谢|欢迎|敬请|希望您|请您|继续关心|监督支持/;
const figure =
  /(?:不少于|不低于|至少|超过|约)?\d[\d,]*(?:\.\d+)?\s*(?:亿|万|千|百)?(?:余|多)?(?:亿元|万元|元|平方米|公里|人次|户次|张|个|家|所|处|座|名|位|人|户|件|场|期|批|套|台|辆|项|亩|%|吨|支|间)(?:以上)?/;
const leadBy = /由([\u4e00-\u9fff]{2,12}?(?:科|处室?|局|中心|办公室|委))(?:牵头|负责|具体)/;
const opensWith =
  /^(?:[^，]{0,12}，)?((?:市|县|区|省)(?!级|区)[\u4e00-\u9fff]{2,10}?(?:局|委|办|厅|中心))(?:将|计划|拟|力争|会同)/;

/**
 * The sentences of a signed letter that promise something, dated ones first: 将于…前, 计划…, 力争…, 下一步…. `signedOn`
 * is what 今年 and 年底前 are meant from; a day that lies before it is no promise.
 */
export function readCommitments(blocks: readonly { level: number; text: string }[], signedOn: Day): Candidate[] {
  const found: Candidate[] = [];
  let heading = '';
  for (const { level, text } of blocks) {
    if (level === 1) heading = text;
    if (level > 0 && !/[。；]/.test(text)) continue;
    for (const quote of sentencesOf(text)) {
      const read = candidate(quote, heading, signedOn);
      if (read && !found.some((each) => each.quote === read.quote)) found.push(read);
    }
  }
  return [...found.filter(({ dueOn }) => dueOn !== null), ...found.filter(({ dueOn }) => dueOn === null)];
}

function candidate(quote: string, heading: string, signedOn: Day): Candidate | null {
  if (courtesy.test(quote)) return null;
  if (/^关于[“"《].*的建议。?$/.test(quote)) return null;
  const caught = signs.exec(quote);
  const sign = caught && beforeObject.test(quote.slice(caught.index)) ? null : caught;
  const days = plannedDays(quote, signedOn).filter(({ day }) => day >= signedOn);
  const amount = (sign ? quote.slice(sign.index) : quote).match(figure)?.[0] ?? '';
  const ahead = aheadHeading.test(heading);
  const bound = days.some(({ words }) => binding.test(words));
  if (!sign && !(ahead && (bound || amount !== ''))) return null;
  // 「目前已建成20个」 under any sign is a report, unless the sign comes after it.
  const report = done.exec(quote);
  if (report && (!sign || report.index > sign.index) && days.length === 0) return null;
  const at = sign?.index ?? 0;
  const due = days.find((day) => day.at + day.words.length >= at) ?? days.at(-1);
  return {
    quote,
    heading,
    dueOn: due?.day ?? null,
    dueWords: due?.words ?? '',
    amount: amount.trim(),
    owner: leadBy.exec(quote)?.[1] ?? opensWith.exec(quote)?.[1] ?? '',
    sign: sign?.[0] ?? '',
  };
}

/** Parts of one promise joined by ； stay apart: each may have its own day. */
function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[。；！])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 5);
}
