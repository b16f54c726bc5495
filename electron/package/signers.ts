import type { Manifest, Signer } from '../../shared/model/package/case-package.ts';
import type { CommandContext } from '../context/context.ts';
import type { ReadDb } from '../db/connections.ts';
import type { Opened } from './read-package.ts';
import { ownFingerprint } from './signing-key.ts';

type Signed = Pick<Opened<Pick<Manifest, 'office'>>, 'signature' | 'manifest'>;

/** Who signed a package, and whether this store has seen the key before. */
export async function signerOf(db: ReadDb, folder: string, { signature, manifest }: Signed): Promise<Signer> {
  const { fingerprint } = signature;
  const known = await db
    .selectFrom('packageSigner')
    .select('firstSeenAt')
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst();
  const other = await db
    .selectFrom('packageSigner')
    .select('fingerprint')
    .where('office', '=', manifest.office)
    .where('fingerprint', '!=', fingerprint)
    .executeTakeFirst();
  return {
    fingerprint,
    office: manifest.office,
    trust: fingerprint === ownFingerprint(folder) ? 'own' : known ? 'known' : 'new',
    firstSeenAt: known?.firstSeenAt ?? null,
    otherKey: !known && other !== undefined,
  };
}

/** Remembers the key at the first package that is taken in. */
export async function rememberSigner(
  { db, now, account }: Pick<CommandContext, 'db' | 'now' | 'account'>,
  { signature, manifest }: Signed,
): Promise<void> {
  const { fingerprint, publicKey } = signature;
  await db
    .insertInto('packageSigner')
    .values({
      ...{ fingerprint, publicKey },
      office: manifest.office,
      firstSeenAt: now,
      firstSeenBy: account.displayName,
    })
    .onConflict((clash) => clash.doNothing())
    .execute();
}
