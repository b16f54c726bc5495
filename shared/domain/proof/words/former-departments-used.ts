import type { Found } from '../../../model/letter/proof.ts';
import type { Day } from '../../../model/primitives.ts';
import { foundAt, quotedPlaces, sentenceAround } from '../found.ts';
import { formerDepartments } from '../lists/former-departments.ts';

/**
 * 部门旧名：named today by what it was called before a reform. 原卫计委, 《…》 and what is told of a year before it are left
 * alone.
 */
export function formerNames(text: string, today: Day | null): Found[] {
  if (!/[局委办部会队]/u.test(text)) return [];
  const quoted = quotedPlaces(text);
  const year = Number((today ?? '2026').slice(0, 4));
  const found: Found[] = [];
  for (const [pattern, now, until, source, severity = 'error' as const] of formerDepartments) {
    if (year <= until) continue;
    for (const match of text.matchAll(pattern)) {
      const { 0: words, index } = match;
      if (quoted(index) || rightlyFormer(text, index, words, until)) continue;
      const right = now === null ? ofPlace(words) : now.replace('$1', match[1] ?? '');
      found.push(foundAt(index, words, { kind: 'department', severity, right, message: `部门已改名：${source}` }));
    }
  }
  // 国家卫生计生委 holds 卫生计生委: the longer is said.
  return found.filter(
    (each) =>
      !found.some(
        (other) =>
          other !== each &&
          other.from <= each.from &&
          other.to >= each.to &&
          other.to - other.from > each.to - each.from,
      ),
  );
}

const ofPlace = (words: string): string | null =>
  /^[市县区]/u.test(words) && words.includes('金融') ? `${words[0]}委金融办` : null;

function rightlyFormer(text: string, at: number, words: string, until: number): boolean {
  const before = text.slice(Math.max(0, at - 8), at);
  if (
    /原[\u4e00-\u9fff]{0,6}$|时任|当时的?[\u4e00-\u9fff]{0,4}$|前身[是为]?[\u4e00-\u9fff]{0,4}$|[（(]原?$/u.test(before)
  )
    return true;
  if (
    /^[\u4e00-\u9fff]{0,2}(?:（现|等部门整合|更名|改名|改为|合并|整合|划入|并入|撤销)/u.test(
      text.slice(at + words.length, at + words.length + 12),
    )
  )
    return true;
  const sentence = sentenceAround(text, at);
  // What the same sentence goes on to tell of another year is no matter of this.
  const start = text.indexOf(sentence);
  const upTo = start < 0 ? sentence : sentence.slice(0, clauseEnd(sentence, at - start + words.length));
  const years = [...upTo.matchAll(/(?<!\d)((?:19|20)\d\d)(?=年|〕|—|-|～)/gu)].map(([, year]) => Number(year));
  return (years.length > 0 && Math.max(...years) <= until) || /机构改革前|改革前|转隶前|历史上|曾由/u.test(sentence);
}

function clauseEnd(sentence: string, from: number): number {
  const next = sentence.slice(from).search(/[，；。]/u);
  return next < 0 ? sentence.length : from + next;
}
