import { type CaseField, caseFields } from '../../../shared/model/earlier/earlier-case.ts';
import type { ImportRecordRow } from '../../../shared/model/importing.ts';

const all = Object.keys(caseFields) as CaseField[];

/** Stay in sight while the rest is scrolled. */
export const frozenFields: readonly CaseField[] = ['number', 'title'];

/** What every ledger of a bureau has: shown even when nobody filled it in. */
const usual: readonly CaseField[] = [
  'kind',
  'level',
  'session',
  'proposers',
  'role',
  'leadUnit',
  'answeredOn',
  'resultClass',
];

export const fieldWidths: { [F in CaseField]?: number } = {
  number: 92,
  title: 208,
  kind: 74,
  level: 64,
  session: 92,
  proposers: 120,
  cosigners: 72,
  phone: 118,
  role: 80,
  keySupervision: 72,
  leader: 80,
  handler: 80,
  assignedOn: 114,
  opinionDue: 114,
  deadline: 114,
  answeredOn: 114,
  feedbackOn: 114,
  resultClass: 84,
  disclosure: 92,
  satisfaction: 86,
  documentNumber: 150,
  coUnits: 160,
  commitments: 200,
  progress: 180,
  remark: 180,
  body: 160,
};

/** The columns worth a place: what some record holds or waits for, and the usual ones; or simply all. */
export function shownFields(records: readonly ImportRecordRow[], whole: boolean): CaseField[] {
  const used = new Set<CaseField>([...usual, ...frozenFields]);
  for (const { reading, doubts } of records) {
    for (const field of Object.keys(reading) as CaseField[]) used.add(field);
    for (const field of doubts) used.add(field);
  }
  const rest = all.filter((field) => !frozenFields.includes(field) && (whole || used.has(field)));
  return [...frozenFields, ...rest];
}
