import { createPrivateKey, generateKeyPairSync, type KeyObject, sign as signBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyFingerprint, rawPublic, verifies } from '../people/ed25519.ts';

type PackageSignature = { algorithm: 'Ed25519'; publicKey: string; fingerprint: string; signature: string };

/** Signs with the key of this data folder, made at first use; the private key stands beside the audit key and stays. */
export function sign(folder: string, bytes: Uint8Array): PackageSignature {
  const key = privateKey(folder);
  const raw = rawPublic(key);
  return {
    algorithm: 'Ed25519',
    publicKey: raw.toString('base64'),
    fingerprint: keyFingerprint(raw),
    signature: signBytes(null, bytes, key).toString('base64'),
  };
}

/** Whether the signature is of these bytes by its own key, and the key's fingerprint is the one it says. */
export function signatureHolds(signed: Omit<PackageSignature, 'algorithm'>, bytes: Uint8Array): boolean {
  if (signed.fingerprint !== keyFingerprint(Buffer.from(signed.publicKey, 'base64'))) return false;
  return verifies(signed.publicKey, bytes, signed.signature);
}

/** The fingerprint of this data folder's own key. */
export function ownFingerprint(folder: string): string {
  return keyFingerprint(rawPublic(privateKey(folder)));
}

function privateKey(folder: string): KeyObject {
  const file = join(folder, 'signing.key');
  if (!existsSync(file)) {
    const { privateKey: made } = generateKeyPairSync('ed25519');
    writeFileSync(file, made.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  }
  return createPrivateKey(readFileSync(file));
}
