import type { ComposeContext } from '../../model/letter/composed.ts';
import type { Block, Citation, LetterContent } from '../../model/letter/letter.ts';
import { titleLines } from '../paper/title-lines.ts';
import { partsOfText } from '../words/table-text.ts';
import { fieldsIn } from './template.ts';

/** `where` is a block's id or the name of a field of the letter. */
export type LetterProblem = { severity: 'error' | 'warning'; where: string; words: string };

/**
 * What is missing or wrong in a letter before it goes to review or out of the house; errors first. A letter without
 * title (缺少标题), a heading with nothing under it, an enclosed text without a name.
 */
export function letterCheck(content: LetterContent, context?: Pick<ComposeContext, 'letterKind'>): LetterProblem[] {
  const problems = [
    ...missing(content, context),
    ...headings(content),
    ...texts(content).flatMap(wrongText),
    ...content.blocks.flatMap(quotedAsItWas),
    ...content.blocks
      .filter(({ table, text }) => table && text.trim() === '')
      .map(({ id }) => warning(id, '有一张空白的表格，不会印出来')),
  ];
  const lines = titleLines(content.title).length;
  if (lines > 3) problems.push(warning('title', `标题排了${lines}行，宜精简到三行以内`));
  if (/[。，；！]$/u.test(content.title.trim())) problems.push(warning('title', '标题末尾不用标点'));
  if (content.salutation.trim() !== '' && !/：$/u.test(content.salutation.trim())) {
    problems.push(warning('salutation', '称呼后应有全角冒号'));
  }
  if ((content.enclosureTexts ?? []).some((text, at) => text.trim() !== '' && !content.enclosures[at]?.trim())) {
    problems.push(error('enclosures', '有一份附件正文没有附件名称，不会印出来，请补上名称或删去正文'));
  }
  return problems.sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}

/**
 * The errors in one sentence, null when nothing stands in the way. A reminder is whole without a body of its own.
 * 「缺少标题；缺少正文。」
 */
export function letterErrors(content: LetterContent, { bodyless = false } = {}): string | null {
  const errors = letterCheck(content).filter(
    ({ severity, where }) => severity === 'error' && !(bodyless && where === 'blocks'),
  );
  if (errors.length === 0) return null;
  const words = [...new Set(errors.map((problem) => problem.words))];
  return `${words.slice(0, 5).join('；')}${words.length > 5 ? `；另有${words.length - 5}处` : ''}。`;
}

function missing(content: LetterContent, context?: Pick<ComposeContext, 'letterKind'>): LetterProblem[] {
  const body = content.blocks.some(({ text }) => text.trim() !== '');
  return [
    ...(content.title.trim() === '' ? [error('title', '缺少标题')] : []),
    ...(content.salutation.trim() === ''
      ? [error('salutation', context?.letterKind === 'opinion' ? '缺少主送机关' : '缺少称呼')]
      : []),
    ...(body ? [] : [error('blocks', '缺少正文')]),
    ...(content.opening.trim() === '' ? [warning('opening', '缺少开头')] : []),
    ...(content.closing.every((text) => text.trim() === '') ? [warning('closing', '缺少结尾')] : []),
  ];
}

/** A heading needs something under it before the next heading of its level or above, unless it is a whole sentence. */
function headings({ blocks }: LetterContent): LetterProblem[] {
  const written = blocks.filter(({ text }) => text.trim() !== '');
  const empty = blocks.filter(({ text, level }) => text.trim() === '' && level > 0);
  const bare = written.filter((block, index) => {
    if (block.level === 0 || /[。！？；][”’」』）》]*$/u.test(block.text.trim())) return false;
    const next = written[index + 1];
    return next === undefined || (next.level !== 0 && next.level <= block.level);
  });
  return [
    ...empty.map(({ id }) => error(id, '有空的小标题')),
    ...bare.map(({ id, text }) => error(id, `小标题「${short(text)}」下面没有正文`)),
    ...written
      .filter(
        ({ level, text }) =>
          level > 0 && /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/u.test(text.trim()),
      )
      .map(({ id, text }) => warning(id, `小标题「${short(text)}」自带序号，序号由程序编排，请删去`)),
  ];
}

/**
 * Years, figures and documents of a former year's text that nobody has brought up to date or found right.
 * 「2021年建成20个」 quoted in 2026 and left as it was → 2021年.
 */
export function unchecked({ text, citations = [] }: Pick<Block, 'text' | 'citations'>): Citation['unchecked'] {
  return citations.flatMap((citation) => citation.unchecked).filter(({ words }) => text.includes(words));
}

function quotedAsItWas(block: Block): LetterProblem[] {
  const words = [...new Set(unchecked(block).map((each) => `「${each.words}」`))];
  return words.length === 0
    ? []
    : [warning(block.id, `引自往年的文字还没有核对：${words.slice(0, 4).join('')}${words.length > 4 ? '等' : ''}`)];
}

function texts(content: LetterContent): { where: string; text: string }[] {
  const one = (where: string, text: string) => ({ where, text });
  return [
    one('title', content.title),
    one('salutation', content.salutation),
    one('opening', content.opening),
    // What a table or an enclosure has tabs for is its cells.
    ...content.blocks.map(({ id, text, table }) => one(id, table ? text.replaceAll('\t', ' ') : text)),
    ...content.closing.map((text) => one('closing', text)),
    one('note', content.note),
    ...(content.contactLines ?? []).map((text) => one('contactLines', text)),
    ...content.enclosures.map((text) => one('enclosures', text)),
    ...(content.enclosureTexts ?? [])
      .flatMap(partsOfText)
      .map(({ table, text }) => one('enclosures', table ? text.replaceAll('\t', ' ') : text)),
    ...content.copyTo.map((text) => one('copyTo', text)),
  ];
}

function wrongText({ where, text }: { where: string; text: string }): LetterProblem[] {
  const problems = fieldsIn(text).map((name) => error(where, `有没填的内容「{${name}}」`));
  // Tab and line breaks are the writer's; other control characters and halves of a pair come from damaged files.
  if (/[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/u.test(text)) {
    problems.push(error(where, `有不能打印的控制字符（${context(text)}）`));
  }
  if (text.includes('\ufffd')) problems.push(error(where, `有乱码（${context(text)}）`));
  // The extensions of the character set: no 仿宋_GB2312 and few other fonts hold them.
  const rare = [...new Set(text.match(/[\u3400-\u4dbf\u{10000}-\u{10ffff}]/gu) ?? [])];
  if (rare.length > 0)
    problems.push(warning(where, `「${rare.join('')}」是生僻字或符号，仿宋、楷体字库可能没有，请核对打印件`));
  if (/\t.*\t/u.test(text)) {
    problems.push(
      warning(
        where,
        `像是表格的一行（${context(text)}），会印成空格不齐的文字；是表格的，请点「表格」插入后填写，或整张粘贴`,
      ),
    );
  }
  if (/[\ue000-\uf8ff]/u.test(text)) problems.push(warning(where, '有自造字，换一台电脑可能显示不出来'));
  return problems;
}

function context(text: string): string {
  return `「${short(text.replace(/[\p{Cc}\ufffd]/gu, '□'))}」`;
}

function short(text: string): string {
  const plain = [...text.trim()];
  return plain.length > 16 ? `${plain.slice(0, 16).join('')}…` : plain.join('');
}

function error(where: string, words: string): LetterProblem {
  return { severity: 'error', where, words };
}

function warning(where: string, words: string): LetterProblem {
  return { severity: 'warning', where, words };
}
