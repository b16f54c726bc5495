import { Nothing } from '../model/primitives.ts';
import type { HitPage, SearchState } from '../model/search.ts';
import { IndexStep, SearchQuestion } from '../model/search.ts';
import { admin, command, heavyQuery, query, task } from './operation.ts';

/** Finding words in everything kept. */
export const searchOperations = {
  'search.find': heavyQuery('检索', 'signed-in', SearchQuestion).returns<HitPage>(),
  'search.state': query('查看检索索引', 'signed-in', Nothing).returns<SearchState>(),
  // One step of the index being made; whoever searches may lend a hand.
  'search.rebuild': task('续建检索索引', 'signed-in', IndexStep).returns<Pick<SearchState, 'building'>>(),
  'search.renew': command('重建检索索引', admin, Nothing).returns<Pick<SearchState, 'building'>>(),
} as const;
