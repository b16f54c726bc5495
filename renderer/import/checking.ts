import { ConfirmedLetter, type Doubt, type ReadLetter } from '../../shared/model/reading.ts';

/** A letter as read, with what the person has settled so far. `key` is its place in the order of reading. */
export type Checked = { key: number; letter: ReadLetter; chosen: boolean };
export type RefusedFile = { file: string; reason: string; text: string | null; kept: boolean };

export const fieldNames = {
  kind: '类别',
  session: '届次',
  number: '编号',
  title: '案由',
  addressees: '主送（提出人）',
  collective: '集体提出单位',
  replyUnit: '答复单位',
  documentNumber: '文号',
  resultClass: '结果类别',
  publicity: '公开意见',
  disclosure: '公开属性',
  coUnits: '会办单位',
  replyDate: '答复日期',
  publishDate: '公开日期',
  contactPerson: '联系人',
  contactPhone: '联系电话',
} as const;
export type FieldName = keyof typeof fieldNames;

/** Doubts about one field; `session.term` belongs to the field `session`. */
export function doubtsOf(letter: ReadLetter, field: FieldName): Doubt[] {
  return letter.doubts.filter((doubt) => doubt.field.split('.')[0] === field);
}

/** Doubts about what has no field of its own in the form, such as a passage of the body. */
export function otherDoubts(letter: ReadLetter): Doubt[] {
  return letter.doubts.filter(({ field }) => !((field.split('.')[0] ?? '') in fieldNames));
}

export function passageOf(letter: ReadLetter, field: FieldName): string | null {
  return letter.passages.find((passage) => passage.field.split('.')[0] === field)?.passage ?? null;
}

/** A field the person has written or confirmed is no longer in doubt. */
export function settle(letter: ReadLetter, field: FieldName, value?: Partial<ReadLetter>): ReadLetter {
  return { ...letter, ...value, doubts: letter.doubts.filter((doubt) => doubt.field.split('.')[0] !== field) };
}

/** Why the letter cannot be stored as it stands, in the words of the store's own rules; null when it can. */
export function obstacle(letter: ReadLetter): string | null {
  const checked = ConfirmedLetter.safeParse(confirmed(letter));
  return checked.success ? null : (checked.error.issues[0]?.message ?? null);
}

/** The letter on its way into the store; passages were only for looking. */
export function confirmed(letter: ReadLetter): ConfirmedInput {
  const { passages: _, ...kept } = letter;
  return kept as ConfirmedInput;
}
type ConfirmedInput = Parameters<typeof ConfirmedLetter.parse>[0] & ReturnType<typeof ConfirmedLetter.parse>;

/** Letters that need a look come first: what cannot be stored, then the most doubts; otherwise as they were read. */
export function doubtfulFirst(letters: readonly Checked[]): Checked[] {
  const weight = ({ letter }: Checked) => (obstacle(letter) ? 1000 : 0) + letter.doubts.length;
  return [...letters].sort((a, b) => weight(b) - weight(a) || a.key - b.key);
}
