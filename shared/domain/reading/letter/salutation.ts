import { parseNumeral } from '../../words/numeral.ts';
import { excerpt, type Finding } from '../page/finding.ts';

/** To whom a letter speaks: persons, a collective proposer, or another office (then it is no reply). */
export type Salutation = {
  /** The line as printed. */
  passage: string;
  /** Its words without the colon: 尊敬的某某某委员. */
  words: string;
  names: string[];
  /** How many in all, where fewer are named: 等5位. */
  count: number | null;
  collective: string | null;
  office: string | null;
  /** 代表 or 委员 as written behind the names. */
  title: '代表' | '委员' | null;
  /** Body or opening that stands on the same line. */
  rest: string;
  /** A letter title that stands before it on the same line. */
  before: string;
  doubt: Finding<never>;
};

const person = '[\u4e00-\u9fff](?:\\s?[\u4e00-\u9fff]){0,3}(?:[·•．][\u4e00-\u9fff]{1,8}){0,3}';
const parties =
  /^(民革|民盟|民建|民进|农工党?|农工民主党|致公党?|九三学社|台盟|中国(国民党革命|民主|致公|农工)|无党派|[\u4e00-\u9fff]{0,8}(工商联|工商业联合会|总工会|妇联|妇女联合会|共青团|团[省市区县]委|侨联|科协|台联|青联|知联会|社科联|文联|残联|政协))/;
const partyBodies =
  /(委员会|委会|[省市区县州]委|工商联|联合会|总商会|总支部?|支部|学社|界别|界|小组|专委会|妇联|侨联|科协|台联|青联|工会|团[省市区县]委|知联会|文联|社科联|残联)$/;
const offices = /(局|厅|委|办|办公室|政府|委员会|委办|部|院|中心|公司)$/;
/** Beyond it a count of those who proposed is damaged. */
const mostProposers = 5000;
const masked = /^[\u4e00-\u9fff]{1,2}[×xX*＊○●]{1,3}\s*(?:人大)?(?:代表|(?:政协)?委员)/;
const notPeople =
  /各位|全体|人大|建议|提案|意见|答复|收悉|如下|我局|我们|联系|电话|附件|日期|时间|来源|首先|其次|目前|下一步|同志们/;

/**
 * Reads a salutation line, or null when the line is none. `followedByOpening` allows a missing colon. 「陈某某代表：」 → a
 * person, 代表; 「市教育局：」 → a unit.
 */
export function readSalutation(line: string, followedByOpening: boolean): Salutation | null {
  const glued = /^(.*(?:答复|复函|的函|答复函|回复))\s*((?:尊敬的)?[^，。；]{2,60}(?:代表|委员|位)[：:].*)$/.exec(line);
  const text = glued?.[2] ?? line;
  const before = glued?.[1] ?? '';
  const colon = text.search(/[：:]/);
  const head = (colon < 0 ? text : text.slice(0, colon)).trim();
  const rest = colon < 0 ? '' : text.slice(colon + 1).trim();
  if (head.length < 2 || head.length > 200 || /[。；？！“”《》？]/.test(head)) return null;
  if (colon < 0) {
    const inline =
      /^((?:尊敬的)?[^，。：]{2,60}?(?:代表|委员))(?:，|,|\s)*((?:您|你们?|贵)[^：]*(?:提出|所提|关于).*)$/.exec(text);
    if (inline) return settle(line, inline[1] ?? '', inline[2] ?? '', before);
    if (!followedByOpening || !/(代表|委员|代表团|[委联]会|工商联|[省市区县州]委)$/.test(head)) return null;
  }
  if (rest !== '' && !/^(您|你|贵|关于|《|首先|感谢|非常感谢|现|经|根据|市|提出)/.test(rest)) return null;
  if (rest === '' && colon >= 0 && !followedByOpening) return null;
  return settle(line, head, rest, before);
}

