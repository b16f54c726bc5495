const count = '(?:\\d{1,3}|[一二两三四五六七八九十半]{1,3})';
const term = `${count}(?:年|个?月|天|日|周|个?星期|个?工作日|个?季度|小时)`;
const byLetter = /(?:答复|复函|本函|来函|此函|发函|复文|即|今|签发|印发本|收函|收文)(?:日|之日|件)?(?:起|后|之后)?$/;
const afterEvent = new RegExp(
  `[\\u4e00-\\u9fff■（）()、]{2,24}?(?:(?:之|以)?后(?:的|第)?|之日起|起)(?:的)?${term}(?:左右)?(?:之内|以内|内)|满${term}后|自(?:搬迁|启用|开业|开馆|开园|投用|运行|揭牌|挂牌|竣工|交付|印发|签约|上线|开通)之日起|[\\u4e00-\\u9fff]{2,12}(?:通过|批复|批准|印发|出台|验收|竣工|完工|交付|到位|结束|成立|投用)后(?:即|立即|随即|及时|第一时间)`,
);
const seasons =
  /(?:今年|明年|来年)?(?:入[春夏秋冬伏汛梅]|进入(?:夏|冬|汛|雨|旱)[季期]|汛期|主汛期|雨季|旱季|供暖季?|采暖季?|取暖季?|开春|春耕|秋收|农忙|寒潮|高温季|下次|下届|换届|人代会|党代会|[“]?两会[”]?|全会)(?:来临|到来|开始|召开|结束)?(?:之前|以前|前|后|期间)|(?:寒潮|高温|极端天气|雨雪冰冻|节假日|冬春)期间|今冬明春|今夏明秋|本届政府任期内|任期内|近日内|(?:\d{1,3}|[一二两三五十]{1,2})个?(?:工作日|小时)(?:之内|以内|内)/;

type Stretch = { from: number; to: number };

/** A time that binds and has no day in the calendar: 办法印发后一个月内, 入冬前. What runs from the letter itself has one. */
export function untilWithoutDay(plain: string): Stretch | null {
  const event = afterEvent.exec(plain);
  if (event && !byLetter.test(/^.*?(?=后|起)/.exec(event[0])?.[0] ?? '')) return stretch(event);
  const season = seasons.exec(plain);
  return season && stretch(season);
}

const stretch = ({ index, 0: words }: RegExpExecArray): Stretch => ({ from: index, to: index + words.length });
