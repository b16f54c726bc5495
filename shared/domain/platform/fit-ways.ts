import type { FitWay, ParagraphForm, SignCount } from '../../model/platform/platform.ts';
import { countSigns, firstSigns } from './count-signs.ts';
import { type LetterParagraph, paragraphText } from './letter-paragraphs.ts';

type Rule = { limit: number; counts: SignCount; form: ParagraphForm; takesFiles: boolean };

const pointer = '（全文见附件）';

/**
 * What can be done about a text that is too long for its field, each way on top of the one before, until it fits: blanks,
 * then courtesies, then tables, then the end. Nothing is left out unless a person takes the way.
 */
export function fitWays(paragraphs: readonly LetterParagraph[], { limit, counts, form, takesFiles }: Rule): FitWay[] {
  const ways: FitWay[] = [];
  let kept = paragraphs;
  let now = form;
  let done = '';
  const counted = (text: string) => countSigns(text, counts);
  const fits = () => counted(paragraphText(kept, now)) <= limit;
  const add = (name: string, text: string) => {
    const before = ways.at(-1)?.counted ?? counted(paragraphText(paragraphs, form));
    const after = counted(text);
    if (after >= before) return;
    done = done === '' ? name : `${done}，${name}`;
    ways.push({ name: done, counted: after, over: Math.max(0, after - limit), text });
  };
  const without = (name: string, drop: (each: LetterParagraph) => boolean) => {
    if (fits() || !kept.some(drop) || kept.every(drop)) return;
    kept = kept.filter((each) => !drop(each));
    add(name, paragraphText(kept, now));
  };
  if (fits()) return [];
  if (now === 'indented' || now === 'spaced') {
    now = 'plain';
    add('去掉段首空格和空行', paragraphText(kept, now));
  }
  without('去掉称呼和结尾', ({ from }) => from === 'salutation' || from === 'closing');
  if (takesFiles) without('表格不填，放在附件里', ({ table }) => table);
  if (takesFiles && !fits()) {
    const text = shortened(paragraphText(kept, now), limit, counts);
    if (text !== null) add('只填到装得下的一句，后面注明全文见附件', text);
  }
  return ways;
}

/** Up to the last whole sentence that fits together with the pointer; null where not even one does. */
function shortened(text: string, limit: number, counts: SignCount): string | null {
  const room = firstSigns(text, counts, limit - countSigns(pointer, counts));
  const whole = /^[\s\S]*[。！？；\n][”’」』）》]*/u.exec(room)?.[0].trimEnd();
  return whole ? `${whole}${pointer}` : null;
}
