import { matchRoutes } from 'react-router';
import type { ChapterKey } from '../shared/domain/manual/manual.ts';
import { type Page, pages } from './pages.tsx';

const routes = pages.flatMap((page) => page.paths.map((path) => ({ path, page })));

/** The page an address opens: /items/7/draft → 稿件. */
export function pageAt(pathname: string): Page | undefined {
  return matchRoutes(routes, { pathname })?.at(-1)?.route.page;
}

/** The chapter of the manual about what an address opens: /settings/backup → 数据备份. */
export function chapterAt(pathname: string): ChapterKey | undefined {
  const found = matchRoutes(routes, { pathname })?.at(-1);
  const part = found?.params.part;
  return (part ? found?.route.page.chapterOfPart?.(part) : undefined) ?? found?.route.page.chapter;
}
