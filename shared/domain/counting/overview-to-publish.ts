import type { Statistics } from '../../model/counting.ts';
import type { WebRowState } from '../../model/web-text.ts';
import { classesSaid, commitmentsSaid, overviewSaid, rateSaid } from './annual-report.ts';

type Office = { fullName: string; shortName: string };
/** How many of the year's signed replies stand how far on their way to the web. */
export type WebCounts = Partial<Record<WebRowState, number>>;

const subjectsNamed = 5;

/**
 * 总体情况, as it is published with a year's replies: what the figures say, a paragraph each, for the office to go on from.
 * A year of which nothing is counted has none.
 */
export function overviewToPublish(figures: Statistics, web: WebCounts, office: Office): string[] {
  const { total, byClass, bySubject } = figures;
  if (!total.counts.counted) return [];
  const rates = total.rates.filter(({ whole }) => whole > 0);
  const subjects = bySubject
    .filter(({ key, counts }) => key !== '' && counts.counted)
    .slice(0, subjectsNamed)
    .map(({ name, counts }) => `${name}${counts.counted}件`);
  return [
    overviewSaid(figures, office),
    ...(rates.length > 0 ? [`${rates.map(rateSaid).join('，')}。`] : []),
    ...(byClass.length > 0 ? [classesSaid(figures)] : []),
    ...(subjects.length > 0 ? [`内容主要涉及${subjects.join('、')}。`] : []),
    ...commitmentsSaid(figures),
    ...publishedSaid(web),
  ];
}

/** 「已签发的答复30件，已公开22件，不公开3件，其余5件正在办理公开。」 */
function publishedSaid(web: WebCounts): string[] {
  const all = Object.values(web).reduce((sum, count) => sum + count, 0);
  if (all === 0) return [];
  const [published, closed] = [(web.published ?? 0) + (web.again ?? 0), web.closed ?? 0];
  const rest = all - published - closed;
  const parts = [
    `已签发的答复${all}件`,
    `已公开${published}件`,
    ...(closed > 0 ? [`不公开${closed}件`] : []),
    ...(rest > 0 ? [`其余${rest}件正在办理公开`] : []),
  ];
  return [`${parts.join('，')}。`];
}

/** 「临江市民政局2026年度建议提案办理总体情况」. */
export function overviewTitle({ fullName }: Office, year: number, kindWords: string): string {
  return `${fullName}${year}年度${kindWords}办理总体情况`;
}
