import { disclosures } from '../../model/kinds.ts';
import type { ComposeContext, ComposedLetter, Line, LineRole } from '../../model/letter/composed.ts';
import type { LetterContent } from '../../model/letter/letter.ts';
import { dayInWords } from '../dates/day.ts';
import { lineText } from '../paper/text.ts';

/** What `{…}` may stand for in an office's own Word template, with the words that explain it. {文号} → 临民函〔2026〕3号. */
export const wordFields = {
  标题: '函件标题',
  称呼: '主送，含冒号，如陈某某代表：',
  正文: '正文的样例段落，单独成段：开头、各段、结尾都照它的样式排',
  一级标题: '「一、」的样例段落，单独成段，紧挨着{正文}',
  二级标题: '「（一）」的样例段落，单独成段',
  三级标题: '「1.」的样例段落，单独成段',
  四级标题: '「（1）」的样例段落，单独成段',
  附件标题: '附件标题的样例段落，单独成段；不写则用小标宋居中',
  附件正文: '随函印发的附件印在这里，每件另起一页；单独成段，附件的文字照它的样式排',
  文号: '发文字号；送审稿印「送审稿」',
  单位: '本单位全称（署名）',
  成文日期: '签发日期，如2026年5月20日',
  附注: '附注，含括号；没有时留空行',
  类别: '办理结果类别，如A',
  公开意见: '同意公开或不同意公开',
  公开属性: '主动公开、依申请公开或不予公开',
  发文机关标志: '红头上的名称',
  抄送: '抄送机关，用逗号隔开',
  附件说明: '附件名称，多件用分号隔开',
  印发机关: '版记中的印发机关',
  印发日期: '版记中的印发日期',
  编号: '建议或提案的编号',
  案由: '建议或提案的题目',
} as const;
type WordField = keyof typeof wordFields;

/**
 * Lists: what stands between `{#…}` and `{/…}` is repeated for each entry, with these fields in it. {#附件}…{/附件} once
 * for each enclosure.
 */
export const wordLists = {
  收函人: { says: '每位收函人一次', fields: { 姓名: '如陈某某代表', 序号: '1、2、3' } },
  附件: { says: '每个附件一次', fields: { 名称: '附件名称', 序号: '1、2、3' } },
  抄送机关: { says: '每个抄送机关一次', fields: { 名称: '机关名称', 序号: '1、2、3' } },
  联系信息: { says: '署名前的联系信息，每行一次', fields: { 内容: '如承办人：某某', 序号: '1、2、3' } },
} as const;
export type WordList = keyof typeof wordLists;

/**
 * Sample paragraphs: one for each level of the body, 0 is a plain paragraph. {一级标题} is the second, so its level is 1.
 */
export const levelFields = ['正文', '一级标题', '二级标题', '三级标题', '四级标题'] as const;
/** Sample paragraphs of enclosures whose text goes with the letter: they stand where {附件正文} stands. */
const appendixFields = ['附件标题', '附件正文'] as const;
export const sampleFields = [...levelFields, ...appendixFields] as const;
/** Without these a letter would lose words. A template without {文号} is refused. */
export const requiredFields = ['标题', '称呼', '正文', '文号', '单位', '成文日期'] as const;

/**
 * One paragraph of the body: its number, the words in the face of its level, and what runs on in plain face; or a table,
 * which is set as the program sets it itself.
 */
export type BodyParagraph = { level: 0 | 1 | 2 | 3 | 4; number: string; head: string; rest: string; table?: Line };

export type TemplateWords = {
  fields: Record<Exclude<WordField, (typeof sampleFields)[number]>, string>;
  lists: Record<WordList, Record<string, string>[]>;
  body: BodyParagraph[];
  /** The lines of the texts that go with the letter on pages of their own. */
  appended: Line[];
};

type Item = { number: string; title: string };

const levelOf: Partial<Record<LineRole, BodyParagraph['level']>> = {
  paragraph: 0,
  'heading-1': 1,
  'heading-2': 2,
  'heading-3': 3,
  'heading-4': 4,
};
const numbers = /^(?:[一二三四五六七八九十百]+、|（[一二三四五六七八九十百]+）|\d+\.|（\d+）)/u;

/**
 * The words of a composed letter for a template: the very text that the program would print itself. {成文日期} →
 * 2026年5月20日, as on the program's own paper.
 */
