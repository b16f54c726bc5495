const least = 12;

/** 备份口令至少12个字，不能全是同一个字、全是数字: it guards files that may be tried at for years. */
export function isStrongPassphrase(words: string): boolean {
  const signs = [...words.normalize('NFKC').trim()];
  return signs.length >= least && new Set(signs).size >= 5 && !/^[\d\s]+$/.test(words);
}
