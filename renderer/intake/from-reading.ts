import { ourNames } from '../../shared/domain/intake/our-unit.ts';
import { severalWords, unitMeant } from '../../shared/domain/names/units/unit-meant.ts';
import type { Unit } from '../../shared/model/people/unit.ts';
import type { Day } from '../../shared/model/primitives.ts';
import type { IntakeField, IntakeItem } from '../../shared/model/reading/intake.ts';
import type { PictureOut, ScanPiece, SeenAt } from '../../shared/model/reading/scan.ts';
import type { IntakeFields } from './fields.ts';

/**
 * What stands under a field after reading: where it was read, or why a person must look or decide; of a scan also the
 * pieces of its picture, which stay when a person has settled the field.
 */
export type FieldNote = {
  state: 'sure' | 'doubtful' | 'settled';
  passage: string;
  reason?: string;
  filled?: boolean;
  pieces?: ScanPiece[];
};
export type NoteKey = Exclude<IntakeField, 'level' | 'term' | 'meeting'> | 'session';
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

const noteOf = (field: IntakeField): NoteKey =>
  field === 'level' || field === 'term' || field === 'meeting' ? 'session' : field;

/** The office as far as reading needs it. */
type Office = { name: string; units: readonly Unit[]; today: Day };

/**
 * What was read, as form values and notes. A doubtful field is filled only with a value that the reader itself holds for
 * likely; units that the directory does not know are doubtful.
 */
export function fromReading(
  item: IntakeItem,
  { name, units, today }: Office,
  pictures: readonly PictureOut[] = [],
): FilledForm {
  const notes: FilledForm['notes'] = {};
  for (const { field, passage } of item.passages ?? []) notes[noteOf(field)] ??= { state: 'sure', passage };
  for (const { field, passage, reason } of item.doubts) {
    const filled = Array.isArray(item[field]) ? (item[field] as unknown[]).length > 0 : item[field] !== null;
    notes[noteOf(field)] = { state: 'doubtful', passage, reason, ...(filled ? { filled } : {}) };
  }
  const { level, term, meeting } = item;
  const values: IntakeFields = {
    ...given('kind', item.kind),
    ...given('number', item.number),
    ...given('title', item.title),
    ...given('body', item.body),
    ...given('role', item.role),
    ...given('assignedOn', item.assignedOn),
    ...given('dueOn', item.dueOn),
    ...(item.keySupervision ? { keySupervision: true } : {}),
    ...(item.consent === 'unknown' ? {} : { consent: item.consent }),
  };
  if (level !== null || term !== null || meeting !== null) {
    values.session = { ...given('level', level), ...given('term', term), ...given('meeting', meeting) };
  }
  if (item.collective) {
    const { name: group, contactPerson, phone } = item.collective;
    Object.assign(values, {
      by: 'collective',
      collective: { name: group, contactPerson: contactPerson ?? '', phone: phone ?? '' },
    });
  } else if (item.proposers.length > 0) {
    const proposers = item.proposers.map((each) => ({
      ...each,
      organization: each.organization ?? '',
      phone: each.phone ?? '',
    }));
    Object.assign(values, { by: 'persons', proposers });
  }
  const isOurs = ourNames(name);
  const lead = item.leadUnit !== null && !isOurs(item.leadUnit) ? [item.leadUnit] : [];
  const on = item.assignedOn ?? today;
  const leaders = idsOf(lead, units, on);
  if (leaders.ids[0]) values.leadUnitId = leaders.ids[0];
  missing(notes, 'leadUnit', leaders);
  const others = idsOf(
    item.coUnits.filter((unit) => !isOurs(unit)),
    units,
    on,
  );
  if (others.ids.length > 0) values.coUnitIds = others.ids;
  missing(notes, 'coUnits', others);
  for (const { field, at } of item.seen ?? []) {
    const note = notes[noteOf(field)];
    if (note) note.pieces = withPieces(note.pieces ?? [], at, pictures);
  }
  return { values, notes };
}

/** Of a note that stands for several fields each line once. */
function withPieces(before: readonly ScanPiece[], at: readonly SeenAt[], pictures: readonly PictureOut[]): ScanPiece[] {
  const pieces = [...before];
  for (const { picture, from, to } of at) {
    const line = pictures[picture];
    const same = pieces.findIndex(({ base64 }) => base64 === line?.base64);
    const there = pieces[same];
    if (there) pieces[same] = { ...there, from: Math.min(there.from, from), to: Math.max(there.to, to) };
    else if (line) pieces.push({ ...line, from, to });
  }
  return pieces;
}

/** Whether an item can go in as it was read: nothing doubtful, and everything there that registering asks for. */
export function isReady({ values, notes }: FilledForm): boolean {
  const { kind, session, number, title, role, assignedOn, leadUnitId, proposers, collective } = values;
  if (Object.values(notes).some((note) => note?.state === 'doubtful')) return false;
  if (!session?.level || !session.term || !session.meeting) return false;
  if (role === 'co' && !leadUnitId) return false;
  const named = values.by === 'collective' ? collective?.name : proposers?.some((each) => each?.name);
  return Boolean(kind && number && title && role && assignedOn && named);
}

function given<K extends string, T>(key: K, value: T | null): { [P in K]?: T } {
  return value === null ? {} : ({ [key]: value } as { [P in K]?: T });
}

type UnitsFound = { ids: number[]; unknown: string[]; shared: string[] };

function idsOf(names: readonly string[], units: readonly Unit[], on: Day): UnitsFound {
  const found = names.map((name) => ({ name, meant: unitMeant(name, units, on) }));
  return {
    ids: [...new Set(found.flatMap(({ meant }) => (meant && 'unit' in meant ? [meant.unit.id] : [])))],
    unknown: found.filter(({ meant }) => meant === null).map(({ name }) => name),
    shared: found.flatMap(({ name, meant }) =>
      meant && 'several' in meant ? [severalWords(name, meant.several)] : [],
    ),
  };
}

/** Units that the directory does not know, or knows twice, are for a person to choose. */
function missing(notes: FilledForm['notes'], key: 'leadUnit' | 'coUnits', { unknown, shared }: UnitsFound) {
  const named = unknown.map((name) => `「${name}」`).join('');
  const reasons = [...(named ? [`单位名录中没有找到${named}，请选择或新建`] : []), ...shared];
  if (reasons.length === 0) return;
  const passage = notes[key]?.passage ?? unknown.join('、');
  notes[key] = { state: 'doubtful', passage, reason: reasons.join('；') };
}
