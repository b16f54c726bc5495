import { z } from 'zod';
import { AuditFilter } from './audit.ts';
import { CommitmentFilter } from './commitments.ts';
import { CountedFilter, StatisticsQuestion } from './counting.ts';
import { ProposalFilter } from './items/proposal.ts';
import { VoidedFilter } from './items/voided.ts';
import { keysOf } from './kinds.ts';
import { NumberFilter } from './numbers.ts';
import { RepresentativeFilter } from './people/organisation.ts';
import { UnitFilter } from './people/unit.ts';
import { ArchiveFilter } from './reading/reading.ts';
import { FigureQuestion, ReferenceFilter } from './references.ts';
import { SearchQuestion } from './search.ts';
import { WebListPage } from './web-text.ts';

export const listFormats = { xlsx: '表格 .xlsx', csv: '文本 .csv' } as const;
export type ListFormat = keyof typeof listFormats;

/** What may take long: its page asks how far it has come, and may stop it. */
export const madeFiles = {
  'statistics.report': '导出年度报告',
  'ledger.export': '导出台账',
  'head.report': '导出例会材料',
  'list.export': '导出清单',
  'items.act': '成批办理',
  'health.check': '检查数据是否完好',
} as const;
export type MadeFile = keyof typeof madeFiles;
export const Making = z.strictObject({ what: z.enum(keysOf(madeFiles), '没有这种导出') });
/** `total` 0 while it waits for others to be done. */
export type MakingProgress = { done: number; total: number };

/** Tables of 统计年报 that can be had as a list. */
export const statisticsTables = {
  byKind: '分类别',
  bySection: '分科室',
  byPerson: '分承办人',
  bySubject: '分主题',
  byUnit: '会办单位',
  overYears: '逐年',
} as const;
export type StatisticsTable = keyof typeof statisticsTables;

const unpaged = { page: true, pageSize: true } as const;
const format = z.enum(keysOf(listFormats), '请选择 .xlsx 或 .csv');
const list = <N extends string, F extends z.ZodType>(name: N, filter: F) =>
  z.strictObject({ list: z.literal(name), filter, format });

/** Which list, narrowed as its page is, and as which file. Who may have it is as with the list's own query. */
export const ListExport = z.discriminatedUnion(
  'list',
  [
    list('items', ProposalFilter.omit(unpaged)),
    list('commitments', CommitmentFilter.omit(unpaged)),
    list('numbers', NumberFilter.omit(unpaged)),
    list('units', UnitFilter),
    list('representatives', RepresentativeFilter.omit(unpaged)),
    list('log', AuditFilter.omit(unpaged)),
    list('statistics', StatisticsQuestion.extend({ table: z.enum(keysOf(statisticsTables)) })),
    list('counted', CountedFilter.omit(unpaged)),
    list('search', SearchQuestion.omit(unpaged)),
    list('letters', ArchiveFilter.omit(unpaged)),
    list('references', ReferenceFilter.omit(unpaged)),
    list('publication', WebListPage.omit(unpaged)),
    list('figures', FigureQuestion.omit(unpaged)),
    list('week', z.strictObject({ sectionId: z.number().int().min(0).nullable().default(null) })),
    list('voided', VoidedFilter),
  ],
  '没有这份清单',
);
export type ListExport = z.infer<typeof ListExport>;
export type ListName = ListExport['list'];
/** What a list is narrowed by, whole. */
export type ListFilter<L extends ListName> = Extract<ListExport, { list: L }>['filter'];
