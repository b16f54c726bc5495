import { DeskSettings } from '../model/board/desk-settings.ts';
import type { LetterPreset } from '../model/letter/settings.ts';
import { ReviewSteps, type StepsPage } from '../model/letter/steps.ts';
import { Scales } from '../model/life/scales.ts';
import type { Account, LeaderRequest, SessionState, SignedIn } from '../model/people/account.ts';
import { AccountChange, LeaderAnswer, Login, NewAccount, PasswordChange, Unlock } from '../model/people/account.ts';
import type { Office } from '../model/people/office.ts';
import { OfficeChange, OfficeSetUp } from '../model/people/office.ts';
import type {
  OfficePerson,
  Organisation,
  Representative,
  Section,
  TableImported,
  TableReading,
} from '../model/people/organisation.ts';
import {
  OrganisationFile,
  OrganisationTable,
  PersonChange,
  RepresentativeChange,
  RepresentativeFilter,
  SectionChange,
} from '../model/people/organisation.ts';
import { StandInEnd, StandInSet, type StandIns } from '../model/people/standing-in.ts';
import type { Unit, UnitNamesFilled } from '../model/people/unit.ts';
import { UnitChange, UnitFilter } from '../model/people/unit.ts';
import { OfficeWays } from '../model/people/ways.ts';
import { Nothing, Seen } from '../model/primitives.ts';
import { admin, command, heavyQuery, leader, query, task } from './operation.ts';

/** Signing in, the office, its accounts, people and the units it writes to. */
export const peopleOperations = {
  'session.current': query('查看登录状态', 'anyone', Nothing).returns<SessionState>(),
  'session.login': task('登录', 'anyone', Login).returns<SignedIn>(),
  'session.stay': query('表示仍在使用', 'signed-in', Nothing).returns<null>(),
  'session.lock': command('锁定页面', 'signed-in', Nothing).returns<null>(),
  'session.unlock': task('解锁页面', 'signed-in', Unlock).returns<null>(),
  'session.logout': command('退出登录', 'signed-in', Nothing).returns<null>(),

  'office.setUp': task('首次设置', 'anyone', OfficeSetUp).returns<SignedIn>(),
  'office.get': query('查看单位信息', 'signed-in', Nothing).returns<Office>(),
  'office.save': command('修改单位信息', admin, OfficeChange).returns<Office>(),
  'office.presets': query('查看函件样式', 'signed-in', Nothing).returns<LetterPreset[]>(),

  'account.list': query('查看账号', admin, Nothing).returns<Account[]>(),
  'account.create': task('新建账号', admin, NewAccount).returns<Account>(),
  'account.save': task('修改账号', admin, AccountChange).returns<Account>(),
  'account.leaderRequests': query('查看待确认的审签领导', ['leader', 'admin'], Nothing).returns<LeaderRequest[]>(),
  'account.answerLeader': command('确认审签领导', leader, LeaderAnswer).returns<LeaderRequest[]>(),
  'substitute.list': query('查看外出由谁代签', 'signed-in', Nothing).returns<StandIns>(),
  'substitute.set': command('设外出由谁代签', ['clerk', 'leader', 'admin'], StandInSet).returns<StandIns>(),
  'substitute.end': command('结束代签', ['clerk', 'leader', 'admin'], StandInEnd).returns<StandIns>(),
  'account.changePassword': task('修改密码', 'signed-in', PasswordChange).returns<null>(),

  'ways.get': query('查看审签和登录设置', 'signed-in', Nothing).returns<OfficeWays>(),
  'ways.save': command('修改审签和登录设置', admin, OfficeWays.extend({ seen: Seen })).returns<OfficeWays>(),

  'steps.get': query('查看审签前的步骤', 'signed-in', Nothing).returns<StepsPage>(),
  'steps.save': command('修改审签前的步骤', admin, ReviewSteps.safeExtend({ seen: Seen })).returns<StepsPage>(),

  'unit.list': query('查看单位名录', 'signed-in', UnitFilter).returns<Unit[]>(),
  'unit.save': command('修改单位名录', ['clerk', 'admin'], UnitChange).returns<Unit>(),

  'unit.fillNames': command('补上单位的常用简称和曾用名', admin, Nothing).returns<UnitNamesFilled>(),

  'organisation.get': query('查看组织人员', 'signed-in', Nothing).returns<Organisation>(),
  'section.save': command('修改科室', admin, SectionChange).returns<Section>(),
  'person.save': command('修改人员', admin, PersonChange).returns<OfficePerson>(),
  'representative.list': query('查看代表委员', 'signed-in', RepresentativeFilter).returns<{
    rows: Representative[];
    total: number;
  }>(),
  'representative.save': command('修改代表委员', ['clerk', 'admin'], RepresentativeChange).returns<Representative>(),
  'organisation.readTable': heavyQuery('预览粘贴的表格', admin, OrganisationTable).returns<TableReading>(),
  'organisation.readFile': task('读取名单文件', admin, OrganisationFile).returns<TableReading>(),
  'organisation.import': command('导入组织人员', admin, OrganisationTable).returns<TableImported>(),
  'desk.settings': query('查看工作台设置', 'signed-in', Nothing).returns<DeskSettings>(),
  'desk.saveSettings': command(
    '修改工作台设置',
    admin,
    DeskSettings.safeExtend({ seen: Seen }),
  ).returns<DeskSettings>(),
} as const;

/** The words in which a reply is rated. */
export const scalesOperations = {
  'scales.get': query('查看评价档次', 'signed-in', Nothing).returns<Scales>(),
  'scales.save': command('修改评价档次', admin, Scales.safeExtend({ seen: Seen })).returns<Scales>(),
} as const;
