import type { Consent, LetterForm, LetterKind, ProposalKind } from '../model/kinds.ts';
import { consents, disclosures } from '../model/kinds.ts';
import type { LetterContent } from '../model/letter.ts';
import type { Day } from '../model/primitives.ts';
import { dayInWords } from './day.ts';
import { headingNumbers } from './heading-number.ts';
import { titleLines, widthInCharacters } from './title-lines.ts';

/** What a letter on paper needs beside its own words. */
export type ComposeContext = {
  letterKind: LetterKind;
  proposalKind: ProposalKind;
  office: { fullName: string; shortName: string; letterhead: string; issuer: string };
  /** 「陈某某代表」, one each; for an opinion the lead unit; for a collective its name. */
  addressees: string[];
  documentNumber: string | null;
  signedOn: Day | null;
  consent: Consent;
};

/** Typefaces of GB/T 9704-2012; their font names stand in letter-style.ts. */
export type Face = 'fangsong' | 'heiti' | 'kaiti' | 'xiaobiaosong';
export type Run = { text: string; face: Face };

/** What a line is; the three rules have no text. */
export type LineRole =
  | 'draft-mark'
  | 'class-mark'
  | 'publicity-mark'
  | 'letterhead'
  | 'red-rule'
  | 'foot-rule'
  | 'document-number'
  | 'title'
  | 'salutation'
  | 'paragraph'
  | 'heading-1'
  | 'heading-2'
  | 'heading-3'
  | 'heading-4'
  | 'enclosure'
  | 'signature'
  | 'date'
  | 'note'
  | 'disclosure'
  | 'copy-to'
  | 'issuer'
  | 'colophon-rule';

/**
 * One paragraph on paper (of the title: one line). `indent` counts characters: `first` is added to `left` on the
 * first line and may be negative. `blankLines` are the empty body lines above it. In an issuer line a tab parts
 * what stands left from what stands right.
 */
export type Line = {
  role: LineRole;
  runs: Run[];
  blockId: string | null;
  blankLines: number;
  indent: { first: number; left: number; right: number };
};

/** A letter as it stands on paper, in reading order; preview, .docx and plain text all render these lines. */
export type ComposedLetter = { form: LetterForm; lines: Line[] };

type LineParts = { face?: Face; blankLines?: number; blockId?: string; indent?: Partial<Line['indent']> };

function line(role: LineRole, text: string | Run[], parts: LineParts = {}): Line {
  const runs = typeof text === 'string' ? [{ text, face: parts.face ?? 'fangsong' }] : text;
  return {
    role,
    runs: runs.filter((run) => run.text !== ''),
    blockId: parts.blockId ?? null,
    blankLines: parts.blankLines ?? 0,
    indent: { first: 0, left: 0, right: 0, ...parts.indent },
  };
}

/** Lays a letter out in one of the two forms; without number and day of signature it is marked 送审稿. */
export function compose(content: LetterContent, context: ComposeContext, form: LetterForm): ComposedLetter {
  return {
    form,
    lines: [
      ...head(content, context, form),
      ...titleLines(content.title).map((text, index) =>
        line('title', text, { face: 'xiaobiaosong', blankLines: index === 0 ? 2 : 0 }),
      ),
      ...rows(content.salutation).map((text, index) => line('salutation', text, { blankLines: index === 0 ? 1 : 0 })),
      ...body(content),
      ...enclosures(content.enclosures.map((name) => name.trim()).filter((name) => name !== '')),
      ...signature(context),
      ...(content.note.trim() === '' ? [] : [line('note', content.note.trim(), { indent: { first: 2 } })]),
      ...(form === 'letter' ? [line('foot-rule', '')] : []),
      ...colophon(content, context, form),
    ],
  };
}

function head(content: LetterContent, context: ComposeContext, form: LetterForm): Line[] {
  const mark = (role: LineRole, text: string) => (text === '' ? [] : [line(role, text, { face: 'heiti' })]);
  const resultClass = context.letterKind === 'reply' ? content.resultClass.trim() : '';
  const publicity = resultClass !== '' && context.consent !== 'unknown' ? consents[context.consent] : '';
  const name = context.office.letterhead.trim().replace(/文件$/u, '');
  const letterhead = line('letterhead', form === 'letter' ? name : `${name}文件`, { face: 'xiaobiaosong' });
  const number = line('document-number', context.documentNumber ?? '');
  return [
    ...mark('draft-mark', context.signedOn === null ? '送审稿' : ''),
    ...mark('class-mark', resultClass),
    ...mark('publicity-mark', publicity),
    letterhead,
    ...(form === 'letter' ? [line('red-rule', ''), number] : [{ ...number, blankLines: 2 }, line('red-rule', '')]),
  ];
}

