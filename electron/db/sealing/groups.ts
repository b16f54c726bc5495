import { createHash } from 'node:crypto';
import { contentOf, differingFields, isFull, type RowFound, type RowImage, type Shape } from './row-image.ts';
import type { SealText, Touched } from './sealer.ts';

/**
 * Rows that come in by the thousand do not get a seal each: those whose ids lie side by side share one, which holds a
 * digest of each of them. Whatever is written to one of them sets the seal of its group anew and leaves the digests of
 * the others as they were, so that a change from outside is not covered up.
 */
const together = 64;

/** By id as text, the digest of the row as this program wrote it last. */
export type GroupDigests = Readonly<Record<string, string>>;

/** The first and the last id of the group that an id belongs to. */
export function groupOf(id: number): [first: number, last: number] {
  const first = Math.floor(id / together) * together;
  return [first, first + together - 1];
}
/** As a seal names the group; a single row's key has one element. */
export const groupKey = (id: number) => JSON.stringify(groupOf(id));
export const idOf = ({ ofKey }: { ofKey: string }) => Number(JSON.parse(ofKey)[0]);

/** A page of rows without the group that goes on beyond it. */
export function wholeGroups(page: RowFound[]): RowFound[] {
  const last = page.at(-1);
  if (!last || !isFull(page)) return page;
  const [first] = groupOf(idOf(last));
  return page.filter((row) => idOf(row) < first);
}

/** What a group's seal holds of one row; '' where there is none. */
export function memberDigest(json: string | null, shape: Shape): string {
  if (json === null) return '';
  return createHash('sha256').update(contentOf(json, shape)).digest('base64url').slice(0, 22);
}

const imageOfMember = (digest: string): RowImage => ({ digest, fields: { [wholeRow]: digest } });
/** Stands for all columns: of these rows is not kept which one differs. */
const wholeRow = '~';

/** How a row differs from what its group's seal says of it; nothing where it does not. */
export function memberDifference(known: GroupDigests, id: number, digest: string): string[] {
  return differingFields(imageOfMember(known[id] ?? ''), imageOfMember(digest));
}

/**
 * The seals that the touched rows of one table get, one a group. `known` are the last digests by group, `found` the
 * touched rows as they are now, by id.
 */
export function groupSeals(
  shape: Shape,
  touched: readonly Touched[],
  {
    known,
    found,
    at,
  }: {
    known: ReadonlyMap<string, GroupDigests>;
    found: ReadonlyMap<number, string>;
    at: string;
  },
): SealText[] {
  const groups = Map.groupBy(touched, (row) => groupKey(idOf(row)));
  return [...groups].flatMap(([ofKey, rows]) => {
    const before = known.get(ofKey) ?? {};
    const digests: Record<string, string> = { ...before };
    const foreign: Record<string, string[]> = {};
    let isChanged = false;
    for (const row of rows) {
      const id = idOf(row);
      const was = memberDifference(before, id, memberDigest(row.before, shape));
      if (was.length > 0) foreign[id] = was;
      const digest = memberDigest(found.get(id) ?? null, shape);
      isChanged ||= digest !== (before[id] ?? '');
      if (digest === '') delete digests[id];
      else digests[id] = digest;
    }
    const isForeign = Object.keys(foreign).length > 0;
    return isChanged || isForeign
      ? [groupSeal(shape, ofKey, digests, isForeign ? JSON.stringify(foreign) : '', at)]
      : [];
  });
}

/** The seals of rows that were found there when the sealing of their table began; they come in the order of their ids. */
export function* groupsOf(shape: Shape, rows: Iterable<RowFound>, at: string): Generator<SealText> {
  let [ofKey, digests]: [string, Record<string, string>] = ['', {}];
  for (const row of rows) {
    const id = idOf(row);
    if (ofKey !== '' && groupKey(id) !== ofKey) {
      yield groupSeal(shape, ofKey, digests, '', at);
      digests = {};
    }
    ofKey = groupKey(id);
    digests[id] = memberDigest(row.row, shape);
  }
  if (ofKey !== '') yield groupSeal(shape, ofKey, digests, '', at);
}

function groupSeal({ table }: Shape, ofKey: string, digests: GroupDigests, foreignTo: string, at: string): SealText {
  const fields = JSON.stringify(digests);
  const isEmpty = fields === '{}';
  const digest = isEmpty ? '' : createHash('sha256').update(fields).digest('hex').slice(0, 32);
  return { ofTable: table, ofKey, proposalId: null, digest, fields, at, foreignTo };
}
