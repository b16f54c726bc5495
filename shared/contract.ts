/**
 * Everything the program can be asked, one line each: what it is called, what the user calls it, whether it
 * reads, writes or works slowly, who may, what goes in and what comes out. Handlers, dispatch, the page's client,
 * the command line, the permissions shown and the audit log all read this table.
 */
import { z } from 'zod';
import type { Reminder } from './model/board/schedule.ts';
import './input-words.ts';
import type { AuditPage, AuditVerdict } from './model/audit.ts';
import { AuditFilter } from './model/audit.ts';
import { DeskSettings } from './model/board/desk-settings.ts';
import type { ChaseList, Schedule } from './model/board/schedule.ts';
import { ChaseSend } from './model/board/schedule.ts';
import type { CommitmentNotice, CommitmentPage } from './model/commitments.ts';
import {
  CommitmentConfirm,
  CommitmentDrop,
  CommitmentFilter,
  CommitmentLogIn,
  CommitmentRate,
  MilestoneDone,
  MilestoneIn,
  NoticeSent,
  NoticeYear,
  Reclassify,
} from './model/commitments.ts';
import type { Statistics } from './model/counting.ts';
import { LedgerQuestion, StatisticsQuestion } from './model/counting.ts';
import type { CalendarKept, CalendarReading, CalendarYear } from './model/dates/calendar.ts';
import { CalendarText, CalendarYearAsk, CalendarYearIn } from './model/dates/calendar.ts';
import type { DeadlineProgress, ItemDate } from './model/dates/deadline.ts';
import {
  DeadlineCorrect,
  DeadlineExtend,
  DeadlinePause,
  DeadlinePreview,
  DeadlineRecompute,
  DeadlineResume,
  DeadlineUndo,
} from './model/dates/deadline.ts';
import type { RulePack, RulePackRow, RulePreview } from './model/dates/rules.ts';
import { RulePackAdopt, RulePackAsk, RulePackExport, RulePackFile, RulePackIn } from './model/dates/rules.ts';
import type { EarlierCase } from './model/earlier/earlier-case.ts';
import { CaseSave } from './model/earlier/inputs.ts';
import type {
  ImportBatch,
  ImportBatchRow,
  ImportFile,
  ImportRecord,
  ImportTable,
  RecordPage,
  StepProgress,
} from './model/importing.ts';
import {
  BatchFile,
  BatchId,
  BatchOpen,
  BatchStep,
  ColumnMapping,
  FileId,
  RecordDecide,
  RecordEdit,
  RecordFilter,
  RecordId,
  RecordJoin,
  RecordPart,
  RecordReread,
} from './model/importing.ts';
import type { Attachment, Board, IntakeReading, Proposal, ProposalPage } from './model/items/proposal.ts';
import {
  AttachmentId,
  AttachmentIn,
  BoardQuestion,
  IntakeText,
  NewProposal,
  ProposalChange,
  ProposalClose,
  ProposalFilter,
  ProposalId,
} from './model/items/proposal.ts';
import type { Role } from './model/kinds.ts';
import type {
  Draft,
  LetterReview,
  LetterVersion,
  MergeResult,
  NumberRow,
  QueueRow,
  SignResult,
} from './model/letter/letter.ts';
import {
  DraftMerge,
  DraftSave,
  LetterExport,
  LetterReturn,
  LetterSign,
  LetterSubmit,
  NumberFilter,
  NumberVoid,
  RemarkIn,
  RemarkSettle,
  VersionOf,
} from './model/letter/letter.ts';
import { PrintPaper, PrintPdf } from './model/letter/print.ts';
import type { LetterPreset } from './model/letter/settings.ts';
import {
  CarryOver,
  ContactIn,
  DeliveryIn,
  DraftCarry,
  EntryVoid,
  FeedbackIn,
  OralReply,
  ProposalArchive,
  ProposalCombine,
  ProposalRestore,
  ProposalSeparate,
  ProposalUnarchive,
  ProposalWithdraw,
  PublicationIn,
  RoundOpen,
  SplitPart,
  TransferAnswer,
  TransferRequest,
  UploadIn,
  ViaOffice,
} from './model/life/inputs.ts';
import type { Life } from './model/life/life.ts';
import { Scales } from './model/life/scales.ts';
import { ListExport } from './model/lists.ts';
import type { Opinion, OpinionFileReading, OpinionRequest } from './model/opinions.ts';
import { OpinionAsk, OpinionAskLetters, OpinionFiles, OpinionIn } from './model/opinions.ts';
import type { KnownSigner, PackageImported, PackageOrigin, PackageReading } from './model/package/case-package.ts';
import { PackageExport, PackageImport, PackageRead } from './model/package/case-package.ts';
import type { PaperChoice, PaperField } from './model/papers/paper.ts';
import { PaperAsked, PaperMake } from './model/papers/paper.ts';
import type { Account, SessionState, SignedIn } from './model/people/account.ts';
import { AccountChange, Login, NewAccount, PasswordChange } from './model/people/account.ts';
import type { Office } from './model/people/office.ts';
import { OfficeChange, OfficeSetUp } from './model/people/office.ts';
import type {
  OfficePerson,
  Organisation,
  Representative,
  Section,
  TableImported,
  TableReading,
} from './model/people/organisation.ts';
import {
  OrganisationTable,
  PersonChange,
  ProposalAssign,
  RepresentativeChange,
  RepresentativeFilter,
  SectionChange,
} from './model/people/organisation.ts';
import type { Unit } from './model/people/unit.ts';
import { UnitChange, UnitFilter } from './model/people/unit.ts';
import type { FilesOut } from './model/primitives.ts';
import { Id, Nothing } from './model/primitives.ts';
import type {
  LettersExported,
  LettersImported,
  LettersRead,
  PublishedLetter,
  PublishedLetterRow,
} from './model/reading/reading.ts';
import { ArchiveFilter, LettersExport, LettersImport, LettersIn } from './model/reading/reading.ts';
import type { FigurePage, Reference, ReferenceReading, ReferenceRow } from './model/references.ts';
import { FigureQuestion, ReferenceChange, ReferenceFile, ReferenceFilter, ReferenceIn } from './model/references.ts';
import type { SearchPage, SearchState } from './model/search.ts';
import { IndexStep, SearchQuestion } from './model/search.ts';
import type { PassageText, SimilarAnswer } from './model/similar.ts';
import { PassagesQuestion, SimilarQuestion } from './model/similar.ts';
import type { TemplateReport, WordTemplate } from './model/templates.ts';
import { TemplateFile, TemplateId, TemplateIn } from './model/templates.ts';

