import type { CalendarKept, CalendarReading, CalendarYear } from '../model/dates/calendar.ts';
import { CalendarFile, CalendarText, CalendarYearAsk, CalendarYearIn } from '../model/dates/calendar.ts';
import type { DeadlineProgress, ItemDate } from '../model/dates/deadline.ts';
import {
  DeadlineCorrect,
  DeadlinePause,
  DeadlinePreview,
  DeadlineRecompute,
  DeadlineResume,
  DeadlineUndo,
} from '../model/dates/deadline.ts';
import type { RulePack, RulePackRow, RulePreview } from '../model/dates/rules.ts';
import { RulePackAdopt, RulePackAsk, RulePackExport, RulePackFile, RulePackIn } from '../model/dates/rules.ts';
import type { Proposal } from '../model/items/proposal.ts';
import { ProposalId } from '../model/items/proposal.ts';
import type { FilesOut } from '../model/primitives.ts';
import { Nothing } from '../model/primitives.ts';
import { admin, clerk, command, heavyQuery, query, task } from './operation.ts';

/** By when something is due: limits, the working calendar and the rules. */
export const datesOperations = {
  'deadline.preview': query('试算期限', 'signed-in', DeadlinePreview).returns<ItemDate | null>(),
  'deadline.previewOpinion': query('试算会办意见期限', 'signed-in', ProposalId).returns<{
    day: string;
    steps: string[];
    source: string;
    provisional: boolean;
  } | null>(),
  'deadline.pause': command('暂停计算期限', clerk, DeadlinePause).returns<Proposal>(),
  'deadline.resume': command('恢复计算期限', clerk, DeadlineResume).returns<Proposal>(),
  'deadline.correctStart': command('更正起算日', clerk, DeadlineCorrect).returns<Proposal>(),
  'deadline.undo': command('撤回期限记录', clerk, DeadlineUndo).returns<Proposal>(),
  'deadline.recompute': task('重算期限', admin, DeadlineRecompute).returns<DeadlineProgress>(),

  'calendar.year': query('查看工作日历', 'signed-in', CalendarYearAsk).returns<CalendarYear>(),
  'calendar.read': heavyQuery('识别放假通知', admin, CalendarText).returns<CalendarReading>(),
  'calendar.fileText': task('读取放假通知文件', admin, CalendarFile).returns<{ text: string }>(),
  'calendar.save': command('录入工作日历', admin, CalendarYearIn).returns<CalendarKept>(),
  'calendar.restore': command('恢复随程序的工作日历', admin, CalendarYearAsk).returns<CalendarKept>(),

  'rules.list': query('查看期限规则', 'signed-in', Nothing).returns<RulePackRow[]>(),
  'rules.get': query('查看一版期限规则', 'signed-in', RulePackAsk).returns<RulePack>(),
  'rules.save': command('修改期限规则', admin, RulePackIn).returns<RulePack>(),
  'rules.export': task('导出期限规则', admin, RulePackExport).returns<FilesOut>(),
  'rules.import': command('导入期限规则', admin, RulePackFile).returns<
    { id: string; name: string; version: number }[]
  >(),
  'rules.preview': query('试算新规则', admin, RulePackAsk).returns<RulePreview>(),
  'rules.adopt': command('启用期限规则', admin, RulePackAdopt).returns<{ pending: number }>(),
} as const;
