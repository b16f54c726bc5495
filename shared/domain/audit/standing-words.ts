/** Why nobody can vouch for what stands in the store, from the ends of the log that it does not have; null where it has all. */
export function unvouchedWords([first, ...others]: readonly string[]): string | null {
  if (first === undefined) return null;
  const more = others.length > 0 ? `另有${others.length}处也对不上。` : '';
  return `操作日志与留在别处的末尾对不上，程序不能担保这里的账号和记录。${first}。${more}请管理员核验操作日志，从改动以前的备份恢复。`;
}

/** What of the office's own rows was changed, for a board: the first three by name; null of nothing. */
export function officeChangedWords(changed: readonly string[]): { title: string; named: string } | null {
  if (changed.length === 0) return null;
  const more = changed.length > 3 ? `；另有${changed.length - 3}处` : '';
  return {
    title: `设置、名录和账号有${changed.length}处不是用本程序改的`,
    named: `${changed.slice(0, 3).join('；')}${more}。`,
  };
}
