import { ProposalId } from '../model/items/proposal.ts';
import { ChangesConfirm, type ItemChanges } from '../model/letter/changes.ts';
import type {
  Draft,
  DraftSaved,
  LetterReview,
  LetterVersion,
  MergeResult,
  QueueRow,
  SignResult,
} from '../model/letter/letter.ts';
import {
  DraftMerge,
  DraftSave,
  LetterAgree,
  LetterExport,
  LetterReturn,
  LetterSign,
  LetterSubmit,
  RemarkAnswer,
  RemarkIn,
  RemarkReopen,
  RemarkSettle,
  VersionOf,
} from '../model/letter/letter.ts';
import { PrintPaper, PrintPdf } from '../model/letter/print.ts';
import { LetterProof, type LetterProofed } from '../model/letter/proof.ts';
import {
  RevisedExport,
  RevisedRead,
  type RevisedReading,
  RevisedTake,
  type RevisedTaken,
} from '../model/letter/revised.ts';
import type { FilesOut } from '../model/primitives.ts';
import { Nothing } from '../model/primitives.ts';
import type { LettersExported } from '../model/reading/reading.ts';
import { LettersExport } from '../model/reading/reading.ts';
import { clerk, command, leader, query, task } from './operation.ts';

/** Whose step a letter lies at says shared/domain/letter/steps: a section's head is a 经办人. */
const reviewer = ['clerk', 'leader'] as const;

/** The reply: writing, review, signature and export. */
export const letterOperations = {
  'draft.get': query('查看稿件', 'signed-in', ProposalId).returns<Draft>(),
  'draft.merge': task('汇总会办意见', clerk, DraftMerge).returns<MergeResult>(),
  'draft.present': query('查看谁也在写这份稿件', clerk, ProposalId).returns<string[]>(),
  'draft.save': command('保存稿件', clerk, DraftSave).returns<DraftSaved>(),
  'draft.version': query('查看稿件历史版本', 'signed-in', VersionOf).returns<LetterVersion>(),

  'revised.export': task('导出征求修改稿', clerk, RevisedExport).returns<FilesOut>(),
  'revised.read': task('读修改稿', clerk, RevisedRead).returns<RevisedReading>(),
  'revised.take': task('读回修改稿', clerk, RevisedTake).returns<RevisedTaken>(),

  'changes.get': query('查看本程序以外的改动', 'signed-in', ProposalId).returns<ItemChanges>(),
  'changes.confirm': command('核对无误，封存现有内容', clerk, ChangesConfirm).returns<null>(),

  'letter.submit': command('送审', clerk, LetterSubmit).returns<Draft>(),
  'letter.withdraw': command('撤回送审', clerk, ProposalId).returns<Draft>(),
  'letter.queue': query('查看待审签', 'signed-in', Nothing).returns<QueueRow[]>(),
  'letter.review': query('审阅送审稿', 'signed-in', ProposalId).returns<LetterReview>(),
  'letter.see': command('记下已阅版本', reviewer, VersionOf).returns<null>(),
  'letter.agree': command('审核同意', reviewer, LetterAgree).returns<null>(),
  'letter.remark': command('批注', reviewer, RemarkIn).returns<LetterReview>(),
  'letter.answerRemark': command('答复批注', clerk, RemarkAnswer).returns<null>(),
  'letter.settleRemark': command('了结批注', reviewer, RemarkSettle).returns<null>(),
  'letter.reopenRemark': command('批注再改', reviewer, RemarkReopen).returns<null>(),
  'letter.return': command('退回修改', reviewer, LetterReturn).returns<Draft>(),
  'letter.sign': task('签发', leader, LetterSign).returns<SignResult>(),
  'letter.export': task('导出函件', 'signed-in', LetterExport).returns<FilesOut>(),
} as const;

/** The reply from the printer. */
export const printOperations = {
  'print.paper': task('打印函件', 'signed-in', PrintPaper).returns<{ opened: boolean }>(),
  'print.pdf': task('导出 PDF', 'signed-in', PrintPdf).returns<FilesOut>(),
} as const;

/** A published letter, set again as an official document. */
export const againOperations = {
  // Anyone may have a letter checked that they bring along; nothing of it is stored.
  'letter.proof': query('校核函件', 'anyone', LetterProof).returns<LetterProofed>(),
  // Anyone may have a letter set again that they hold themselves; a stored one needs an account.
  'letters.export': task('按公文格式导出答复函', 'anyone', LettersExport).returns<LettersExported>(),
} as const;
