/** Encodings by the number that Windows has for them, as far as they are met in documents. */
const labels: Record<number, string> = {
  ...{
    936: 'gb18030',
    54936: 'gb18030',
    950: 'big5',
    932: 'shift_jis',
    949: 'euc-kr',
    1361: 'euc-kr',
    874: 'windows-874',
  },
  ...{ 10000: 'macintosh', 10007: 'x-mac-cyrillic', 65001: 'utf-8', 866: 'ibm866', 20866: 'koi8-r' },
};
/** The encoding that each character set of a font has; of the first two the document says it. */
const byCharset: Record<number, number> = {
  ...{ 77: 10000, 128: 932, 129: 949, 130: 1361, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258 },
  ...{ 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250 },
};
const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

export function codePageOfCharset(charset: number): number | null {
  return byCharset[charset] ?? null;
}

/** The words that bytes are in this code page; what cannot be is U+FFFD. */
export function decodeCodePage(bytes: Uint8Array, page: number): string {
  const label = labels[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252');
  const decoder = decoders.get(label) ?? new TextDecoder(label);
  decoders.set(label, decoder);
  return decoder.decode(bytes);
}
