import { sessionWords, shortSession } from '../../../shared/domain/names/session-words.ts';
import type { EarlierCaseRow } from '../../../shared/model/earlier/earlier-case.ts';

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
