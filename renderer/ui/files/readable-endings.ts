/** What the readers know, by the endings that files usually have; whatever a file is called, the reader looks at what it is. */
const tableEndings = ['xlsx', 'xlsm', 'xls', 'et', 'ods', 'csv', 'tsv'] as const;
const textEndings = ['docx', 'doc', 'wps', 'rtf', 'pdf', 'txt', 'html', 'htm', 'mht', 'mhtml'] as const;
const readableEndings: readonly string[] = [...tableEndings, ...textEndings];

/** For a file chooser: `.docx,.doc,…`. */
const accepting = (endings: readonly string[]) => endings.map((ending) => `.${ending}`).join(',');
export const readableFiles = accepting(readableEndings);
export const readableTexts = accepting(textEndings);

/** Whether a file of this name can be read: 台账.XLSX can, 照片.jpg cannot. */
export function isReadable(name: string): boolean {
  return readableEndings.includes(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
}
