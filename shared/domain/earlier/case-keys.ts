import type { CaseReading } from '../../model/earlier/earlier-case.ts';
import type { Level, ProposalKind } from '../../model/kinds.ts';
import { plainNumber, plainTitle, plainWords } from './plain-words.ts';

/** What tells one case from another, as far as it is known. */
export type CaseKeys = {
  kind: ProposalKind | null;
  level: Level | null;
  term: number | null;
  meeting: number | null;
  number: string | null;
  /** Title and first proposer together; null where one of them is not known. */
  titleKey: string | null;
};

/** The keys of a record, from what was read for certain or settled by a person. 第077号 → `number: '77'`. */
export function keysOfReading(reading: CaseReading): CaseKeys {
  const session = reading.session?.value ?? null;
  const number = reading.number?.value ?? null;
  return {
    kind: reading.kind?.value ?? null,
    level: reading.level?.value ?? null,
    term: session?.term ?? null,
    meeting: session?.meeting ?? null,
    number: number === null ? null : plainNumber(number),
    titleKey: titleKeyOf(reading.title?.value ?? null, reading.proposers?.value ?? []),
  };
}

/** The keys of a case by its columns; its number may stand there as 077 or 77. 077 → 77. */
export function keysOfColumns({ kind, level, term, meeting, number, titleKey }: CaseKeys): CaseKeys {
  return { kind, level, term, meeting, number: number === null ? null : plainNumber(number), titleKey };
}

/**
 * Title and first proposer as one word; null where either is missing: many titles are alike. 《关于加快养老设施建设的建议》 of 陈某 →
 * 加快养老设施建设|陈某.
 */
export function titleKeyOf(title: string | null, names: readonly string[]): string | null {
  const first = plainWords(names[0] ?? '');
  const words = plainTitle(title ?? '');
  return first === '' || words === '' ? null : `${words}|${first}`;
}

/** One word for kind, 届次 and number; null where too little is known to tell the case by it. The level is apart. */
export function numberKeyOf({ kind, term, meeting, number }: CaseKeys): string | null {
  if (kind === null || term === null || meeting === null || number === null) return null;
  return `${kind}|${term}|${meeting}|${number}`;
}

/**
 * Whether two are the same case: by kind, 届次 and number; else by title and first proposer. Whatever both of them
 * know must agree, so that two years' cases of the same title stay two.
 */
export function sameCase(a: CaseKeys, b: CaseKeys): boolean {
  for (const key of ['kind', 'level', 'term', 'meeting', 'number'] as const) {
    if (a[key] !== null && b[key] !== null && a[key] !== b[key]) return false;
  }
  const number = numberKeyOf(a);
  if (number !== null && number === numberKeyOf(b)) return true;
  return a.titleKey !== null && a.titleKey === b.titleKey;
}
