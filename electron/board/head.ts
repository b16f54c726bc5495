import { changedNote } from '../../shared/domain/audit/changed-sentence.ts';
import { headReport } from '../../shared/domain/counting/head-report.ts';
import { refusal } from '../../shared/errors.ts';
import type { Operations } from '../context/context.ts';
import { fileOut } from '../context/file-out.ts';
import { statisticsOf } from '../counting/statistics.ts';
import type { ReadDb } from '../db/connections.ts';
import { behindLines, rowsChanged } from '../db/sealing/changed-rows.ts';
import { seesPart } from '../db/sight.ts';
import { reportDocx } from '../docx/report-docx.ts';
import { deskSettingsOf } from '../people/desk-settings.ts';
import { officeOf } from '../people/office.ts';
import { chartWorkbook } from '../xlsx/chart-workbook.ts';
import { headView } from './head-view.ts';

/** 局领导一览: the whole bureau on one page, and the paper of the weekly meeting. */
export const head = {
  'head.view': async ({ db, today }) => {
    onlyWhole(db);
    return headView(db, { today, amberDays: (await deskSettingsOf(db)).amberDays });
  },

  'head.report': async (context) => {
    const { db, today, works, record } = context;
    onlyWhole(db);
    works.set('export', { done: 0, total: 2 });
    const settings = await deskSettingsOf(db);
    const view = await headView(db, { today, amberDays: settings.amberDays });
    const figures = await statisticsOf(db, { year: Number(today.slice(0, 4)), kind: null, today, settings });
    if (view.lines.length === 0 && figures.overYears.every(({ counts }) => !counts.counted))
      throw refusal('head.empty');
    works.set('export', { done: 1, total: 2 });
    const office = await officeOf(db);
    const note = changedNote(await rowsChanged(context, [...behindLines, 'opinionRequest', 'opinion']));
    const blocks = headReport(view, figures, office);
    // Right under the title: whoever reads a figure has read this before.
    if (note !== '') blocks.splice(1, 0, { as: 'paragraph', text: note });
    const title = `${office.shortName}建议提案办理情况（${today}）`;
    const bytes = await reportDocx(blocks, { title, office: office.fullName, day: today }, chartWorkbook);
    record(`导出例会材料${note && '，注明有记录被改动过'}`);
    return { files: [fileOut(`${title}.docx`, 'docx', bytes)] };
  },
} satisfies Operations;

/** Figures of a part would be taken for the bureau’s. */
function onlyWhole(db: ReadDb): void {
  if (seesPart(db)) throw refusal('head.part');
}
