import { figureWords, lookUpFigures } from '../../shared/domain/figures/lookup.ts';
import type { FigurePage, FigureRow } from '../../shared/model/references.ts';
import type { ReadDb } from '../db/connections.ts';
import { fromJson } from '../db/json.ts';
import { holds } from '../db/wording/text-match.ts';
import { casesMatching } from '../search/look-up.ts';
import { phraseOf } from '../search/pieces.ts';

type Words = readonly (readonly string[])[];

/** So many cases are looked through in a moment; of more, the newest. */
const mostCases = 1000;

/** Every sentence of reference material and of former years' letters in which the words stand with a figure. */
export async function figuresFor(
  db: ReadDb,
  { text, page, pageSize }: { text: string; page: number; pageSize: number },
): Promise<FigurePage> {
  const words = figureWords(text);
  const letters = await inLetters(db, words);
  const rows = [...(await inMaterial(db, words)), ...letters.rows];
  const day = ({ from }: FigureRow) => from.day ?? '';
  rows.sort((a, b) => b.rank - a.rank || day(b).localeCompare(day(a)) || b.from.id - a.from.id);
  return {
    rows: rows.slice((page - 1) * pageSize, page * pageSize),
    total: rows.length,
    also: words.flatMap((forms) => forms.slice(1)),
    casesLeft: letters.left,
  };
}

async function inMaterial(db: ReadDb, words: Words): Promise<FigureRow[]> {
  let material = db.selectFrom('reference').select(['id', 'title', 'source', 'day', 'kind', 'text']);
  for (const forms of words) material = material.where((has) => has.or(forms.map((form) => holds(['text'], form))));
  return (await material.execute()).flatMap(({ text, ...about }) =>
    lookUpFigures(text, words, about.day).map((sentence) => ({
      ...sentence,
      from: { what: 'reference' as const, ...about },
    })),
  );
}

/** The index says which cases hold the words, so that a hundred thousand letters need not be read. */
async function inLetters(db: ReadDb, words: Words): Promise<{ rows: FigureRow[]; left: number }> {
  const match = words.map((forms) => `(${forms.map(phraseOf).filter(Boolean).join(' OR ')})`);
  if (match.includes('()')) return { rows: [], left: 0 };
  const { ids, all } = await casesMatching(db, match.join(' AND '), mostCases);
  const letters = await db
    .selectFrom('publishedLetter')
    .select(['caseId', 'title', 'letterTitle', 'replyUnit', 'replyDate', 'record'])
    .where('caseId', 'in', ids)
    .execute();
  const rows = letters.flatMap(({ caseId, title, letterTitle, replyUnit, replyDate, record }) => {
    const text = fromJson(record)
      .blocks.map((block) => block.text)
      .join('\n');
    const from = { what: 'case' as const, id: caseId ?? 0, title: title ?? letterTitle ?? '', kind: null };
    const told = { ...from, source: replyUnit ?? '', day: replyDate };
    return lookUpFigures(text, words, replyDate).map((sentence) => ({ ...sentence, from: told }));
  });
  return { rows, left: Math.max(0, all - mostCases) };
}
