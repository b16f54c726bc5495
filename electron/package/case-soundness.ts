import { idsIn, type Row, shapes } from '../../shared/domain/package/case-links.ts';
import { type CaseFile, caseTables, type ItemFile } from '../../shared/model/package/case-file.ts';
import { fingerprintOf } from '../letter/versions.ts';
import { signedLetters } from './signed-letters.ts';

/** What is wrong with a case whose form is right, in words: links that lead nowhere, words that nobody signed. */
export function problemIn(file: CaseFile, hasAttachment: (digest: string) => boolean): string | null {
  if (file.what === 'earlier') return null;
  return brokenLink(file) ?? forgedWords(file) ?? signedLetters(file).problem ?? lackingAttachment(file, hasAttachment);
}

function brokenLink(file: ItemFile): string | null {
  for (const table of caseTables) {
    const rows: readonly Row[] = file.rows[table];
    const ids = rows.flatMap(({ id }) => (typeof id === 'number' ? [id] : []));
    if (new Set(ids).size !== ids.length) return `${table}中有重复的序号`;
    for (const [column, linked] of Object.entries(shapes[table].links ?? {})) {
      // A correction names a row before it; the rows stand in the order in which they were written.
      const known = linked === table ? null : idsIn(file, linked);
      const lost = rows.find((row, place) => {
        const to = row[column];
        if (to === null) return false;
        return known ? !known.has(to as number) : !ids.slice(0, place).includes(to as number);
      });
      if (lost) return `${table}.${column}指向包里没有的${linked}`;
    }
  }
  return null;
}

function forgedWords({ rows }: ItemFile): string | null {
  const kept = new Map<string, string>();
  for (const { letterId, version, content, fingerprint } of rows.letterVersion) {
    if (fingerprintOf(content) !== fingerprint) return `稿件第${version}版的文字与指纹不符`;
    kept.set(`${letterId} ${version}`, fingerprint);
  }
  const loose = rows.signature.find((each) => kept.get(`${each.letterId} ${each.version}`) !== each.fingerprint);
  return loose ? `签发的第${loose.version}版与留存的文字不符` : null;
}

function lackingAttachment({ rows }: ItemFile, has: (digest: string) => boolean): string | null {
  const lacking = rows.attachment.find(({ sha256 }) => !has(sha256));
  return lacking ? `缺少附件「${lacking.name}」` : null;
}
