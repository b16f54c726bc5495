/**
 * Documents and pictures, by the ending that the system chooses the program by. Nothing in this list is run, mounted,
 * installed or shown by a browser; what is not in it is saved where the person says.
 */
const documents = new Set([
  ...['doc', 'docx', 'wps', 'wpt', 'rtf', 'odt', 'txt', 'pdf', 'ofd'],
  ...['xls', 'xlsx', 'et', 'ods', 'ppt', 'pptx', 'dps', 'odp'],
  ...['jpg', 'jpeg', 'png', 'gif', 'bmp', 'tif', 'tiff', 'webp', 'heic'],
]);

/** The longest name that every file system takes, with room for （2） after it. */
const longest = 200;

/** The plain ending a name really has, small and with its dot, or nothing: 通知.PDF → .pdf; 「说明.」 → nothing. */
export function endingOf(name: string): string {
  return /.(\.[0-9A-Za-z]{1,12})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/**
 * Whether the system is asked to open a file of this very name: only documents and pictures. 来信.pdf → true;
 * 来信.pdf.exe, 来信, 来信.html → false.
 */
export function isDocumentName(name: string): boolean {
  return documents.has(endingOf(name).slice(1));
}

/**
 * A name that every system can save and that cannot pretend to be something else; a long one is cut before its ending.
 * `..\代表来信<U+202E>fdp.exe` → 代表来信fdp.exe.
 */
export function attachedName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const visible = [...last]
    .filter((sign) => !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(sign))
    .join('')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/[.\s]+$/, '');
  const ending = visible.slice(visible.length - endingOf(visible).length);
  const stem = [...visible.slice(0, visible.length - ending.length)].slice(0, longest - ending.length).join('');
  const whole = stem.replace(/[.\s]+$/, '') + ending;
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(whole) || whole === '' ? `附件_${whole}` : whole;
}
