import type { UnitName } from '../../model/people/unit.ts';
import { dayInCell } from './organisation-table.ts';

/** Names of one kind as a table shows them in a cell: 市工商局（至2019-03-31）、市质监局（2001-05-01至2019-03-31）. */
export function unitNamesInWords(names: readonly UnitName[], kind: UnitName['kind']): string {
  return names
    .filter((each) => each.kind === kind)
    .map(inWords)
    .join('、');
}

function inWords({ name, validFrom, validUntil }: UnitName): string {
  if (validFrom && validUntil) return `${name}（${validFrom}至${validUntil}）`;
  if (validFrom) return `${name}（${validFrom}起）`;
  return validUntil ? `${name}（至${validUntil}）` : name;
}

/**
 * The names of such a cell; the notes that the same names have are kept. A bracket that is no span of days is part of the
 * name.
 */
export function unitNamesInCell(cell: string, kind: UnitName['kind'], before: readonly UnitName[] = []): UnitName[] {
  const pieces = cell
    .split(/[、，,；;\n]+/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  return pieces.map((piece) => {
    const spanned = /^(.+?)[（(]([^（）()]*)[）)]$/.exec(piece);
    const span = spanned ? spanIn(spanned[2] ?? '') : null;
    const name = (span ? (spanned?.[1] ?? '') : piece).trim();
    const note = before.find((each) => each.kind === kind && each.name === name)?.note ?? '';
    return { name, kind, validFrom: span?.from ?? null, validUntil: span?.until ?? null, note };
  });
}

function spanIn(words: string): { from: string | null; until: string | null } | null {
  const [, first = '', joint = '', second = ''] =
    /^(\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?)?\s*(至|到|起|止|前|—|~|～)?\s*(\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?)?$/.exec(
      words.trim(),
    ) ?? [];
  const [from, until] = [dayInCell(first), dayInCell(second)];
  if (from === null && until === null) return null;
  return joint === '止' || joint === '前' ? { from: null, until: from ?? until } : { from, until };
}
