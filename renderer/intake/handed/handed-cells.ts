import { dayIn } from '../../../shared/domain/intake/days.ts';
import { isAddressed, ourNames } from '../../../shared/domain/intake/our-unit.ts';
import { isCollective, isPersonName, peopleIn } from '../../../shared/domain/intake/people.ts';
import { sessionOfValue } from '../../../shared/domain/intake/session.ts';
import { unitsListed } from '../../../shared/domain/intake/unit-list.ts';
import { proposersInFull } from '../../../shared/domain/names/proposer.ts';
import { shortSession } from '../../../shared/domain/names/session-words.ts';
import { severalWords, unitMeant } from '../../../shared/domain/names/units/unit-meant.ts';
import { consents, handlingRoles, levels, proposalKinds } from '../../../shared/model/kinds.ts';
import type { Unit } from '../../../shared/model/people/unit.ts';
import type { ScanPiece } from '../../../shared/model/reading/scan.ts';
import type { CellState } from '../../ui/grid/cells.ts';
import { bareNumber, bareTitle, type IntakeFields } from '../fields.ts';
import { type NoteKey, noteNames } from '../from-reading.ts';
import type { HandedItem } from './handed-item.ts';

/** The columns of a list of handed-over items. */
export const handedFields = [
  ...([
    'number',
    'title',
    'kind',
    'session',
    'proposers',
    'role',
    'leadUnit',
    'coUnits',
    'assignedOn',
    'dueOn',
  ] as const),
  ...(['keySupervision', 'consent', 'remark'] as const),
] as const;
export type HandedField = (typeof handedFields)[number];
export const handedNames: Record<HandedField, string> = { ...noteNames, remark: '备注' };

/** What stands around a list: the units of the directory, our own name, and the day. */
export type HandedAround = { units: readonly Unit[]; ourUnit: string; today: string };

const keyOf = <K extends string>(table: Record<K, string>, text: string): K | null =>
  (Object.keys(table) as K[]).find((key) => table[key] === text || (text.length > 1 && table[key].startsWith(text))) ??
  null;

/** What a cell shows. */
export function handedWords(
  { fields }: HandedItem,
  field: HandedField,
  { units }: Pick<HandedAround, 'units'>,
): string {
  const named = (ids: readonly number[]) =>
    ids.map((id) => units.find((unit) => unit.id === id)?.shortName ?? '').filter((name) => name !== '');
  switch (field) {
    case 'kind':
      return fields.kind ? proposalKinds[fields.kind] : '';
    case 'session': {
      const { level, term, meeting } = fields.session ?? {};
      if (!term) return '';
      return `${level ? levels[level].replace(/（.*/, '') : ''}${shortSession({ term, meeting: meeting ?? null })}`;
    }
    case 'proposers':
      return fields.by === 'collective'
        ? (fields.collective?.name ?? '')
        : proposersInFull((fields.proposers ?? []).flatMap((each) => (each?.name ? [each.name] : [])));
    case 'role':
      return fields.role ? handlingRoles[fields.role] : '';
    case 'leadUnit':
      return named(fields.leadUnitId ? [fields.leadUnitId] : []).join('');
    case 'coUnits':
      return named(fields.coUnitIds ?? []).join('、');
    case 'keySupervision':
      return fields.keySupervision ? '是' : '';
    case 'consent':
      return fields.consent && fields.consent !== 'unknown' ? consents[fields.consent] : '';
    default:
      return fields[field] ?? '';
  }
}

/** What an editor begins with: the value, else the units as they are printed, to be read again once the directory has them. */
export function handedStart(item: HandedItem, field: HandedField, around: Pick<HandedAround, 'units'>): string {
  const words = handedWords(item, field, around);
  if (words !== '' || (field !== 'leadUnit' && field !== 'coUnits')) return words;
  return (item.notes[field]?.passage ?? '').replace(/^[^：]{2,10}：/, '');
}

const notesOfField = (field: HandedField): NoteKey[] =>
  field === 'remark' ? [] : field === 'proposers' ? ['proposers', 'collective'] : [field];

/** The doubt of a cell, in the reader's words. */
export function handedDoubt({ notes }: HandedItem, field: HandedField): string | null {
  for (const key of notesOfField(field)) {
    const note = notes[key];
    if (note?.state === 'doubtful') return `${note.reason ?? ''}${note.passage ? `（原文「${note.passage}」）` : ''}`;
  }
  return null;
}

/** Where on a scan a cell was read. */
export const handedPieces = ({ notes }: HandedItem, field: HandedField): ScanPiece[] =>
  notesOfField(field).flatMap((key) => notes[key]?.pieces ?? []);

const needed: readonly HandedField[] = ['number', 'title', 'kind', 'session', 'proposers', 'role', 'assignedOn'];

/** How a cell stands: refused, doubtful, needed and empty, or fine. */
export function handedState(item: HandedItem, field: HandedField, around: Pick<HandedAround, 'units'>): CellState {
  const words = handedWords(item, field, around);
  if (item.state !== 'open' && item.state !== 'failed') return words === '' ? 'empty' : 'fine';
  if (handedDoubt(item, field) !== null) return 'doubtful';
  if (words !== '') return 'fine';
  const { role } = item.fields;
  return needed.includes(field) || (field === 'leadUnit' && role === 'co') ? 'missing' : 'empty';
}

