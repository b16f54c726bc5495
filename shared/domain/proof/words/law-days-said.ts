import type { Found } from '../../../model/letter/proof.ts';
import type { Day } from '../../../model/primitives.ts';
import { foundAt } from '../found.ts';
import { lawDays } from '../lists/law-days.ts';

const days = new Map(lawDays.map(([name, from, revised]) => [name, { from, revised: revised === true }]));
const said =
  /(?:已|将)?(?:从|自|于)?(?:((?:19|20)\d\d)年|(今年|去年|明年))(\d{1,2})月(\d{1,2})日(?:起|开始)?(?:正式)?(?:施行|实施|生效)/u;

/** 法规的施行日期：《社会救助法》已于今年5月1日起施行, which it is not before 1 July 2026; of revised laws only where the present text is meant. */
export function lawDaysSaid(text: string, today: Day | null): Found[] {
  if (!today || !text.includes('》')) return [];
  return [...text.matchAll(/《(?:中华人民共和国)?([^《》]{2,30})》/gu)].flatMap(({ 0: title, 1: name = '', index }) => {
    const known = days.get(name);
    if (!known) return [];
    if (known.revised && !/修[订正改]/u.test(text.slice(Math.max(0, index - 10), index + title.length + 12))) return [];
    const start = index + title.length;
    const clause = text.slice(start, start + 40).split(/[。；《]/u)[0] ?? '';
    const match = said.exec(clause);
    const own = Number(today.slice(0, 4));
    const say = (at: number, words: string, right: string | null) => [
      foundAt(start + at, words, {
        ...{ kind: 'law', severity: 'error', right },
        message: `《${name}》自${inWords(known.from)}起施行`,
      } as const),
    ];
    if (!match) {
      const already = known.from > today ? /已(?:经)?(?:正式)?(?:施行|实施|生效)/u.exec(clause) : null;
      return already ? say(already.index, already[0], already[0].replace(/已经?/u, '将')) : [];
    }
    const [words, year, named, month = '', day = ''] = match;
    const of = year ? Number(year) : own + (named === '去年' ? -1 : named === '明年' ? 1 : 0);
    const told = `${of}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const past = words.startsWith('已') && known.from > today;
    if (told === known.from && !past) return [];
    const lead = /^[已将]/u.test(words)
      ? known.from > today
        ? '将于'
        : '已于'
      : (/^(?:从|自|于)/u.exec(words)?.[0] ?? '');
    const inYear = Number(known.from.slice(0, 4));
    const when = named && inYear === own ? '今年' : `${inYear}年`;
    const tail = words.slice(words.lastIndexOf('日') + 1);
    return say(
      match.index,
      words,
      `${lead}${when}${Number(known.from.slice(5, 7))}月${Number(known.from.slice(8))}日${tail}`,
    );
  });
}

const inWords = (day: Day) => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
