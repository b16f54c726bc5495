import type { PublicationMarkKind } from '../../../model/publication.ts';
import { isUsual, unlikelihood } from '../../proof/words/known-words.ts';
import type { Span } from '../mark.ts';
import { surnameAt } from './surnames.ts';

type Stretch = { from: number; to: number };
type Known = { kind: PublicationMarkKind | null; sure: boolean };

/** 冯老, 冯老人, 冯某, 冯女士, 冯阿姨: the surname of somebody who is named in full. */
const addressed = [
  '老人 老师傅 老太 老太太 老汉 老伯 老 先生 女士 大爷 大妈 大娘 大叔 大姐 大哥 大嫂 奶奶 爷爷 阿姨 阿婆 阿公 叔叔 伯伯 婆婆 师傅 同学 小朋友 婶 嫂 氏 家 姓老人 姓居民 姓村民',
]
  .join(' ')
  .split(' ');
/** How much rarer a given name by itself must be than common words, in bits. */
const leastGiven = 17;

/** Every place where a name stands, in full, as a given name or as 姓 with 老, 某, 女士, in one pass. */
export function furtherPlaces(
  plain: string,
  kinds: ReadonlyMap<string, PublicationMarkKind>,
  office: ReadonlySet<string>,
): { private: Span[]; office: Stretch[] } {
  const known = new Map<string, Known>();
  for (const name of office) known.set(name, { kind: null, sure: true });
  for (const [name, kind] of kinds) known.set(name, { kind, sure: true });
  const surnamesOfOffice = new Set([...office].map((name) => name.slice(0, surnameAt(name, 0) || 1)));
  for (const [name, kind] of kinds) {
    const surname = name.slice(0, surnameAt(name, 0) || 1);
    const given = name.slice(surname.length);
    if (name.includes('·')) continue;
    const further = surnamesOfOffice.has(surname)
      ? []
      : [...addressed.map((title) => surname + title), `老${surname}`, `小${surname}`];
    for (const each of given.length === 2 ? [given, ...further] : further)
      if (!known.has(each)) known.set(each, { kind, sure: false });
  }
  const lengths = new Map<string, Set<number>>();
  for (const name of known.keys()) {
    const start = name.slice(0, 2);
    lengths.set(start, (lengths.get(start) ?? new Set()).add(name.length));
  }
  const found: { private: Span[]; office: Stretch[] } = { private: [], office: [] };
  for (let at = 0; at < plain.length - 1; at += 1) {
    const fitting = lengths.get(plain.slice(at, at + 2));
    if (!fitting) continue;
    const length = [...fitting]
      .sort((a, b) => b - a)
      .find((each) => {
        const one = known.get(plain.slice(at, at + each));
        return one && (one.sure || standsAlone(plain, at, at + each));
      });
    if (length === undefined) continue;
    const kind = known.get(plain.slice(at, at + length))?.kind;
    if (kind) found.private.push({ from: at, to: at + length, kind });
    else found.office.push({ from: at, to: at + length });
    at += length - 1;
  }
  return found;
}

/** 佳怡 in 认定佳怡为, but not 建国 in 建国以来, and not 小周（化名）. */
function standsAlone(plain: string, from: number, to: number): boolean {
  const words = plain.slice(from, to);
  // 彭家 in 彭家岭路 is a place.
  if (words.endsWith('家') && !/^(?:认为|属|对|称|说|表示|反映|要求|提出|多次|的)/.test(plain.slice(to, to + 2)))
    return false;
  if (isUsual(words) || /^[（(]?(?:均?为|系)?化名/.test(plain.slice(to, to + 6))) return false;
  const before = /[\u4e00-\u9fff]*$/.exec(plain.slice(Math.max(0, from - 4), from))?.[0] ?? '';
  const after = /^[\u4e00-\u9fff]*/.exec(plain.slice(to, to + 4))?.[0] ?? '';
  return unlikelihood(before + words + after) - unlikelihood(before) - unlikelihood(after) >= leastGiven;
}
