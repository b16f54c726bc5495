import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compose } from '../../shared/domain/letter/compose.ts';
import { rowsOfText } from '../../shared/domain/letter/composed-line.ts';
import { initialContent } from '../../shared/domain/letter/initial-content.ts';
import { sampleContext, sampleFacts, sampleOffice } from '../../test/samples/sample-letter.ts';
import type { TrialLetter } from './letters.ts';

/** A letter of a dozen pages; a compilation of many letters is cut there. */
const mostCharacters = 7000;

/** The texts of a folder (.txt, UTF-8), each set as a letter of ours in both forms; how they are parted into fields is no matter here. */
export function publishedLetters(folder: string): TrialLetter[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => {
      const rows = rowsOfText(fullWidth(readFileSync(join(folder, name), 'utf8')).slice(0, mostCharacters));
      const title = rows.find((row) => /关于|答复/u.test(row) && row.length < 60) ?? '答复的函';
      const content = {
        ...initialContent('reply', { ...sampleFacts, office: { ...sampleOffice } }),
        title,
        blocks: rows.map((text, index) => ({ id: `p${index}`, level: 0 as const, text, sources: [] })),
        resultClass: 'A',
        disclosure: 'open' as const,
      };
      return (['letter', 'document'] as const).map((form) => ({
        name: `${name.replace(/\.txt$/u, '')}-${form}`,
        composed: compose(content, sampleContext, form),
      }));
    });
}

const wide: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）' };

/** Sites print half-width marks; a letter of ours has none between Chinese characters. */
function fullWidth(text: string): string {
  return text.replace(/(?<![A-Za-z0-9])[,;:?!()]|[,;:?!()](?![A-Za-z0-9])/gu, (mark) => wide[mark] ?? mark);
}
