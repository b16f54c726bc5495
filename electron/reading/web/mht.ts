import PostalMime from 'postal-mime';
import { refusal } from '../../../shared/errors.ts';

/** Parts of a saved page: its pictures, styles and frames. More, or deeper ones, is no page. */
const limits = { maxNestingDepth: 20, maxHeadersSize: 1024 * 1024 } as const;
/** What the texts of a file are called while it is taken apart, so that their bytes come out as they are. */
const untouched = 'application/x-saved-';

type SavedPage = { is: 'html' | 'plain'; bytes: Buffer };

/**
 * The main web page of a saved .mht file, or its plain text, in the bytes it was saved in: what stands in the headers
 * of such a file is often no encoding, or the wrong one. Whatever else lies in the file stays there.
 */
export async function mhtPage(file: string, bytes: Buffer): Promise<SavedPage> {
  const renamed = bytes
    .toString('latin1')
    .replace(/^(Content-Type:[ \t]*(?:\r?\n[ \t]+)?)text\/(html|plain)\b/gim, `$1${untouched}$2`);
  const mail = await PostalMime.parse(Buffer.from(renamed, 'latin1'), limits).catch(() => {
    throw refusal('file.broken', { file });
  });
  for (const is of ['html', 'plain'] as const) {
    const parts = mail.attachments
      .filter(({ mimeType }) => mimeType === `${untouched}${is}`)
      .map(({ content }) => Buffer.from(content as ArrayBuffer))
      .filter(({ length }) => length > 0);
    // Of a page made of frames the words stand in the frames.
    const found = parts.find((part) => !part.includes('<frameset')) ?? parts[0];
    if (found) return { is, bytes: found };
  }
  throw refusal('file.empty', { file });
}
