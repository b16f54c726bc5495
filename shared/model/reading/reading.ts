import { z } from 'zod';
import type { Session } from '../items/proposal.ts';
import { type Disclosure, keysOf, type LetterForm, letterForms, type ProposalKind } from '../kinds.ts';
import type { LetterManner } from '../letter/settings.ts';
import type { TextBlock } from '../opinions.ts';
import { Day, type Day as DayText, FileIn, type FilesOut, Id, longText } from '../primitives.ts';
import type { ScanPiece } from './scan.ts';

export const LettersIn = z
  .strictObject({
    files: z.array(FileIn).max(500, '一次最多500个文件').optional(),
    text: longText('粘贴的文字', 2_000_000).optional(),
  })
  .refine((input) => (input.files === undefined) !== (input.text === undefined), {
    path: ['files'],
    message: '请选择文件，或粘贴文字（两者选一）',
  });

/** A field that could not be trusted: left empty, with the passage it was read from. */
export type Doubt = { field: string; passage: string; reason: string };

/**
 * One published letter as read, or the text of a 建议 or 提案 itself. What is absent is null; what is doubtful is null
 * and stands in `doubts`.
 */
export type ReadLetter = {
  file: string | null;
  /** A reply to who proposed, a co-handling opinion to the lead bureau, or what was proposed (原文). */
  what: LetterPiece;
  kind: ProposalKind | null;
  session: Session | null;
  number: string | null;
  /** 案由, without 《》. */
  title: string | null;
  /** The letter's own heading. */
  letterTitle: string | null;
  /** As printed, without the colon: 尊敬的某某某委员. */
  salutation: string | null;
  /** Who proposed: names without 代表/委员, for a collective its name. Empty in an opinion. */
  addressees: string[];
  /** How many proposed in all, where fewer are named and they are counted: 「等5位」. */
  proposerCount: number | null;
  collective: string | null;
  /** The lead bureau that an opinion is written to. */
  addresseeUnit: string | null;
  replyUnit: string | null;
  documentNumber: string | null;
  resultClass: string | null;
  /** As printed: 同意公开. */
  publicity: string | null;
  /** 公开属性, printed in the 版记 or the page's table. */
  disclosure: Disclosure | null;
  coUnits: string[];
  replyDate: DayText | null;
  publishDate: DayText | null;
  contactPerson: string | null;
  contactPhone: string | null;
  /** First level, without their numbers. */
  headings: string[];
  /** The body between salutation and signature, opening and closing included. */
  blocks: TextBlock[];
  /** Lines of the signature block as printed. */
  signature: string[];
  doubts: Doubt[];
  /** For each field that was read, the passage it stands in. */
  passages: { field: string; passage: string }[];
  /** Of a scan that is imported, until it is stored: the lines on which each field was read. */
  seen?: { field: string; pieces: ScanPiece[] }[];
};

/**
 * What a page is that holds no letter and no proposal: to be kept as reference, a list of cases, a letter about
 * handling.
 */
export type OtherPage = 'material' | 'list' | 'notice' | 'none';

/** Everything a page holds. What is refused comes with the reason and its words, so that it can be kept. */
export type PageRead = {
  letters: ReadLetter[];
  refused: { file: string; what: OtherPage; reason: string; text: string | null }[];
};

/** The replies among it; opinions and proposals are refused with the rest. */
export type LettersRead = { letters: ReadLetter[]; refused: { file: string; reason: string; text: string | null }[] };

const nullable = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);