const headingFaces = ['fangsong', 'heiti', 'kaiti', 'fangsong', 'fangsong'] as const;
const headingRoles = ['paragraph', 'heading-1', 'heading-2', 'heading-3', 'heading-4'] as const;

function body(content: LetterContent): Line[] {
  const paragraph = (text: string, blockId?: string) =>
    line('paragraph', text, { indent: { first: 2 }, ...(blockId === undefined ? {} : { blockId }) });
  const blocks = content.blocks.filter((block) => block.text.trim() !== '');
  const numbers = headingNumbers(blocks);
  return [
    ...rows(content.opening).map((text) => paragraph(text)),
    ...blocks.flatMap(({ id, level, text }, index) => {
      const [first = '', ...rest] = rows(text);
      if (level === 0) return [first, ...rest].map((row) => paragraph(row, id));
      const runs = headingRuns(`${numbers[index]}${first}`, headingFaces[level]);
      return [
        line(headingRoles[level], runs, { blockId: id, indent: { first: 2 } }),
        ...rest.map((row) => paragraph(row, id)),
      ];
    }),
    ...content.closing.flatMap(rows).map((text) => paragraph(text)),
  ];
}

/** A heading that runs into its paragraph keeps its face for the first sentence only. */
function headingRuns(text: string, face: Face): Run[] {
  const end = /[。！？][”’」』）》]*/u.exec(text);
  const cut = end ? end.index + end[0].length : text.length;
  const rest = text.slice(cut);
  if (rest === '' || face === 'fangsong') return [{ text, face }];
  return [
    { text: text.slice(0, cut), face },
    { text: rest, face: 'fangsong' },
  ];
}

/** 「附件：」 stands 2 characters in; wrapped lines and further names align with the first name. */
function enclosures(names: readonly string[]): Line[] {
  if (names.length === 1) {
    return [line('enclosure', `附件：${names[0]}`, { blankLines: 1, indent: { left: 5, first: -3 } })];
  }
  return names.map((name, index) => {
    const number = `${index + 1}.`;
    // A digit is half a character wide, the point a quarter.
    const left = 5 + widthInCharacters(number) - 0.25;
    return index === 0
      ? line('enclosure', `附件：${number}${name}`, { blankLines: 1, indent: { left, first: 2 - left } })
      : line('enclosure', `${number}${name}`, { indent: { left, first: 5 - left } });
  });
}

const unsignedDay = '　　　　年　　月　　日';

/** With a seal: the day 4 characters from the right, the name centred over it, three lines free for the seal. */
function signature({ office, signedOn }: ComposeContext): Line[] {
  const day = signedOn === null ? unsignedDay : dayInWords(signedOn);
  const overhang = (spacedWidth(day) - widthInCharacters(office.fullName)) / 2;
  return [
    line('signature', office.fullName, { blankLines: 3, indent: { right: Math.max(0, 4 + overhang) } }),
    line('date', day, { indent: { right: 4 } }),
  ];
}

/** Word processors put about 0.22 of a character between Chinese and digits. */
function spacedWidth(text: string): number {
  const seams = text.match(/(?<=\d)\D|(?<=\p{Script=Han})\d/gu) ?? [];
  return widthInCharacters(text) + seams.length * 0.22;
}

/** 版记: in a 信函 only 抄送, in a 文件 between rules with 印发机关 and day. */
function colophon(content: LetterContent, { office, signedOn }: ComposeContext, form: LetterForm): Line[] {
  const names = content.copyTo.map((name) => name.trim()).filter((name) => name !== '');
  const sides = { left: 1, right: 1 };
  const copyTo =
    names.length === 0
      ? []
      : [line('copy-to', `抄送：${names.join('，')}。`, { indent: { left: 4, first: -3, right: 1 } })];
  if (form === 'letter') return copyTo;
  const printed = signedOn === null ? '　　　　年　　月　　日印发' : `${dayInWords(signedOn)}印发`;
  const disclosure = content.disclosure === null ? '' : disclosures[content.disclosure];
  return [
    ...(disclosure === '' ? [] : [line('disclosure', disclosure, { face: 'heiti' })]),
    line('colophon-rule', ''),
    ...copyTo,
    ...(copyTo.length === 0 ? [] : [line('colophon-rule', '')]),
    line('issuer', `${office.issuer.trim() || office.fullName}\t${printed}`, { indent: sides }),
    line('colophon-rule', ''),
  ];
}

function rows(text: string): string[] {
  return text
    .split(/\r?\n/u)
    .map((row) => row.trim())
    .filter((row) => row !== '');
}
