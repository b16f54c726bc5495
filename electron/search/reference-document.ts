import type { ReadDb } from '../db/connections.ts';
import { partsOf, type SearchDocument, yearOfDay } from './document.ts';

/** Reference material as search sees it. */
export async function referenceDocuments(db: ReadDb, ids: readonly number[]): Promise<SearchDocument[]> {
  const rows = await db.selectFrom('reference').selectAll().where('id', 'in', ids).execute();
  return rows.map(({ id, title, source, text, day, keptAt }) => {
    const counted = day ?? keptAt.slice(0, 10);
    return {
      ...{ source: 'reference', id, kind: null, level: null, term: null, meeting: null, number: '' },
      ...{
        title,
        people: source,
        proposers: [],
        handlers: [],
        day: counted,
        year: yearOfDay(counted),
        resultClass: '',
        satisfaction: '',
      },
      parts: partsOf([
        ['标题', title, 'title'],
        ['来源', source, 'unit'],
        ['正文', text],
      ]),
    };
  });
}
