/** What stays outside when an Office package is read. */
export function packageNotes(names: readonly string[]): string[] {
  const notes: string[] = [];
  if (names.some((name) => /(?:vbaProject\.bin|^_VBA_PROJECT)$/i.test(name)))
    notes.push('文件带有宏，没有运行，也没有读取。');
  if (names.some((name) => /\/externalLinks\//i.test(name))) notes.push('文件链接了别的文件，没有去读那些文件。');
  return notes;
}
