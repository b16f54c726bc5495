const place = /^[\u4e00-\u9fff]{0,8}?[省市县区州](?=[\u4e00-\u9fff]{2,})/;
const suffix = /(?:局|厅|部|委员会|委|办公室|办|联合会|联)$/;

/**
 * The unit of the directory that a printed name means: its full or short name, either without the place, or the usual
 * short form (住建, 人社局), whose characters stand in the full name in their order. Null where none or several fit.
 */
export function unitNamed<U extends { name: string; shortName: string }>(words: string, units: readonly U[]): U | null {
  const bare = words.replace(/[\s（）()]/g, '');
  const same = units.filter(({ name, shortName }) => name === bare || shortName === bare);
  if (same.length > 0) return same.length === 1 ? (same[0] ?? null) : null;
  const close = units.filter(({ name, shortName }) => name.endsWith(bare) || bare.endsWith(shortName));
  if (close.length > 0) return close.length === 1 ? (close[0] ?? null) : null;
  const core = bare.replace(place, '').replace(suffix, '');
  if (core.length < 2) return null;
  const alike = units.filter(({ name, shortName }) =>
    [name, shortName].some((each) => inOrder(core, each.replace(place, ''))),
  );
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** 住建 stands in 住房和城乡建设局, and begins it. */
function inOrder(short: string, whole: string): boolean {
  if (short[0] !== whole[0]) return false;
  let at = 0;
  for (const sign of whole) if (sign === short[at]) at += 1;
  return at === short.length;
}