export function templateWords(
  { lines }: ComposedLetter,
  content: LetterContent,
  context: ComposeContext,
  item: Item,
): TemplateWords {
  const text = (role: LineRole) =>
    lines
      .filter((line) => line.role === role)
      .map(lineText)
      .join('');
  const draft = text('draft-mark');
  const copies = content.copyTo.map((name) => name.trim()).filter((name) => name !== '');
  const enclosures = content.enclosures.map((name) => name.trim()).filter((name) => name !== '');
  const printedOn = context.printedOn === undefined ? context.signedOn : context.printedOn;
  return {
    fields: {
      标题: text('title'),
      称呼: text('salutation'),
      文号: draft || text('document-number'),
      单位: context.office.fullName,
      成文日期: text('date'),
      附注: text('note'),
      类别: text('class-mark'),
      公开意见: text('publicity-mark'),
      公开属性: content.disclosure === null ? '' : disclosures[content.disclosure],
      发文机关标志: context.office.letterhead,
      抄送: copies.join('，'),
      附件说明: enclosures.join('；'),
      印发机关: context.office.issuer || context.office.fullName,
      印发日期: printedOn === null ? '' : dayInWords(printedOn),
      编号: item.number,
      案由: item.title,
    },
    lists: {
      收函人: entries(context.addressees, '姓名'),
      附件: entries(enclosures, '名称'),
      抄送机关: entries(copies, '名称'),
      联系信息: entries(lines.filter(({ role }) => role === 'contact').map(lineText), '内容'),
    },
    appended: enclosedLines(lines),
    body: upToSignature(lines).flatMap((line): BodyParagraph[] => {
      const { role, runs } = line;
      if (role === 'table') return [{ level: 0, number: '', head: '', rest: '', table: line }];
      const level = levelOf[role];
      if (level === undefined) return [];
      const [first, ...others] = runs.map((run) => run.text);
      const number = level === 0 ? '' : (numbers.exec(first ?? '')?.[0] ?? '');
      return [{ level, number, head: (first ?? '').slice(number.length), rest: others.join('') }];
    }),
  };
}

/** What stands behind the signature is no part of the body. */
function upToSignature(lines: readonly Line[]): readonly Line[] {
  const signed = lines.findIndex(({ role }) => role === 'signature');
  return signed === -1 ? lines : lines.slice(0, signed);
}

function entries(values: readonly string[], field: string): Record<string, string>[] {
  return values.map((value, index) => ({ [field]: value, 序号: String(index + 1) }));
}

/** 附件 with their marks and titles; the 版记 behind them is no part of them. */
function enclosedLines(lines: readonly Line[]): Line[] {
  const from = lines.findIndex(({ role }) => role === 'appendix-mark');
  const roles: readonly LineRole[] = ['appendix-mark', 'appendix-title', 'paragraph', 'table'];
  return from === -1 ? [] : lines.slice(from).filter(({ role }) => roles.includes(role));
}

type OptionalPart = {
  name: string;
  /** Any of these is a place for it. */
  places: readonly (WordField | WordList)[];
  says: string;
  /** A letter that has it is not exported without its place. */
  needed: boolean;
  has: (words: TemplateWords) => boolean;
};

/** What not every letter has: without a place it is lost on paper, which is said when a template is checked. */
export const optionalParts: readonly OptionalPart[] = [
  {
    ...{ name: '附注', places: ['附注'], needed: true },
    says: '带附注（联系人、电话）的函不能用这份模板',
    has: ({ fields }) => fields.附注 !== '',
  },
  {
    ...{ name: '联系信息', places: ['联系信息'], needed: true },
    says: '署名前列承办人、电话的函不能用这份模板',
    has: ({ lists }) => lists.联系信息.length > 0,
  },
  {
    ...{ name: '附件说明', places: ['附件说明', '附件'], needed: true },
    says: '带附件的函不能用这份模板',
    has: ({ lists }) => lists.附件.length > 0,
  },
  {
    ...{ name: '附件正文', places: ['附件正文'], needed: true },
    says: '附件文字随函印发的函不能用这份模板',
    has: ({ appended }) => appended.length > 0,
  },
  {
    ...{ name: '抄送', places: ['抄送', '抄送机关'], needed: true },
    says: '带抄送的函不能用这份模板',
    has: ({ lists }) => lists.抄送机关.length > 0,
  },
  {
    ...{ name: '类别', places: ['类别'], needed: false },
    says: '办理结果类别不印在函上',
    has: ({ fields }) => fields.类别 !== '',
  },
  {
    ...{ name: '公开意见', places: ['公开意见', '公开属性'], needed: false },
    says: '是否公开不印在函上',
    has: ({ fields }) => fields.公开意见 !== '',
  },
];

/**
 * Words of this letter for which a template has no place: they would be lost on paper. The letter has a note and the
 * template no {附注} → 附注.
 */
export function wordsWithoutPlace(words: TemplateWords, placed: readonly string[]): string[] {
  return optionalParts
    .filter(({ needed, has, places }) => needed && has(words) && !places.some((name) => placed.includes(name)))
    .map(({ name }) => name);
}
