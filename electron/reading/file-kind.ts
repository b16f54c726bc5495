/** What bytes are, whatever the file is called. `ole` is any old Office file; what it holds is asked next. */
type FileKind = 'zip' | 'ole' | 'pdf' | 'rtf' | 'picture' | 'program' | 'archive' | 'plain';

/** The first bytes in hexadecimal. */
const marks: readonly (readonly [FileKind, RegExp])[] = [
  ['zip', /^504b(?:0304|0506)/],
  ['ole', /^d0cf11e0/],
  ['rtf', /^(?:20|0d|0a)*7b5c727466/],
  ['picture', /^(?:89504e47|ffd8ff|47494638|49492a00|4d4d002a|424d.{8}0000|52494646.{8}57454250)/],
  ['program', /^(?:4d5a..00|7f454c46)/],
  ['archive', /^(?:52617221|377abcaf|1f8b)/],
];

/** Looks at the bytes themselves: an ending says what a file is called, not what it is. */
export function fileKind(bytes: Buffer): FileKind {
  const head = bytes.toString('hex', 0, 32);
  const found = marks.find(([, mark]) => mark.test(head))?.[0];
  // A PDF may begin a little further in.
  return found ?? (/%PDF-\d/.test(bytes.toString('latin1', 0, 1100)) ? 'pdf' : 'plain');
}

/** Whether the bytes are something a system may run, whatever the ending says: Windows, Linux, macOS, a script, a launcher. */
export function runsAsProgram(bytes: Buffer): boolean {
  // MZ, ELF, #! also behind a byte-order mark, Java and macOS, Windows' links; a launcher may begin with empty lines.
  if (/^(?:4d5a|7f454c46|(?:efbbbf)?2321|cafebabe|c[ef]faedfe|4c00000001140200)/.test(bytes.toString('hex', 0, 16)))
    return true;
  return bytes.toString('latin1', 0, 4096).trimStart().startsWith('[Desktop Entry]');
}

/** What a text turns out to be: saved mail or page archive, web page, or just words. */
export function textKind(text: string): 'mail' | 'page' | 'xml' | 'words' {
  const head = text.slice(0, 4096).trimStart();
  if (
    /^(?:From:|MIME-Version:|Content-Type:|Content-Location:|Snapshot-Content-Location:|Date:|Subject:|X-)/i.test(head)
  ) {
    if (/^MIME-Version:\s*1/im.test(head)) return 'mail';
  }
  if (/^<\?xml[^>]*>\s*(?:<\?mso-application[^>]*>\s*)?<(?!html|!doctype html)/i.test(head)) return 'xml';
  if (
    head.startsWith('<') &&
    /<(?:html|!doctype html|head|body|meta|table|tr|div|p|title|style|span|h\d)[\s>]/i.test(head)
  )
    return 'page';
  return 'words';
}
