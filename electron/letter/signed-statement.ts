import { createHash } from 'node:crypto';
import { sessionInWords } from '../../shared/domain/names/session-words.ts';
import { type DocumentNumber, documentNumber } from '../../shared/domain/numbers/document-number.ts';
import { handlingRoles } from '../../shared/model/kinds.ts';
import type { LetterContent } from '../../shared/model/letter/letter.ts';
import { SignedStatement } from '../../shared/model/letter/signed-statement.ts';
import type { ReadDb } from '../db/connections.ts';
import { fromJson, type JsonText } from '../db/json.ts';
import { verifies } from '../people/ed25519.ts';
import { composeContext, letterFacts } from './facts.ts';
import { fingerprintOf, type LetterRow } from './versions.ts';

type Signing = {
  letter: LetterRow;
  version: number;
  fingerprint: string;
  number: DocumentNumber;
  signedOn: string;
  by: string;
  at: string;
};

/** Everything that a signature is given under: the words by their fingerprint, and what goes on paper beside them. */
export async function statementOf(db: ReadDb, proposalId: number, signing: Signing): Promise<SignedStatement> {
  const { letter, number, ...given } = signing;
  const { proposal, office, role } = await letterFacts(db, proposalId);
  const { addressees } = await composeContext(db, proposalId, letter);
  return {
    letterId: letter.id,
    letterKind: letter.kind,
    ...given,
    documentNumber: documentNumber(number),
    item: {
      session: sessionInWords(proposal.kind, proposal.session, office),
      number: proposal.number,
      title: proposal.title,
      role: role ? handlingRoles[role] : '',
      addressees,
    },
    opinions: await opinionDigests(db, proposalId),
    attachments: await attachmentDigests(db, proposalId),
  };
}

async function opinionDigests(db: ReadDb, proposalId: number): Promise<[number, string][]> {
  const rows = await db
    .selectFrom('opinion')
    .select(['id', 'unitId', 'version', 'blocks', 'receivedOn'])
    .where('proposalId', '=', proposalId)
    .orderBy('id')
    .execute();
  return rows.map(({ id, ...words }) => [id, sha256(JSON.stringify(words)).slice(0, 32)]);
}

async function attachmentDigests(db: ReadDb, proposalId: number): Promise<[string, string][]> {
  const rows = await db
    .selectFrom('attachment')
    .select(['name', 'sha256'])
    .where('proposalId', '=', proposalId)
    .orderBy('id')
    .execute();
  return rows.map((row) => [row.name, row.sha256]);
}

/** A signature with all that it must agree with. */
export async function signaturesOf(db: ReadDb, where: { letterId: number; version?: number } | { afterId: number }) {
  let rows = db
    .selectFrom('signature')
    .innerJoin('letter', 'letter.id', 'signature.letterId')
    .innerJoin('documentNumber', 'documentNumber.id', 'signature.numberId')
    .leftJoin('letterVersion', (join) =>
      join
        .onRef('letterVersion.letterId', '=', 'signature.letterId')
        .onRef('letterVersion.version', '=', 'signature.version'),
    )
    .leftJoin('signingKey', 'signingKey.id', 'signature.keyId')
    .select(['signature.id', 'signature.letterId', 'signature.version', 'signature.fingerprint', 'signature.numberId'])
    .select(['signature.signedOn', 'signature.accountId', 'signature.by', 'statement', 'keyId', 'signed'])
    .select(['letter.proposalId', 'letter.kind', 'code', 'documentNumber.year', 'n'])
    .select(['letterVersion.content', 'letterVersion.fingerprint as kept', 'publicKey'])
    .select('signingKey.accountId as keyOf')
    .orderBy('signature.id');
  if ('afterId' in where) rows = rows.where('signature.id', '>', where.afterId).limit(100);
  else rows = rows.where('signature.letterId', '=', where.letterId);
  if ('version' in where && where.version !== undefined) rows = rows.where('signature.version', '=', where.version);
  return rows.execute();
}
type SignatureFacts = Awaited<ReturnType<typeof signaturesOf>>[number];

/** Null of what is no letter any more, by whoever wrote it over. */
export function readableFingerprint(content: JsonText<LetterContent>): string | null {
  try {
    return fingerprintOf(fromJson(content));
  } catch {
    return null;
  }
}

/**
 * What of a signature does not agree any more with the words, the number, the day and the person that it was given for,
 * in words; empty when all does. One from before there were keys is held against the fingerprint of the words alone.
 */
export async function signatureProblems(db: ReadDb, row: SignatureFacts): Promise<string[]> {
  const version = `第${row.version}版`;
  if (row.content === null) return [`签发的${version}稿件不在了`];
  const words = readableFingerprint(row.content);
  const problems: string[] = [];
  if (words !== row.fingerprint || row.kept !== row.fingerprint) {
    problems.push(`${version}的文字与签发（${row.signedOn}）时的文字指纹不符`);
  }
  if (row.statement === null) return problems;
  const statement = SignedStatement.safeParse(JSON.parse(row.statement));
  const sound =
    statement.success &&
    row.publicKey !== null &&
    row.signed !== null &&
    row.keyOf === row.accountId &&
    verifies(row.publicKey, Buffer.from(row.statement, 'utf8'), row.signed);
  if (!sound || !statement.data) return [...problems, `${version}的签名不是${row.by}的密钥对这封函所作`];
  const said = statement.data;
  const since = `（${said.signedOn}签发时为`;
  const differs = (name: string, was: string | number, now: string | number) => {
    if (was !== now) problems.push(`${name}现在是${now}${since}${was}）`);
  };
  differs('文号', said.documentNumber, documentNumber(row));
  differs('签发日期', said.signedOn, row.signedOn);
  differs('签发人', said.by, row.by);
  differs('版次', said.version, row.version);
  if (said.fingerprint !== words && problems.length === 0) problems.push(`${version}的文字与所签的文字指纹不符`);
  if (said.letterId !== row.letterId || said.letterKind !== row.kind) problems.push('签发记录被移到了另一封函上');
  const opinions = new Map(await opinionDigests(db, row.proposalId));
  if (said.opinions.some(([id, digest]) => opinions.get(id) !== digest)) {
    problems.push(`签发（${said.signedOn}）时在案的会办意见现在不同或缺少`);
  }
  const attachments = new Set((await attachmentDigests(db, row.proposalId)).map((each) => each.join(' ')));
  const lost = said.attachments.find((each) => !attachments.has(each.join(' ')));
  if (lost) problems.push(`签发（${said.signedOn}）时在案的附件「${lost[0]}」现在不同或缺少`);
  return problems;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
