import { type FontHere, fontsHere } from '../../../shared/domain/paper/fonts.ts';

const sample = '永国函一二〔〕Ag1Ww%';
/** The generic families differ in at least one of these signs on every system. */
const generics = ['serif', 'monospace', 'sans-serif'] as const;

/**
 * Whether a family is installed. Asking the browser is no use (it says yes to names it does not know), so words are drawn
 * with each generic family behind the name: a font that is there hides what stands behind it, and the pictures are alike.
 */
function fontProbe(): (family: string) => boolean {
  const canvas = document.createElement('canvas');
  canvas.width = 260;
  canvas.height = 30;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) return () => false;
  const drawn = (families: string) => {
    pen.clearRect(0, 0, canvas.width, canvas.height);
    pen.font = `20px ${families}`;
    pen.fillText(sample, 0, 22);
    return `${pen.measureText(sample).width}/${pen.getImageData(0, 0, canvas.width, canvas.height).data.join()}`;
  };
  const known = new Map<string, boolean>();
  return (family) => {
    const before = known.get(family);
    if (before !== undefined) return before;
    const [first, ...others] = generics.map((generic) => drawn(`"${family.replaceAll('"', '')}", ${generic}`));
    const found = others.every((other) => other === first);
    known.set(family, found);
    return found;
  };
}

let found: FontHere[] | null = null;

/** The letter's fonts on this PC, looked at once: fonts come and go only between starts. */
export function letterFontsHere(): FontHere[] {
  found ??= fontsHere(fontProbe());
  return found;
}
