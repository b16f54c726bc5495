import type { Instant } from '../primitives.ts';

/** Why a leader has this key: with the role, at the first use in an older store, or after a reset of the password. */
export type KeyCause = 'role' | 'first' | 'reset';

/** What everyone may know of a signing key. */
export type SigningKey = { fingerprint: string; because: KeyCause; madeAt: Instant; madeBy: string };
