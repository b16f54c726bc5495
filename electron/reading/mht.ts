import PostalMime from 'postal-mime';
import { refusal } from '../../shared/errors.ts';

/** Parts of a saved page: its pictures, styles and frames. More, or deeper ones, is no page. */
const limits = { maxNestingDepth: 20, maxHeadersSize: 1024 * 1024 } as const;

/** The main web page of a saved .mht file, or its plain text; whatever else lies in the file stays there. */
export async function mhtPage(file: string, bytes: Uint8Array): Promise<{ html: string } | { text: string }> {
  const mail = await PostalMime.parse(bytes, limits).catch(() => {
    throw refusal('file.broken', { file });
  });
  if (mail.html) return { html: mail.html };
  if (mail.text) return { text: mail.text };
  throw refusal('file.empty', { file });
}
