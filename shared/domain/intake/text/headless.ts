import { saysNothing } from '../../ledger-reading/cells/text.ts';
import { dayIn } from '../days.ts';
import { isCollective, isParty, peopleIn } from '../people.ts';
import { unitsListed } from '../unit-list.ts';
import type { LabelField } from './labels.ts';

/** What a column would be called. */
const names: Partial<Record<LabelField, string>> = {
  ...{
    serial: '序号',
    number: '编号',
    session: '届次',
    kind: '类别',
    title: '标题',
    proposers: '提出人',
    phone: '电话',
  },
  ...{
    role: '办理方式',
    leadUnit: '主办单位',
    coUnits: '会办单位',
    units: '承办单位',
    assignedOn: '交办日期',
    dueOn: '办理期限',
    consent: '是否公开',
  },
};
const noYear = () => ({ year: 2000, doubt: null });

/** What the cell of a row without a heading over it may be. */
function meant(cell: string): LabelField | null {
  if (/^[《“]?关于.{3,90}(?:建议|提案|议案)[》”]?$/.test(cell) || /^《.{4,90}》$/.test(cell)) return 'title';
  if (/^(?:建议|提案|议案)?(?:第\s?)?[A-Za-z]{0,2}-?\d{1,8}\s?号?$/.test(cell) && !/^(?:19|20)\d{6}$/.test(cell))
    return 'number';
  if (/^(?:人大|政协|代表|委员)?(?:代表|委员|集体|党派)?(?:建议|提案|议案)$/.test(cell)) return 'kind';
  if (/届.{0,12}次/.test(cell) && cell.length < 30) return 'session';
  if (/^(?:主办|会办|独办|单办|分办|协办|参阅)件?$/.test(cell)) return 'role';
  if (/^1[3-9]\d{9}$|^0\d{2,3}-\d{7,8}$/.test(cell)) return 'phone';
  if (/^(?:不)?同意公开$|^(?:可以?|不)公开$/.test(cell)) return 'consent';
  if (/\d/.test(cell) && cell.length < 16 && dayIn(cell, noYear)?.value) return 'dueOn';
  if (/[主会协独分]办/.test(cell) && /[局委办厅联]/.test(cell)) return 'units';
  const { units, odd } = unitsListed(cell);
  if (isParty(cell)) return 'proposers';
  if (isCollective(cell) && !/局|厅$/.test(cell) && /委会|委员会|界|支部|工商联|代表团|小组|总支/.test(cell))
    return 'proposers';
  if (units.length > 0 && odd === null) return 'leadUnit';
  const signed = peopleIn(cell.replace(/(?:代表|委员)$/, ''));
  return signed.people.length > 0 && signed.doubt === null ? 'proposers' : null;
}

/** The columns of rows that have no heading, by what stands in them; null where it is no list of items. */
export function columnsByContent(
  rows: readonly (readonly string[])[],
): { field: LabelField | null; label: string }[] | null {
  const width = Math.max(...rows.map((cells) => cells.length));
  if (width < 3 || width > 16 || rows.length < 2) return null;
  const fields: (LabelField | null)[] = [];
  for (let column = 0; column < width; column += 1) {
    const votes = new Map<LabelField, number>();
    let filled = 0;
    for (const cells of rows) {
      const cell = cells[column] ?? '';
      if (cell === '' || saysNothing(cell)) continue;
      filled += 1;
      const field = meant(cell);
      if (field) votes.set(field, (votes.get(field) ?? 0) + 1);
    }
    const [best] = [...votes].sort((a, b) => b[1] - a[1]);
    fields.push(best && best[1] >= filled * 0.6 ? best[0] : null);
  }
  if (fields.filter((field) => field === 'title').length !== 1) return null;
  if (!fields.some((field) => field === 'leadUnit' || field === 'proposers' || field === 'number')) return null;
  // 1, 2, 3 ahead of another number are a count.
  const numbers = fields.flatMap((field, at) => (field === 'number' ? [at] : []));
  const [first = -1] = numbers;
  if (
    first === 0 &&
    rows.every((cells, at) => Number(cells[0]) === at + Number(rows[0]?.[0])) &&
    (numbers.length > 1 || Number(rows[0]?.[0]) === 1)
  )
    fields[0] = 'serial';
  const seen = new Map<LabelField, number>();
  return fields.map((field) => {
    if (field === null) return { field, label: '' };
    const times = (seen.get(field) ?? 0) + 1;
    seen.set(field, times);
    let own: LabelField | null = field;
    if (times > 1) own = field === 'leadUnit' && times === 2 ? 'coUnits' : null;
    if (field === 'dueOn' && fields.filter((each) => each === 'dueOn').length === 2)
      own = times === 1 ? 'assignedOn' : 'dueOn';
    return { field: own, label: own === null ? '' : (names[own] ?? '') };
  });
}
