import type { CaseField } from '../../../model/earlier/earlier-case.ts';
import { readCell } from './case-field.ts';
import { readDateCell } from './date-cell.ts';

/** What a cell is by its signs alone, whatever column it stands in. */
type CellForm = 'day' | 'phone' | 'title' | 'number' | 'session' | 'choice' | 'unit' | 'names';

const ofForm: Partial<Record<CaseField, CellForm>> = {
  ...{ number: 'number', title: 'title', session: 'session', phone: 'phone', proposers: 'names' },
  ...{ leadUnit: 'unit', coUnits: 'unit', replyUnit: 'unit' },
  ...{ assignedOn: 'day', opinionDue: 'day', deadline: 'day', answeredOn: 'day', feedbackOn: 'day' },
  ...{ kind: 'choice', role: 'choice', level: 'choice', resultClass: 'choice', satisfaction: 'choice' },
};
/** Words of their own, which any cell might be but for one of a plain form. */
const wordFields: readonly CaseField[] = ['section', 'handler', 'leader'];

const unit = /(?:局|委员会|委|办|厅|部|院|中心|政府|公司|联|办公室)$/;
const names = /^\p{Script=Han}{2,4}(?:[、，,\s]\s*\p{Script=Han}{2,4})*(?:等\s*\d+\s*[人名位])?$/u;

function formOf(text: string): CellForm | null {
  if (/^1[3-9]\d{9}$|^0\d{2,3}-?\d{7,8}$|^\d{7,8}$/.test(text)) return 'phone';
  const day = readDateCell<'assignedOn'>(text, true).fact;
  if (day && 'value' in day) return 'day';
  if (/^第?[A-Za-z]?-?\d{1,6}号?$/.test(text)) return 'number';
  if (/届.{0,12}次/.test(text) && text.length < 30) return 'session';
  if (/^[《“]?关于.{3,}/.test(text) || /.{8,}(?:建议|提案|议案)$/.test(text)) return 'title';
  const first = text.split(/[、，,；;\s]/)[0] ?? '';
  if (first.length > 2 && first.length < 20 && unit.test(first)) return 'unit';
  return names.test(text) ? 'names' : null;
}

/** Whether a cell may be one of a field by its form; null where that cannot be said. 0012 in 提出人 → false. */
export function cellFits(field: CaseField, text: string): boolean | null {
  const form = formOf(text);
  const own = ofForm[field];
  if (own === 'choice') {
    const fact = readCell(field, text)?.fact;
    return fact ? 'value' in fact : null;
  }
  if (own !== undefined)
    return form === null ? (own === 'title' || own === 'unit' || own === 'names' ? null : false) : form === own;
  if (!wordFields.includes(field)) return null;
  return form === null || form === 'names' || form === 'unit' ? null : false;
}
