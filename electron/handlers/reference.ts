import type { Kysely } from 'kysely';
import { readMaterial } from '../../shared/domain/material.ts';
import { refusal } from '../../shared/errors.ts';
import type { Handlers } from '../context.ts';
import { holds } from '../db/holds.ts';
import { fromJson } from '../db/json.ts';
import type { Database } from '../db/schema.ts';
import { figuresFor } from '../figures-for.ts';
import { bytesIn, readText } from '../reading/read-text.ts';

type Part =
  | 'reference.read'
  | 'reference.keep'
  | 'reference.save'
  | 'reference.remove'
  | 'reference.list'
  | 'reference.get'
  | 'reference.figures';

const head = ['id', 'title', 'source', 'day', 'kind', 'keptAt', 'keptBy'] as const;

export const reference: Pick<Handlers, Part> = {
  'reference.read': async ({ reader }, { file }) => readMaterial(file.name, await readText(reader, bytesIn(file))),

  'reference.keep': async ({ db, now, account, record }, given) => {
    record(`存为参考资料：${given.title}`);
    return db
      .insertInto('reference')
      .values({ ...given, keptAt: now, keptBy: account.displayName })
      .returning([...head, 'text'])
      .executeTakeFirstOrThrow();
  },

  'reference.save': async ({ db, changed, record }, { id, ...about }) => {
    const { text, ...before } = await kept(db, id);
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
    if (text) {
      const columns = ['title', 'source', 'text'] as const;
      found = found.where((has) => has.or(columns.map((column) => holds(column, text))));
    }
    const { total } = await found.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
    const rows = await found
      .select(head)
      // By the material's own date; what has none comes last.
      .orderBy('day', (by) => by.desc().nullsLast())
      .orderBy('id', 'desc')
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute();
    return { rows, total };
  },

  'reference.get': async ({ db }, { id }) => kept(db, id),

  'reference.figures': async ({ db }, question) => figuresFor(db, question),
};

async function kept(db: Kysely<Database>, id: number) {
  const row = await db
    .selectFrom('reference')
    .select([...head, 'text'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw refusal('record.missing', { what: '份参考资料' });
  return row;
}

/** The items in whose letters, as they stand or as they once stood, a paragraph was taken from this material. */
async function citing(db: Kysely<Database>, id: number): Promise<string[]> {
  const told = `%"source":"reference"%"id":${id}%`;
  const drafts = await db
    .selectFrom('letter')
    .innerJoin('proposal', 'proposal.id', 'letter.proposalId')
    .leftJoin('letterVersion', 'letterVersion.letterId', 'letter.id')
    .select(['proposal.number', 'letter.content', 'letterVersion.content as former'])
    .where((has) => has.or([has('letter.content', 'like', told), has('letterVersion.content', 'like', told)]))
    .execute();
  const items = drafts.filter(({ content, former }) =>
    [content, former].some((each) =>
      (each ? fromJson(each) : { blocks: [] }).blocks.some((block) =>
        block.citations?.some((citation) => citation.source === 'reference' && citation.id === id),
      ),
    ),
  );
  return [...new Set(items.map(({ number }) => `第${number}号`))];
}
