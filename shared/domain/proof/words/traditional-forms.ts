import type { Found } from '../../../model/letter/proof.ts';
import { foundAt, quotedPlaces } from '../found.ts';
import { traditionalCharacters } from '../lists/traditional-characters.ts';

const pairs = [...traditionalCharacters.replace(/\s/gu, '')];
const simplified = new Map(pairs.flatMap((one, at) => (at % 2 === 0 ? [[one, pairs[at + 1] ?? ''] as const] : [])));

/** 繁体字：慈善組織 → 组织. Names of persons keep theirs, and what is quoted. */
export function traditionalForms(text: string, names: ReadonlySet<string>): Found[] {
  const found: Found[] = [];
  let quoted: ((at: number) => boolean) | null = null;
  for (let at = 0; at < text.length; at += 1) {
    if (!simplified.has(text[at] ?? '')) continue;
    let to = at + 1;
    while (simplified.has(text[to] ?? '')) to += 1;
    quoted ??= quotedPlaces(text);
    const around = text.slice(Math.max(0, at - 3), to + 3);
    if (!quoted(at) && ![...names].some((name) => around.includes(name))) {
      const words = text.slice(at, to);
      const right = [...words].map((each) => simplified.get(each) ?? each).join('');
      found.push(
        foundAt(at, words, {
          kind: 'typing',
          severity: 'error',
          right,
          message: `「${words}」是繁体字，用「${right}」`,
        }),
      );
    }
    at = to - 1;
  }
  return found;
}
