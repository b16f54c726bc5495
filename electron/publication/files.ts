import { webFileName } from '../../shared/domain/publication/web/web-file-name.ts';
import { webPage, webTitle } from '../../shared/domain/publication/web/web-html.ts';
import { webText } from '../../shared/domain/publication/web/web-lines.ts';
import { refusal } from '../../shared/errors.ts';
import { keysOf } from '../../shared/model/kinds.ts';
import type { FileOut } from '../../shared/model/primitives.ts';
import { webFormats } from '../../shared/model/web-text.ts';
import type { Operations } from '../context/context.ts';
import { fileOut } from '../context/file-out.ts';
import { fromJson } from '../db/json.ts';
import { webDocx } from '../docx/web-docx.ts';
import { deskSettingsOf } from '../people/desk-settings.ts';
import { archivePdfs } from '../reading/word/office-converter.ts';
import { mustBePassed } from './note.ts';
import { mustBeOfNow, nameOf } from './prepare.ts';
import { mustHoldOnly } from './read-back.ts';
import { webTextRow } from './texts.ts';

/** As LibreOffice lays it out: PDF/A-2b, its fonts within. */
async function pdfOf(word: Uint8Array): Promise<Uint8Array> {
  const [pdf] = await archivePdfs([word]);
  if (!pdf) throw refusal('file.archive-pdf-failed');
  return pdf;
}

/** The passed text as files for the web, each read back before it is given out. */
export const webFiles = {
  'publication.files': async (context, { webTextId, formats }) => {
    const { db, reader, record } = context;
    const row = await webTextRow(db, webTextId);
    await mustBePassed(db, row);
    const source = await mustBeOfNow(context, row);
    const { lines, gone, form } = fromJson(row.content);
    if (form === 'none') throw refusal('web.no-files');
    const title = webTitle(lines);
    const { webFileName: rule } = await deskSettingsOf(db);
    const stem = webFileName(rule, { ...source, title });
    if (gone.some((words) => stem.includes(words))) throw refusal('web.leak', { file: stem, words: '在文件名里' });
    const text = webText(lines);
    const out: FileOut[] = [];
    for (const kind of keysOf(webFormats).filter((each) => formats.includes(each))) {
      const word = () => webDocx(lines, { title, office: source.office, day: source.signedOn });
      const bytes =
        kind === 'docx'
          ? await word()
          : kind === 'pdf'
            ? await pdfOf(await word())
            : Buffer.from(
                kind === 'html'
                  ? webPage({ lines, day: source.signedOn })
                  : `\ufeff${text.replaceAll('\n', '\r\n')}\r\n`,
                'utf8',
              );
      const name = `${stem}.${kind}`;
      await mustHoldOnly(reader, { name, kind, bytes }, { text, gone });
      out.push(fileOut(name, kind, bytes));
    }
    record(`导出网页文件${nameOf(source)}：${out.map(({ name }) => name).join('、')}`, row.proposalId ?? undefined);
    return { files: out };
  },
} satisfies Operations;
