import type { Face, Line } from '../../../model/letter/composed.ts';
import { usualSettings } from '../../../model/letter/settings.ts';
import type { WebLine, WebRole } from '../../../model/web-text.ts';
import { composedLine, tableLine } from '../../letter/composed-line.ts';
import { titleLines } from '../../paper/title-lines.ts';
import { tableText } from '../../words/table-text.ts';
import { tablesTogether } from './web-lines.ts';

const faces: Partial<Record<WebRole, Face>> = { 'heading-1': 'heiti', 'heading-2': 'kaiti', 'appendix-mark': 'heiti' };
const indented: readonly WebRole[] = [
  'paragraph',
  'heading-1',
  'heading-2',
  'heading-3',
  'heading-4',
  'enclosure',
  'contact',
  'note',
];

/** A text for the web as lines of a Word file, in the faces of an official letter. */
export function paperLines(lines: readonly WebLine[]): Line[] {
  return tablesTogether(lines).flatMap((line): Line[] => {
    if (line.role === 'table') return [tableLine(tableText(line.rows), Number(usualSettings.tableSize))];
    const { role, text } = line;
    if (role === 'title' || role === 'appendix-title') {
      return titleLines(text).map((row) => composedLine(role, row, { face: 'xiaobiaosong' }));
    }
    const face = faces[role] ?? 'fangsong';
    // Appendices begin their pages by this mark on paper; here they follow.
    const as =
      role === 'number'
        ? 'document-number'
        : role === 'appendix-mark'
          ? 'heading-1'
          : role === 'contact' || role === 'row'
            ? 'note'
            : role;
    const right = role === 'signature' || role === 'date' ? { right: 4 } : {};
    const blankLines = role === 'salutation' || role === 'signature' ? 1 : 0;
    return [
      composedLine(as, text, {
        face,
        blankLines,
        indent: { ...right, ...(indented.includes(role) ? { first: 2 } : {}) },
      }),
    ];
  });
}
