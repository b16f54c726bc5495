import { z } from 'zod';
import { keysOf } from '../kinds.ts';
import { line } from '../primitives.ts';
import { subjectsBefore } from './subjects.ts';

/** What a rate is measured against. */
export const closedBases = { all: '全部承办件', owed: '应答复件（不含参阅）' } as const;
export const contactBases = { owed: '应答复件', answered: '已答复件' } as const;
export const onTimeBases = { answered: '已答复件', due: '已答复件和逾期未答复件', owed: '应答复件' } as const;
/** Who passes a text before it is put on the web. */
export const webPassings = { none: '不审核', second: '另一人核对', leader: '审签领导审核' } as const;
/** Office phones in what is put on the web. */
export const webPhones = { keep: '保留', cover: '遮盖' } as const;
export const satisfiedBases = {
  returned: '已收回征询表的件',
  answered: '已答复件（未收回的不算满意）',
  owed: '应答复件（未收回的不算满意）',
} as const;

const days = (what: string, least: number) =>
  z.number(`请填写${what}`).int(`${what}应为整数`).min(least, `${what}不能小于${least}`).max(90, `${what}不能超过90`);

/** The ledger's columns, in the order clerks know. */
export const ledgerColumns = {
  serial: '序号',
  kind: '类别',
  level: '级别',
  session: '届次会次',
  number: '编号',
  title: '标题',
  proposer: '领衔人',
  cosigners: '联名人数',
  phone: '联系电话',
  role: '办理方式',
  leadUnit: '主办单位',
  coUnits: '会办单位',
  keySupervision: '是否重点',
  leader: '责任领导',
  section: '承办科室',
  handler: '承办人',
  assignedOn: '交办日期',
  opinionDue: '会办时限',
  deadline: '答复时限',
  opinionsIn: '会办意见返回',
  contacts: '沟通方式/日期',
  documentNumber: '答复文号',
  answeredOn: '答复日期',
  resultClass: '答复类别',
  disclosure: '公开属性',
  publishedOn: '公开日期/网址',
  feedbackOn: '征询表返回',
  satisfaction: '满意度(态度/结果)',
  commitments: '承诺事项',
  progress: '落实进度',
  archiveNumber: '归档号',
  remark: '备注',
  uploaded: '上传平台',
  source: '来源',
} as const;
export type LedgerColumn = keyof typeof ledgerColumns;
export const allLedgerColumns: LedgerColumn[] = keysOf(ledgerColumns);
/** 来源 is added by itself where cases of former years stand in the ledger; 上传平台 is for offices that use one. */
const usualLedgerColumns = allLedgerColumns.filter((column) => column !== 'source' && column !== 'uploaded');

export const LedgerColumns = z
  .array(z.enum(keysOf(ledgerColumns), '没有这一栏'), '请选择台账的栏目')
  .min(1, '台账至少要有一栏')
  .max(allLedgerColumns.length, '同一栏只能选一次')
  .refine((columns) => new Set(columns).size === columns.length, '同一栏只能选一次');

/** How the office wants its desk: lights, chasing, log of views, rates, ledger. */
export const DeskSettings = z
  .strictObject({
    /** Amber from this many days before the deadline; red from the deadline's eve or from the day it is missed. */
    amberDays: days('黄灯天数', 1).default(7),
    redDays: days('红灯天数', 0).default(0),
    /** Reminders repeat every so many days; after `chaseTimes` of them the next goes to the unit's leader. */
    chaseEvery: days('催办间隔天数', 1).default(3),
    chaseTimes: z
      .number('请填写催办次数')
      .int('催办次数应为整数')
      .min(1, '至少催办1次再报领导')
      .max(9, '催办次数不能超过9')
      .default(2),
    logViews: z.boolean().default(false),
    /** How long a signing key stays open after the password was typed; 0 asks each time. */
    signingMinutes: z
      .number('请填写分钟数')
      .int('分钟数应为整数')
      .min(0, '分钟数不能小于0')
      .max(120, '分钟数不能超过120')
      .default(5),
    remind: z.boolean().default(true),
    closedBase: z.enum(keysOf(closedBases)).default('all'),
    contactBase: z.enum(keysOf(contactBases)).default('owed'),
    onTimeBase: z.enum(keysOf(onTimeBases)).default('due'),
    satisfiedBase: z.enum(keysOf(satisfiedBases)).default('returned'),
    /** Whether 基本满意 counts as satisfied. */
    partlyCounts: z.boolean().default(true),
    ledgerColumns: LedgerColumns.default(usualLedgerColumns),
    webPassing: z.enum(keysOf(webPassings)).default('none'),
    webPhones: z.enum(keysOf(webPhones)).default('keep'),
    /** Names of the files for the web; see shared/domain/publication/web/web-file-name.ts. */
    webFileName: line('网页文件的名称', 80)
      .refine((name) => !/[{}]/u.test(name.replace(/\{(?:年|类别|编号|文号|标题)\}/gu, '')), {
        message: '名称里花括号中只能是：年、类别、编号、文号、标题',
      })
      .refine((name) => /\{(?:编号|文号)\}/u.test(name), '名称里要有{编号}或{文号}，否则各件的文件重名')
      .default('{年}年{类别}第{编号}号答复'),
    subjects: z
      .array(line('主题', 30))
      .min(1, '至少保留一个主题')
      .max(40, '主题不能超过40个')
      .refine((names) => new Set(names).size === names.length, '主题有重名，请改正')
      .default([...subjectsBefore]),
  })
  .refine(({ amberDays, redDays }) => redDays < amberDays, {
    path: ['redDays'],
    message: '红灯天数应小于黄灯天数',
  });
export type DeskSettings = z.infer<typeof DeskSettings>;
