import { fieldShown } from './field-shown.ts';
import type { Attributes } from './xml-walk.ts';

type Field = { instruction: string; hasResult: boolean; form: Form | null };
type Form = { kind: 'tick'; ticked: boolean } | { kind: 'choice'; chosen: number; entries: string[] };

/** The fields of a document while it is walked: their results are its words, and a few show what has no result. */
type DocxFields = {
  open(name: string, attributes: Attributes): string;
  instruction(words: string): void;
};

/** `open` answers what is shown at this place: a ticked box, the entry that was chosen, signs in a ring. */
export function docxFields(): DocxFields {
  const fields: Field[] = [];
  const mark = (name: string): string => {
    if (name === 'begin') fields.push({ instruction: '', hasResult: false, form: null });
    const field = fields.at(-1);
    if (name === 'separate' && field) field.hasResult = true;
    if (name !== 'end' || !fields.pop() || !field || field.hasResult) return '';
    return field.form ? shown(field.form) : fieldShown(field.instruction);
  };
  return {
    open: (name, attributes) => {
      if (name === 'w:fldChar') return mark(attributes['w:fldCharType'] ?? '');
      const field = fields.at(-1);
      const value = attributes['w:val'];
      if (!field) return '';
      if (name === 'w:checkBox') field.form = { kind: 'tick', ticked: false };
      else if (name === 'w:ddList') field.form = { kind: 'choice', chosen: 0, entries: [] };
      else if (field.form?.kind === 'tick' && (name === 'w:default' || name === 'w:checked'))
        field.form.ticked = !/^(?:0|false|off)$/.test(value ?? '1');
      else if (field.form?.kind === 'choice' && name === 'w:result') field.form.chosen = Number(value ?? 0);
      else if (field.form?.kind === 'choice' && name === 'w:listEntry') field.form.entries.push(value ?? '');
      return '';
    },
    instruction: (words) => {
      const field = fields.at(-1);
      if (field && !field.hasResult && field.instruction.length < 1000) field.instruction += words;
    },
  };
}

function shown(form: Form): string {
  return form.kind === 'tick' ? (form.ticked ? '☑' : '□') : (form.entries[form.chosen] ?? '');
}
