import { addresseesOf } from '../../shared/domain/letter/addressee.ts';
import type { LetterFacts } from '../../shared/domain/letter/initial-content.ts';
import { paperSettings } from '../../shared/domain/letter/paper-settings.ts';
import { letterOwed } from '../../shared/domain/life/lifecycle.ts';
import { documentNumber } from '../../shared/domain/numbers/document-number.ts';
import { refusal } from '../../shared/errors.ts';
import type { LetterKind } from '../../shared/model/kinds.ts';
import type { ComposeContext } from '../../shared/model/letter/composed.ts';
import type { Office } from '../../shared/model/people/office.ts';
import type { ReadDb } from '../db/connections.ts';
import { fromJson } from '../db/json.ts';
import { signatureOf } from '../items/signature.ts';
import { coUnitsOf, proposersOf } from '../items/view.ts';
import { officeOf } from '../people/office.ts';
import type { LetterRow } from './versions.ts';

/** What the office's templates may speak of for this item. */
export async function letterFacts(
  db: ReadDb,
  proposalId: number,
): Promise<LetterFacts & { office: Office; kind: LetterKind | null; body: string }> {
  const row = await db
    .selectFrom('proposal')
    .leftJoin('unit', 'unit.id', 'proposal.leadUnitId')
    .select([
      'kind',
      'level',
      'term',
      'meeting',
      'number',
      'title',
      'body',
      'role',
      'collective',
      'unit.name as leadUnitName',
    ])
    .where('proposal.id', '=', proposalId)
    .executeTakeFirst();
  if (!row) throw refusal('record.missing', { what: '一件' });
  const { level, term, meeting, collective, role, leadUnitName, body, ...rest } = row;
  return {
    office: await officeOf(db),
    proposal: {
      ...rest,
      session: { level, term, meeting },
      proposers: await proposersOf(db, proposalId),
      collective: collective ? fromJson(collective) : null,
    },
    // Only a lead unit speaks for co-handlers; elsewhere the list names whoever else handles the item.
    coUnitNames: role === 'lead' ? (await coUnitsOf(db, proposalId)).map((unit) => unit.shortName) : [],
    leadUnitName: leadUnitName ?? null,
    role,
    kind: letterOwed(role),
    body,
  };
}

/** What the letter on paper needs beside its words; the number and day are those of the valid signature. */
export async function composeContext(
  db: ReadDb,
  proposalId: number,
  letter: LetterRow | undefined,
): Promise<ComposeContext> {
  const facts = await letterFacts(db, proposalId);
  const { consent } = await db
    .selectFrom('proposal')
    .select('consent')
    .where('id', '=', proposalId)
    .executeTakeFirstOrThrow();
  const valid = letter ? ((await signatureOf(db, letter.id)) ?? null) : null;
  const letterKind = letter?.kind ?? facts.kind ?? 'reply';
  const { fullName, shortName, letterhead, issuer, letterSettings } = facts.office;
  return {
    letterKind,
    proposalKind: facts.proposal.kind,
    office: { fullName, shortName, letterhead, issuer, ...paperSettings(letterSettings) },
    addressees: letterKind === 'opinion' ? [facts.leadUnitName ?? ''] : addresseesOf(facts.proposal),
    documentNumber: valid ? documentNumber(valid) : null,
    signedOn: valid?.signedOn ?? null,
    consent,
  };
}
