import { sessionWords } from '../../shared/domain/numeral.ts';
import { shortSession } from '../../shared/domain/session-words.ts';
import type { CaseField, CaseValues, EarlierCaseRow } from '../../shared/model/earlier-case.ts';
import { disclosures, handlingRoles, levels, proposalKinds } from '../../shared/model/kinds.ts';

const tables: { [F in CaseField]?: Readonly<Record<string, string>> } = {
  kind: proposalKinds,
  level: levels,
  role: handlingRoles,
  disclosure: disclosures,
};

/** A field's value of a former year's case as one would type it into a ledger. */
export function caseValueWords<F extends CaseField>(field: F, value: CaseValues[F]): string {
  if (Array.isArray(value)) return value.join('、');
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'object') return shortSession(value);
  return tables[field]?.[String(value)] ?? String(value);
}

/** 届次 of a former year's case as far as it is known: 市九届人大四次会议, 九届四次, 九届. */
export function caseSessionWords({
  kind,
  level,
  term,
  meeting,
}: Pick<EarlierCaseRow, 'kind' | 'level' | 'term' | 'meeting'>) {
  if (term === null) return '';
  if (level !== null && meeting !== null) return sessionWords(kind, { level, term, meeting });
  return shortSession({ term, meeting });
}
