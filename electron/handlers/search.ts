import type { Handlers } from '../context.ts';
import { findRecords } from '../search/find.ts';
import { buildingOf, buildOn, startBuild } from '../search/index-build.ts';

type Part = 'search.find' | 'search.state' | 'search.rebuild' | 'search.renew';

export const search: Pick<Handlers, Part> = {
  'search.find': ({ db }, question) => findRecords(db, question),

  'search.state': async ({ db }) => {
    const counted = db.selectFrom('searchDocument').select(({ fn }) => fn.countAll<number>().as('records'));
    const { records } = await counted.executeTakeFirstOrThrow();
    return { records, building: await buildingOf(db) };
  },

  'search.rebuild': async ({ db, write }, { milliseconds }) => ({ building: await buildOn(db, write, milliseconds) }),

  'search.renew': async ({ db, record }) => {
    const building = await startBuild(db);
    record(`重建检索索引：共${building.total}件`);
    return { building };
  },
};
