import { Tab, TextRun } from 'docx';
import { fonts, latinFont, spacingPt } from '../../shared/domain/paper/style.ts';
import type { Face, Run } from '../../shared/model/letter/composed.ts';
import { twips } from './twips.ts';

/** Marks that Unicode shares between Latin and Chinese; a letter prints them in the Chinese face. */
const shared = /[“”‘’—…·×÷±°‰′″§℃①-⑳Ⅰ-Ⅻ←-↓□■○●☑]/u;
/** Where some programs choose another face in spite of the hint: boxes, and shared marks beside Latin text. */
const named = /(?<=[\x21-\x7e])[“”‘’—…·]+|[“”‘’—…·]+(?=[\x21-\x7e])|[□■○●☑]+/gu;

type RunStyle = { face: Face; styleFace: Face; latin: 'same' | undefined };

/** A run as Word is told: its words, apart at tabs, and what differs from the paragraph's style. */
export type RunTold = {
  words: readonly string[];
  font?: { ascii?: string; hAnsi?: string; eastAsia?: string; hint?: 'eastAsia' };
  characterSpacing?: number;
};

/** What Word is told of these runs; `styleFace` is the face the paragraph's style already gives. */
export function runsTold(runs: readonly Run[], styleFace: Face): RunTold[] {
  return runs.flatMap(({ text, face, latin }) => parted(text).map((part) => runTold(part, { face, styleFace, latin })));
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
  const hint = shared.test(text) ? ({ hint: 'eastAsia' } as const) : {};
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
  return /^[“”‘’—…·□■○●☑]+$/u.test(text);
}

/** 「3A”级」 → 3A, ”, 级 : a run of its own where a shared mark touches Latin text. */
function parted(text: string): string[] {
  if (!shared.test(text)) return [text];
  const parts: string[] = [];
  let from = 0;
  for (const found of text.matchAll(named)) {
    if (found.index > from) parts.push(text.slice(from, found.index));
    parts.push(found[0]);
    from = found.index + found[0].length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}
