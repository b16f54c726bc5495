import { Tab, TextRun } from 'docx';
import { partedAtMarks, sharedMarks } from '../../shared/domain/paper/kinsoku.ts';
import { fonts, latinFont, spacingPt } from '../../shared/domain/paper/style.ts';
import type { Face, Run } from '../../shared/model/letter/composed.ts';
import { twips } from './twips.ts';

type RunStyle = { face: Face; styleFace: Face; latin: 'same' | undefined };

/** A run as Word is told: its words, apart at tabs, and what differs from the paragraph's style. */
export type RunTold = {
  words: readonly string[];
  font?: { ascii?: string; hAnsi?: string; eastAsia?: string; hint?: 'eastAsia' };
  characterSpacing?: number;
};

/** What Word is told of these runs; `styleFace` is the face the paragraph's style already gives. */
export function runsTold(runs: readonly Run[], styleFace: Face): RunTold[] {
  return runs.flatMap(({ text, face, latin }) =>
    partedAtMarks(text).map((part) => runTold(part, { face, styleFace, latin })),
  );
}

/** Runs of text for Word. */
export function textRuns(runs: readonly Run[], styleFace: Face): TextRun[] {
  return runsTold(runs, styleFace).map(({ words, ...style }) => {
    const [text = ''] = words;
    return new TextRun(words.length === 1 ? { text, ...style } : { children: tabbed(words), ...style });
  });
}

function runTold(written: string, { face, styleFace, latin: asked }: RunStyle): RunTold {
  const text = printable(written);
  const { name } = fonts[face];
  const hint = sharedMarks.test(text) ? ({ hint: 'eastAsia' } as const) : {};
  const words = text.split('\t');
  if (onlyShared(text)) return { words, font: { ascii: name, hAnsi: name, eastAsia: name, hint: 'eastAsia' } };
  if (face !== styleFace) {
    const latin = face === 'heiti' || asked === 'same' ? name : latinFont;
    return {
      words,
      font: { ascii: latin, hAnsi: latin, eastAsia: name, ...hint },
      characterSpacing: twips(spacingPt),
    };
  }
  if (asked === 'same') return { words, font: { ascii: name, hAnsi: name, eastAsia: name, ...hint } };
  return 'hint' in hint ? { words, font: hint } : { words };
}

/** Cells of a pasted table stay apart by tabs. */
function tabbed(words: readonly string[]): (string | Tab)[] {
  return words.flatMap((part, index) => (index === 0 ? [part] : [new Tab(), part]));
}

/** A draft may still hold characters that XML forbids; a signed letter never does (letter-check). */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\t]|\p{Cs}|[\ufffe\uffff]/gu, '');
}

function onlyShared(text: string): boolean {
  return /^[“”‘’—…·×÷±°‰′″§℃□■○●☑]+$/u.test(text);
}
