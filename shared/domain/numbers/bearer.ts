import { type LetterKind, letterKinds } from '../../model/kinds.ts';
import type { NumberUse } from '../../model/numbers.ts';
import { type NumberedPaper, numberedPapers } from '../../model/papers/kinds.ts';

/** What the register knows of whatever bears a number. */
export type Bearing = {
  usedFor: NumberUse;
  letterKind: LetterKind | null;
  paper: NumberedPaper | null;
  /** Number and title of its item, or of the imported case. */
  number: string | null;
  title: string | null;
  about: string;
  caseId: number | null;
};

/** What is said of a number of an item that whoever asks may not see. */
export const numberElsewhere = '其他科室的一件';

/** What a number was given to, in words: 第77号《…》的催办函（市教育局）; 程序以外的「关于…的函」. */
export function bearerInWords({ usedFor, letterKind, paper, number, title, about, caseId }: Bearing): string {
  const item = `${number ? `第${number}号` : ''}《${title ?? '案由不详'}》`;
  if (usedFor === 'letter') return `${item}的${letterKinds[letterKind ?? 'reply']}`;
  if (usedFor === 'paper') return `${item}的${paper ? numberedPapers[paper] : '文书'}${about ? `（${about}）` : ''}`;
  return caseId === null ? `程序以外的「${about}」` : `导入的${item}`;
}
