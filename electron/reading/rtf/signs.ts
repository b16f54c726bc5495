/** Control words that are a sign of the text. */
export const rtfSigns: Readonly<Record<string, string>> = {
  ...{ tab: '\t', line: '\n', lbr: '\n', page: '\n', column: '\n', softline: '\n', softpage: '\n' },
  ...{ emdash: '—', endash: '–', emspace: '\u2003', enspace: '\u2002', qmspace: '\u2005' },
  ...{ lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•' },
};
