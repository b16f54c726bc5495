import type { Collective, Person } from '../../model/items/proposal.ts';
import type { ProposalKind } from '../../model/kinds.ts';
import type { PostAddress, PostFormat } from '../../model/papers/post.ts';
import { addresseesOf } from '../letter/addressee.ts';

/** How one kind of paper is parted: its size, how many stand on it and where the first begins, in millimetres. */
export type PostSheet = {
  widthMm: number;
  heightMm: number;
  columns: number;
  rows: number;
  cellMm: { width: number; height: number };
  /** The first cell's corner, and what is free between two columns. */
  leftMm: number;
  topMm: number;
  gapMm: number;
  /** The size of a name, and of what stands beside it. */
  namePt: number;
  placePt: number;
};

/** The sheets and envelopes on sale; an envelope is a sheet of one. */
export const postSheets: Record<PostFormat, PostSheet> = {
  'labels-24': {
    ...{ widthMm: 210, heightMm: 297, columns: 3, rows: 8, cellMm: { width: 70, height: 37 } },
    ...{ leftMm: 0, topMm: 0.5, gapMm: 0, namePt: 16, placePt: 12 },
  },
  'labels-14': {
    ...{ widthMm: 210, heightMm: 297, columns: 2, rows: 7, cellMm: { width: 99.1, height: 38.1 } },
    ...{ leftMm: 4.65, topMm: 15.15, gapMm: 2.5, namePt: 18, placePt: 14 },
  },
  dl: {
    ...{ widthMm: 220, heightMm: 110, columns: 1, rows: 1, cellMm: { width: 220, height: 110 } },
    ...{ leftMm: 0, topMm: 0, gapMm: 0, namePt: 22, placePt: 16 },
  },
  c5: {
    ...{ widthMm: 229, heightMm: 162, columns: 1, rows: 1, cellMm: { width: 229, height: 162 } },
    ...{ leftMm: 0, topMm: 0, gapMm: 0, namePt: 26, placePt: 18 },
  },
};

type Proposed = {
  kind: ProposalKind;
  proposers: readonly Person[];
  collective: Pick<Collective, 'name' | 'contactPerson'> | null;
};

/**
 * Whom the letters of these items go to, each once however many items are theirs: the unit a person works in and 陈若安代表,
 * or a collective with its contact person.
 */
export function postAddresses(items: readonly Proposed[]): PostAddress[] {
  const all = items.flatMap((item): PostAddress[] => {
    const { collective, proposers } = item;
    if (collective) return [{ place: collective.name, name: collective.contactPerson || '负责同志' }];
    return addresseesOf(item).map((name, at) => ({ place: proposers[at]?.organization ?? '', name }));
  });
  const seen = new Map(all.map((each) => [`${each.place}\n${each.name}`, each]));
  return [...seen.values()];
}

/** The addresses parted into sheets, each filled row by row. 25 on sheets of 24 → two sheets. */
export function postPages(addresses: readonly PostAddress[], { columns, rows }: PostSheet): PostAddress[][] {
  const each = columns * rows;
  return Array.from({ length: Math.ceil(addresses.length / each) }, (_, at) =>
    addresses.slice(at * each, (at + 1) * each),
  );
}