/** A read letter as the person confirmed it, on its way into the store. */
export const ConfirmedLetter = z.looseObject({
  file: nullable(z.string().max(255)),
  what: z.enum(keysOf({ reply: '答复函', opinion: '会办意见', 'own-text': '建议提案原文' })).default('reply'),
  kind: z.enum(['npc-suggestion', 'cppcc-proposal'], '请选择建议或提案'),
  session: nullable(
    z.strictObject({
      level: z.enum(['national', 'provincial', 'municipal', 'county']),
      term: z.number().int().min(1).max(99),
      meeting: z.number().int().min(1).max(99),
    }),
  ),
  number: nullable(z.string().trim().min(1, '请填写编号').max(30)),
  title: nullable(z.string().trim().max(300)),
  letterTitle: nullable(z.string().max(300)),
  salutation: nullable(z.string().max(1000)),
  addressees: z.array(z.string().trim().min(1).max(60)).max(200).default([]),
  proposerCount: nullable(z.number().int().min(1).max(5000)),
  collective: nullable(z.string().max(60)),
  addresseeUnit: nullable(z.string().max(60)),
  /** Several sign together. */
  replyUnit: nullable(z.string().max(300)),
  documentNumber: nullable(z.string().max(60)),
  resultClass: nullable(z.string().max(20)),
  publicity: nullable(z.string().max(40)),
  disclosure: nullable(z.enum(['open', 'on-request', 'closed'])),
  coUnits: z.array(z.string().max(60)).max(60).default([]),
  replyDate: nullable(Day),
  publishDate: nullable(Day),
  contactPerson: nullable(z.string().max(40)),
  contactPhone: nullable(z.string().max(40)),
  headings: z.array(z.string().max(200_000)).max(5000, '标题过多').default([]),
  blocks: z
    .array(
      z.strictObject({
        level: z.number().int().min(0).max(4),
        text: z.string().max(200_000),
        table: z.literal(true).optional(),
      }),
    )
    .min(1, '没有正文')
    .max(5000, '一封答复函最多5000段'),
  signature: z.array(z.string().max(200_000)).max(5000).default([]),
  doubts: z
    .array(
      z.strictObject({
        field: z.string().max(100),
        passage: z.string().max(200_000),
        reason: z.string().max(2000),
      }),
    )
    .max(500)
    .default([]),
});

export const LettersImport = z.strictObject({
  letters: z.array(ConfirmedLetter, '请选择要入库的答复函').min(1, '请选择要入库的答复函').max(500),
});

/** A stored letter by its id, one letter as read, or the whole answer of `letters.read`. */
export const LettersExport = z
  .strictObject({
    id: Id.optional(),
    letter: ConfirmedLetter.optional(),
    letters: z.array(ConfirmedLetter).min(1, '没有答复函').max(200, '一次最多200封').optional(),
    /** Comes along with `letters`; of no use here. */
    refused: z.array(z.unknown()).max(1000).optional(),
    form: z.enum(keysOf(letterForms), '请选择公文格式').optional(),
  })
  .refine(({ id, letter, letters }) => [id, letter, letters].filter((each) => each !== undefined).length === 1, {
    path: ['id'],
    message: '请指明一封已入库的答复函（id），或附上识别出的一封（letter）或几封（letters），三者选一',
  });

/** The letters set again, one file each; `left` names what had to stay blank. */
export type LettersExported = FilesOut & {
  made: { file: string; manner: LetterManner; form: LetterForm; left: LeftBlank[] }[];
};

/** Per letter: stored under this id, or why not. */
export type LettersImported = {
  stored: { index: number; publishedLetterId: number }[];
  skipped: { index: number; reason: string }[];
};

export type PublishedLetter = ReadLetter & { id: number; importedAt: string; importedBy: string };
export type PublishedLetterRow = Pick<
  PublishedLetter,
  | 'id'
  | 'kind'
  | 'session'
  | 'number'
  | 'title'
  | 'letterTitle'
  | 'addressees'
  | 'replyUnit'
  | 'replyDate'
  | 'importedAt'
> & { doubts: number };

export const ArchiveFilter = z.strictObject({
  text: z.string().max(100).default(''),
  page: z.number().int().min(1).default(1),
  pageSize: z.number().int().min(1).max(200).default(50),
});

/** What stays empty or was added because the record does not hold it, for the person who gets the file. */
export type LeftBlank = { field: string; words: string; passage: string };

/** What a source holds. */
export const pieceKinds = {
  ledger: '台账行',
  reply: '答复函',
  opinion: '会办意见',
  'own-text': '建议提案原文',
  material: '参考资料',
} as const;

export type PieceKind = keyof typeof pieceKinds;

/** What of a case is kept as a letter. */
export type LetterPiece = Exclude<PieceKind, 'ledger' | 'material'>;
