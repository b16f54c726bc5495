import type { FieldReading, IntakeReading } from '../../shared/model/items/proposal.ts';
import type { Unit } from '../../shared/model/people/unit.ts';
import type { IntakeFields } from './fields.ts';

/** What stands under a field after reading: where it was read, or why it was left for the person. */
export type FieldNote = { state: 'sure' | 'doubtful'; passage: string; reason?: string };
export type NoteKey = keyof IntakeReading;
export type FilledForm = { values: IntakeFields; notes: Partial<Record<NoteKey, FieldNote>> };

export const noteNames: Record<NoteKey, string> = {
  kind: '类别',
  session: '届次',
  number: '编号',
  title: '案由',
  body: '原文',
  proposers: '署名人',
  collective: '集体提案单位',
  role: '办理方式',
  leadUnit: '主办单位',
  coUnits: '会办单位',
  assignedOn: '交办日期',
  dueOn: '限时',
  keySupervision: '重点督办',
  consent: '是否同意公开',
};

/** What was read, as form values and notes. Doubtful and absent fields fill nothing; unknown units are doubtful. */
export function fromReading(reading: IntakeReading, units: readonly Unit[]): FilledForm {
  const notes: FilledForm['notes'] = {};
  for (const key of Object.keys(noteNames) as NoteKey[]) {
    const found: FieldReading<unknown> = reading[key];
    if (found.state === 'sure') notes[key] = { state: 'sure', passage: found.passage };
    if (found.state === 'doubtful') notes[key] = { state: 'doubtful', passage: found.passage, reason: found.reason };
  }
  const values: IntakeFields = {
    ...sure('kind', reading.kind),
    ...sure('session', reading.session),
    ...sure('number', reading.number),
    ...sure('title', reading.title),
    ...sure('body', reading.body),
    ...sure('role', reading.role),
    ...sure('assignedOn', reading.assignedOn),
    ...sure('dueOn', reading.dueOn),
    ...sure('keySupervision', reading.keySupervision),
    ...sure('consent', reading.consent),
  };
  if (reading.collective.state === 'sure')
    Object.assign(values, { by: 'collective', collective: reading.collective.value });
  else if (reading.proposers.state === 'sure')
    Object.assign(values, { by: 'persons', proposers: reading.proposers.value });

  const lead = unitsOf(reading.leadUnit.state === 'sure' ? [reading.leadUnit.value] : [], units);
  if (lead.ids[0]) values.leadUnitId = lead.ids[0];
  missing(notes, 'leadUnit', lead.unknown);
  const co = unitsOf(reading.coUnits.state === 'sure' ? reading.coUnits.value : [], units);
  if (co.ids.length > 0) values.coUnitIds = co.ids;
  missing(notes, 'coUnits', co.unknown);
  return { values, notes };
}

function sure<K extends keyof IntakeFields>(key: K, found: FieldReading<IntakeFields[K]>): IntakeFields {
  return found.state === 'sure' ? { [key]: found.value } : {};
}

/** Names as written, full or short, with or without the city's name, found in the directory. */
function unitsOf(names: readonly string[], units: readonly Unit[]): { ids: number[]; unknown: string[] } {
  const ids: number[] = [];
  const unknown: string[] = [];
  for (const name of names) {
    const same = units.filter((unit) => unit.name === name || unit.shortName === name);
    const close =
      same.length > 0 ? same : units.filter((unit) => unit.name.endsWith(name) || name.endsWith(unit.shortName));
    const only = close.length === 1 ? close[0] : undefined;
    if (only) ids.push(only.id);
    else unknown.push(name);
  }
  return { ids: [...new Set(ids)], unknown };
}

function missing(notes: FilledForm['notes'], key: 'leadUnit' | 'coUnits', unknown: readonly string[]) {
  if (unknown.length === 0) return;
  const reason = `单位名录中没有找到${unknown.map((name) => `「${name}」`).join('')}，请选择或新建`;
  notes[key] = { state: 'doubtful', passage: notes[key]?.passage ?? unknown.join('、'), reason };
}
