import { changedNote } from '../../shared/domain/audit/changed-sentence.ts';
import { annualReport } from '../../shared/domain/counting/annual-report.ts';
import { handlingWords } from '../../shared/domain/counting/answer-words.ts';
import { ledgerLine, ledgerWidth } from '../../shared/domain/counting/ledger.ts';
import { proposersInFull } from '../../shared/domain/names/proposer.ts';
import { refusal } from '../../shared/errors.ts';
import { ledgerColumns } from '../../shared/model/board/desk-settings.ts';
import { countedSources } from '../../shared/model/counting.ts';
import type { Operations } from '../context/context.ts';
import { fileOut } from '../context/file-out.ts';
import type { ReadDb } from '../db/connections.ts';
import { behindLines, rowsChanged } from '../db/sealing/changed-rows.ts';
import { seesPart } from '../db/sight.ts';
import { reportDocx } from '../docx/report-docx.ts';
import { deskSettingsOf } from '../people/desk-settings.ts';
import { officeOf } from '../people/office.ts';
import { chartWorkbook } from '../xlsx/chart-workbook.ts';
import { workbook } from '../xlsx/workbook.ts';
import { countedPage } from './counted-list.ts';
import { lastVerified } from './last-verified.ts';
import { ledgerCases } from './ledger-cases.ts';
import { type LedgerScope, ledgerItems } from './ledger-items.ts';
import { statisticsOf } from './statistics.ts';

export { allOtherCounted, keepCounted, setCountedRight, settleCounted } from './keep-counted.ts';

/** A year in figures, the one list behind them, the annual report, and the ledger. */
export const operations = {
  'statistics.get': async ({ db, today }, { year, kind }) => ({
    ...(await statisticsOf(db, { year, kind, today, settings: await deskSettingsOf(db) })),
    verified: await lastVerified(db),
  }),

  'counted.list': async ({ db, today }, filter) => countedPage(db, filter, today),

  'statistics.report': async (context, { year, kind }) => {
    const { db, today, works, record } = context;
    if (seesPart(db)) throw refusal('statistics.part');
    works.set('export', { done: 0, total: 3 });
    const settings = await deskSettingsOf(db);
    const figures = await statisticsOf(db, { year, kind, today, settings });
    if (!figures.total.counts.counted) throw refusal('statistics.empty', { year });
    works.set('export', { done: 1, total: 3 });
    const office = await officeOf(db);
    const items = (await ledger(context, { year, kind }))
      // The list is as long as the number of items the report begins with.
      .filter(({ stage }) => stage !== 'withdrawn' && stage !== 'transferred')
      .map((item) => ({
        ...item,
        proposers: proposersInFull(item.names, item.cosigners + 1) || item.leading,
        roleName: handlingWords(item.role, 'untold'),
        answer: item.documentNumber,
      }));
    const title = `${office.fullName}${year}年度建议提案办理情况报告`;
    const facts = { title, office: office.fullName, day: today };
    works.set('export', { done: 2, total: 3 });
    const note = changedNote(await rowsChanged(context, behindLines));
    const blocks = annualReport(figures, items, office);
    // Right under the title: whoever reads a figure has read this before.
    if (note !== '') blocks.splice(1, 0, { as: 'paragraph', text: note });
    const bytes = await reportDocx(blocks, facts, chartWorkbook);
    record(`导出${year}年度办理情况报告${note && '，注明有记录被改动过'}`);
    return { files: [fileOut(`${title}.docx`, 'docx', bytes)] };
  },

  'ledger.export': async (context, { year, columns }) => {
    const { db, works, record } = context;
    works.set('export', { done: 0, total: 2 });
    const items = await ledger(context, { year, kind: null });
    if (items.length === 0) throw refusal('statistics.empty', { year });
    const office = await officeOf(db);
    const wanted = columns ?? (await deskSettingsOf(db)).ledgerColumns;
    // Where rows of old ledgers stand among our own, each says where it comes from.
    const mixed = items.some(({ source }) => source !== countedSources.item) && !wanted.includes('source');
    const chosen = mixed ? [...wanted, 'source' as const] : wanted;
    works.set('export', { done: 1, total: 2 });
    const note = changedNote(await rowsChanged(context, behindLines));
    const lines = items.map((item, index) => ledgerLine(item, index + 1, chosen, office));
    const bytes = await workbook([
      {
        name: '台账',
        columns: chosen.map((column) => ({ title: ledgerColumns[column], width: ledgerWidth(column) })),
        rows: note === '' ? lines : [...lines, [note]],
      },
    ]);
    // Whoever opens the file later must not take it for the whole office's.
    const part = seesPart(db) ? '本人看得到的件' : '';
    record(
      `导出台账：${year === null ? '全部' : `${year}年`}，${items.length}件，${chosen.length}栏${part && `，只含${part}`}${note && '，注明有记录被改动过'}`,
    );
    const scope = [year === null ? '' : `${year}年`, part && `只含${part}`].filter((each) => each !== '').join('，');
    const name = `${office.shortName}建议提案办理台账${scope && `（${scope}）`}.xlsx`;
    return { files: [fileOut(name, 'xlsx', bytes)] };
  },
} satisfies Operations;

/** The one ledger: items and cases of former years by 届次 and number. */
async function ledger(checking: { db: ReadDb; auditKey: Buffer }, scope: LedgerScope) {
  const lines = [...(await ledgerItems(checking.db, scope)), ...(await ledgerCases(checking, scope))];
  return lines.sort((a, b) => (a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : 0));
}
