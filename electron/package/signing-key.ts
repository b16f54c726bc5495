import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign as signBytes,
  verify,
} from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What stands before the 32 bytes of an Ed25519 public key in its usual wrapping (RFC 8410). */
const wrapping = Buffer.from('302a300506032b6570032100', 'hex');

type PackageSignature = { algorithm: 'Ed25519'; publicKey: string; fingerprint: string; signature: string };

/** Signs with the key of this data folder, made at first use; the private key stands beside the audit key and stays. */
export function sign(folder: string, bytes: Uint8Array): PackageSignature {
  const key = privateKey(folder);
  const raw = rawPublic(key);
  return {
    algorithm: 'Ed25519',
    publicKey: raw.toString('base64'),
    fingerprint: fingerprintOf(raw),
    signature: signBytes(null, bytes, key).toString('base64'),
  };
}

/** Whether the signature is of these bytes by its own key, and the key's fingerprint is the one it says. */
export function signatureHolds(signed: Omit<PackageSignature, 'algorithm'>, bytes: Uint8Array): boolean {
  const raw = Buffer.from(signed.publicKey, 'base64');
  if (raw.length !== 32 || signed.fingerprint !== fingerprintOf(raw)) return false;
  const key = createPublicKey({ key: Buffer.concat([wrapping, raw]), format: 'der', type: 'spki' });
  return verify(null, bytes, key, Buffer.from(signed.signature, 'base64'));
}

/** The fingerprint of this data folder's own key. */
export function ownFingerprint(folder: string): string {
  return fingerprintOf(rawPublic(privateKey(folder)));
}

function privateKey(folder: string): KeyObject {
  const file = join(folder, 'signing.key');
  if (!existsSync(file)) {
    const { privateKey: made } = generateKeyPairSync('ed25519');
    writeFileSync(file, made.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  }
  return createPrivateKey(readFileSync(file));
}

function rawPublic(key: KeyObject): Buffer {
  return createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(wrapping.length);
}

/** Short enough to be read out over the telephone: five groups of four, 80 bits. */
function fingerprintOf(raw: Buffer): string {
  const hex = createHash('sha256').update(raw).digest('hex').slice(0, 20).toUpperCase();
  return hex.match(/.{4}/g)?.join('-') ?? hex;
}
