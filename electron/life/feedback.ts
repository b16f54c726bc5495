import { dayInWords } from '../../shared/domain/dates/day.ts';
import { letterOwed } from '../../shared/domain/life/lifecycle.ts';
import { worst } from '../../shared/domain/life/standing.ts';
import { at, refusal } from '../../shared/errors.ts';
import { type Scales, type ScaleWord, satisfactions } from '../../shared/model/life/scales.ts';
import type { Operations } from '../context/context.ts';
import { recorded } from '../context/recorded.ts';
import { itemRow } from '../db/item-row.ts';
import { presentOnly } from '../db/present-rows.ts';
import { soundDay } from '../items/sound-day.ts';
import { keepStanding, receptionOf } from '../items/standing.ts';
import { signedLetter } from '../letter/versions.ts';
import { scalesOf } from '../people/scales.ts';
import { lifeView } from './view.ts';

/** 征询意见表: what the proposers said of the answer. */
export const feedback = {
  'feedback.receive': async (context, { proposalId, day, respondent, replacesId, ...told }) => {
    const { db, today, record } = context;
    const item = await itemRow(db, proposalId);
    if (letterOwed(item.role) !== 'reply') throw refusal('feedback.not-ours');
    soundDay(day, context, item, '反馈日期');
    const reached = (await receptionOf(db, proposalId)).find(({ name }) => name === respondent);
    if (!reached) throw at(refusal('feedback.stranger', { respondent }), { field: 'respondent' });
    if (reached.deliveredOn === null)
      throw at(refusal('feedback.not-delivered', { respondent }), { field: 'respondent' });
    if (day < reached.deliveredOn) {
      throw at(refusal('feedback.too-early', { day, deliveredOn: reached.deliveredOn }), { field: 'day' });
    }
    const held = await presentOnly(db, 'feedback', proposalId);
    const before = held.find((row) => row.round === item.round && row.respondent === respondent);
    if (before && before.id !== replacesId)
      throw at(refusal('feedback.twice', { respondent }), { field: 'respondent' });
    if (replacesId !== null && !before) throw at(refusal('entry.gone'), { proposalId });
    const scales = await scalesOf(db);
    const attitude = wordOf(scales, 'attitude', told.attitude);
    const result = wordOf(scales, 'result', told.result);
    const satisfaction = worst([attitude.counts, result.counts]) ?? 'yes';
    if (satisfaction === 'no' && told.reason === '') throw at(refusal('feedback.no-reason'), { field: 'reason' });
    const signed = await signedLetter(db, proposalId);
    await db
      .insertInto('feedback')
      .values({
        ...told,
        ...{ proposalId, day, respondent, replacesId, satisfaction },
        letterId: signed?.letter.id ?? null,
        round: item.round,
        attitudeWords: attitude.text,
        resultWords: result.text,
        voidReason: null,
        ...recorded(context),
      })
      .execute();
    await keepStanding(db, proposalId);
    const words = `态度${attitude.text}、结果${result.text}`;
    record(`${respondent}反馈：${words}，计为${satisfactions[satisfaction]}（${dayInWords(day)}）`, proposalId);
    return lifeView(db, proposalId, today);
  },
} satisfies Operations;

function wordOf(scales: Scales, which: 'attitude' | 'result', code: string): ScaleWord {
  const found = scales[which].find((word) => word.code === code);
  if (found) return found;
  const words = scales[which].map(({ text }) => text).join('、');
  throw at(refusal('feedback.off-scale', { word: code, words }), { field: which });
}
