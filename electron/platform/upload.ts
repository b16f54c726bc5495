import { dayInWords } from '../../shared/domain/dates/day.ts';
import { at, refusal } from '../../shared/errors.ts';
import type { LifeDetail } from '../../shared/model/life/life.ts';
import { filesField } from '../../shared/model/platform/platform.ts';
import type { Operations, QueryContext } from '../context/context.ts';
import { itemRow } from '../db/item-row.ts';
import { mayAct } from '../items/acting.ts';
import { addEvent } from '../items/events.ts';
import { leaving } from '../life/delivery.ts';
import { lifeView } from '../life/view.ts';
import { filesDigest, sheetsOf, typedDigest } from './desk.ts';

/** What was typed in, field by field, and that all of it is there. */
export const upload = {
  'platform.tick': async (context, { proposalId, platform, field, ticked }) => {
    const { db, now, account, record } = context;
    const sheet = await sheetFor(context, proposalId, platform);
    const { round } = await itemRow(db, proposalId);
    const filled = sheet.fields.find(({ key }) => key === field);
    if (!filled && field !== filesField) throw refusal('platform.no-field');
    const key = { proposalId, round, platformKey: platform, field };
    if (ticked) {
      const set = { digest: filled ? typedDigest(filled) : filesDigest(sheet.files), at: now, by: account.displayName };
      await db
        .insertInto('platformTick')
        .values({ ...key, ...set })
        .onConflict((clash) => clash.columns(['proposalId', 'round', 'platformKey', 'field']).doUpdateSet(set))
        .execute();
    } else {
      await db
        .deleteFrom('platformTick')
        .where(({ and }) => and(key))
        .execute();
    }
    // A mark in the margin: what is kept of an upload is that it was done.
    record('', proposalId);
    return null;
  },

  'upload.record': async (context, { proposalId, day, platformKey, platform, receipt, receiptId }) => {
    const { db, record, today } = context;
    await leaving(context, proposalId, day, '上传日期');
    await mayAct(db, proposalId, 'upload');
    const to = platformKey === undefined ? { platform } : await described(context, proposalId, platformKey);
    const receiptFile = receiptId === null ? undefined : await receiptName(context, proposalId, receiptId);
    const kept = receiptFile === undefined || receiptId === null ? {} : { receiptId, receiptFile };
    const detail: LifeDetail = { ...to, ...(receipt === '' ? {} : { receipt }), ...kept };
    await addEvent(context, { proposalId, event: 'uploaded', day, detail });
    const said = [receipt && `回执编号${receipt}`, receiptFile && `回执「${receiptFile}」`].filter(Boolean);
    record(`上传${to.platform}（${[dayInWords(day), ...said].join('，')}）`, proposalId);
    return lifeView(db, proposalId, today);
  },
} satisfies Operations;

/** One of the office's platforms with what goes into it; refuses where nothing can be uploaded. */
async function sheetFor(context: QueryContext, proposalId: number, key: string) {
  const { bar, signed, sheets } = await sheetsOf(context, proposalId);
  if (bar !== null) throw refusal('platform.bar', { words: bar });
  const sheet = sheets.find((each) => each.key === key);
  if (!sheet || !signed) throw refusal('platform.none');
  return { ...sheet, fingerprint: signed.signature.fingerprint };
}

/** The platform, and the letter that is there from now on. */
async function described(context: QueryContext, proposalId: number, platformKey: string) {
  const { name: platform, fingerprint } = await sheetFor(context, proposalId, platformKey);
  return { platform, platformKey, fingerprint };
}

async function receiptName({ db }: QueryContext, proposalId: number, id: number): Promise<string> {
  const row = await db
    .selectFrom('attachment')
    .select('name')
    .where('id', '=', id)
    .where('proposalId', '=', proposalId)
    .executeTakeFirst();
  if (!row) throw at(refusal('platform.receipt'), { field: 'receiptId' });
  return row.name;
}
