import { type List, type ListLevel, listLabels } from '../word/list-labels.ts';
import type { Attributes } from '../word/xml-walk.ts';
import type { OdtStyles } from './odt-styles.ts';

type OpenList = { style: string; counts: string; first: boolean };

/** Gives the paragraphs of lists the numbers that are printed before them. */
type OdtLists = {
  open(at: Attributes): void;
  close(): void;
  /** A new item: the first paragraph in it bears the number. */
  item(at: Attributes): void;
  label(paragraph: { style: string | undefined; outline: number | null }): string;
};

/**
 * A list of OpenDocument begins anew unless it says that it goes on (ODF 1.3 part 3, 5.3.3), so every list that does
 * not counts by itself. Headings outside of lists count by the outline.
 */
export function odtLists(styles: OdtStyles): OdtLists {
  const abstracts = new Map<string, ReadonlyMap<number, ListLevel>>();
  const lists = new Map<string, List>();
  const label = listLabels(abstracts, lists);
  const open: OpenList[] = [];
  /** The counting of each style's last list, and of lists by their own id. */
  const last = new Map<string, string>();
  let made = 0;
  const counting = (style: string, goesOnFrom: string | undefined): string => {
    if (goesOnFrom !== undefined) return goesOnFrom;
    made += 1;
    const key = `${style} ${made}`;
    abstracts.set(key, styles.levels(style) ?? new Map());
    lists.set(key, { abstract: key, starts: new Map() });
    return key;
  };
  return {
    open: (at) => {
      const above = open.at(-1);
      const style = at['text:style-name'] ?? above?.style ?? '';
      const before = at['text:continue-list'] ?? (at['text:continue-numbering'] === 'true' ? style : undefined);
      const goesOn =
        above && above.style === style ? above.counts : before === undefined ? undefined : last.get(before);
      const counts = counting(style, goesOn);
      last.set(style, counts);
      if (at['xml:id']) last.set(at['xml:id'], counts);
      open.push({ style, counts, first: false });
    },
    close: () => {
      open.pop();
    },
    item: (at) => {
      const list = open.at(-1);
      if (!list) return;
      list.first = true;
      const start = Number(at['text:start-value']);
      if (!start) return;
      // A number given to one item: counted from there on.
      const key = counting(list.style, undefined);
      lists.get(key)?.starts.set(open.length - 1, start);
      list.counts = key;
      last.set(list.style, key);
    },
    label: ({ style, outline }) => {
      const list = open.at(-1);
      if (list) {
        if (!list.first) return '';
        list.first = false;
        return label({ list: list.counts, level: open.length - 1 });
      }
      const named = styles.listOf(style);
      if (outline === null && named === null) return '';
      const key = named ?? '';
      if (!lists.has(key)) {
        abstracts.set(key, styles.levels(key) ?? new Map());
        lists.set(key, { abstract: key, starts: new Map() });
      }
      return label({ list: key, level: outline ?? 0 });
    },
  };
}
