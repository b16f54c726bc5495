import {
  AuditOutlined,
  BarChartOutlined,
  CalendarOutlined,
  DashboardOutlined,
  FileSearchOutlined,
  FlagOutlined,
  FolderOpenOutlined,
  FundViewOutlined,
  GlobalOutlined,
  ImportOutlined,
  NumberOutlined,
  ReadOutlined,
  SettingOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { type ComponentType, lazy, type ReactNode } from 'react';
import { contract, type Who } from '../shared/contract.ts';
import type { ChapterKey } from '../shared/domain/manual/manual.ts';
import { BoardPage } from './board/board-page.tsx';
import { CommitmentsPage } from './commitments/commitments-page.tsx';
import { CasePage } from './earlier/case-page.tsx';
import { IntakePage } from './intake/intake-page.tsx';
import { ItemPage } from './item/item-page.tsx';
import { ItemsPage } from './items/items-page.tsx';
import { NumbersPage } from './numbers/numbers-page.tsx';
import { LoginPage } from './people/login-page.tsx';
import { SetUpPage } from './people/set-up-page.tsx';
import { ReferencePage } from './references/reference-page.tsx';
import { ReferencesPage } from './references/references-page.tsx';
import { ArchiveSearchPage } from './search/search-page.tsx';
import { settingsParts } from './settings/parts.tsx';
import { SettingsPage } from './settings/settings-page.tsx';

/** A page whose file is fetched when it is first opened. */
function later(load: () => Promise<ComponentType>): ComponentType {
  return lazy(async () => ({ default: await load() }));
}

/** A line of the left menu. */
type Place = { address: string; name: string; icon: ReactNode; who: Who };

export type Page = {
  /** One or more addresses; a page with several keeps what it holds when the address changes from one to the other. */
  paths: readonly [string, ...string[]];
  name: string;
  /** Whom the page is offered to; what may be done on it is said by the contract. */
  who: Who;
  /** The chapter of the manual that F1 opens on it. */
  chapter: ChapterKey;
  /** Of a page whose parts have chapters of their own. */
  chapterOfPart?: (part: string) => ChapterKey | undefined;
  shows: ComponentType;
  /** `alone` stands without menu and top bar, `before` is open before anyone has signed in; all others stand in the frame. */
  stands?: 'alone' | 'before';
  /** Where its first address leads on to, for a page that always shows one of several parts. */
  leadsOn?: string;
  /** With an icon, the page has a line in the left menu that leads to its first address. */
  icon?: ReactNode;
  /** Further lines of the menu: the same page, narrowed. */
  narrowed?: readonly Place[];
  /** The page whose line in the menu is lit while this one is shown. */
  within?: string;
};

/**
 * Every page of the program, in the order of the menu: the routes, the menu, the titles and F1 follow from it.
 * A new page is one entry here and its file.
 */
export const pages: readonly Page[] = [
  { paths: ['/login'], name: '登录', who: 'anyone', chapter: 'login', shows: LoginPage, stands: 'before' },
  { paths: ['/setup'], name: '首次设置', who: 'anyone', chapter: 'set-up', shows: SetUpPage, stands: 'before' },
  {
    paths: ['/board'],
    name: '工作台',
    who: 'signed-in',
    chapter: 'board',
    shows: BoardPage,
    icon: <DashboardOutlined />,
  },
  {
    paths: ['/items'],
    name: '办理件',
    who: 'signed-in',
    chapter: 'items',
    shows: ItemsPage,
    icon: <FolderOpenOutlined />,
    narrowed: [{ address: '/items?role=co', name: '会办', icon: <TeamOutlined />, who: ['clerk', 'leader'] }],
  },
  {
    paths: ['/items/new'],
    name: '收件',
    who: contract['proposal.create'].who,
    chapter: 'intake',
    shows: IntakePage,
    within: '/items',
  },
  {
    paths: ['/items/:id'],
    name: '一件',
    who: 'signed-in',
    chapter: 'item',
    shows: ItemPage,
    within: '/items',
  },
  {
    paths: ['/items/:id/edit'],
    name: '修改登记',
    who: contract['proposal.save'].who,
    chapter: 'intake',
    shows: IntakePage,
    within: '/items',
  },
  {
    paths: ['/items/:id/draft'],
    name: '稿件',
    who: 'signed-in',
    chapter: 'draft',
    shows: later(() => import('./draft/draft-page.tsx').then((file) => file.DraftPage)),
    within: '/items',
  },
  {
    paths: ['/package'],
    name: '导入案卷包',
    who: contract['package.import'].who,
    chapter: 'package',
    shows: later(() => import('./package/package-page.tsx').then((file) => file.PackagePage)),
    within: '/items',
  },
  {
    paths: ['/voided'],
    name: '作废的登记',
    who: 'signed-in',
    chapter: 'voided',
    shows: later(() => import('./items/voided-page.tsx').then((file) => file.VoidedPage)),
    within: '/items',
  },
  {
    paths: ['/away'],
    name: '带走办理',
    who: 'signed-in',
    chapter: 'away',
    shows: later(() => import('./away/away-page.tsx').then((file) => file.AwayPage)),
    within: '/items',
  },
  {
    paths: ['/review'],
    name: '审签',
    who: ['leader', 'clerk'],
    chapter: 'review-queue',
    shows: later(() => import('./review/review-queue.tsx').then((file) => file.ReviewQueue)),
    icon: <AuditOutlined />,
  },
  {
    paths: ['/review/:id'],
    name: '审签一件',
    who: 'signed-in',
    chapter: 'review',
    shows: later(() => import('./review/review-page.tsx').then((file) => file.ReviewPage)),
    within: '/review',
  },
  {
    paths: ['/commitments'],
    name: '承诺台账',
    who: 'signed-in',
    chapter: 'commitments',
    shows: CommitmentsPage,
    icon: <FlagOutlined />,
  },
  {
    paths: ['/publication'],
    name: '公开目录',
    who: 'signed-in',
    chapter: 'year-online',
    shows: later(() => import('./publication/year-page.tsx').then((file) => file.WebYearPage)),
    icon: <GlobalOutlined />,
  },
  {
    paths: ['/items/:id/publication', '/former/:formerId/publication'],
    name: '公开',
    who: 'signed-in',
    chapter: 'online',
    shows: later(() => import('./publication/web-page.tsx').then((file) => file.WebPage)),
    within: '/publication',
  },
  {
    paths: ['/items/:id/platform'],
    name: '上传平台',
    who: 'signed-in',
    chapter: 'platform',
    shows: later(() => import('./platform/platform-page.tsx').then((file) => file.PlatformPage)),
    within: '/items',
  },
  {
    paths: ['/schedule', '/schedule/:view'],
    leadsOn: '/schedule/month',
    name: '期限日程',
    who: 'signed-in',
    chapter: 'schedule',
    shows: later(() => import('./board/schedule-page.tsx').then((file) => file.SchedulePage)),
    icon: <CalendarOutlined />,
  },
  {
    paths: ['/head'],
    name: '局领导一览',
    who: 'signed-in',
    chapter: 'head',
    shows: later(() => import('./counting/head/head-page.tsx').then((file) => file.HeadPage)),
    icon: <FundViewOutlined />,
  },
  {
    paths: ['/statistics'],
    name: '统计年报',
    who: 'signed-in',
    chapter: 'statistics',
    shows: later(() => import('./counting/statistics-page.tsx').then((file) => file.StatisticsPage)),
    icon: <BarChartOutlined />,
  },
  {
    paths: ['/counted'],
    name: '历年件',
    who: contract['counted.list'].who,
    chapter: 'counted',
    shows: later(() => import('./counting/counted-page.tsx').then((file) => file.CountedPage)),
    within: '/statistics',
  },
  {
    paths: ['/numbers'],
    name: '文号登记',
    who: 'signed-in',
    chapter: 'numbers',
    shows: NumbersPage,
    icon: <NumberOutlined />,
  },
  {
    paths: ['/import', '/import/:batchId'],
    name: '导入',
    who: contract['imports.open'].who,
    chapter: 'importing',
    shows: later(() => import('./importing/import-page.tsx').then((file) => file.ImportPage)),
    icon: <ImportOutlined />,
  },
  {
    paths: ['/search'],
    name: '档案检索',
    who: 'signed-in',
    chapter: 'search',
    shows: ArchiveSearchPage,
    icon: <FileSearchOutlined />,
  },
  {
    paths: ['/cases/:id'],
    name: '往年件',
    who: 'signed-in',
    chapter: 'former-case',
    shows: CasePage,
    within: '/search',
  },
  {
    paths: ['/references'],
    name: '参考资料',
    who: 'signed-in',
    chapter: 'references',
    shows: ReferencesPage,
    icon: <ReadOutlined />,
  },
  {
    paths: ['/references/:id'],
    name: '一份资料',
    who: 'signed-in',
    chapter: 'references',
    shows: ReferencePage,
    within: '/references',
  },
  {
    paths: ['/print', '/print/:proposalId'],
    name: '打印',
    who: 'signed-in',
    chapter: 'print',
    shows: later(() => import('./print/print-page.tsx').then((file) => file.PrintPage)),
    stands: 'alone',
  },
  {
    paths: ['/settings', '/settings/:part'],
    leadsOn: '/settings/office',
    name: '设置',
    who: 'signed-in',
    chapter: 'settings',
    chapterOfPart: (part) => settingsParts.find(({ key }) => key === part)?.chapter,
    shows: SettingsPage,
    icon: <SettingOutlined />,
  },
  {
    paths: ['/about'],
    name: '关于',
    who: 'signed-in',
    chapter: 'about',
    shows: later(() => import('./shell/about-page.tsx').then((file) => file.AboutPage)),
    within: '/settings',
  },
];
