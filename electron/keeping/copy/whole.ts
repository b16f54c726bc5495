import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { refusal } from '../../../shared/errors.ts';

/**
 * A copy ends in the digest of all that stands before it, as the comment of its zip: the digests of its parts do not see
 * what stands between them.
 */
const length = 64;
/** What the zip is ended with, for the digest to take its place. */
export const placeForDigest = '0'.repeat(length);

/** Passes a file on and puts the digest in the place that was kept for it at its end. */
export function endingInDigest(): Transform {
  const { rest, take } = allButTheEnd();
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => done(null, take(chunk)),
    flush(done) {
      done(null, Buffer.from(rest().digest));
    },
  });
}

/** Refuses with `backup.damaged` a copy of which any byte is not as it was written. */
export async function mustBeWhole(file: string): Promise<void> {
  const { rest, take } = allButTheEnd();
  for await (const chunk of createReadStream(file) as Readable) take(chunk as Buffer);
  const { digest, end } = rest();
  if (digest !== end) throw refusal('backup.damaged', { file: basename(file), part: '文件的内容' });
}

function allButTheEnd() {
  const hash = createHash('sha256');
  let end = Buffer.alloc(0);
  return {
    /** Answers what is surely not the end. */
    take(chunk: Buffer): Buffer {
      const all = Buffer.concat([end, chunk]);
      const before = all.subarray(0, Math.max(0, all.length - length));
      end = Buffer.from(all.subarray(before.length));
      hash.update(before);
      return before;
    },
    rest: () => ({ digest: hash.digest('hex'), end: end.toString('latin1') }),
  };
}
