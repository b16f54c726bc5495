import type { CaseField, CaseSession, CaseValues } from '../../model/earlier/earlier-case.ts';
import { sameUnit } from '../names/units/unit-meant.ts';
import { plainNumber, plainTitle, plainWords } from './plain-words.ts';

/** Free remarks: what two sources say there stands side by side without contradicting. */
const remarks: ReadonlySet<CaseField> = new Set(['opinionsIn', 'contacts', 'commitments', 'progress', 'remark']);
/** The ledger's 承办人 and the letter's 联系人 need not be the same person: the first source holds. */
const firstHolds: ReadonlySet<CaseField> = new Set(['handler', 'phone', 'published', 'body']);

type Value = CaseValues[CaseField];

/**
 * The one value that two sources agree on, the fuller of the two; undefined where they contradict each other. Names in
 * another order, book marks, widths of signs, 市民政局 beside 云澜市民政局 are no contradiction.
 */
export function agreedValue<F extends CaseField>(
  field: F,
  one: CaseValues[F],
  other: CaseValues[F],
): CaseValues[F] | undefined {
  return agreed(field, one, other) as CaseValues[F] | undefined;
}

function agreed(field: CaseField, one: Value, other: Value): Value | undefined {
  if (one === other || firstHolds.has(field)) return one;
  if (Array.isArray(one) && Array.isArray(other)) {
    return field === 'coUnits' ? unitsTogether(one, other) : fullerNames(one, other);
  }
  if (field === 'session') return sameSession(one as CaseSession, other as CaseSession);
  if (typeof one !== 'string' || typeof other !== 'string') return undefined;
  if (remarks.has(field)) return together(one, other);
  return sameText(field, one, other);
}

function sameText(field: CaseField, one: string, other: string): string | undefined {
  const longer = other.length > one.length ? other : one;
  switch (field) {
    case 'title':
      return plainTitle(one) === plainTitle(other) ? longer : undefined;
    case 'number':
      return plainNumber(one) === plainNumber(other) ? one : undefined;
    case 'leadUnit':
    case 'replyUnit':
      return sameUnit(one, other) ? longer : undefined;
    case 'resultClass':
      return plainWords(one).replace(/类$/, '') === plainWords(other).replace(/类$/, '') ? one : undefined;
    default:
      return plainWords(one) === plainWords(other) ? longer : undefined;
  }
}

function sameSession(one: CaseSession, other: CaseSession): CaseSession | undefined {
  if (one.term !== other.term) return undefined;
  if (one.meeting === null) return other;
  return other.meeting === null || other.meeting === one.meeting ? one : undefined;
}

/** A ledger often names the first proposer only: the list that holds all names of the other is the fuller one. */
function fullerNames(one: readonly string[], other: readonly string[]): string[] | undefined {
  const [a, b] = [one.map(plainWords), other.map(plainWords)];
  if (b.every((name) => a.includes(name))) return [...one];
  if (!a.every((name) => b.includes(name))) return undefined;
  // Who is named alone is the first of those who proposed.
  const first = b.indexOf(a[0] ?? '');
  return [other[first], ...other.filter((_, at) => at !== first)].filter((name) => name !== undefined);
}

/** Each opinion knows of its own office only, so the lists add up. */
function unitsTogether(one: readonly string[], other: readonly string[]): string[] {
  return [...one, ...other.filter((unit) => !one.some((known) => sameUnit(known, unit)))];
}

function together(one: string, other: string): string {
  const [a, b] = [plainWords(one), plainWords(other)];
  if (a.includes(b)) return one;
  return b.includes(a) ? other : `${one}；${other}`;
}
