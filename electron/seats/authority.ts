import 'reflect-metadata';
import { createHash, X509Certificate as Read, randomBytes, webcrypto } from 'node:crypto';
import { isIP } from 'node:net';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { wordlist } from '@scure/bip39/wordlists/simplified-chinese.js';

/**
 * What a host proves itself with: an authority of its own that seats remember, and that vouches for the certificate the
 * host listens with. Addresses may change and certificates run out: as long as the authority stays, nobody has to
 * compare anything again.
 */
export type Authority = {
  /** PEM. */
  certificate: string;
  key: string;
  /** After a renewal: the same key, vouched for by the authority before, so that its seats are handed over. */
  handedOver: string | null;
};

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const day = 24 * 60 * 60 * 1000;
/** Clocks of an office's PCs are not to be trusted to the hour; a year back costs nothing. */
const backdated = 366 * day;
const authorityYears = 20 * 365 * day;
/** Browsers take no certificate for longer than 398 days; the host makes another at each start and long before that. */
const certificateDays = 390 * day;

/** A new authority, named after the office. */
export async function makeAuthority(office: string, now: Date): Promise<Authority> {
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    ...{ serialNumber: serial(), name: nameOf(office), keys, signingAlgorithm: algorithm },
    ...{ ...validity(now, authorityYears), extensions: authorityExtensions() },
  });
  return { certificate: certificate.toString('pem'), key: await pemOf(keys.privateKey), handedOver: null };
}

/** Another authority in the place of `former`, which vouches for it: seats that know the former take the new one over. */
export async function renewAuthority(former: Authority, office: string, now: Date): Promise<Authority> {
  const next = await makeAuthority(office, now);
  const [own, before] = [new X509Certificate(next.certificate), new X509Certificate(former.certificate)];
  const handedOver = await X509CertificateGenerator.create({
    ...{ serialNumber: serial(), subject: own.subject, issuer: before.subject, publicKey: own.publicKey },
    ...{ signingKey: await keyOf(former.key), signingAlgorithm: algorithm, ...validity(now, authorityYears) },
    extensions: authorityExtensions(),
  });
  return { ...next, handedOver: handedOver.toString('pem') };
}

/** A certificate for these addresses and names, with the chain that a listener sends. */
export async function hostCertificate(authority: Authority, names: readonly string[], now: Date) {
  const own = new X509Certificate(authority.certificate);
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const leaf = await X509CertificateGenerator.create({
    ...{ serialNumber: serial(), subject: `CN=${names[0] ?? 'localhost'}`, issuer: own.subject },
    ...{ publicKey: keys.publicKey, signingKey: await keyOf(authority.key), signingAlgorithm: algorithm },
    ...validity(now, certificateDays),
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension(names.map((name) => ({ type: isIP(name) ? 'ip' : 'dns', value: name }))),
    ],
  });
  const chain = [leaf.toString('pem'), authority.handedOver, authority.certificate].filter((pem) => pem !== null);
  return { key: await pemOf(keys.privateKey), cert: chain.join('\n') };
}

/** When the authority runs out, as a moment. */
export function authorityUntil({ certificate }: Pick<Authority, 'certificate'>): string {
  return new Date(new Read(certificate).validTo).toISOString();
}

/** What a seat remembers of an authority: the digest of its key, the same after it has been vouched for by another. */
export function pinOf(certificate: string): string {
  const key = new Read(certificate).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('hex');
}

/** Six words out of 2,048, from the first 66 bits of the pin: a person compares them, and nobody finds a key to fit. */
export function sixWords(certificate: string): string[] {
  const bits = BigInt(`0x${pinOf(certificate).slice(0, 18)}`) >> 6n;
  return [5n, 4n, 3n, 2n, 1n, 0n].map((place) => wordlist[Number((bits >> (place * 11n)) & 0x7ffn)] ?? '');
}

function validity(now: Date, lasting: number) {
  return { notBefore: new Date(now.getTime() - backdated), notAfter: new Date(now.getTime() + lasting - backdated) };
}

function authorityExtensions() {
  return [
    new BasicConstraintsExtension(true, 1, true),
    new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
  ];
}

/** The name tells one authority from another of the same office; a common name holds 64 characters. */
function nameOf(office: string): { CN: string[] }[] {
  return [{ CN: [`${office.slice(0, 40)} 建议提案办理主机 ${randomBytes(4).toString('hex')}`] }];
}

function serial(): string {
  // Positive, as the standard asks: the first bit is zero.
  const bytes = randomBytes(16);
  bytes[0] = (bytes[0] ?? 0) & 0x7f;
  return bytes.toString('hex');
}

async function pemOf(key: webcrypto.CryptoKey): Promise<string> {
  return PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY');
}

function keyOf(pem: string): Promise<webcrypto.CryptoKey> {
  const [der] = PemConverter.decode(pem);
  return webcrypto.subtle.importKey('pkcs8', der ?? new ArrayBuffer(0), algorithm, false, ['sign']);
}
