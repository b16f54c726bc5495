import { type MergedTexts, MergeTexts } from '../model/merging/merge-texts.ts';
import type { Opinion, OpinionFileReading, OpinionRequest } from '../model/opinions.ts';
import {
  OpinionAgain,
  OpinionAsk,
  OpinionAskLetters,
  OpinionFiles,
  OpinionIn,
  OpinionRestore,
  OpinionVoid,
} from '../model/opinions.ts';
import type { FilesOut } from '../model/primitives.ts';
import { clerk, command, query, task } from './operation.ts';

/** What other units are asked and answer. */
export const opinionsOperations = {
  'opinion.request': command('征求会办意见', clerk, OpinionAsk).returns<OpinionRequest[]>(),
  'opinion.again': command('要求重新提出会办意见', clerk, OpinionAgain).returns<OpinionRequest[]>(),
  'opinion.requestLetters': task('导出征求会办意见函', clerk, OpinionAskLetters).returns<FilesOut>(),
  'opinion.readFiles': task('识别会办意见文件', clerk, OpinionFiles).returns<OpinionFileReading[]>(),
  'opinion.receive': task('登记会办意见', clerk, OpinionIn).returns<Opinion>(),
  'opinion.void': command('作废会办意见', clerk, OpinionVoid).returns<OpinionRequest[]>(),
  'opinion.restore': command('恢复会办意见', clerk, OpinionRestore).returns<OpinionRequest[]>(),
  // Whoever brings the texts along may have them merged; nothing is stored.
  'opinion.merge': query('试汇总会办意见', 'anyone', MergeTexts).returns<MergedTexts>(),
} as const;
