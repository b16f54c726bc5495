import type { SigningKey } from '../../model/people/signing-key.ts';
import { dayInWords } from '../dates/day.ts';
import { dayOfMoment } from '../dates/moment.ts';

/**
 * What must be said of a key wherever something signed with it is shown: who reset a password can sign as the other.
 * `reset` on 2026-03-21 → 「密钥于2026年3月21日由管理员（许文博）重置」; others → ''.
 */
export function keyWarning({ because, madeAt, madeBy }: Omit<SigningKey, 'fingerprint'>): string {
  return because === 'reset' ? `密钥于${dayInWords(dayOfMoment(madeAt))}由管理员（${madeBy}）重置` : '';
}