type Typed = { change: IntakeFields } | { reason: string };

/** What a person typed into a cell, as the form has it, or why it cannot be read. */
export function handedTyped(item: HandedItem, field: HandedField, typed: string, around: HandedAround): Typed {
  const text = typed.trim();
  switch (field) {
    case 'number':
      return { change: { number: bareNumber(text) } };
    case 'title':
      return { change: { title: bareTitle(text) } };
    case 'remark':
      return { change: { remark: text } };
    case 'kind': {
      const kind = /提案|政协/.test(text) ? 'cppcc-proposal' : /建议|议案|人大/.test(text) ? 'npc-suggestion' : null;
      return kind ? { change: { kind } } : { reason: '填「建议」或「提案」' };
    }
    case 'session': {
      const read = sessionOfValue(text);
      if (!read?.term || !read.meeting) return { reason: '届次没有认出，如：市八届五次' };
      const level =
        read.level ?? keyOf({ national: '全国', provincial: '省', municipal: '市', county: '县' }, text.slice(0, 1));
      return {
        change: {
          session: { ...item.fields.session, term: read.term, meeting: read.meeting, ...(level ? { level } : {}) },
        },
      };
    }
    case 'proposers':
      return proposersTyped(item, text);
    case 'role': {
      const role = keyOf(handlingRoles, text);
      return role ? { change: { role } } : { reason: `填${Object.values(handlingRoles).join('、')}之一` };
    }
    case 'leadUnit':
    case 'coUnits':
      return unitsTyped(field, text, { ...around, today: item.fields.assignedOn ?? around.today });
    case 'assignedOn':
    case 'dueOn': {
      if (text === '') return { change: { [field]: null } };
      const year = Number((item.fields.assignedOn ?? around.today).slice(0, 4));
      const day = dayIn(text, () => ({ year, doubt: null }));
      return day?.value && !day.doubt
        ? { change: { [field]: day.value } }
        : { reason: `${day?.doubt ?? '没有认出是哪一天'}，如：2026-06-12、6月12日` };
    }
    case 'keySupervision':
      if (/^(?:是|√|有|重点)/.test(text)) return { change: { keySupervision: true } };
      return /^(?:否|不|非|$)/.test(text) ? { change: { keySupervision: false } } : { reason: '填「是」或「否」' };
    case 'consent': {
      const consent =
        text === '' ? 'unknown' : keyOf(consents, text === '是' ? '同意公开' : text === '否' ? '不同意公开' : text);
      return consent ? { change: { consent } } : { reason: `填${Object.values(consents).join('、')}之一` };
    }
  }
}

function proposersTyped({ fields }: HandedItem, text: string): Typed {
  if (isCollective(text) && !isPersonName(text))
    return { change: { by: 'collective', collective: { ...fields.collective, name: text } } };
  const { people, doubt } = peopleIn(text);
  if (people.length === 0 || doubt) return { reason: doubt ?? '没有认出姓名，几个人用「、」隔开' };
  const known = new Map((fields.proposers ?? []).map((each) => [each?.name, each]));
  const proposers = people.map(({ name, organization, phone }) => {
    const before = known.get(name);
    return { name, organization: organization ?? before?.organization ?? '', phone: phone ?? before?.phone ?? '' };
  });
  return { change: { by: 'persons', proposers } };
}

function unitsTyped(field: 'leadUnit' | 'coUnits', text: string, { units, ourUnit, today }: HandedAround): Typed {
  const isOurs = ourNames(ourUnit);
  const names = unitsListed(text).units.filter((name) => !isOurs(name) && !isAddressed(name));
  const found = names.map((name) => ({ name, meant: unitMeant(name, units, today) }));
  for (const { name, meant } of found)
    if (meant && 'several' in meant) return { reason: severalWords(name, meant.several) };
  const unknown = found.filter(({ meant }) => meant === null).map(({ name }) => name);
  if (unknown.length > 0) return { reason: `单位名录中没有${unknown.map((name) => `「${name}」`).join('')}` };
  const ids = [...new Set(found.flatMap(({ meant }) => (meant && 'unit' in meant ? [meant.unit.id] : [])))];
  if (field === 'leadUnit' && ids.length > 1) return { reason: '主办单位只能有一个' };
  return { change: field === 'leadUnit' ? { leadUnitId: ids[0] ?? null } : { coUnitIds: ids } };
}

/** The next cell that waits for a person after a place, row by row; null when there is none. */
export function nextHandedCell(
  items: readonly HandedItem[],
  from: { row: number; field: HandedField | null },
  around: Pick<HandedAround, 'units'>,
): { row: number; field: HandedField } | null {
  const after = from.field === null ? -1 : handedFields.indexOf(from.field);
  for (const [row, item] of items.entries()) {
    if (row < from.row) continue;
    const field = handedFields.find(
      (each, at) => (row > from.row || at > after) && /doubtful|missing/.test(handedState(item, each, around)),
    );
    if (field) return { row, field };
  }
  return null;
}
