import { type CaseField, type CaseReading, caseFields } from '../../model/earlier/earlier-case.ts';
import type { RecordState, Twin } from '../../model/importing.ts';
import type { PieceKind } from '../../model/reading/reading.ts';

type RecordStanding = {
  state: Extract<RecordState, 'blocked' | 'doubtful' | 'duplicate' | 'ready'>;
  reason: string;
  doubts: CaseField[];
};

/**
 * Where a record stands before it is stored: what is missing, of what it is a duplicate, what waits for a person.
 * Without 建议 or 提案 → blocked: 没有写明是建议还是提案.
 */
export function recordStanding(reading: CaseReading, what: readonly PieceKind[], twin: Twin | null): RecordStanding {
  const doubts = openDoubts(reading);
  const missing = what.includes('material') ? missingOfMaterial(reading) : missingOfCase(reading);
  if (missing.length > 0) return { state: 'blocked', reason: missing.join('；'), doubts };
  if (twin) return { state: 'duplicate', reason: twin.words, doubts };
  if (doubts.length > 0) return { state: 'doubtful', reason: '', doubts };
  return { state: 'ready', reason: '', doubts };
}

const fields = Object.keys(caseFields) as CaseField[];

/** The fields that wait for a decision. 编号 read as 77 or 78 and not yet settled → `['number']`. */
export function openDoubts(reading: CaseReading): CaseField[] {
  return fields.filter((field) => reading[field]?.doubt !== undefined && reading[field]?.settledBy === undefined);
}

/** What waits for a decision and why: 「答复时限」没有写年份；「答复日期」几处写的不一样. */
export function doubtWords(reading: CaseReading): string {
  return openDoubts(reading)
    .map((field) => `「${caseFields[field]}」${reading[field]?.doubt}`)
    .join('；');
}

function missingOfCase({ kind, number, title }: CaseReading): string[] {
  const missing: string[] = [];
  if (!given(kind?.value)) missing.push('没有写明是建议还是提案');
  if (!given(number?.value) && !given(title?.value)) missing.push('编号和案由都没有');
  return missing;
}

function missingOfMaterial({ title }: CaseReading): string[] {
  return given(title?.value) ? [] : ['没有标题'];
}

function given(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '';
}
