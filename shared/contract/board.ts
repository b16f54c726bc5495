import type { HeadView } from '../model/board/head-view.ts';
import { type ReadyWords, ReadyWordsAsked } from '../model/board/ready-words.ts';
import type { ChaseList, Reminder, Schedule } from '../model/board/schedule.ts';
import { ChasePage, ChaseSend, ScheduleQuestion } from '../model/board/schedule.ts';
import type { Board } from '../model/items/proposal.ts';
import { BoardQuestion } from '../model/items/proposal.ts';
import type { FilesOut } from '../model/primitives.ts';
import { Nothing } from '../model/primitives.ts';
import { command, heavyQuery, heavyTask, query } from './operation.ts';

/** What is to be done today. */
export const overviewOperations = {
  'proposal.board': query('查看工作台', 'signed-in', BoardQuestion).returns<Board>(),
} as const;

/** The days ahead: schedule, reminders, and units that are late. */
export const boardOperations = {
  'schedule.get': query('查看期限日程', 'signed-in', ScheduleQuestion).returns<Schedule>(),
  'schedule.export': heavyTask('导出期限日历', 'signed-in', Nothing).returns<FilesOut>(),
  'reminder.get': query('查看提醒', 'signed-in', Nothing).returns<{ reminder: Reminder | null }>(),
  'head.view': heavyQuery('查看局领导一览', 'signed-in', Nothing).returns<HeadView>(),
  'head.report': heavyTask('导出例会材料', 'signed-in', Nothing).returns<FilesOut>(),
  'words.ready': query('查看电话短信用语', ['clerk', 'leader'], ReadyWordsAsked).returns<ReadyWords>(),
  'chase.list': heavyQuery('查看逾期会办单位', 'signed-in', ChasePage).returns<ChaseList>(),
  'chase.send': command('催办会办单位', ['clerk', 'leader'], ChaseSend).returns<ChaseList>(),
} as const;
