import type { KeyObject } from 'node:crypto';
import type { Instant } from '../../shared/model/primitives.ts';

/** A leader's private key, opened with the password; it never leaves the memory. */
export type UnlockedKey = { accountId: number; keyId: number; key: KeyObject; until: Instant };
