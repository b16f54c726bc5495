import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';

/** Made once of each key: with a bare buffer every digest takes ten times as long, and a page of a list asks for hundreds. */
const keyObjects = new WeakMap<Buffer, KeyObject>();

/** The HMAC that links the rows of the log, and the seals. */
export function keyedDigest(key: Buffer, text: string): string {
  const made = keyObjects.get(key) ?? createSecretKey(key);
  keyObjects.set(key, made);
  return createHmac('sha256', made).update(text).digest('hex');
}
