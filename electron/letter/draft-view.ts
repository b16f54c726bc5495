import { initialContent, type LetterFacts } from '../../shared/domain/letter/initial-content.ts';
import { documentNumber } from '../../shared/domain/numbers/document-number.ts';
import { holding } from '../../shared/domain/opinions/owed.ts';
import { unitsCalled } from '../../shared/domain/proof/words/former-departments-used.ts';
import { refusal } from '../../shared/errors.ts';
import type { LetterKind } from '../../shared/model/kinds.ts';
import { type Draft, LetterContent, type LetterVersionHead } from '../../shared/model/letter/letter.ts';
import type { QueryContext } from '../context/context.ts';
import type { ReadDb } from '../db/connections.ts';
import { fromJson } from '../db/json.ts';
import { keptAsks } from '../items/asks.ts';
import { signatureOf } from '../items/signature.ts';
import { submissionOf } from '../items/signing/submission.ts';
import { requestsOf } from '../items/view.ts';
import { namedUnits } from '../people/named-units.ts';
import { charactersIn, think } from '../reading/process/think.ts';
import { composeContext, letterFacts } from './facts.ts';
import { remarksOf } from './remarks.ts';
import { changedOutside } from './unchanged.ts';
import { type LetterRow, letterRow } from './versions.ts';

/**
 * The draft with everything the editor shows beside it. Nothing saved yet: the office's own words, revision 0. A very long
 * one is looked through away from the process that answers the window.
 */
export async function draftView(
  context: QueryContext,
  proposalId: number,
  /** Whether the rows are held against their seals too: not within a change, which is sealed at its end. */
  { checked } = { checked: false },
): Promise<Draft> {
  const { db, reader } = context;
  const facts = await letterFacts(db, proposalId);
  const row = await letterRow(db, proposalId);
  const signed = row && (await signatureOf(db, row.id));
  const letterKind = letterKindFor(facts, row, signed !== undefined);
  const content = contentFor(letterKind, row, facts);
  const opinions = await opinionsOf(db, proposalId);
  const { stage } = await db
    .selectFrom('proposal')
    .select('stage')
    .where('id', '=', proposalId)
    .executeTakeFirstOrThrow();
  const { body } = facts;
  const kept = await keptAsks(db, proposalId);
  const size = charactersIn([...content.blocks, ...opinions.flatMap(({ blocks }) => blocks)]) + body.length;
  // Told with every keystroke that is saved: an ordinary letter is looked through sooner here.
  const beside = await think(reader, 'beside', { content, opinions, body, kept }, { name: '稿件', size: size / 4 });
  return {
    proposalId,
    letterKind,
    stage,
    revision: row?.revision ?? 0,
    content,
    savedAt: row?.savedAt ?? null,
    savedBy: row?.savedBy ?? null,
    opinions,
    unitsCalled: unitsCalled(await namedUnits(db)),
    ...beside,
    versions: row ? await versionHeads(db, row.id) : [],
    remarks: row ? await remarksOf(db, row.id) : [],
    submittedVersion: row?.submittedVersion ?? null,
    signature: signed
      ? {
          version: signed.version,
          fingerprint: signed.fingerprint.slice(0, 16),
          signedOn: signed.signedOn,
          by: signed.by,
          documentNumber: documentNumber(signed),
          key: signed.key,
          remark: signed.remark,
        }
      : null,
    submission: await submissionOf(db, proposalId),
    stale: Boolean(signed && row && signed.fingerprint !== row.fingerprint),
    context: await composeContext(db, proposalId, row && { ...row, kind: letterKind }),
    changedOutside: row && checked ? await changedOutside(context, proposalId, signed ? 'signed' : 'draft') : [],
  };
}

/** What was signed stays what it is; a draft becomes the letter that the item's role asks for now. */
export function letterKindFor(
  facts: { kind: LetterKind | null },
  row: LetterRow | undefined,
  isSigned: boolean,
): LetterKind {
  const kind = isSigned ? row?.kind : (facts.kind ?? row?.kind);
  if (!kind) throw refusal('role.no-letter');
  return kind;
}

/** The saved words; written for another kind of letter, its paragraphs under this kind's head and foot. */
export function contentFor(kind: LetterKind, row: LetterRow | undefined, facts: LetterFacts): LetterContent {
  if (!row) return initialContent(kind, facts);
  // Parsed, so that a content saved by an earlier program gets the defaults of fields it did not know.
  const saved = LetterContent.parse(fromJson(row.content));
  if (row.kind === kind) return saved;
  const { blocks, decisions, merged, enclosures } = saved;
  return { ...initialContent(kind, facts), blocks, decisions, merged, enclosures };
}

/** All versions of all units' opinions that hold, with the units' names. */
export async function opinionsOf(db: ReadDb, proposalId: number): Promise<Draft['opinions']> {
  const requests = await requestsOf(db, proposalId);
  return requests.flatMap((request) =>
    holding(request).map(({ voided: _, ...opinion }) => ({
      ...opinion,
      unitName: request.unitName,
      unitShortName: request.unitShortName,
    })),
  );
}

/** What is kept of a letter, the newest first, without its words. */
export async function versionHeads(db: ReadDb, letterId: number): Promise<LetterVersionHead[]> {
  const rows = await db
    .selectFrom('letterVersion')
    .select(['version', 'reason', 'at', 'by', 'fingerprint'])
    .where('letterId', '=', letterId)
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, fingerprint: row.fingerprint.slice(0, 16) }));
}
