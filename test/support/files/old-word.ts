import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A .docx as the binary file of Word 97, of which kind an old .wpt of WPS is too. */
export async function oldWord(bytes: Uint8Array): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'old-word-'));
  try {
    writeFileSync(join(folder, 'a.docx'), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const asked = ['--headless', profile, '--convert-to', 'doc', '--outdir', folder, join(folder, 'a.docx')];
    await promisify(execFile)('soffice', asked, { timeout: 90_000 });
    return readFileSync(join(folder, 'a.doc'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
