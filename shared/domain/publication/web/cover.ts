import type { WebMarkKind } from '../../../model/web-text.ts';
import { surnameAt } from '../people/surnames.ts';

const crosses = '××';

/**
 * What may stand in the place of something covered, the usual one first: of a name 冯某某, of a number or place ××; inside
 * words may go without a trace.
 */
export function coverChoices(kind: WebMarkKind, words: string): string[] {
  const plain = words.replace(/\s/gu, '');
  const isName =
    kind.startsWith('name-') || ((kind === 'own' || kind === 'again') && /^\p{Script=Han}{2,4}$/u.test(plain));
  const named = isName ? [surnameKept(plain)] : [];
  if (kind.startsWith('name-')) return [...named, crosses];
  const gone = kind === 'internal' || kind === 'own' || kind === 'again' ? [''] : [];
  return [crosses, ...named, ...gone];
}

/** 冯桂珍 → 冯某某, 欧阳明 → 欧阳某, 小明 → 某某. */
function surnameKept(name: string): string {
  const kept = surnameAt(name, 0);
  const rest = Math.max(1, [...name].length - kept);
  return `${name.slice(0, kept)}${'某'.repeat(rest)}`;
}

/** What a cover is called where one is chosen. */
export function coverWords(put: string): string {
  return put === '' ? '删去' : put;
}