/** `anyone` needs no account, `signed-in` any account, otherwise one of the roles. */
export type Who = 'anyone' | 'signed-in' | readonly Role[];
/** query: reads, not recorded · command: one transaction with its audit row · task: slow or touches files. */
export type Mode = 'query' | 'command' | 'task';

export type Operation<I extends z.ZodType = z.ZodType, O = unknown, M extends Mode = Mode> = {
  readonly mode: M;
  readonly label: string;
  readonly who: Who;
  readonly input: I;
  /** Never set: carries the answer's type. */
  readonly answer?: O;
};

function operation<M extends Mode>(mode: M) {
  return <I extends z.ZodType>(label: string, who: Who, input: I) => ({
    returns: <O>(): Operation<I, O, M> => ({ mode, label, who, input }),
  });
}
const query = operation('query');
const command = operation('command');
const task = operation('task');

const clerk = ['clerk'] as const;
const leader = ['leader'] as const;
const admin = ['admin'] as const;
const ById = z.strictObject({ id: Id });

export const contract = {
  'session.current': query('查看登录状态', 'anyone', Nothing).returns<SessionState>(),
  'session.login': task('登录', 'anyone', Login).returns<SignedIn>(),
  'session.logout': command('退出登录', 'signed-in', Nothing).returns<null>(),

  'office.setUp': task('首次设置', 'anyone', OfficeSetUp).returns<SignedIn>(),
  'office.get': query('查看单位信息', 'signed-in', Nothing).returns<Office>(),
  'office.save': command('修改单位信息', admin, OfficeChange).returns<Office>(),
  'office.presets': query('查看函件样式', 'signed-in', Nothing).returns<LetterPreset[]>(),

  'account.list': query('查看账号', admin, Nothing).returns<Account[]>(),
  'account.create': task('新建账号', admin, NewAccount).returns<Account>(),
  'account.save': task('修改账号', admin, AccountChange).returns<Account>(),
  'account.changePassword': task('修改密码', 'signed-in', PasswordChange).returns<null>(),

  'unit.list': query('查看单位名录', 'signed-in', UnitFilter).returns<Unit[]>(),
  'unit.save': command('修改单位名录', ['clerk', 'admin'], UnitChange).returns<Unit>(),

  'organisation.get': query('查看组织人员', 'signed-in', Nothing).returns<Organisation>(),
  'section.save': command('修改科室', admin, SectionChange).returns<Section>(),
  'person.save': command('修改人员', admin, PersonChange).returns<OfficePerson>(),
  'representative.list': query('查看代表委员', 'signed-in', RepresentativeFilter).returns<{
    rows: Representative[];
    total: number;
  }>(),
  'representative.save': command('修改代表委员', ['clerk', 'admin'], RepresentativeChange).returns<Representative>(),
  'organisation.readTable': query('预览粘贴的表格', admin, OrganisationTable).returns<TableReading>(),
  'organisation.import': command('导入组织人员', admin, OrganisationTable).returns<TableImported>(),
  'desk.settings': query('查看工作台设置', 'signed-in', Nothing).returns<DeskSettings>(),
  'desk.saveSettings': command('修改工作台设置', admin, DeskSettings).returns<DeskSettings>(),

  'proposal.board': query('查看工作台', 'signed-in', BoardQuestion).returns<Board>(),
  'proposal.list': query('查看办理件', 'signed-in', ProposalFilter).returns<ProposalPage>(),
  'proposal.get': query('查看一件', 'signed-in', ProposalId).returns<Proposal>(),
  'proposal.read': query('识别粘贴文字', 'signed-in', IntakeText).returns<IntakeReading>(),
  'proposal.create': command('收件登记', clerk, NewProposal).returns<Proposal>(),
  'proposal.save': command('修改登记', clerk, ProposalChange).returns<Proposal>(),
  'proposal.assign': command('拟办分派', clerk, ProposalAssign).returns<Proposal>(),
  'proposal.close': command('办结', clerk, ProposalClose).returns<Proposal>(),
  'proposal.reopen': command('恢复办理', clerk, ProposalId).returns<Proposal>(),

  'proposal.life': query('查看办理经过', 'signed-in', ProposalId).returns<Life>(),
  'proposal.withdraw': command('登记提出人撤回', clerk, ProposalWithdraw).returns<Life>(),
  'proposal.restore': command('恢复办理', clerk, ProposalRestore).returns<Life>(),
  'proposal.combine': command('并案', clerk, ProposalCombine).returns<Life>(),
  'proposal.separate': command('取消并案', clerk, ProposalSeparate).returns<Life>(),
  'proposal.carryDraft': command('带入并案稿件', clerk, DraftCarry).returns<Life>(),
  'proposal.splitPart': command('登记分办分工', clerk, SplitPart).returns<Life>(),
  'proposal.viaOffice': command('登记经市政府办公室答复', clerk, ViaOffice).returns<Life>(),
  'proposal.carryOver': command('转入新届次', clerk, CarryOver).returns<{ carried: number }>(),
  'proposal.archive': command('归档', clerk, ProposalArchive).returns<Life>(),
  'proposal.unarchive': command('取消归档', clerk, ProposalUnarchive).returns<Life>(),
  'transfer.request': command('申请退办', clerk, TransferRequest).returns<Life>(),
  'transfer.answer': command('登记退办答复', clerk, TransferAnswer).returns<Life>(),
  'round.open': command('重新办理', clerk, RoundOpen).returns<Life>(),
  'reply.oral': command('登记面复', clerk, OralReply).returns<Life>(),
  'contact.add': command('登记沟通', clerk, ContactIn).returns<Life>(),
  'delivery.record': command('登记送达', clerk, DeliveryIn).returns<Life>(),
  'upload.record': command('登记上传平台', clerk, UploadIn).returns<Life>(),
  'publication.record': command('登记公开情况', clerk, PublicationIn).returns<Life>(),
  'feedback.receive': command('登记反馈', clerk, FeedbackIn).returns<Life>(),
  'entry.void': command('作废一条登记', clerk, EntryVoid).returns<Life>(),
  'commitment.confirm': command('确认承诺', clerk, CommitmentConfirm).returns<Life>(),
  'commitment.drop': command('不作为承诺', clerk, CommitmentDrop).returns<Life>(),
  'commitment.log': command('登记承诺进展', clerk, CommitmentLogIn).returns<Life>(),
  'commitment.addMilestone': command('增加承诺节点', clerk, MilestoneIn).returns<Life>(),
  'commitment.milestoneDone': command('登记节点完成', clerk, MilestoneDone).returns<Life>(),
  'commitment.rate': command('登记承诺评价', clerk, CommitmentRate).returns<Life>(),
  'commitment.reclassify': command('调整办理结果类别', clerk, Reclassify).returns<Life>(),
  'commitment.list': query('查看承诺台账', 'signed-in', CommitmentFilter).returns<CommitmentPage>(),
  'commitment.notices': query('查看应告知的承诺', 'signed-in', NoticeYear).returns<CommitmentNotice[]>(),
  'commitment.noticed': command('登记已告知', clerk, NoticeSent).returns<{ noticed: number }>(),
  'scales.get': query('查看评价档次', 'signed-in', Nothing).returns<Scales>(),
  'scales.save': command('修改评价档次', admin, Scales).returns<Scales>(),

  'deadline.preview': query('试算期限', 'signed-in', DeadlinePreview).returns<ItemDate | null>(),
  'deadline.previewOpinion': query('试算会办意见期限', 'signed-in', ProposalId).returns<{
    day: string;
    steps: string[];
    source: string;
    provisional: boolean;
  } | null>(),
  'deadline.extend': command('延期', clerk, DeadlineExtend).returns<Proposal>(),
  'deadline.pause': command('暂停计算期限', clerk, DeadlinePause).returns<Proposal>(),
  'deadline.resume': command('恢复计算期限', clerk, DeadlineResume).returns<Proposal>(),
  'deadline.correctStart': command('更正起算日', clerk, DeadlineCorrect).returns<Proposal>(),
  'deadline.undo': command('撤回期限记录', clerk, DeadlineUndo).returns<Proposal>(),
  'deadline.recompute': task('重算期限', admin, DeadlineRecompute).returns<DeadlineProgress>(),

  'calendar.year': query('查看工作日历', 'signed-in', CalendarYearAsk).returns<CalendarYear>(),
  'calendar.read': query('识别放假通知', admin, CalendarText).returns<CalendarReading>(),
  'calendar.save': command('录入工作日历', admin, CalendarYearIn).returns<CalendarKept>(),

  'rules.list': query('查看期限规则', 'signed-in', Nothing).returns<RulePackRow[]>(),
  'rules.get': query('查看一版期限规则', 'signed-in', RulePackAsk).returns<RulePack>(),
  'rules.save': command('修改期限规则', admin, RulePackIn).returns<RulePack>(),
  'rules.export': task('导出期限规则', admin, RulePackExport).returns<FilesOut>(),
  'rules.import': command('导入期限规则', admin, RulePackFile).returns<
    { id: string; name: string; version: number }[]
  >(),
  'rules.preview': query('试算新规则', admin, RulePackAsk).returns<RulePreview>(),
  'rules.adopt': command('启用期限规则', admin, RulePackAdopt).returns<{ pending: number }>(),
  'schedule.get': query('查看期限日程', 'signed-in', Nothing).returns<Schedule>(),
  'schedule.export': task('导出期限日历', 'signed-in', Nothing).returns<FilesOut>(),
  'reminder.get': query('查看提醒', 'signed-in', Nothing).returns<{ reminder: Reminder | null }>(),
  'chase.list': query('查看逾期会办单位', 'signed-in', Nothing).returns<ChaseList>(),
  'chase.send': command('催办会办单位', clerk, ChaseSend).returns<ChaseList>(),

  'statistics.get': query('查看统计年报', 'signed-in', StatisticsQuestion).returns<Statistics>(),
  'statistics.report': task('导出年度报告', 'signed-in', StatisticsQuestion).returns<FilesOut>(),
  'ledger.export': task('导出台账', 'signed-in', LedgerQuestion).returns<FilesOut>(),
  // Who may have a list is as with the list's own query.
  'list.export': task('导出清单', 'signed-in', ListExport).returns<FilesOut>(),

  'attachment.add': task('添加附件', clerk, AttachmentIn).returns<Attachment>(),
  'attachment.get': task('取出附件', 'signed-in', AttachmentId).returns<FilesOut>(),
  'attachment.open': task('打开附件', 'signed-in', AttachmentId).returns<{ opened: boolean }>(),

  'opinion.request': command('征求会办意见', clerk, OpinionAsk).returns<OpinionRequest[]>(),
  'opinion.requestLetters': task('导出征求会办意见函', clerk, OpinionAskLetters).returns<FilesOut>(),
  'opinion.readFiles': task('识别会办意见文件', clerk, OpinionFiles).returns<OpinionFileReading[]>(),
  'opinion.receive': task('登记会办意见', clerk, OpinionIn).returns<Opinion>(),

  'draft.get': query('查看稿件', 'signed-in', ProposalId).returns<Draft>(),
  'draft.merge': command('汇总会办意见', clerk, DraftMerge).returns<MergeResult>(),
  'draft.save': command('保存稿件', clerk, DraftSave).returns<Draft>(),
  'draft.version': query('查看稿件历史版本', 'signed-in', VersionOf).returns<LetterVersion>(),

  'letter.submit': command('送审', clerk, LetterSubmit).returns<Draft>(),
  'letter.withdraw': command('撤回送审', clerk, ProposalId).returns<Draft>(),
  'letter.queue': query('查看待审签', 'signed-in', Nothing).returns<QueueRow[]>(),
  'letter.review': query('审阅送审稿', 'signed-in', ProposalId).returns<LetterReview>(),
  'letter.see': command('记下已阅版本', leader, VersionOf).returns<null>(),
  'letter.remark': command('批注', leader, RemarkIn).returns<LetterReview>(),
  'letter.settleRemark': command('标记批注已处理', clerk, RemarkSettle).returns<null>(),
  'letter.return': command('退回修改', leader, LetterReturn).returns<Draft>(),
  'letter.sign': command('签发', leader, LetterSign).returns<SignResult>(),
  'letter.export': task('导出函件', 'signed-in', LetterExport).returns<FilesOut>(),

  'paper.choices': query('查看可用文书', 'signed-in', ProposalId).returns<PaperChoice[]>(),
  'paper.fields': query('查看文书要填的内容', 'signed-in', PaperAsked).returns<PaperField[]>(),
  'paper.make': task('制作文书', ['clerk', 'leader'], PaperMake).returns<FilesOut>(),

  'print.paper': task('打印函件', 'signed-in', PrintPaper).returns<{ opened: boolean }>(),
  'print.pdf': task('导出 PDF', 'signed-in', PrintPdf).returns<FilesOut>(),

  'number.list': query('查看文号登记簿', 'signed-in', NumberFilter).returns<NumberRow[]>(),
  'number.void': command('作废文号', leader, NumberVoid).returns<NumberRow>(),

  'letters.read': task('识别答复函', 'anyone', LettersIn).returns<LettersRead>(),
  'letters.import': command('答复函入库', ['clerk', 'admin'], LettersImport).returns<LettersImported>(),
  'letters.list': query('查看往年答复函', 'signed-in', ArchiveFilter).returns<{
    rows: PublishedLetterRow[];
    total: number;
  }>(),
  'letters.get': query('查看一封往年答复函', 'signed-in', ById).returns<PublishedLetter & { caseId: number | null }>(),
  'cases.get': query('查看往年的一件', 'signed-in', ById).returns<EarlierCase>(),
  'cases.save': command('更正往年的一件', ['clerk', 'admin'], CaseSave).returns<EarlierCase>(),
  // Anyone may have a letter set again that they hold themselves; a stored one needs an account.
  'letters.export': task('按公文格式导出答复函', 'anyone', LettersExport).returns<LettersExported>(),

  'reference.read': task('读取参考资料文件', ['clerk', 'admin'], ReferenceFile).returns<ReferenceReading>(),
  'reference.keep': command('存为参考资料', ['clerk', 'admin'], ReferenceIn).returns<Reference>(),
  'reference.save': command('修改参考资料', ['clerk', 'admin'], ReferenceChange).returns<Reference>(),
  'reference.remove': command('删去参考资料', ['clerk', 'admin'], ById).returns<null>(),
  'reference.list': query('查看参考资料', 'signed-in', ReferenceFilter).returns<{
    rows: ReferenceRow[];
    total: number;
  }>(),
  'reference.get': query('查看一份参考资料', 'signed-in', ById).returns<Reference>(),
  'reference.figures': query('查数字', 'signed-in', FigureQuestion).returns<FigurePage>(),

  'search.find': query('检索', 'signed-in', SearchQuestion).returns<SearchPage>(),
  'search.state': query('查看检索索引', 'signed-in', Nothing).returns<SearchState>(),
  // One step of the index being made; whoever searches may lend a hand.
  'search.rebuild': task('续建检索索引', 'signed-in', IndexStep).returns<Pick<SearchState, 'building'>>(),
  'search.renew': command('重建检索索引', admin, Nothing).returns<Pick<SearchState, 'building'>>(),

  'imports.open': command('新建导入批次', ['clerk', 'admin'], BatchOpen).returns<ImportBatch>(),
  'imports.list': query('查看导入批次', ['clerk', 'admin'], Nothing).returns<ImportBatchRow[]>(),
  'imports.get': query('查看一个导入批次', ['clerk', 'admin'], BatchId).returns<ImportBatch>(),
  'imports.addFile': task('读取导入文件', ['clerk', 'admin'], BatchFile).returns<ImportFile>(),
  'imports.stopReading': task('停止读取导入文件', ['clerk', 'admin'], BatchId).returns<null>(),
  'imports.dropFile': task('去掉导入文件', ['clerk', 'admin'], FileId).returns<ImportBatch>(),
  'imports.mapColumns': task('对应导入表的各列', ['clerk', 'admin'], ColumnMapping).returns<ImportTable>(),
  'imports.records': query('查看导入记录', ['clerk', 'admin'], RecordFilter).returns<RecordPage>(),
  'imports.record': query('查看一条导入记录', ['clerk', 'admin'], RecordId).returns<ImportRecord>(),
  'imports.edit': task('修改导入记录', ['clerk', 'admin'], RecordEdit).returns<{
    changed: number;
    refused: { recordId: number; reason: string }[];
  }>(),
  'imports.reread': task('恢复导入记录的原读', ['clerk', 'admin'], RecordReread).returns<{ changed: number }>(),
  'imports.decide': task('决定导入记录是否入库', ['clerk', 'admin'], RecordDecide).returns<{ changed: number }>(),
  'imports.join': command('合并导入记录', ['clerk', 'admin'], RecordJoin).returns<ImportRecord>(),
  'imports.part': command('拆开导入记录', ['clerk', 'admin'], RecordPart).returns<ImportRecord>(),
  'imports.store': task('导入批次入库', ['clerk', 'admin'], BatchStep).returns<StepProgress>(),
  'imports.drop': task('放弃导入批次', ['clerk', 'admin'], BatchId).returns<ImportBatch>(),
  'imports.undo': task('撤销导入批次', ['clerk', 'admin'], BatchStep).returns<StepProgress>(),
  'imports.report': task('导出导入情况', ['clerk', 'admin'], BatchId).returns<FilesOut>(),

  'similar.find': query('查看往年相近件', 'signed-in', SimilarQuestion).returns<SimilarAnswer>(),
  'similar.passages': query('查看可引用的文字', 'signed-in', PassagesQuestion).returns<PassageText[]>(),

  'template.list': query('查看 Word 模板', 'signed-in', Nothing).returns<WordTemplate[]>(),
  'template.check': task('检查 Word 模板', admin, TemplateFile).returns<TemplateReport>(),
  'template.add': task('装入 Word 模板', admin, TemplateIn).returns<WordTemplate>(),
  'template.get': task('取出 Word 模板', 'signed-in', TemplateId).returns<FilesOut>(),
  'template.retire': command('停用 Word 模板', admin, TemplateId).returns<null>(),

  'package.export': task('导出案卷包', 'signed-in', PackageExport).returns<FilesOut>(),
  'package.read': task('查看案卷包', ['clerk', 'admin'], PackageRead).returns<PackageReading>(),
  'package.import': task('导入案卷包', ['clerk', 'admin'], PackageImport).returns<PackageImported>(),
  'package.origins': query('查看案卷来源', 'signed-in', ProposalId).returns<PackageOrigin[]>(),
  'package.signers': query('查看案卷签名', 'signed-in', Nothing).returns<{ own: string; signers: KnownSigner[] }>(),

  'audit.list': query('查看操作日志', ['admin', 'leader'], AuditFilter).returns<AuditPage>(),
  'audit.verify': task('核验操作日志', ['admin', 'leader'], Nothing).returns<AuditVerdict>(),
  'backup.make': task('立即备份', admin, Nothing).returns<{ file: string; size: number }>(),
} as const;

export type Contract = typeof contract;
export type OperationName = keyof Contract;
export type QueryName = { [N in OperationName]: Contract[N]['mode'] extends 'query' ? N : never }[OperationName];
export type Input<N extends OperationName> = z.output<Contract[N]['input']>;
/** What a caller may leave out when the schema has a default. */
export type Question<N extends OperationName> = z.input<Contract[N]['input']>;
export type Answer<N extends OperationName> = Contract[N] extends Operation<infer _, infer O> ? O : never;
