import type { ReadDb } from '../db/connections.ts';

/** The signature that holds under the letter, with its number and key; one whose number was voided holds no more. */
export async function signatureOf(db: ReadDb, letterId: number) {
  const row = await db
    .selectFrom('signature')
    .innerJoin('documentNumber', 'documentNumber.id', 'signature.numberId')
    .leftJoin('signingKey', 'signingKey.id', 'signature.keyId')
    .select([
      'signature.id',
      'signature.numberId',
      'signature.version',
      'signature.fingerprint',
      'signedOn',
      'by',
      'remark',
      'code',
      'year',
      'n',
    ])
    .select(['signingKey.fingerprint as keyFingerprint', 'because', 'madeAt', 'madeBy'])
    .where('signature.letterId', '=', letterId)
    .where('voidedOn', 'is', null)
    .orderBy('signature.id', 'desc')
    .executeTakeFirst();
  if (!row) return undefined;
  const { keyFingerprint, because, madeAt, madeBy, ...signature } = row;
  const named = keyFingerprint !== null && because !== null && madeAt !== null && madeBy !== null;
  return { ...signature, key: named ? { fingerprint: keyFingerprint, because, madeAt, madeBy } : null };
}
