import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openWithSystem } from '../../../electron/door/open-with-system.ts';

/**
 * Says why the program did not start. Who clicked an icon has no terminal to read it in and gets a page of it; `page`
 * false where nobody sits at a screen.
 */
export async function tell(words: string, page: boolean): Promise<void> {
  console.error(words);
  if (!page || process.stderr.isTTY) return;
  try {
    const file = join(mkdtempSync(join(tmpdir(), 'proposal-desk-')), 'message.html');
    writeFileSync(file, pageOf(words));
    await openWithSystem(process.platform === 'win32' ? file : pathToFileURL(file).href);
  } catch {
    // No screen or no place to write: it stands on the error stream.
  }
}

export function pageOf(words: string): string {
  const safe = words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('\n', '<br>');
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>建议提案办理</title>
<body style="font:16px/1.7 sans-serif;max-width:40em;margin:15vh auto;padding:0 1em">
<h1 style="font-size:20px">建议提案办理没有能够打开</h1><p>${safe}</p></body></html>
`;
}
