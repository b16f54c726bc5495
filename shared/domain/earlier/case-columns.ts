import type { CaseReading, EarlierCaseRow } from '../../model/earlier/earlier-case.ts';
import type { HandlingRole } from '../../model/kinds.ts';
import type { Day } from '../../model/primitives.ts';
import { proposerInWords } from '../names/proposer.ts';
import { titleKeyOf } from './case-keys.ts';

/** What lists, filters and duplicates go by, taken from a reading. */
export type CaseColumns = Omit<EarlierCaseRow, 'id' | 'kind'> & {
  names: string[];
  role: HandlingRole | null;
  replyUnit: string | null;
  section: string | null;
  subject: string | null;
  assignedOn: Day | null;
  titleKey: string | null;
};

/**
 * The columns of a stored case; its kind is checked before. 届次 九届五次 → `term: 9, meeting: 5`; what is in doubt is
 * null.
 */
export function caseColumns(reading: CaseReading): CaseColumns {
  const session = reading.session?.value ?? null;
  const names = reading.proposers?.value ?? [];
  const title = reading.title?.value ?? null;
  const documentNumber = reading.documentNumber?.value ?? null;
  const assignedOn = reading.assignedOn?.value ?? null;
  const answeredOn = reading.answeredOn?.value ?? null;
  return {
    level: reading.level?.value ?? null,
    term: session?.term ?? null,
    meeting: session?.meeting ?? null,
    number: reading.number?.value ?? null,
    title,
    proposer: proposerOf(names, reading.cosigners?.value ?? 0),
    names,
    role: reading.role?.value ?? null,
    leadUnit: reading.leadUnit?.value ?? null,
    replyUnit: reading.replyUnit?.value ?? null,
    section: reading.section?.value ?? null,
    subject: reading.subject?.value ?? null,
    documentNumber,
    resultClass: reading.resultClass?.value ?? null,
    satisfaction: reading.satisfaction?.value ?? null,
    assignedOn,
    answeredOn,
    year: yearOf(assignedOn) ?? yearOf(answeredOn) ?? yearOf(documentNumber?.match(/[〔[(（]((?:19|20)\d{2})/)?.[1]),
    titleKey: titleKeyOf(title, names),
  };
}

/** 「陈某等3人」, also where a ledger counts those who signed along without naming them. */
function proposerOf(names: readonly string[], cosigners: number): string {
  const people = Math.max(names.length, names.length > 0 ? cosigners + 1 : 0);
  return proposerInWords(
    Array.from({ length: people }, (_, at) => ({ name: names[at] ?? '' })),
    null,
  );
}

function yearOf(text: string | null | undefined): number | null {
  return text ? Number(text.slice(0, 4)) : null;
}
