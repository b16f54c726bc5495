import { mayNotBegin, mayNotEnd } from '../../shared/domain/paper/kinsoku.ts';
import type { RowDifference } from './compare-rows.ts';

/** Why rows differ, as far as it is known; the rest is ours to mend. */
export const rowReasons = {
  address: '网址：LibreOffice 在“/”“?”后断开，Word 和 WPS 整段移到下一行，按 Word',
  dash: '破折号、省略号、一字线：LibreOffice 7.4 不读文件里的行首禁则，拆开或放在行首；Word 按文件，整体不在行首',
  degree: '代用字体里“°”“²”的宽窄与公文字体不同（“°”在仿宋_GB2312 里是一个字宽），按公文字体',
  'behind-mark': '句号、逗号之后的数字：LibreOffice 7.4 有时从数字中间断开，或挤在行末；Word 整个移到下一行',
  lists: '行首行末禁则：LibreOffice 7.4 不读文件里写的两列标点，有时把“〔”“（”留在行末，把“%”“>”放在行首；Word 按文件',
  unknown: '原因不明',
} as const;
export type RowReason = keyof typeof rowReasons;

/** The reason of one difference, by what stands where its first rows part. 「短/板……」 against 「短板/……」 → dash. */
export function reasonOf({ ours, theirs }: RowDifference): RowReason {
  const [mine, other] = [ours.join('\n'), theirs.join('\n')];
  const [mineRow = '', otherRow = ''] = [ours[0], theirs[0]];
  const end = Math.min(mineRow.length, otherRow.length);
  const words = (mine.length > other.length ? mine : other).replaceAll('\n', '');
  // What the shorter row leaves to the next one, and a little around it.
  const near = words.slice(Math.max(0, end - 2), end + 6);
  if (/[A-Za-z0-9][/?]$|:\/\/$/mu.test(other)) return 'address';
  if (/[—…]/u.test(near)) return 'dash';
  if (otherRow.startsWith(mineRow) && /^\d+$/u.test(otherRow.slice(mineRow.length))) return 'behind-mark';
  if (/[°²³]/u.test(words.slice(0, end + 4))) return 'degree';
  if (theirs.some((row) => mayNotBegin.includes(row[0] ?? '　') || mayNotEnd.includes(row.at(-1) ?? '　')))
    return 'lists';
  return 'unknown';
}
