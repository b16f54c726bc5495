import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { letterDocx } from '../../electron/docx/letter-docx.ts';
import { renderedAll } from '../../test/support/rendered-page.ts';
import { type Compared, compareRows } from './compare-rows.ts';
import type { TrialLetter } from './letters.ts';
import { openOwnPage } from './own-page.ts';
import { rowsOfPdf } from './rows-of-pdf.ts';

export type ComparedLetter = Compared & { name: string; form: string };

/** One start of LibreOffice for so many letters. */
const atOnce = 20;

/** Each letter as the program's own page prints it and as LibreOffice sets its .docx, row by row and page by page. */
export async function comparePapers(
  letters: readonly TrialLetter[],
  folder: string,
  tell: (each: ComparedLetter) => void = () => undefined,
): Promise<ComparedLetter[]> {
  mkdirSync(folder, { recursive: true });
  const own = await openOwnPage();
  const out: ComparedLetter[] = [];
  try {
    for (let from = 0; from < letters.length; from += atOnce) {
      const some = letters.slice(from, from + atOnce);
      const files = await Promise.all(
        some.map(({ composed }) => letterDocx(composed, { office: '临江市民政局', day: '2026-05-20' })),
      );
      const papers = renderedAll(files, true);
      for (const { name, composed } of some) writeFileSync(join(folder, `${name}-own.pdf`), await own.print(composed));
      for (const [at, paper] of (await papers).entries()) {
        const { name, composed } = some[at] as TrialLetter;
        const mine = join(folder, `${name}-own.pdf`);
        const compared = compareRows(await rowsOfPdf(mine), await rowsOfPdf(paper.pdf));
        if (compared.differences.length === 0) rmSync(mine);
        else {
          writeFileSync(join(folder, `${name}.docx`), files[at] as Uint8Array);
          copyFileSync(paper.pdf, join(folder, `${name}-libreoffice.pdf`));
        }
        const each = { name, form: composed.form, ...compared };
        tell(each);
        out.push(each);
      }
      (await papers)[0]?.remove();
    }
  } finally {
    await own.close();
  }
  return out;
}
