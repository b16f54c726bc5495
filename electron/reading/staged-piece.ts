import { type CaseKeys, keysOfReading, numberKeyOf } from '../../shared/domain/earlier/case-keys.ts';
import { recordStanding } from '../../shared/domain/earlier/record-standing.ts';
import type { CaseReading, ExtraColumn } from '../../shared/model/earlier/earlier-case.ts';
import type { Twin } from '../../shared/model/importing.ts';
import type { PieceKind } from '../../shared/model/reading/reading.ts';
import { toJson } from '../db/json.ts';

/** What of a record follows from its reading, as it is written to the store. */
export function recordText(
  reading: CaseReading,
  what: readonly PieceKind[],
  twin: Twin | null,
  keys: CaseKeys = keysOfReading(reading),
) {
  const { state, reason, doubts } = recordStanding(reading, what, twin);
  return {
    reading: toJson(reading),
    title: reading.title?.value ?? '',
    identity: what.includes('material') ? null : numberKeyOf(keys),
    titleKey: what.includes('material') ? null : keys.titleKey,
    what: [...what].join(' '),
    state,
    reason,
    doubts: doubts.length,
    doubtIn: doubts.length > 0 ? ` ${doubts.join(' ')} ` : '',
    twin: twin && toJson(twin),
  };
}

/** The kinds of source a record was read from, out of its column. */
export const kindsIn = (what: string) => what.split(' ') as PieceKind[];

/** A record as one source gives it, made in the reader's process: strings, so that the main one only writes them. */
export type StagedPiece = {
  /** Of the source within its file, and of the record within the batch. */
  place: string;
  recordPlace: string;
  what: PieceKind;
  cells: string | null;
  letter: string | null;
  text: string | null;
  /** Of its table's contexts, the one that holds for the row. */
  context: number | null;
  extras: string;
  decision: 'take' | 'leave';
  /** Why it is left out unless a person takes it. */
  reason: string;
  keys: CaseKeys;
  /** As written; `keys` has it as compared. */
  number: string | null;
  record: ReturnType<typeof recordText>;
};

type Source = Pick<StagedPiece, 'place' | 'what' | 'cells' | 'letter' | 'text'> & {
  file: string;
  context?: number;
};

/** What one source says of its case, as the record that it is until it is joined to others. */
export function stagedPiece(
  { file, context, ...source }: Source,
  reading: CaseReading,
  extras: readonly ExtraColumn[],
  left: { reason: string } | null = null,
): StagedPiece {
  const keys = keysOfReading(reading);
  return {
    ...source,
    recordPlace: recordPlace(file, source.place),
    context: context ?? null,
    extras: toJson(extras),
    decision: left ? 'leave' : 'take',
    reason: left?.reason ?? '',
    keys,
    number: reading.number?.value ?? null,
    record: recordText(reading, [source.what], null, keys),
  };
}

/** Where a record comes from: 「台账.xlsx 表1 第5行」, 「答复.docx」. */
export function recordPlace(file: string, place: string): string {
  return place.startsWith(file) ? place : `${file} ${place}`;
}
