import type { Found } from '../../../model/letter/proof.ts';
import { foundAt, quotedPlaces } from '../found.ts';
import { senseSlips } from '../lists/sense-slips.ts';

/** 前后不搭、否定错、时态错、意思重复：只有……就, 防止不再, 正在已经, 高达24万人之多. What is quoted stays. */
export function senseSlipsUsed(text: string): Found[] {
  const quoted = quotedPlaces(text);
  return senseSlips.flatMap(([pattern, right, message, severity, kind = 'word']) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const { 0: words, index } = match;
      if (words === '' || quoted(index)) return [];
      const due = right === null ? null : right.replace(/\$(\d)/gu, (_, n: string) => match[Number(n)] ?? '');
      if (due === words) return [];
      // One sign is shown with the next, so that it is seen what is meant.
      const next = words.length === 1 && due ? (/^[\u4e00-\u9fff\d]/u.exec(text.slice(index + 1))?.[0] ?? '') : '';
      return [foundAt(index, words + next, { kind, severity, right: due === null ? null : due + next, message })];
    }),
  );
}
