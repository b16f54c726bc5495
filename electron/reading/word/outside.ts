import { isPageNumber } from './page-number.ts';

/** Words of a document that are not simply its text, and the sentence that tells the clerk of them. */
const kinds = {
  hidden: (places: string) => `隐藏的文字没有读取（${places}）`,
  invisible: (places: string) => `白色或极小、纸上看不见的文字没有读取（${places}）`,
  white: (places: string) => `表格或文本框里白色的文字照样读作正文（${places}），请核对是不是看得见`,
  deleted: (places: string) => `修订中已删除的文字没有读取（${places}）`,
  inserted: (places: string) => `修订中插入的文字已读作正文（${places}）`,
  struck: (places: string) => `划了删除线的文字照样读作正文（${places}），请核对要不要用`,
  comment: (places: string) => `批注没有读取（${places}）`,
  page: (places: string) => `页眉、页脚没有读作正文（${places}）`,
  prompt: (places: string) => `没有填写的提示文字没有读取（${places}）`,
} as const;
type OutsideKind = keyof typeof kinds;

const counted = {
  picture: (count: number) => `有${count}张图片或图形，里面的文字没有读取。`,
  object: (count: number) => `嵌入了${count}个对象（如表格、公式），里面的内容没有读取。`,
  sign: (count: number) => `有${count}个符号字体的符号没有认出，没有读取。`,
} as const;

/** So much of one place is shown, and so many places; the rest is counted. */
const shown = { signs: 80, places: 5 } as const;
/** A document that is hidden sign by sign is not kept twice. */
const mostPlaces = 10_000;

/** What a reader met and did not take into the text, or took with a doubt. */
export type OutsideWords = {
  /** Words that follow each other are one place; `break` parts them. */
  words(kind: OutsideKind, words: string): void;
  break(): void;
  count(what: keyof typeof counted, more?: number): void;
  pictures(): number;
  notes(): string[];
};

/** Gathers while a document is read what stays outside its text, so that nothing is lost without a word. */
export function outsideWords(): OutsideWords {
  const places = new Map<OutsideKind, string[]>();
  const numbers = new Map<keyof typeof counted, number>();
  let open: OutsideKind | null = null;
  return {
    words: (kind, words) => {
      const found = places.get(kind) ?? [];
      places.set(kind, found);
      if (open === kind && found.length > 0) found[found.length - 1] += words;
      else if (found.length < mostPlaces) found.push(words);
      open = kind;
    },
    break: () => {
      open = null;
    },
    count: (what, more = 1) => {
      numbers.set(what, (numbers.get(what) ?? 0) + more);
    },
    pictures: () => numbers.get('picture') ?? 0,
    notes: () => [
      ...[...places].flatMap(([kind, found]) => sentence(kind, found)),
      ...[...numbers].flatMap(([what, count]) => (count > 0 ? [counted[what](count)] : [])),
    ],
  };
}

/** What stands at the head or foot of pages, but their numbers; each once, though every section has its own. */
export function nameHeads(heads: Iterable<string>, left: OutsideWords): void {
  for (const words of new Set(heads)) {
    if (words === '' || isPageNumber(words)) continue;
    left.break();
    left.words('page', words);
  }
}

function sentence(kind: OutsideKind, found: readonly string[]): string[] {
  const filled = found.map((words) => words.replace(/\s+/g, ' ').trim()).filter((words) => words !== '');
  if (filled.length === 0) return [];
  const named = filled
    .slice(0, shown.places)
    .map((words) => `「${words.length > shown.signs ? `${words.slice(0, shown.signs)}…` : words}」`);
  const more = filled.length > named.length ? '等' : '';
  return [`${kinds[kind](`${filled.length}处`)}：${named.join('')}${more}。`];
}
