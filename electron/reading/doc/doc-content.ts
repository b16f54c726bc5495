import { refusal } from '../../../shared/errors.ts';
import type { FileContent } from '../../../shared/model/reading/file-content.ts';
import type { OleStreams } from '../parts/ole-streams.ts';
import { outsideWords } from '../word/outside.ts';
import { packageNotes } from '../word/package-notes.ts';
import { isPageNumber } from '../word/page-number.ts';
import { docText } from './doc-text.ts';
import { type FileInformation, fileInformation, parts } from './file-information.ts';
import { readFonts } from './fonts.ts';
import { formatting } from './formatting.ts';
import { readLists } from './lists.ts';
import { readPieces, textOfPieces } from './pieces.ts';
import { readStories } from './stories.ts';
import { readStyles } from './styles.ts';
import { textSpans } from './text-spans.ts';

/**
 * The text and tables of a document of Word 97 to 2003 or of WPS Writer, read from its own structure (MS-DOC). Null
 * when it is of an older Word, which has another one; throws `file.encrypted` and `file.broken`.
 */
export function docContent(file: string, streams: OleStreams): FileContent | null {
  const main = streams.read('WordDocument');
  if (!main) return null;
  try {
    const information = fileInformation(main);
    if (!information) return null;
    if (information.encrypted) throw refusal('file.encrypted', { file });
    const table = streams.read(information.table);
    if (!table) throw new RangeError('no table stream');
    return contentOf(file, information, { main, table, data: streams.read('Data') }, packageNotes(streams.inner));
  } catch (error) {
    if (error instanceof RangeError) throw refusal('file.broken', { file });
    throw error;
  }
}

function contentOf(
  file: string,
  information: FileInformation,
  { main, table, data }: { main: Buffer; table: Buffer; data: Buffer | null },
  notes: string[],
): FileContent {
  const part = (number: number) => {
    const { at, length } = information.part(number);
    return table.subarray(at, at + length);
  };
  const { lengths } = information;
  if (Object.values(lengths).some((length) => length < 0)) throw new RangeError('length of a story');
  const pieces = readPieces(part(parts.pieces), main);
  const stories = readStories(information, table);
  const left = outsideWords();
  const read = docText({
    spans: textSpans({
      text: textOfPieces(pieces, main),
      pieces,
      characters: formatting(part(parts.characterPages), main, 'character'),
      paragraphs: formatting(part(parts.paragraphPages), main, 'paragraph'),
      style: readStyles(part(parts.styles)),
      stops: [...stories.notes.keys(), ...stories.comments.keys(), ...stories.boxes.keys()],
      data,
    }),
    stories,
    mainEnd: lengths.main,
    fonts: readFonts(part(parts.fonts)),
    label: readLists(table, information.part(parts.lists), information.part(parts.listUses)),
    data,
    left,
  });
  const { lines, tables } = read.whole(notes);
  const headers = [...new Set(stories.headers.flatMap(read.lines).map((line) => line.trim()))];
  const told = headers.filter((line) => line !== '' && !isPageNumber(line));
  // A page that has its words in its head only is not empty.
  const inHead = lines.every((line) => line.trim() === '');
  if (!inHead)
    for (const line of told) {
      left.words('page', line);
      left.break();
    }
  left.count('picture', stories.drawings);
  const text = (inHead ? told : lines).join('\n');
  if (text.trim() === '' && left.pictures() > 0) throw refusal('file.scanned', { file });
  return { text: text.toWellFormed(), tables, notes: [...notes, ...left.notes()] };
}
