import { howToWrite, isSearchField, readCondition, type SearchCondition } from './field.ts';
import { plainText } from './text.ts';

export type SearchQuery = {
  all: SearchCondition[];
  none: SearchCondition[];
  /** What could not be taken as written, in sentences. */
  remarks: string[];
};

/** One piece of what was typed: 「-代表:陈若安」 is { not: true, field: '代表', text: '陈若安' }. */
type Typed = { not: boolean; field: string | null; text: string };

/**
 * Words, "phrases", -words and field:value as typed; what cannot be understood is named in `remarks`. `养老 "助餐点" -殡葬
 * 类别:建议` → two words, one left out, one condition.
 */
export function readSearch(text: string): SearchQuery {
  const query: SearchQuery = { all: [], none: [], remarks: [] };
  for (const typed of typedPieces(text, query.remarks)) {
    const { not, field } = typed;
    const mark = `${not ? '-' : ''}${field ? `${field}:` : ''}`;
    if (plainText(typed.text) === '') {
      query.remarks.push(`「${mark || typed.text}」后面没有写内容，没有计入。`);
      continue;
    }
    const condition: SearchCondition | null = field
      ? readCondition(field, typed.text.trim())
      : { what: 'words', text: typed.text };
    if (condition) (not ? query.none : query.all).push(condition);
    else query.remarks.push(`「${mark}${typed.text}」看不懂，没有计入；${howToWrite(field ?? '')}。`);
  }
  return query;
}

const closing: Record<string, string> = {
  '"': '"”“＂',
  '＂': '"”“＂',
  '“': '"”＂',
  '”': '"”“＂',
  '「': '」',
  '『': '』',
};
const fieldAhead = /^([\p{Script=Han}]{1,6})[:：]\s*/u;
const unquoted = /^[^\s"＂“”「『]+/;

function* typedPieces(text: string, remarks: string[]): Generator<Typed> {
  let rest = text.trim();
  while (rest !== '') {
    const not = /^[-－](?=\S)/.test(rest);
    if (not) rest = rest.slice(1);
    const named = fieldAhead.exec(rest);
    const known = named && isSearchField(named[1] ?? '');
    if (named && !known) remarks.push(`「${named[1]}:」不是检索项，已按文字检索。`);
    if (known) rest = rest.slice(named[0].length);
    const field = known ? (named[1] ?? null) : null;
    const close = closing[rest.charAt(0)];
    if (close) {
      const end = [...rest].findIndex((sign, at) => at > 0 && close.includes(sign));
      const phrase = end < 0 ? rest.slice(1) : [...rest].slice(1, end).join('');
      if (end < 0) remarks.push(`引号没有成对，已把“${phrase}”当作一个词语检索。`);
      yield { not, field, text: phrase };
      rest = end < 0 ? '' : [...rest].slice(end + 1).join('');
    } else {
      const word = unquoted.exec(rest)?.[0] ?? '';
      yield { not, field, text: word };
      rest = rest.slice(word.length);
    }
    rest = rest.trimStart();
  }
}

/** The plain words that a query asks for, without what it shuts out: 养老 -学校 → 养老. */
export function searchWordsOf(query: string): string[] {
  const asked = readSearch(query).all.flatMap((condition) => ('text' in condition ? [condition.text] : []));
  return [...new Set(asked.map(plainText))].filter((word) => word !== '');
}
