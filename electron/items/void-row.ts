import type { CommandContext } from '../context/context.ts';
import { recorded } from '../context/recorded.ts';

/** Takes back a row in which people's words stand: a further row says the same words with the reason. */
export async function voidRow(
  context: CommandContext,
  table: 'lifeEvent' | 'contact' | 'delivery' | 'feedback',
  { id, ...words }: { id: number },
  reason: string,
): Promise<void> {
  await context.db
    .insertInto(table as 'contact')
    .values({ ...(words as never as object), replacesId: id, voidReason: reason, ...recorded(context) } as never)
    .execute();
}
