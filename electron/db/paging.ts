import type { SelectQueryBuilder } from 'kysely';

type Paged = { page: number; pageSize: number };

/** How many rows a query has in all. */
export async function countRows<DB, TB extends keyof DB, O>(found: SelectQueryBuilder<DB, TB, O>): Promise<number> {
  const counted = found.clearSelect().select(({ fn }) => fn.countAll<number>().as('n'));
  const { n } = (await counted.executeTakeFirstOrThrow()) as { n: number };
  return n;
}

/** The rows of one page: `query.$call(onPage(filter))`. */
export function onPage({ page, pageSize }: Paged) {
  return <DB, TB extends keyof DB, O>(query: SelectQueryBuilder<DB, TB, O>) =>
    query.limit(pageSize).offset((page - 1) * pageSize);
}
