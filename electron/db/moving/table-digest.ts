import { createHash } from 'node:crypto';

/** A digest over rows in the order of their keys: the same rows give the same one, whichever database holds them. */
export function tableDigest() {
  const hash = createHash('sha256');
  let rows = 0;
  return {
    add(row: readonly unknown[]) {
      rows += 1;
      hash.update(JSON.stringify(row.map(plain)));
    },
    end: (): TableDigest => ({ rows, digest: hash.digest('hex') }),
  };
}

export type TableDigest = { rows: number; digest: string };

const plain = (value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value);