function settle(line: string, head: string, rest: string, before: string): Salutation | null {
  const passage = excerpt(line, head);
  const blank = {
    passage,
    words: head,
    names: [] as string[],
    count: null,
    collective: null,
    office: null,
    title: null,
    rest,
    before,
    doubt: null,
  };
  const words = head.replace(/^尊敬的\s*/, '').replace(/\s+/g, ' ');
  if (notPeople.test(words.replace(/人大代表|政协委员/g, ''))) return null;
  // A delegation to the 人大 proposes as one.
  const delegation = words.replace(/\s/g, '');
  if (/^[\u4e00-\u9fff]{2,12}代表团$/.test(delegation)) return { ...blank, collective: delegation };
  const title = /委员(?!会)/.test(words) ? '委员' : /代表/.test(words) ? '代表' : null;
  if (title === null) {
    const bare = words.replace(/\s/g, '').replace(/[并、，].*$/, '');
    const others = words
      .split(/[、，]/)
      .slice(1)
      .map((name) => name.replace(/\s/g, ''));
    if (isCollectiveName(bare) && others.every(isCollectiveName)) return { ...blank, collective: bare, names: others };
    if (isCollectiveName(bare)) {
      return { ...blank, collective: bare, doubt: { doubt: `称呼中「${others.join('、')}」不能确定是谁`, passage } };
    }
    if (offices.test(bare) && /^[\u4e00-\u9fff（）]{2,40}$/.test(bare)) return { ...blank, office: bare };
  }
  const more = /等\s*([0-9一二三四五六七八九十两]+)?\s*[位名人]?/.exec(words);
  const list = words.slice(0, more ? more.index : undefined);
  // A party's committee and a member may sign together; the collective then leads.
  const collective = list.split(/[、，\s]+/).find(isCollectiveName) ?? null;
  const names = readNames(collective === null ? list : list.replace(collective, ''));
  const bare = title === null && !/^尊敬的/.test(head);
  if (names.length === 0 && title !== null && masked.test(list)) {
    return { ...blank, title, doubt: { doubt: '称呼中的姓名被遮盖', passage } };
  }
  if (names.length === 0 || (bare && (names.length > 1 || (names[0] ?? '').length > 3))) return null;
  // 某某员, 敬的某某, 市民政: a word around a name lost a character, or the name is odd.
  const cut = names.find(
    (name) => /^..+[委员代表]$|^(?:尊敬|敬的|尊的)/.test(name) || (bare && /^[市省县区州]/.test(name)),
  );
  if (cut) return { ...blank, names, title, doubt: { doubt: `「${cut}」像是缺字，不能确定姓名`, passage } };
  const said = more?.[1] ? parseNumeral(more[1]) : null;
  const count = said !== null && said >= 1 && said <= mostProposers ? said : null;
  const ending = more?.[1] ? `称呼写「${more[0]}」，人数不对` : `称呼以「等」结尾，只写出${names.length}人`;
  const doubt = more && count === null ? ending : null;
  return { ...blank, names, count, collective, title, doubt: doubt ? { doubt, passage } : null };
}

/** A collective proposer: a party's committee, 工商联, a mass organisation, a committee or sector of the CPPCC. */
export function isCollectiveName(name: string): boolean {
  return parties.test(name) && partyBodies.test(name);
}

/**
 * Names of a salutation or a 提案人 field: parted by 、 or spaces, the word 代表 behind each or only the last, a
 * two-character name padded with a space. Empty when anything in it is no name.
 */
export function readNames(list: string): string[] {
  const padded = list
    .replace(/(?:人大|政协)?(代表|委员)(?!会)/g, '、')
    .replace(/(先生|女士|同志)/g, '、')
    .replace(/[（(][^）)]*[）)]/g, '')
    .replace(/[，,;；/]/g, '、')
    .replace(/(?<=[\u4e00-\u9fff]{2})[和与及](?=[\u4e00-\u9fff]{2})/g, '、')
    .replace(/(?<![\u4e00-\u9fff])([\u4e00-\u9fff])\s+([\u4e00-\u9fff])(?![\u4e00-\u9fff])/g, '$1$2');
  const names = padded
    .split(/[、\s]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const sound = new RegExp(`^${person}$`);
  return names.every((name) => sound.test(name) && name.length >= 2) ? names : [];
}
