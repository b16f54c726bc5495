import { keysOf } from '../../shared/model/kinds.ts';
import { officeParts } from '../../shared/model/package/office-file.ts';
import type { CommandContext } from '../context/context.ts';
import { keepDeadlines } from '../dates/keep-deadlines.ts';
import type { ReadDb } from '../db/connections.ts';
import type { Inside } from '../settings/part.ts';
import { planOffice, takeParts } from '../settings/plan.ts';
import type { OpenedAway } from './read-away.ts';

/** Whether a package brings what its office has set since: only where this store began from that very office. */
export async function renewsOffice(db: ReadDb, { content, signature }: OpenedAway): Promise<boolean> {
  if (content.what !== 'out' || content.office === null) return false;
  const began = await db.selectFrom('awayPackage').select('signer').where('begun', '=', 1).executeTakeFirst();
  return began?.signer === signature.fingerprint;
}

/** Particulars, words, rules, directory and templates as the office has them now; what was entered here beside them stays. */
export async function renewOffice(context: CommandContext & Inside, file: string, opened: OpenedAway): Promise<void> {
  const left = await storeOffice(context, file, opened);
  if (left.length === 0) await retireOthers(context, opened);
  await keepDeadlines(context.db, 0, Number.MAX_SAFE_INTEGER);
}

/** The templates that the office took out of use are out of use here too. */
async function retireOthers({ db, now }: CommandContext, { content }: OpenedAway): Promise<void> {
  const used = new Set((content.office?.tables.wordTemplate ?? []).map(({ sha256 }) => sha256));
  const here = await db.selectFrom('wordTemplate').select(['id', 'sha256']).where('retiredAt', 'is', null).execute();
  for (const { id, sha256 } of here) {
    if (!used.has(sha256)) await db.updateTable('wordTemplate').set({ retiredAt: now }).where('id', '=', id).execute();
  }
}

/** Stores the office's settings that lie in a package; answers what could not be taken, in words. */
export async function storeOffice(
  inside: Inside,
  file: string,
  { content, attachments }: OpenedAway,
): Promise<string[]> {
  if (content.office === null) return [];
  const plan = await planOffice(inside.db, { file, rows: content.office, files: attachments });
  await takeParts(inside, plan, keysOf(officeParts));
  return [...plan].flatMap(([part, { lines }]) =>
    lines
      .filter(({ state }) => state === 'refused')
      .map(({ name, reason }) => `${officeParts[part]}「${name}」没有收：${reason}`),
  );
}
