import type { ListExport, ListFilter, ListName } from '../../shared/model/lists.ts';
import { behindLines, rowsChanged } from '../db/sealing/changed-rows.ts';
import type { SealedTable } from '../db/sealing/sealed-tables.ts';
import { countedList } from './counted-list.ts';
import { figureList } from './figure-list.ts';
import { itemList } from './item-list.ts';
import type { Asking, Listed } from './listed.ts';
import { logList } from './log-list.ts';
import { commitmentList, letterList, numberList, referenceList, representativeList, unitList } from './plain-lists.ts';
import { searchList } from './search-list.ts';
import { statisticsList } from './statistics-list.ts';
import { voidedList } from './voided-list.ts';
import { webList } from './web-list.ts';
import { weekList } from './week-list.ts';

/** Every list that can be had as a file; a further one is a line here and one in shared/model/lists.ts. */
const lists: { [L in ListName]: (asking: Asking, filter: ListFilter<L>) => Promise<Listed> } = {
  items: itemList,
  commitments: commitmentList,
  numbers: numberList,
  units: unitList,
  representatives: representativeList,
  log: logList,
  statistics: statisticsList,
  counted: countedList,
  search: searchList,
  letters: letterList,
  references: referenceList,
  publication: webList,
  figures: figureList,
  week: weekList,
  voided: voidedList,
};

/** What each list is made from, as far as rows are sealed. The register of numbers names its own rows, the log has its chain. */
const behind: { [L in ListName]: readonly SealedTable[] } = {
  items: [...behindLines, 'opinionRequest', 'opinion'],
  commitments: ['proposal', 'proposer', 'commitment', 'milestone', 'commitmentLog'],
  numbers: [],
  units: ['unit'],
  representatives: ['representative'],
  log: [],
  statistics: [...behindLines, 'opinionRequest', 'opinion', 'commitment'],
  counted: behindLines,
  search: behindLines,
  letters: ['publishedLetter'],
  references: ['reference'],
  figures: ['reference'],
  publication: [...behindLines, 'webText', 'webStep'],
  week: [...behindLines, 'commitment'],
  voided: ['proposal'],
};

/** What of the rows behind a list was changed by other means than this program, in words. */
export function changedBehind(asking: Asking, list: ListName): Promise<string[]> {
  return rowsChanged(asking, behind[list]);
}

/** The rows of the list that is asked for; refuses as the list's own query does. */
export function listedRows(asking: Asking, { list, filter }: ListExport): Promise<Listed> {
  return (lists[list] as (asking: Asking, filter: unknown) => Promise<Listed>)(asking, filter);
}
