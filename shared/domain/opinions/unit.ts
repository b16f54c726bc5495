import { readOpinion } from './text.ts';

type AskedUnit = { unitId: number; unitName: string; unitShortName: string };

/**
 * Which of the asked units a returned file comes from: its signature or letterhead names it, or else the file's name
 * does. The addressee and units named in the text do not count; null where none or more than one would fit.
 * 「市财政局会办意见.docx」 → the unit 市财政局.
 */
export function guessUnit(fileName: string, text: string, units: readonly AskedUnit[]): number | null {
  const { head, signature } = readOpinion(text);
  const bare = fileName.replace(/\.[a-z]+$/i, '');
  for (const place of [signature.join('\n'), head.join('\n'), bare]) {
    const found = named(place, units);
    if (found !== null) return found;
  }
  return null;
}

/** The only unit named in `place`; of two where one name holds the other (教育局, 教育局招生办) the longer. */
function named(place: string, units: readonly AskedUnit[]): number | null {
  const words = plain(place);
  const hits = units.flatMap(({ unitId, unitName, unitShortName }) => {
    const name = [unitName, unitShortName].map(plain).find((each) => each.length >= 2 && words.includes(each));
    const loose = name ?? core(unitName, words);
    return loose ? [{ unitId, name: loose }] : [];
  });
  const best = hits.filter(
    (hit) => !hits.some((other) => other !== hit && other.name !== hit.name && other.name.includes(hit.name)),
  );
  return best.length === 1 ? (best[0]?.unitId ?? null) : null;
}

/** 人力资源和社会保障局 and 人力资源社会保障局, 市人社局 and 人社局 are written either way. */
function plain(name: string): string {
  return name.replace(/[\s（）()_-]/g, '').replace(/和(?=社会保障|城乡|规划|信息化|旅游|体育)/g, '');
}

/** 临江市教育局 is also found as 教育局: the name without its place, when at least four characters are left. */
function core(unitName: string, words: string): string | null {
  const bare = plain(unitName).replace(/^[\u4e00-\u9fff]{1,6}?(?:省|市|县|区)/, '');
  return bare.length >= 3 && words.includes(bare) ? bare : null;
}
