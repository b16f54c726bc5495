import { annualReport } from '../../shared/domain/counting/annual-report.ts';
import { ledgerLine, ledgerWidth } from '../../shared/domain/counting/ledger.ts';
import { refusal } from '../../shared/errors.ts';
import { ledgerColumns } from '../../shared/model/board/desk-settings.ts';
import { handlingRoles } from '../../shared/model/kinds.ts';
import type { Operations } from '../context/context.ts';
import { fileOut } from '../context/file-out.ts';
import { reportDocx } from '../docx/report-docx.ts';
import { deskSettingsOf } from '../people/desk-settings.ts';
import { officeOf } from '../people/office.ts';
import { workbook } from '../xlsx/workbook.ts';
import { yearSpan } from './item-facts.ts';
import { ledgerItems } from './ledger-items.ts';
import { statisticsOf } from './statistics.ts';

/** A year in figures, the annual report, and the ledger. */
export const operations = {
  'statistics.get': async ({ db, today }, { year, kind }) =>
    statisticsOf(db, { year, kind, today, settings: await deskSettingsOf(db) }),

  'statistics.report': async ({ db, today, record }, { year, kind }) => {
    const settings = await deskSettingsOf(db);
    const figures = await statisticsOf(db, { year, kind, today, settings });
    if (!figures.total.counts.counted) throw refusal('statistics.empty', { year });
    const office = await officeOf(db);
    const items = (await ledgerItems(db, yearSpan(year)))
      .filter((item) => kind === null || item.kind === kind)
      // The list is as long as the number of items the report begins with.
      .filter(({ stage }) => stage !== 'withdrawn' && stage !== 'transferred')
      .map((item) => ({ ...item, roleName: handlingRoles[item.role] }));
    const title = `${office.fullName}${year}年度建议提案办理情况报告`;
    const bytes = await reportDocx(annualReport(figures, items, office), {
      title,
      office: office.fullName,
      day: today,
    });
    record(`导出${year}年度办理情况报告`);
    return { files: [fileOut(`${title}.docx`, 'docx', bytes)] };
  },

  'ledger.export': async ({ db, record }, { year, columns }) => {
    const span = year === null ? { from: '0000-01-01', until: '9999-12-31' } : yearSpan(year);
    const items = await ledgerItems(db, span);
    if (items.length === 0) throw refusal('statistics.empty', { year });
    const office = await officeOf(db);
    const chosen = columns ?? (await deskSettingsOf(db)).ledgerColumns;
    const bytes = await workbook([
      {
        name: '台账',
        columns: chosen.map((column) => ({ title: ledgerColumns[column], width: ledgerWidth(column) })),
        rows: items.map((item, index) => ledgerLine(item, index + 1, chosen, office)),
      },
    ]);
    record(`导出台账：${year === null ? '全部' : `${year}年`}，${items.length}件，${chosen.length}栏`);
    const name = `${office.shortName}建议提案办理台账${year === null ? '' : `（${year}年）`}.xlsx`;
    return { files: [fileOut(name, 'xlsx', bytes)] };
  },
} satisfies Operations;
