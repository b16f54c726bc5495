/** Words that part one thing from another of its kind; of a list what stands together means the same. */
const apart: readonly (readonly RegExp[])[] = [
  [/市级|市本级|市财政/, /县级|区级|区县|县区/, /省级/, /中央/, /镇级|乡镇级/, /村级/, /街道级/],
  [/农村|乡村/, /城镇|城市(?!管理)|城区/],
  [/专职/, /兼职/],
  [/集中供养|集中养育|机构供养|集中/, /分散供养|散居|分散/],
  [/男/, /女/],
  [/重度|完全失能|完全不能自理/, /中度/, /轻度/],
  [/一级/, /二级/, /三级/, /四级/, /五级/],
  [/公办/, /民办/, /公建民营/],
  [/公益性/, /经营性/],
  [/护理型/, /家庭养老|家庭照护/, /机构养老/],
  [/小学/, /初中/, /高中/, /幼儿园/, /高校/],
  [/结婚/, /离婚/, /补领/],
  [
    /60(?:周)?岁|六十(?:周)?岁/,
    /70(?:周)?岁|七十(?:周)?岁/,
    /80(?:周)?岁|八十(?:周)?岁/,
    /90(?:周)?岁|九十(?:周)?岁/,
    /100(?:周)?岁|百岁/,
  ],
  [/护理员|照护员|护工/, /社工|社会工作者/, /志愿者/, /教师|老师/, /医生|医师/, /护士/, /儿童主任/, /网格员/],
  [/生活补贴/, /护理补贴/],
  [/老年人|老人|长者/, /残疾人|残障/, /儿童|孤儿|未成年人/, /学生/],
  [/市区|城区/, /各县|县域/],
  [/食品|餐饮/, /消防|火灾/, /价格|收费/, /燃气|用电/],
  [/财政/, /社会资本/, /公益金/, /企业/, /捐赠/],
  [/上半年/, /下半年/, /全年/, /第?一季度/, /第?二季度/, /第?三季度/, /第?四季度/],
];

/** Which kinds of each list a text names, as bits. */
type Kinds = readonly number[];
/** Looked for once: a sentence is held against many. */
const ready = new Map<string, Kinds>();

function kindsIn(words: string): Kinds {
  const known = ready.get(words);
  if (known) return known;
  if (ready.size >= 8000) ready.clear();
  const kinds = apart.map((list) => list.reduce((bits, kind, n) => (kind.test(words) ? bits | (1 << n) : bits), 0));
  ready.set(words, kinds);
  return kinds;
}

/** −1 where they count different kinds, 0 where one names none, 1 otherwise. 农村低保 and 城市低保 → −1. */
export function kindsAgree(one: string, other: string): number {
  const theirs = kindsIn(other);
  let least = 1;
  kindsIn(one).forEach((mine, n) => {
    const named = theirs[n] ?? 0;
    if (mine !== named) least = Math.min(least, mine && named && !(mine & named) ? -1 : 0);
  });
  return least;
}
