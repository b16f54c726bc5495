import { initialContent } from '../../shared/domain/letter/initial-content.ts';
import { proposalAsks } from '../../shared/domain/merging/asks.ts';
import { conflicts } from '../../shared/domain/merging/conflicts.ts';
import { leftOut, pendingUpdates } from '../../shared/domain/merging/derived.ts';
import { documentNumber } from '../../shared/domain/numbers/document-number.ts';
import { refusal } from '../../shared/errors.ts';
import { type Draft, LetterContent, type Remark } from '../../shared/model/letter/letter.ts';
import type { ReadDb } from '../db/connections.ts';
import { fromJson } from '../db/json.ts';
import { requestsOf } from '../items/view.ts';
import { composeContext, letterFacts } from './facts.ts';
import { letterRow, signatureOf } from './versions.ts';

/** The draft with everything the editor shows beside it. Nothing saved yet: the office's own words, revision 0. */
export async function draftView(db: ReadDb, proposalId: number): Promise<Draft> {
  const facts = await letterFacts(db, proposalId);
  const row = await letterRow(db, proposalId);
  const letterKind = row?.kind ?? facts.kind;
  if (!letterKind) throw refusal('role.no-letter');
  // Parsed, so that a content saved by an earlier program gets the defaults of fields it did not know.
  const content = row ? LetterContent.parse(fromJson(row.content)) : initialContent(letterKind, facts);
  const opinions = await opinionsOf(db, proposalId);
  const { stage } = await db
    .selectFrom('proposal')
    .select('stage')
    .where('id', '=', proposalId)
    .executeTakeFirstOrThrow();
  const signed = row && (await signatureOf(db, row.id));
  return {
    proposalId,
    letterKind,
    stage,
    revision: row?.revision ?? 0,
    content,
    savedAt: row?.savedAt ?? null,
    savedBy: row?.savedBy ?? null,
    asks: proposalAsks(facts.body),
    opinions,
    leftOut: leftOut(content, opinions),
    conflicts: conflicts(content, opinions),
    updates: pendingUpdates(content, opinions),
    versions: row ? await versionHeads(db, row.id) : [],
    remarks: row ? await remarksOf(db, row.id) : [],
    submittedVersion: row?.submittedVersion ?? null,
    signature: signed
      ? {
          version: signed.version,
          fingerprint: signed.fingerprint.slice(0, 16),
          signedOn: signed.signedOn,
          by: signed.by,
          documentNumber: signed.voidedOn ? null : documentNumber(signed),
        }
      : null,
    stale: Boolean(signed && row && signed.fingerprint !== row.fingerprint),
    context: await composeContext(db, proposalId, row),
  };
}

/** All versions of all units' opinions, with the units' names. */
export async function opinionsOf(db: ReadDb, proposalId: number): Promise<Draft['opinions']> {
  const requests = await requestsOf(db, proposalId);
  return requests.flatMap(({ opinions, unitName, unitShortName }) =>
    opinions.map((opinion) => ({ ...opinion, unitName, unitShortName })),
  );
}

export function remarksOf(db: ReadDb, letterId: number): Promise<Remark[]> {
  return db
    .selectFrom('remark')
    .select(['id', 'version', 'blockId', 'text', 'by', 'at', 'settledAt'])
    .where('letterId', '=', letterId)
    .orderBy('id')
    .execute();
}

async function versionHeads(db: ReadDb, letterId: number) {
  const rows = await db
    .selectFrom('letterVersion')
    .select(['version', 'reason', 'at', 'by', 'fingerprint'])
    .where('letterId', '=', letterId)
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, fingerprint: row.fingerprint.slice(0, 16) }));
}
