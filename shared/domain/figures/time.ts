const years =
  /(20\d\d)\s*(?:年)?\s*[—\-~～至]\s*(20\d\d)\s*年|(20\d\d)\s*年(?:\s*(\d{1,2})\s*月)?|(?:截至)?(?:目前|当前|现阶段)|(前年|去年度?|上一?年度?|今年|本年度|明年)|[“"]?(十[二三四五六]五)[”"]?(?:时期|期间|以来)/g;

/**
 * The last time named in the words before a figure: 「2025」 for the year and its end alike, 「2025-06」 for a month of
 * it, 「now」 for 目前. Null when none is named.
 */
export function figureTime(text: string): string | null {
  const caught = [...text.matchAll(years)].at(-1);
  if (!caught) return null;
  const [, from, until, year, month, word, plan] = caught;
  if (from && until) return `${from}-${until}年`;
  if (year) return month && Number(month) < 12 ? `${year}-${month.padStart(2, '0')}` : year;
  return word ?? plan ?? 'now';
}
