import { caseFields } from '../../shared/model/earlier/earlier-case.ts';
import { recordDecisions } from '../../shared/model/importing.ts';
import type { Operations } from '../context/context.ts';
import { rereadField } from './files/reread-field.ts';
import { decideRecords } from './records/decide.ts';
import { editRecords } from './records/edit.ts';
import { joinByHand, partByHand } from './records/join-by-hand.ts';
import { recordPage } from './records/page.ts';
import { recordView } from './records/view.ts';

/** The records of a batch, as the grid shows and changes them. */
export const records = {
  'imports.records': ({ db }, filter) => recordPage(db, filter),

  'imports.record': ({ db }, { recordId }) => recordView(db, recordId),

  'imports.edit': async (context, edit) => {
    const edited = await editRecords(context, edit);
    const words = edit.text === null ? '按原样确认' : edit.text.trim() === '' ? '清空' : '填写';
    context.record(`导入记录：${words}「${caseFields[edit.field]}」${edited.changed}件`);
    return edited;
  },

  'imports.reread': async ({ write, record }, { recordIds, field }) => {
    const changed = await rereadField(write, { recordIds, field });
    record(`导入记录：${changed}件的「${caseFields[field]}」恢复为原来读出的`);
    return { changed };
  },

  'imports.decide': async ({ write, record }, { recordIds, decision }) => {
    const changed = await decideRecords(write, recordIds, decision);
    record(`导入记录：${changed}件改为「${recordDecisions[decision]}」`);
    return { changed };
  },

  'imports.join': async ({ db, record }, { recordId, withId }) => {
    await joinByHand(db, recordId, withId);
    record('导入记录：合并两条');
    return recordView(db, recordId);
  },

  'imports.part': async ({ db, record }, { recordId, pieceId }) => {
    const id = await partByHand(db, recordId, pieceId);
    record('导入记录：拆出一个来源');
    return recordView(db, id);
  },
} satisfies Operations;
