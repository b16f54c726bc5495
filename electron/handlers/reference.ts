import { refusal } from '../../shared/errors.ts';
import type { Handlers } from '../context.ts';

export const reference: Pick<Handlers, 'reference.keep' | 'reference.list' | 'reference.get'> = {
  'reference.keep': async ({ db, now, account, record }, { title, source, text }) => {
    record(`存为参考资料：${title}`);
    return db
      .insertInto('reference')
      .values({ title, source, text, keptAt: now, keptBy: account.displayName })
      .returningAll()
      .executeTakeFirstOrThrow();
  },

  'reference.list': async ({ db }, { text, page, pageSize }) => {
    let found = db.selectFrom('reference');
    if (text)
      found = found.where((has) => has.or([has('title', 'like', `%${text}%`), has('text', 'like', `%${text}%`)]));
    const { total } = await found.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
    const rows = await found
      .select(['id', 'title', 'source', 'keptAt', 'keptBy'])
      .orderBy('id', 'desc')
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute();
    return { rows, total };
  },

  'reference.get': async ({ db }, { id }) => {
    const row = await db.selectFrom('reference').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) throw refusal('record.missing', { what: '份参考资料' });
    return row;
  },
};
