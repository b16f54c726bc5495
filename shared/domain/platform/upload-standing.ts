import type { UploadStanding, UploadTold } from '../../model/platform/platform.ts';

type Upload = UploadTold & { platformKey: string; fingerprint: string };

/**
 * How the letter that is signed now stands with one platform: what was uploaded before it was signed anew is another text.
 */
export function uploadStanding(
  { key, name }: { key: string; name: string },
  uploads: readonly Upload[],
  signedFingerprint: string,
): UploadStanding {
  const found = uploads.findLast(({ platformKey }) => platformKey === key);
  if (!found) return { key, name, state: 'open', last: null };
  const { platformKey: _, fingerprint, ...last } = found;
  return { key, name, state: fingerprint === signedFingerprint ? 'done' : 'again', last };
}
