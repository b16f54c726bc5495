import { walkXml } from '../reading/word/xml-walk.ts';

/** Fields that belong to a page and say nothing else: numbers of pages. */
const standing = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION)\b/iu;

/** A field of a part, in the order in which they begin; `standing` ones may stay. */
type StoryField = { code: string; standing: boolean };

/**
 * The fields of one part of a Word file. A code may be cut over several runs, and a field may stand within another: each
 * is read between its own begin and end.
 */
export function storyFields(xml: string): StoryField[] {
  const codes: string[] = [];
  const open: { at: number; inCode: boolean }[] = [];
  let reading = false;
  walkXml(xml, {
    open: (name, attributes) => {
      const top = open.at(-1);
      if (name === 'w:fldSimple') codes.push(attributes['w:instr'] ?? '');
      else if (name === 'w:fldChar') {
        const type = attributes['w:fldCharType'];
        if (type === 'begin') open.push({ at: codes.push('') - 1, inCode: true });
        else if (type === 'separate' && top) top.inCode = false;
        else if (type === 'end') open.pop();
      } else reading = name === 'w:instrText';
    },
    text: (text) => {
      const top = open.at(-1);
      if (reading && top?.inCode) codes[top.at] += text;
    },
    close: (name) => {
      if (name === 'w:instrText') reading = false;
    },
  });
  return codes.map((code) => ({ code: code.trim(), standing: standing.test(code) }));
}
