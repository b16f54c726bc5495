const suffix = /(?:局|厅|部|委员会|委|办公室|办)$/;

/** Tells whether words name our unit: 你局, 贵单位, 市民政局, 民政局, 民政. */
export type IsOurs = (words: string) => boolean;

/**
 * From our unit's full name. Of 临江市民政局 市民政局, 临江民政局, 民政局 and 民政 are names; 区民政局, 省民政厅 and
 * 安州市民政局 are others.
 */
export function ourNames(ourUnit: string | undefined): IsOurs {
  const name = (ourUnit ?? '').replace(/\s/g, '');
  const place = /^(?:.*[省市州盟旗县区])(?=[\u4e00-\u9fff]{2,})/.exec(name)?.[0] ?? '';
  const core = place === '' ? name || '民政局' : name.slice(place.length);
  const last = place === '' ? '' : (/[^省市州盟旗县区]*[省市州盟旗县区]$/.exec(place)?.[0] ?? '');
  const prefixes =
    place === ''
      ? null
      : new Set([
          '',
          '本',
          place,
          last,
          last.slice(0, -1),
          last.slice(-1),
          `本${last.slice(-1)}`,
          `${place.slice(-1)}直`,
        ]);
  const stem = core.replace(suffix, '');
  return (words) => {
    const bare = words.replace(/\s/g, '').replace(/[（(][^）)]*[）)]/g, '');
    if (isAddressed(bare)) return true;
    if (stem === '') return false;
    const at = bare.lastIndexOf(stem);
    if (at < 0) return false;
    const rest = bare.slice(at + stem.length);
    if (rest !== '' && rest !== core.slice(stem.length) && !/^[局厅]$/.test(rest)) return false;
    const before = bare.slice(0, at);
    return prefixes === null ? /^(?:.{0,12}[省市县区州旗])?$/.test(before) : prefixes.has(before);
  };
}

/** 你局, 贵单位, 我局, 你们: whoever reads this. */
export const isAddressed = (words: string): boolean =>
  /^(?:咱们?局?|[你贵我](?:局|委|办|单位|部门|厅|们)|[你我]们(?:局|委|单位|厅)|本(?:局|单位)|我们)$/.test(words);
