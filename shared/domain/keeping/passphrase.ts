const least = 12;
const own = 8;

/**
 * 备份口令至少12个字；去掉单位、程序的名称和重复的部分，还要有8个字、5个不同的: it guards files that may be tried at for
 * years. 「云溪县民政局云溪县民政局」 of 云溪县民政局 → false.
 */
export function isStrongPassphrase(words: string, names: readonly string[] = []): boolean {
  const plain = words.normalize('NFKC').trim().toLowerCase();
  if ([...plain].length < least || /^[\d\s]+$/.test(plain)) return false;
  const known = [...names, '建议提案办理', '建议提案', '民政局', '备份口令', '备份', '密码', '口令'];
  const rest = known
    .map((name) => name.normalize('NFKC').toLowerCase())
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length)
    .reduce((left, name) => left.replaceAll(name, ''), plain)
    .replace(/^(.+?)\1+$/su, '$1');
  const signs = [...rest.replaceAll(/\s/g, '')];
  return signs.length >= own && new Set(signs).size >= 5 && !/^\d+$/.test(rest);
}
