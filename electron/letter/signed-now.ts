import { refusal } from '../../shared/errors.ts';
import { LetterContent } from '../../shared/model/letter/letter.ts';
import type { Stage } from '../../shared/model/life/stage.ts';
import { type Checking, changedOutside } from './unchanged.ts';
import { signedLetter, versionOf } from './versions.ts';

/** The letter as it was signed, see `signedNow`. */
export type SignedNow = NonNullable<Awaited<ReturnType<typeof signedNow>>>;

type Item = { id: number; stage: Stage; round: number };

/** Why a signed letter is not to be given to anybody now. */
type SignedFault = 'unreadable' | 'changed' | 'submitted' | 'stale';

/**
 * The letter of the item's present round as it was signed, for what is made of its words; null where none is signed. With
 * a `fault` it is shown at most: `found` says what was changed by other means.
 */
export async function signedNow(checking: Checking, { id, stage, round }: Item) {
  const signed = await signedLetter(checking.db, id);
  if (!signed || signed.letter.round !== round) return null;
  const { letter, signature } = signed;
  const version = await versionOf(checking.db, letter.id, signature.version);
  if (!version) throw refusal('record.missing', { what: '个签发版本' });
  const read = LetterContent.safeParse(version.content);
  const found = read.success ? await changedOutside(checking, id, 'signed') : [];
  const faults: (SignedFault | false)[] = [
    !read.success && 'unreadable',
    found.length > 0 && 'changed',
    stage === 'submitted' && 'submitted',
    signature.fingerprint !== letter.fingerprint && 'stale',
  ];
  const fault = faults.find((each) => each !== false) || null;
  return { letter, signature, content: read.data ?? null, fault, found };
}
