import type { Found } from '../../../model/letter/proof.ts';
import { foundAt, quotedPlaces } from '../found.ts';

const time = '(\\d{1,3}|[一二两三四五六七八九十]{1,3})个?(工作日|日|天|个?月)';

/** What a law says how long something lasts, as it is told in letters. Compiled in December 2026. */
const limits: readonly (readonly [lead: string, right: string, law: string])[] = [
  ['离婚冷静期(?:为|是|时间为|期限为)?', '30日', '《民法典》第一千零七十七条'],
  ['(?:政府信息公开申请|依申请公开)[^，。；]{0,14}?(?:之日起|在|于)', '20个工作日', '《政府信息公开条例》第三十三条'],
  ['弃[婴儿][^，。；]{0,10}公告(?:期为|满|期限为)?', '60日', '《收养登记办法》第七条'],
  ['信访事项[^，。；]{0,10}受理之日起', '60日', '《信访工作条例》第三十四条'],
];
const rows = limits.map(([lead, right, law]) => ({ right, law, pattern: new RegExp(`(?<=${lead})${time}`, 'gu') }));

/** 法定的时限：离婚冷静期为30个工作日, which is 30 days. */
export function limitsOfLaw(text: string): Found[] {
  const quoted = quotedPlaces(text);
  return rows.flatMap(({ pattern, right, law }) =>
    [...text.matchAll(pattern)].flatMap(({ 0: words, index }) => {
      const plain = words.replace('天', '日').replace('三十', '30').replace('六十', '60').replace('二十', '20');
      if (quoted(index) || plain === right) return [];
      return [
        foundAt(index, words, { ...{ kind: 'law', severity: 'error', right }, message: `${law}规定的是${right}` }),
      ];
    }),
  );
}
