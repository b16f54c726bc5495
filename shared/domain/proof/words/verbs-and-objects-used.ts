import type { Found } from '../../../model/letter/proof.ts';
import { foundAt, quotedPlaces } from '../found.ts';
import { verbsAndObjects } from '../lists/verbs-and-objects.ts';

/** So much may stand between a verb and its object: 政策, 困难群众的. No verb of its own, and no second object. */
const between =
  '(?:(?!加大|加强|提高|提升|扩大|增强|加快|取得|发挥|完善|健全|建立|推进|促进|开展|落实|保障|服务的|工作的)[\\u4e00-\\u9fff]){0,9}?';
/** Then the clause, the list or the title ends, or the object is joined to the next. */
const ends = '(?=[，。；、：）]|和|与|及|$)';

const rows = verbsAndObjects.map(([object, right, wrong]) => ({
  right,
  pattern: new RegExp(
    `(?<![不难未以可被受得])(${wrong})((?:了|的)?${between})((?:${object.replace(/\(\?=\[，。；、\]\)$/u, '')}))${ends}`,
    'gu',
  ),
}));

/** 动宾搭配：扩大政策知晓率 → 提高, 取得明显水平 → 提高. What is quoted stays. */
export function verbsWithObjects(text: string): Found[] {
  const quoted = quotedPlaces(text);
  return rows.flatMap(({ pattern, right }) =>
    [...text.matchAll(pattern)].flatMap(({ 0: words, 1: verb = '', 3: object = '', index }) => {
      // Far apart they belong together only by 的: 提高…的知晓率.
      const isFar = words.length > 14 && !/[的地]$/u.test(words.slice(verb.length, -object.length));
      if (quoted(index) || isFar) return [];
      return [
        foundAt(index, words, {
          kind: 'word',
          severity: 'warning',
          ...(verb === '取得'
            ? { right: `${words.slice(0, -object.length)}成效`, message: `「取得」与「${object}」不搭配，取得的是成效` }
            : {
                right: right + words.slice(verb.length),
                message: `「${verb}」与「${object}」不搭配，宜用「${right}」`,
              }),
        }),
      ];
    }),
  );
}
