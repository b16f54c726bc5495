import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';

/** What stands before the 32 bytes of an Ed25519 public key in its usual wrapping (RFC 8410). */
const wrapping = Buffer.from('302a300506032b6570032100', 'hex');

/** The bare 32 bytes of a key's public half. */
export function rawPublic(key: KeyObject): Buffer {
  return createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(wrapping.length);
}

/** Whether the signature is of these bytes by this bare public key, both in base64. */
export function verifies(publicKey: string, bytes: Uint8Array, signature: string): boolean {
  const raw = Buffer.from(publicKey, 'base64');
  if (raw.length !== 32) return false;
  const key = createPublicKey({ key: Buffer.concat([wrapping, raw]), format: 'der', type: 'spki' });
  return verify(null, bytes, key, Buffer.from(signature, 'base64'));
}

/** Short enough to be read out over the telephone: five groups of four, 80 bits. */
export function keyFingerprint(raw: Buffer): string {
  const hex = createHash('sha256').update(raw).digest('hex').slice(0, 20).toUpperCase();
  return hex.match(/.{4}/g)?.join('-') ?? hex;
}
