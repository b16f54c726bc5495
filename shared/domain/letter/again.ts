import { disclosures, type LetterForm, proposalKinds } from '../../model/kinds.ts';
import type { ComposeContext } from '../../model/letter/composed.ts';
import type { Block, LetterContent } from '../../model/letter/letter.ts';
import type { LetterManner, LetterPreset } from '../../model/letter/settings.ts';
import type { LeftBlank, ReadLetter } from '../../model/reading/reading.ts';
import { proposerTitle } from '../names/proposer.ts';
import { blank } from './initial-content.ts';
import { paperSettings } from './paper-settings.ts';
import { type LetterEnd, letterEnd } from './published-end.ts';

/** A published letter as it was read; `passages` is of no use here. */
type LetterRecord = Omit<ReadLetter, 'passages'> & { replyUnit: string };

type LetterAgain = {
  manner: LetterManner;
  form: LetterForm;
  content: LetterContent;
  context: ComposeContext;
  left: LeftBlank[];
};

/**
 * A published letter set again as an official one: every word of the record, in the manner it was written in. What
 * was damaged stays blank and is named; nothing is guessed. A letter whose number the page damaged comes out with its
 * place empty, and 文号 is named among what was left blank.
 */
export function letterAgain(letter: LetterRecord, presets: readonly LetterPreset[], form?: LetterForm): LetterAgain {
  const end = letterEnd(letter.signature, letter.replyUnit);
  const manner = mannerOf(letter, end);
  const preset = presets.find((each) => each.manner === manner);
  if (!preset) throw new Error(`no preset for ${manner}`);
  const chosen = form ?? preset.form;
  const content = contentOf(letter, end);
  return {
    manner,
    form: chosen,
    content,
    context: contextOf(letter, end, preset, chosen),
    left: leftBlank(letter, end, content, chosen),
  };
}

/** Which of the four manners a letter is written in: its end says more than its title. */
function mannerOf(letter: LetterRecord, end: LetterEnd): LetterManner {
  const title = letter.letterTitle ?? '';
  if (end.issuer !== null || end.contactLines.length > 0) return 'document';
  if (end.note !== '') return 'note-contact';
  if (/^第\S+号(?:提案|建议)的?答复函?$/u.test(title) || /^尊敬的/u.test(letter.salutation ?? ''))
    return 'number-first';
  return /^(?:关于|对)/u.test(title) ? 'note-contact' : 'unit-first';
}

function contentOf(letter: LetterRecord, end: LetterEnd): LetterContent {
  const blocks = letter.blocks.map(
    ({ level, text, table }, index): Block => ({
      ...{ id: `b${index + 1}`, level, text, sources: [] },
      ...(table ? { table } : {}),
    }),
  );
  const [first] = blocks;
  const opens = first?.level === 0 && !first.table && first.text.length <= 5000 && /收悉|如下/u.test(first.text);
  const last = blocks.at(-1);
  const closes =
    blocks.length > 2 && last?.level === 0 && !last.table && last.text.length <= 2000 && /感谢|函复/u.test(last.text);
  return {
    ...blank,
    title: letter.letterTitle ?? titleFor(letter),
    salutation: salutationOf(letter),
    opening: opens ? first.text : '',
    blocks: blocks.slice(opens ? 1 : 0, closes ? -1 : undefined),
    closing: closes ? [last.text] : [],
    note: end.note,
    ...(end.contactLines.length > 0 ? { contactLines: end.contactLines } : {}),
    enclosures: end.enclosures,
    copyTo: end.copyTo,
    resultClass: letter.resultClass ?? '',
    disclosure: letter.disclosure,
  };
}

function contextOf(letter: LetterRecord, end: LetterEnd, preset: LetterPreset, form: LetterForm): ComposeContext {
  const { replyUnit, publicity } = letter;
  const kind = letter.kind ?? 'npc-suggestion';
  // What the letter printed is printed, whatever the manner's office would do.
  const settings = { ...paperSettings({ ...preset.settings, contactHead: '' }), classMark: true, publicityMark: true };
  return {
    letterKind: 'reply',
    proposalKind: kind,
    office: {
      ...settings,
      ...{ fullName: replyUnit, shortName: replyUnit, letterhead: replyUnit, issuer: end.issuer ?? replyUnit },
    },
    addressees: letter.collective
      ? [letter.collective]
      : letter.addressees.map((name) => `${name}${proposerTitle(kind)}`),
    documentNumber: letter.documentNumber,
    signedOn: letter.replyDate,
    printedOn: end.issuer === null ? letter.replyDate : end.printedOn,
    consent: 'unknown',
    draft: false,
    publicity: publicity === null || inColophon(letter, form) ? '' : publicity,
  };
}

/** 公开属性 stands in the 版记 of a 文件; elsewhere it is printed where the letter had it, at the top. */
function inColophon({ publicity, disclosure }: LetterRecord, form: LetterForm): boolean {
  return form === 'document' && disclosure !== null && publicity === disclosures[disclosure];
}

function salutationOf({ salutation, collective, addressees, kind }: LetterRecord): string {
  if (salutation) return `${salutation}：`;
  if (collective) return `${collective}：`;
  return addressees.length === 0 ? '' : `${addressees.join('、')}${proposerTitle(kind ?? 'npc-suggestion')}：`;
}

/** For the letters that the web shows without their heading. */
function titleFor({ number, title, kind }: LetterRecord): string {
  const word = proposalKinds[kind ?? 'npc-suggestion'];
  return number === null ? `关于${title ?? word}的答复` : `关于第${number}号${word}的答复`;
}

const fieldNames: Record<string, string> = {
  documentNumber: '发文字号',
  replyDate: '成文日期',
  printDate: '印发日期',
  addressees: '称呼',
  resultClass: '办理结果类别',
  publicity: '公开意见',
  disclosure: '公开属性',
  replyUnit: '答复单位',
};

function leftBlank(letter: LetterRecord, end: LetterEnd, content: LetterContent, form: LetterForm): LeftBlank[] {
  const left = letter.doubts.flatMap(({ field, passage }): LeftBlank[] => {
    const name = fieldNames[field];
    return name === undefined ? [] : [{ field, passage, words: `${name}在原件中已损坏，留空待补` }];
  });
  const named = new Set(left.map(({ field }) => field));
  const absent = (field: string, gone: boolean, words: string) => {
    if (gone && !named.has(field)) left.push({ field, passage: '', words });
  };
  absent('documentNumber', letter.documentNumber === null, '原件没有发文字号，留空待补');
  absent('replyDate', letter.replyDate === null, '原件没有成文日期，留空待补');
  absent('letterTitle', letter.letterTitle === null, `原件没有标题，按编号拟为「${content.title}」`);
  absent('addressees', content.salutation === '', '原件没有称呼，留空待补');
  absent('printDate', form === 'document' && end.issuer === null, '原件没有版记，印发机关和日期按署名和成文日期补');
  return [
    ...left,
    ...end.others.map((passage) => ({ field: 'signature', passage, words: '落款中的这一行在公文上没有位置，没有印' })),
  ];
}
