import { at, refusal } from '../../shared/errors.ts';
import { publicationForms } from '../../shared/model/life/life.ts';
import { closedArticles, webSteps } from '../../shared/model/web-text.ts';
import type { Operations, QueryContext } from '../context/context.ts';
import type { ReadDb } from '../db/connections.ts';
import { fromJson } from '../db/json.ts';
import { mayAct } from '../items/acting.ts';
import { addEvent } from '../items/events.ts';
import { keepStanding } from '../items/standing.ts';
import { leaving } from '../life/delivery.ts';
import { lifeView } from '../life/view.ts';
import { deskSettingsOf } from '../people/desk-settings.ts';
import { mustBeOfNow, nameOf } from './prepare.ts';
import { stateNow, type WebTextRow, webTextRow } from './texts.ts';

/** When and where a text was put on the web. */
export const note = {
  'publication.record': async (context, { proposalId, day, form, url, reason, webTextId }) => {
    const { db, record, today } = context;
    const { item } = await leaving(context, proposalId, day, '公开日期');
    await mayAct(db, proposalId, 'publish');
    if (form !== 'none' && item.consent === 'no') throw at(refusal('publication.no-consent'), { field: 'form' });
    const why =
      webTextId === undefined ? reason : await passedReason(context, { webTextId, proposalId, form, reason, url });
    if (webTextId === undefined) await mustNotNeedText(db, { refuses: item.consent === 'no' });
    const detail = { form, url, ...(webTextId === undefined ? {} : { webTextId }) };
    await addEvent(context, { proposalId, event: 'published', day, words: why, detail });
    await keepStanding(db, proposalId);
    record(`${publicationForms[form]}${url ? `：${url}` : ''}`, proposalId);
    return lifeView(db, proposalId, today);
  },

  'publication.note': async (context, { webTextId, day, url }) => {
    const { db, now, account, today, record } = context;
    const row = await webTextRow(db, webTextId);
    await mustBePassed(db, row);
    const source = await mustBeOfNow(context, row);
    if (row.proposalId !== null) throw refusal('web.of-item');
    if (day > today) throw at(refusal('day.ahead', { what: '公开日期', day }), { field: 'day' });
    const step = { webTextId, proposalId: null, how: 'published' as const, words: '', day, url };
    await db
      .insertInto('webStep')
      .values({ ...step, at: now, by: account.displayName })
      .execute();
    record(`登记公开${nameOf(source)}：${url}`);
    return null;
  },
} satisfies Operations;

type Told = { webTextId: number; proposalId: number; form: keyof typeof publicationForms; reason: string; url: string };

/** What is recorded is what was passed; of what stays off the web, the article and the reason stand there. */
async function passedReason(
  context: QueryContext,
  { webTextId, proposalId, form, reason, url }: Told,
): Promise<string> {
  const row = await webTextRow(context.db, webTextId);
  if (row.proposalId !== proposalId) throw refusal('record.missing', { what: '份公开稿' });
  await mustBePassed(context.db, row);
  await mustBeOfNow(context, row);
  const content = fromJson(row.content);
  if (content.form !== form) {
    throw at(refusal('web.other-form', { form: publicationForms[content.form] }), { field: 'form' });
  }
  if (form !== 'none' && url === '') throw at(refusal('web.no-address'), { field: 'url' });
  if (content.article === null || form !== 'none') return reason;
  return [closedArticles[content.article], content.reason, reason].filter((each) => each !== '').join('。');
}

/** Passed, and published perhaps already. */
export async function mustBePassed(db: ReadDb, row: WebTextRow): Promise<void> {
  const state = await stateNow(db, row);
  if (state === 'passed' || state === 'published') return;
  throw refusal('web.not-passed', { words: state === 'waiting' ? '待审核' : webSteps[state] });
}

/** Where the office has someone pass what is published, nothing is recorded as published without. */
async function mustNotNeedText(db: ReadDb, { refuses }: { refuses: boolean }): Promise<void> {
  const { webPassing } = await deskSettingsOf(db);
  if (webPassing !== 'none' && !refuses) throw refusal('web.needs-text');
}
