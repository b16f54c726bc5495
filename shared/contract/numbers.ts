import type { NumberPage, NumberRow, NumberSettings } from '../model/numbers.ts';
import { NumberEnter, NumberFilter, NumberStart, NumberVoid, PaperSeries } from '../model/numbers.ts';
import { Nothing } from '../model/primitives.ts';
import { admin, command, heavyQuery, leader, query } from './operation.ts';

/** Document numbers given out. */
export const numbersOperations = {
  'number.list': heavyQuery('查看文号登记簿', 'signed-in', NumberFilter).returns<NumberPage>(),
  'number.void': command('作废文号', leader, NumberVoid).returns<NumberRow>(),
  'number.enter': command('登记程序以外使用的文号', ['clerk', 'leader', 'admin'], NumberEnter).returns<{
    entered: number;
  }>(),
  'number.settings': query('查看文号设置', 'signed-in', Nothing).returns<NumberSettings>(),
  'number.saveSeries': command('修改各种文书的文号代字', admin, PaperSeries).returns<NumberSettings>(),
  'number.saveStart': command('写明程序以外已用到几号', admin, NumberStart).returns<NumberSettings>(),
} as const;
