import { type CaseField, caseFields } from '../../../model/earlier/earlier-case.ts';
import { keysOf } from '../../../model/kinds.ts';
import { type ColumnPart, columnNames, needHeading, openNames, partNames } from './column-names.ts';

/** What a header's words stand for; the lower the rank, the plainer the name. `of` are fields its cells decide on. */
export type NameMatch = { field: CaseField; rank: number; part: ColumnPart | null } | { of: readonly CaseField[] };

const byName = new Map<string, NameMatch>();
for (const field of keysOf(caseFields)) {
  columnNames[field].split(' ').forEach((name, rank) => {
    byName.set(name, { field, rank, part: null });
  });
}
for (const [field, part, names] of partNames) {
  for (const [rank, name] of names.split(' ').entries()) byName.set(name, { field, rank: rank + 10, part });
}
for (const [name, of] of Object.entries(openNames)) byName.set(name, { of });

const signs = /[\s\u200b-\u200f\ufeff*＊·.．。、,，:：;；/\\|｜_\-—–－“”"'‘’「」《》<>]+/g;
const unit = /[（([【][^（）()[\]【】]*[）)\]】]/g;

/**
 * A header's words without blanks, signs and brackets: what makes two headers the same header. 「交办 日期（年月日）」 and
 * 交办日期年月日 are one header.
 */
export const bareHeader = (words: string): string =>
  words
    .normalize('NFKC')
    .replace(/[（()）[\]【】]/g, '')
    .replace(signs, '')
    .toLowerCase();

const withoutUnits = (words: string): string => bareHeader(words.normalize('NFKC').replace(unit, ''));

/** Finds what one header cell means, without looking at what stands above it. */
function meaning(words: string): NameMatch | null {
  for (const bare of [bareHeader(words), withoutUnits(words)]) {
    const found = byName.get(bare) ?? byName.get(bare.replace(/^(?:序号|\d{1,2})(?=\D{2})/, ''));
    if (found) return found;
    const again = /^(.{2,}?)[0-9一二三四五]$/.exec(bare)?.[1];
    const numbered = again ? byName.get(again) : undefined;
    if (numbered && 'field' in numbered && (numbered.field === 'coUnits' || numbered.field === 'proposers')) {
      return { ...numbered, rank: numbered.rank + 5, part: 'more' };
    }
  }
  return null;
}

const general =
  /^(?:基本|登记|办理|建议|提案|建议提案|提案建议|件目|案件|交办|分办|承办|其他|来件|收件|答复|反馈|征询|公开|沟通|会办|主办|满意度|承诺|归档|落实)?(?:基本)?(?:情况|信息|内容|资料|事项|登记|环节|阶段|意见|要求|安排)?$/;
const wide =
  /^(?:基本|登记|办理|建议|提案|建议提案|提案建议|件目|案件|来件|收件|其他)?(?:基本)?(?:情况|信息|内容|资料|登记|事项)$/;

/**
 * The meaning of a header of one or two levels: 「答复情况」 over 「日期」 is 答复日期. What needs its heading (日期, 电话)
 * is not taken without one, and under a heading of somebody else it means nothing of ours.
 */
export function matchHeader(levels: readonly string[]): NameMatch | null {
  const child = levels.at(-1) ?? '';
  const parent = levels.length > 1 ? (levels.at(-2) ?? '') : '';
  if (parent === '') return meaning(child);
  const above = bareHeader(parent);
  const core = above.replace(/(?:情况|信息|意见|安排|登记|阶段|环节|事项|内容|时间|日期)$/, '');
  const bare = bareHeader(child);
  const when = /(?:时间|日期)$/.exec(above)?.[0];
  // 答复 over 日期, the other way round 单位 over 主办, and 办理时间 over 交办.
  for (const joined of [above + bare, core + bare, bare + above, ...(when ? [bare + when] : [])]) {
    const found = byName.get(joined);
    if (found && 'field' in found) return found;
  }
  const own = meaning(child);
  if (!own) return null;
  // 承办 over 承办人 says the same twice.
  const repeats = core !== '' && bare.startsWith(core) && bare !== core;
  if (wide.test(above) || repeats) return own;
  if (needHeading.has(bare)) return null;
  return general.test(above) || bare.length >= 4 ? own : null;
}

/** Which part of its field a column is, by its header as shown: 「满意度·态度」. */
export function partOf(header: string): ColumnPart | null {
  const match = matchHeader(header.split('·'));
  return match && 'field' in match ? match.part : null;
}
