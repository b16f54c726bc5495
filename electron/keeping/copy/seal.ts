import { randomBytes, scrypt, type webcrypto } from 'node:crypto';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { refusal } from '../../../shared/errors.ts';
import type { Sealing } from './manifest.ts';

/**
 * Copies are sealed in the age format to a key that is made from the administrator's passphrase. Only its public part
 * and the salt are kept, so that daily copies need nobody; whoever opens one makes the private part anew.
 */
const cost = 17;

/** What stands before the 32 bytes of an X25519 private key in its usual wrapping (RFC 8410). */
const wrapping = Buffer.from('302e020100300506032b656e04220420', 'hex');

type CryptoKey = webcrypto.CryptoKey;
type Opener = string | CryptoKey;

export async function sealingFrom(passphrase: string): Promise<Sealing> {
  const salt = randomBytes(16).toString('base64');
  const key = await keyFrom(passphrase, { salt, cost });
  return { recipient: await identityToRecipient(key), salt, cost };
}

/** Refuses with `backup.wrong-passphrase`. */
export async function openerFrom(passphrase: string, sealing: Sealing): Promise<Opener> {
  if (passphrase === '') throw refusal('backup.needs-passphrase');
  const key = await keyFrom(passphrase, sealing);
  if ((await identityToRecipient(key)) !== sealing.recipient) throw refusal('backup.wrong-passphrase');
  return key;
}

async function keyFrom(passphrase: string, { salt, cost: n }: Pick<Sealing, 'salt' | 'cost'>): Promise<CryptoKey> {
  // The same words typed by another input method are the same passphrase.
  const words = passphrase.normalize('NFKC');
  const options = { N: 2 ** n, r: 8, p: 1, maxmem: 2 ** n * 8 * 128 * 2 };
  const seed = await new Promise<Buffer>((done, fail) => {
    scrypt(words, Buffer.from(salt, 'base64'), 32, options, (error, made) => (error ? fail(error) : done(made)));
  });
  const pkcs8 = Buffer.concat([wrapping, seed]);
  return crypto.subtle.importKey('pkcs8', pkcs8, { name: 'X25519' }, false, ['deriveBits']);
}

/** A second key for one copy, known to the process that makes it only as long as it checks what it has written. */
export async function checkingKey(): Promise<{ opener: string; recipient: string }> {
  const opener = await generateX25519Identity();
  return { opener, recipient: await identityToRecipient(opener) };
}

export function sealer(recipients: readonly string[]) {
  return (bytes: ReadableStream<Uint8Array>): Promise<ReadableStream<Uint8Array>> => {
    const encrypter = new Encrypter();
    for (const recipient of recipients) encrypter.addRecipient(recipient);
    return encrypter.encrypt(bytes);
  };
}

export function unsealer(opener: Opener) {
  return (bytes: ReadableStream<Uint8Array>): Promise<ReadableStream<Uint8Array>> => {
    const decrypter = new Decrypter();
    decrypter.addIdentity(opener);
    return decrypter.decrypt(bytes);
  };
}
