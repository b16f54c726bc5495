import type { ReactNode } from 'react';
import { contract, type Who } from '../../shared/contract.ts';
import type { ChapterKey } from '../../shared/domain/manual/manual.ts';
import { CarrySettings } from './carrying/carry-settings.tsx';
import { BackupSettings } from './keeping/backup-settings.tsx';
import { AuditSettings } from './office/audit-settings.tsx';
import { DeskSettingsPage } from './office/desk-settings.tsx';
import { NumberSettingsPage } from './office/number-settings.tsx';
import { OfficeSettings } from './office/office-settings.tsx';
import { ScaleSettings } from './office/scale-settings.tsx';
import { SignerSettings } from './office/signer-settings.tsx';
import { StepsSettings } from './office/steps-settings.tsx';
import { WaysSettings } from './office/ways-settings.tsx';
import { AccountSettings } from './people/account-settings.tsx';
import { OrganisationSettings } from './people/organisation-settings.tsx';
import { UnitSettings } from './people/unit-settings.tsx';
import { PlatformSettings } from './platforms/platform-settings.tsx';
import { CalendarSettings } from './rules/calendar-settings.tsx';
import { RuleSettings } from './rules/rule-settings.tsx';
import { SeatsSettings } from './seats/seats-settings.tsx';
import { FontSettings } from './words/font-settings.tsx';
import { MannerSettings } from './words/manner-settings.tsx';
import { WordSettings } from './words/word-settings.tsx';

type SettingsPart = { key: string; name: string; says: string; who: Who; chapter: ChapterKey; page: ReactNode };

/** The parts of 设置 in the order of their menu, each with a sentence on what it changes. A new part is one entry here and its file. */
export const settingsParts: readonly SettingsPart[] = [
  {
    key: 'office',
    name: '单位信息',
    says: '红头、文号代字、落款和联系方式，改后新起的稿件生效',
    who: 'signed-in',
    chapter: 'office',
    page: <OfficeSettings />,
  },
  {
    key: 'numbers',
    name: '文号',
    says: '各种文书用哪个代字编号，程序以外已用到几号；改后新编的号生效',
    who: 'signed-in',
    chapter: 'number-settings',
    page: <NumberSettingsPage />,
  },
  {
    key: 'templates',
    name: '用语与格式',
    says: '各种函件的固定说法和纸面样式，改后新起的稿件生效',
    who: 'signed-in',
    chapter: 'templates',
    page: <MannerSettings />,
  },
  {
    key: 'word',
    name: 'Word 模板',
    says: '本单位自己的 .docx 模板，导出时可代替程序的公文格式',
    who: 'signed-in',
    chapter: 'word-templates',
    page: <WordSettings />,
  },
  {
    key: 'units',
    name: '单位名录',
    says: '主办、会办单位从这里选',
    who: 'signed-in',
    chapter: 'units',
    page: <UnitSettings />,
  },
  {
    key: 'rules',
    name: '期限规则',
    says: '退办、会办意见、答复等期限各是多长、从哪天起算；每件一直按收件时的版本',
    who: 'signed-in',
    chapter: 'rules',
    page: <RuleSettings />,
  },
  {
    key: 'calendar',
    name: '工作日历',
    says: '放假和调休，按工作日计算的期限由此而来',
    who: 'signed-in',
    chapter: 'calendar',
    page: <CalendarSettings />,
  },
  {
    key: 'scales',
    name: '评价与类别',
    says: '征询意见表的评价档次、办理结果分几类；改后新登记的按新的，已登记的不变',
    who: 'signed-in',
    chapter: 'scales',
    page: <ScaleSettings />,
  },
  {
    key: 'organisation',
    name: '组织人员',
    says: '科室、人员、领导分管，代表和委员；分派和统计按这里',
    who: 'signed-in',
    chapter: 'organisation',
    page: <OrganisationSettings />,
  },
  {
    key: 'desk',
    name: '工作台与统计',
    says: '红黄绿灯、提醒催办、比率的分母、主题和台账栏目',
    who: 'signed-in',
    chapter: 'desk-settings',
    page: <DeskSettingsPage />,
  },
  {
    key: 'platforms',
    name: '上传平台',
    says: '答复要录入的平台有哪些栏、从哪里取、上限多少；用不着的不启用，别处就看不到',
    who: contract['platform.save'].who,
    chapter: 'platforms',
    page: <PlatformSettings />,
  },
  {
    key: 'fonts',
    name: '字体',
    says: '公文字体本机有没有，没有时以什么代替',
    who: 'signed-in',
    chapter: 'fonts',
    page: <FontSettings />,
  },
  {
    key: 'accounts',
    name: '账号与角色',
    says: '谁能登录、能办哪些事',
    who: contract['account.list'].who,
    chapter: 'accounts',
    page: <AccountSettings />,
  },
  {
    key: 'ways',
    name: '审签与登录',
    says: '谁签发谁的函、谁看得到哪些件，多久不用就锁定',
    who: 'signed-in',
    chapter: 'ways',
    page: <WaysSettings />,
  },
  {
    key: 'steps',
    name: '审签步骤',
    says: '领导签发以前，稿件还要谁核、谁会签；在审的稿件随即按新的办',
    who: 'signed-in',
    chapter: 'steps',
    page: <StepsSettings />,
  },
  {
    key: 'signers',
    name: '案卷签名',
    says: '导出案卷包所用的签名，收过谁的案卷包',
    who: 'signed-in',
    chapter: 'signers',
    page: <SignerSettings />,
  },
  {
    key: 'seats',
    name: '几个人一起用',
    says: '本单位的主机和席位：别的电脑怎样连进来，谁连着',
    who: contract['host.standing'].who,
    chapter: 'seats',
    page: <SeatsSettings />,
  },
  {
    key: 'backup',
    name: '数据备份',
    says: '每天自动备份，定期存到第二处，电脑坏了能恢复',
    who: contract['backup.make'].who,
    chapter: 'backup',
    page: <BackupSettings />,
  },
  {
    key: 'carry',
    name: '带走设置',
    says: '本单位的设置做成一个签名的文件，带到第二台电脑或另一个单位；别处带来的先看再收',
    who: contract['office.export'].who,
    chapter: 'carry',
    page: <CarrySettings />,
  },
  {
    key: 'log',
    name: '操作日志',
    says: '谁在何时做了什么，只增不改',
    who: contract['audit.list'].who,
    chapter: 'log',
    page: <AuditSettings />,
  },
];
