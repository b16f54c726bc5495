import { type CaseField, type CaseValues, caseFields, type ReadField } from '../../../model/earlier/earlier-case.ts';
import { keysOf } from '../../../model/kinds.ts';
import {
  readClassCell,
  readDisclosureCell,
  readKindCell,
  readLevelCell,
  readRoleCell,
  readSatisfactionCell,
  readYesCell,
} from './choice-cells.ts';
import { readDateCell } from './date-cell.ts';
import { readNamesCell } from './names-cell.ts';
import { readNumberCell } from './number-cell.ts';
import {
  readCosignersCell,
  readDocumentNumberCell,
  readPhoneCell,
  readPublishedCell,
  readTitleCell,
  readWords,
} from './plain-cells.ts';
import type { CellReader, CellReading } from './reading.ts';
import { readSessionCell } from './session-cell.ts';
import { saysNothing, unreadable } from './text.ts';
import { readCoUnitsCell, readLeadCell } from './units-cell.ts';

const readers: { [F in CaseField]: CellReader<F> } = {
  kind: readKindCell,
  level: readLevelCell,
  session: readSessionCell,
  number: readNumberCell,
  title: readTitleCell,
  proposers: readNamesCell,
  cosigners: readCosignersCell,
  phone: readPhoneCell,
  role: readRoleCell,
  leadUnit: readLeadCell,
  coUnits: readCoUnitsCell,
  keySupervision: readYesCell,
  leader: readWords<'leader'>(true),
  section: readWords<'section'>(true),
  handler: readWords<'handler'>(true),
  assignedOn: (text) => readDateCell<'assignedOn'>(text, false),
  opinionDue: (text) => readDateCell<'opinionDue'>(text, true),
  deadline: (text) => readDateCell<'deadline'>(text, true),
  opinionsIn: readWords<'opinionsIn'>(false),
  contacts: readWords<'contacts'>(false),
  replyUnit: readWords<'replyUnit'>(true),
  documentNumber: readDocumentNumberCell,
  answeredOn: (text) => readDateCell<'answeredOn'>(text, false),
  resultClass: readClassCell,
  disclosure: readDisclosureCell,
  published: readPublishedCell,
  feedbackOn: (text) => readDateCell<'feedbackOn'>(text, false),
  satisfaction: readSatisfactionCell,
  commitments: readWords<'commitments'>(false),
  progress: readWords<'progress'>(false),
  archiveNumber: readWords<'archiveNumber'>(true),
  subject: readWords<'subject'>(true),
  remark: readWords<'remark'>(false),
  body: readWords<'body'>(false),
};

/** Kept as written: 「无」 in a remark is a remark. */
const asWritten = new Set<CaseField>(['remark', 'body', 'progress', 'commitments', 'contacts', 'opinionsIn']);
/** Different in every row, so that remembering them would only fill the memory. */
const everyRowAnew = new Set<CaseField>([...asWritten, 'number', 'title', 'phone', 'documentNumber', 'published']);

/** A cell of more words than this is an article that slipped into the wrong column. */
const longestCell = 2000;
const figures = new Set<CaseField>(['number', 'documentNumber', 'cosigners', 'session']);
const mostRemembered = 4000;
const longestRemembered = 200;

type Read<F extends CaseField> = (text: string) => CellReading<F> | null;

/**
 * Reads a cell's text for one field, null when it says nothing. The same words are read once: they stand in many
 * rows. `cellReader('role')('主办')` → lead.
 */
export function cellReader<F extends CaseField>(field: F): Read<F> {
  return ready[field];
}

/** Reads one cell for a field: `readCell('number', '第77号')` → 77; null when the cell says nothing. */
export const readCell = <F extends CaseField>(field: F, text: string): CellReading<F> | null => ready[field](text);

function remembering<F extends CaseField>(field: F): Read<F> {
  if (everyRowAnew.has(field)) return (text) => readAnew(field, text);
  const known = new Map<string, CellReading<F> | null>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const reading = readAnew(field, text);
    if (text.length <= longestRemembered) {
      if (known.size >= mostRemembered) known.clear();
      known.set(text, reading);
    }
    return reading;
  };
}

function readAnew<F extends CaseField>(field: F, text: string): CellReading<F> | null {
  if (text === '' || (!asWritten.has(field) && saysNothing(text))) return null;
  if (text.length > longestCell && !asWritten.has(field)) {
    return { fact: { doubt: `有${text.length}个字，不像${caseFields[field]}` } };
  }
  const trouble = unreadable(text);
  if (figures.has(field) && /[\d０-９]\s+[\d０-９]/.test(text))
    return { fact: { doubt: '数字之间有空格，不能确定是一个还是几个' } };
  return trouble ? { fact: { doubt: trouble } } : readers[field](text);
}

const ready = Object.fromEntries(keysOf(readers).map((field) => [field, remembering(field)])) as unknown as {
  [F in CaseField]: Read<F>;
};

/**
 * What a person typed for a field, by the rules of a cell: with a reason where it cannot be read, null for nothing.
 * 办理方式 typed as 牵头 → lead; as 看情况 → no value, 写的不是独办、主办、会办、分办或参阅.
 */
export function readCaseField<F extends CaseField>(field: F, text: string, place: string): ReadField<CaseValues[F]> {
  const words = text.trim();
  const fact = readCell(field, words)?.fact;
  if (!fact) return { value: null, passage: words, place };
  return 'value' in fact
    ? { value: copied(fact.value), passage: passageOf(words), place }
    : { value: null, passage: passageOf(words), place, doubt: fact.doubt };
}

/**
 * Remembered lists and sessions are handed out as copies, so that nobody can change what the next row reads. `['陈某']`
 * → another list with 陈某; text and numbers are handed out as they are.
 */
export function copied<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? (value.slice() as T) : { ...value };
}

const longestPassage = 120;

/** A cell's words for the margin, cut after 120 characters with …. */
export const passageOf = (text: string): string =>
  text.length > longestPassage ? `${text.slice(0, longestPassage - 1)}…` : text;
