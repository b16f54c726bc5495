import { readMaterial } from '../../shared/domain/references/material.ts';
import { refusal } from '../../shared/errors.ts';
import type { Citation } from '../../shared/model/letter/letter.ts';
import { mustBeAsSeen } from '../context/as-seen.ts';
import type { Operations } from '../context/context.ts';
import type { ReadDb } from '../db/connections.ts';
import { countRows, onPage } from '../db/paging.ts';
import { formerChanges } from '../db/sealing/former.ts';
import { holds } from '../db/wording/text-match.ts';
import { bytesIn, readText } from '../reading/process/read-text.ts';
import { citingItems } from './citing-items.ts';
import { figuresFor } from './figures-for.ts';

const head = ['id', 'title', 'source', 'day', 'kind', 'keptAt', 'keptBy'] as const;

/** Material that letters quote, and the figures in it. */
export const operations = {
  'reference.read': async ({ reader, watch }, { file }) =>
    readMaterial(file.name, await readText(reader, bytesIn(file), { watch })),

  'reference.keep': async ({ db, now, account, record }, given) => {
    record(`存为参考资料：${given.title}`);
    return db
      .insertInto('reference')
      .values({ ...given, keptAt: now, keptBy: account.displayName })
      .returning([...head, 'text'])
      .executeTakeFirstOrThrow();
  },

  'reference.save': async ({ db, changed, record }, { id, seen, ...about }) => {
    const { text, ...before } = await kept(db, id);
    const { title, source, day, kind } = before;
    await mustBeAsSeen(db, seen, { title, source, day, kind }, { what: '份资料', operation: 'reference.save', id });
    await db.updateTable('reference').set(about).where('id', '=', id).execute();
    changed(before, { ...before, ...about });
    record(`修改参考资料：${about.title}`);
    return { ...before, ...about, text };
  },

  'reference.remove': async ({ db, changed, record }, { id }) => {
    const before = await kept(db, id);
    const items = await citing(db, id);
    if (items.length > 0) throw refusal('reference.cited', { items: items.join('、') });
    await db.deleteFrom('reference').where('id', '=', id).execute();
    changed(before, {});
    record(`删去参考资料：${before.title}`);
    return null;
  },

  'reference.list': async ({ db }, { text, kind, page, pageSize }) => {
    let found = db.selectFrom('reference');
    if (kind) found = found.where('kind', '=', kind);
    if (text) found = found.where(holds(['title', 'source', 'text'], text));
    const total = await countRows(found);
    const rows = await found
      .select(head)
      // By the material's own date; what has none comes last.
      .orderBy('day', (by) => by.desc().nullsLast())
      .orderBy('id', 'desc')
      .$call(onPage({ page, pageSize }))
      .execute();
    return { rows, total };
  },

  'reference.get': async (context, { id }) => ({
    ...(await kept(context.db, id)),
    changedOutside: await formerChanges(context, { what: 'references', ids: [id] }),
  }),

  'reference.figures': async ({ db }, question) => figuresFor(db, question),
} satisfies Operations;

async function kept(db: ReadDb, id: number) {
  const row = await db
    .selectFrom('reference')
    .select([...head, 'text'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw refusal('record.missing', { what: '份参考资料' });
  return row;
}

async function citing(db: ReadDb, id: number): Promise<string[]> {
  const isCited = (citations: readonly Citation[]) =>
    citations.some((citation) => citation.source === 'reference' && citation.id === id);
  const items: string[] = [];
  for await (const { number } of citingItems(db, isCited)) items.push(`第${number}号`);
  return items;
}
