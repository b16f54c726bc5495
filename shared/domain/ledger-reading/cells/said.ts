import type { HandlingRole, Level, ProposalKind } from '../../../model/kinds.ts';
import { levelOfPlace } from '../../names/place-level.ts';

/** What a title, a sheet's name or a short cell says of all that stands under it. */

/** 省人大建议 → npc-suggestion, 政协提案 → cppcc-proposal, 建议提案 → both. */
export function kindSaid(words: string): ProposalKind | 'both' | null {
  const plain = words.replace(/意见建议|合理化建议|建议和意见/g, '');
  const npc = /人大|人民代表大会|代表建议|建议|议案|^代表$/.test(plain);
  const cppcc = /政协|政治协商会议|提案|^委员$/.test(plain);
  if (npc && cppcc) return 'both';
  return npc ? 'npc-suggestion' : cppcc ? 'cppcc-proposal' : null;
}

/** 盟 and 旗 are not among them: before 提案 they end 民盟 and the like. */
const levelled = /(全国|自治区|省|市|州|县|区)(?:级)?(?=人大|政协|人民代表大会|代表建议|委员提案|建议|提案|两会)/g;

/** 市人大, 省政协提案: the one level said, null where none or several are. A city's own name before 民政局 is no level. */
export function levelSaid(words: string): Level | null {
  if (
    /[省市县区州国][、和及与/]?[省市县区州](?:[、和及与/]?[县区])?级?(?:人大|政协|建议|提案|两会|代表建议)/.test(words)
  )
    return null;
  const found = new Set([...words.matchAll(levelled)].map(([, place = '']) => levelOfPlace(place)));
  const [first] = found;
  return found.size === 1 && first ? first : null;
}

const rolesByWord: Record<string, HandlingRole> = {
  独办: 'sole',
  单办: 'sole',
  主办: 'lead',
  会办: 'co',
  协办: 'co',
  分办: 'split',
  参阅: 'reference',
};

/** 主办件, 会办件 as the name of a sheet or of a part of a table. */
export function roleSaid(words: string): HandlingRole | null {
  const found = new Set<HandlingRole>();
  for (const [, word = ''] of words.matchAll(
    /(独办|单办|主办|会办|协办|分办|参阅)(?!单位|部门|科室|处室|人|方|意见|[:：])/g,
  )) {
    found.add(rolesByWord[word] ?? 'reference');
  }
  const [first] = found;
  return found.size === 1 && first ? first : null;
}
