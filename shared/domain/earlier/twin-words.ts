import type { ProposalKind } from '../../model/kinds.ts';
import type { Day } from '../../model/primitives.ts';
import { dayInWords } from '../dates/day.ts';
import { plainTitle } from './plain-words.ts';

type Named = { kind: ProposalKind | null; number: string | null; title: string | null };

/** How a case is named in a sentence: 「第77号《关于……的建议》」. */
export function caseName({ number, title }: Named): string {
  return `${number ? `第${number}号` : ''}${title ? `《${title.replace(/^《|》$/g, '')}》` : ''}` || '没有编号的一件';
}

/**
 * A case that is in the store already, and how many letters of it are; `title` is that of the one that comes.
 * 「库中已有第77号《…》（2026年3月20日入库，已有函件1封）」.
 */
export function storedTwinWords(known: Named, importedOn: Day, letters: number, title: string | null): string {
  const kept = letters > 0 ? `已有函件${letters}封` : '还没有函件';
  return `库中已有${caseName(known)}（${dayInWords(importedOn)}入库，${kept}）${otherTitle(known.title, title)}`;
}

/** Of one number with two titles one is likely wrong: said, since a duplicate does not go in unless a person says so. */
function otherTitle(known: string | null, title: string | null): string {
  if (!known || !title || plainTitle(known) === plainTitle(title)) return '';
  return '；编号相同而案由不同，请核对编号，确是两件的选「另存一件」';
}

/**
 * An item that is being handled, or was, in this program. 「办理件中已有第77号」; its title is not told, since whoever
 * imports may not see it, but where it is another than `title`, that is.
 */
export function itemTwinWords(known: Pick<Named, 'number' | 'title'>, title: string | null): string {
  const there = known.number ? `办理件中已有第${known.number}号` : '办理件中已有这一件';
  return there + otherTitle(known.title, title);
}

/** A record further up in the same batch. 「与本批次中「台账.xlsx 第3行」是同一件」. */
export function recordTwinWords(place: string): string {
  return `与本批次中「${place}」是同一件`;
}
