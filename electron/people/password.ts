import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

type Cost = { N: number; r: number; p: number };
export const passwordCost: Cost = { N: 2 ** 17, r: 8, p: 1 };

/** In the place of a hash where nobody has set a password yet: none fits. */
export const noPassword = '';

/** `scrypt$N$r$p$salt$hash`, so that the cost can rise later without asking everyone for a new password. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await deriveKey(password, salt, passwordCost);
  const { N, r, p } = passwordCost;
  return ['scrypt', N, r, p, salt.toString('base64'), hash.toString('base64')].join('$');
}

export async function passwordFits(password: string, stored: string): Promise<boolean> {
  const [, n, r, p, salt, hash] = stored.split('$');
  const wanted = Buffer.from(hash ?? '', 'base64');
  const found = await deriveKey(password, Buffer.from(salt ?? '', 'base64'), {
    N: Number(n),
    r: Number(r),
    p: Number(p),
  });
  return wanted.length === found.length && timingSafeEqual(wanted, found);
}

/** 32 bytes from a password, slowly: 128 MB and a third of a second for each guess. */
export function deriveKey(password: string, salt: Buffer, cost: Cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // NFKC: full-width letters typed with an input method count as their plain forms.
    scrypt(password.normalize('NFKC'), salt, 32, { ...cost, maxmem: 256 * 2 ** 20 }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
