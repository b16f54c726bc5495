import type { NumberRow } from '../model/letter/letter.ts';
import { NumberFilter, NumberVoid } from '../model/letter/letter.ts';
import { command, leader, query } from './operation.ts';

/** Document numbers given out. */
export const numbersOperations = {
  'number.list': query('查看文号登记簿', 'signed-in', NumberFilter).returns<NumberRow[]>(),
  'number.void': command('作废文号', leader, NumberVoid).returns<NumberRow>(),
} as const;
