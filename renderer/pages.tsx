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
  /** What F1 says on it. */
  help: string;
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

// What F1 says on more than one page.
const intakeHelp =
  '粘贴交办单、交办表、通知或截图，也可选文件、扫描件、照片，各栏自动填好；扫描件由本机逐页识别，认出的文字放在左边，拿不准的栏目标黄，请对照原件；有几件的先列出来，没有存疑的可以一次登记；存疑的栏目标黄，请您定。写到一半关掉，下次打开会问是否接着填。填了案由，左下列出往年相近件和可以并案的件。';
const reviewHelp =
  '列出送审的稿件。本单位设了审签步骤的，上面分栏列着停在哪一步，先看「等我办」：轮到您的一步按「同意」（Ctrl+Enter）、「同意并提意见」或「退回」，外出的可设由谁代办。左边是纸面，右边是期限、批注、与退回那一稿的不同、诉求与答复、会办意见、校核、沟通和以前的答复，红的是还没有办妥的。在纸面上选中几个字就能批那几个字，经办人答复，您了结。Ctrl+Enter 签发后接着看下一件；还有没办妥的先问您。签发时自动编号，并用您的登录密码打开您自己的密钥签名，密码只有您知道。Alt+↓ 先看下一件。要增设审签领导的，也在这里由您确认。';
const referenceHelp =
  '新闻、工作报告、口径等材料，供拟稿时查阅、引用。「查数字」列出写到某个事项的每一句、数字和年份。';

/**
 * Every page of the program, in the order of the menu: the routes, the menu, the titles and F1 follow from it.
 * A new page is one entry here and its file.
 */
export const pages: readonly Page[] = [
  { paths: ['/login'], name: '登录', who: 'anyone', help: '', shows: LoginPage, stands: 'before' },
  { paths: ['/setup'], name: '首次设置', who: 'anyone', help: '', shows: SetUpPage, stands: 'before' },
  {
    paths: ['/board'],
    name: '工作台',
    who: 'signed-in',
    help: '上面的数字点开就是那些件；下面按期限先后列出要办的件，右边的按钮就是下一步。右侧日历点有件数的日子，看那天到期的件。',
    shows: BoardPage,
    icon: <DashboardOutlined />,
  },
  {
    paths: ['/items'],
    name: '办理件',
    who: 'signed-in',
    help: '筛选、排序离开再回来都在；点栏目名称排序，再点倒过来；「常用筛选」把现在的筛选存下，自己用或全单位用。↑↓ 移动，空格选中，Shift+↑↓ 连选，Ctrl+A 选本页，Enter 打开。选中若干件，一步分派、征求意见、催办、登记送达、归档、编入批次，每件都按单件的规矩，办完列出哪些办了、哪些没有办和为什么，没有办的还选着。批次的截止日是本单位的内部期限，不改变规定的期限。',
    shows: ItemsPage,
    icon: <FolderOpenOutlined />,
    narrowed: [{ address: '/items?role=co', name: '会办', icon: <TeamOutlined />, who: ['clerk', 'leader'] }],
  },
  {
    paths: ['/items/new'],
    name: '收件',
    who: contract['proposal.create'].who,
    help: intakeHelp,
    shows: IntakePage,
    within: '/items',
  },
  {
    paths: ['/items/:id'],
    name: '一件',
    who: 'signed-in',
    help: '从上到下就是这一件办理的次序；右边「下一步」告诉您现在该做什么、还差什么。',
    shows: ItemPage,
    within: '/items',
  },
  {
    paths: ['/items/:id/edit'],
    name: '修改登记',
    who: contract['proposal.save'].who,
    help: intakeHelp,
    shows: IntakePage,
    within: '/items',
  },
  {
    paths: ['/items/:id/draft'],
    name: '稿件',
    who: 'signed-in',
    help: '中间写，左边看提纲和各单位意见，右边看每段出自哪里。随写随存；标题序号由程序编。「往例」里逐段引用往年答复和参考资料，出处一并记下，标出的年份、数据、文件核对后再用。',
    shows: later(() => import('./draft/draft-page.tsx').then((file) => file.DraftPage)),
    within: '/items',
  },
  {
    paths: ['/package'],
    name: '导入案卷包',
    who: contract['package.import'].who,
    help: '案卷包是别的电脑导出的一件。先核对签名，再看与本机的不同；不选的都保持本机的，整个过程要么全部存入，要么什么也不存。',
    shows: later(() => import('./package/package-page.tsx').then((file) => file.PackagePage)),
    within: '/items',
  },
  {
    paths: ['/voided'],
    name: '作废的登记',
    who: 'signed-in',
    help: '登记错了的（重复登记、编号录错、不是交给本单位的），在那一件的「其他办理」里点「作废登记」，写明原因。作废的件不再出现在清单、工作台、台账、统计、期限和检索里，编号可以重新登记；谁、何时、为什么作废，列在这里。编过文号的不能作废；作废有误的，编号还空着时由管理员恢复。',
    shows: later(() => import('./items/voided-page.tsx').then((file) => file.VoidedPage)),
    within: '/items',
  },
  {
    paths: ['/away'],
    name: '带走办理',
    who: 'signed-in',
    help: '带走：在「办理件」里选中，点「带走办理」，写明谁带走、去做什么，把带走包用U盘拿到没有连线的电脑上。那台电脑是新装的，首次设置里选「从带走包开始」；本来就在用的，在这一页打开。在外面登记、沟通、收意见、拟稿都照常，送审、签发、编号回单位办。带回：在那台电脑上做带回包，回来在这一页收下。只有一边改的照改的，稿件按段合在一起，同一段上下并列，同一栏由您选；同一个包收两次，第二次什么也不变。',
    shows: later(() => import('./away/away-page.tsx').then((file) => file.AwayPage)),
    within: '/items',
  },
  {
    paths: ['/review'],
    name: '审签',
    who: ['leader', 'clerk'],
    help: reviewHelp,
    shows: later(() => import('./review/review-queue.tsx').then((file) => file.ReviewQueue)),
    icon: <AuditOutlined />,
  },
  {
    paths: ['/review/:id'],
    name: '审签一件',
    who: 'signed-in',
    help: reviewHelp,
    shows: later(() => import('./review/review-page.tsx').then((file) => file.ReviewPage)),
    within: '/review',
  },
  {
    paths: ['/commitments'],
    name: '承诺台账',
    who: 'signed-in',
    help: '所有答复函里的承诺，先到期的在前。双击或按 Enter 打开那一件登记进展；「四季度告知」一次做好全部告知函。',
    shows: CommitmentsPage,
    icon: <FlagOutlined />,
  },
  {
    paths: ['/publication'],
    name: '公开目录',
    who: 'signed-in',
    help: '一年里签发了的答复和各自的公开情况；自签发之日起20个工作日内公开，过了期限的标红。「导出年度汇编」把审核同意或者已经公开的答复合成一个网页和一个 Word 文件，带目录；没有收进去的逐件说明。',
    shows: later(() => import('./publication/year-page.tsx').then((file) => file.WebYearPage)),
    icon: <GlobalOutlined />,
  },
  {
    paths: ['/items/:id/publication', '/former/:formerId/publication'],
    name: '公开',
    who: 'signed-in',
    help: '左边是签发的函放上网的样子，只在纸上才有的（版头、抄送、印发）不在内。标出的每一处都要决定：遮盖；保留，写明理由；或者改写。还要去掉的字用鼠标选中即可标出。都决定了才能提交，按「设置—工作台与统计」由领导或另一人审核。导出的网页、Word、纯文本都先读回来核对，去掉的字不会留在文件里。函重新签发后，要重新整理一份。',
    shows: later(() => import('./publication/web-page.tsx').then((file) => file.WebPage)),
    within: '/publication',
  },
  {
    paths: ['/items/:id/platform'],
    name: '上传平台',
    who: 'signed-in',
    help: '交办单位的平台要填的每一栏，从签发的函和登记里取好，一栏一栏复制过去：↑↓ 选一栏，Enter 复制、勾掉并到下一栏，空格勾或取消。字数照平台的算法，超了说超几个字、怎样办，照哪个办法复制由您选，签发的函不变。录完点「登记已上传」，回执的编号和文件一并留着。有哪些平台、哪些栏、上限多少，由管理员在「设置—上传平台」里定；没有启用平台的，这一页用不着。',
    shows: later(() => import('./platform/platform-page.tsx').then((file) => file.PlatformPage)),
    within: '/items',
  },
  {
    paths: ['/schedule', '/schedule/:view'],
    leadsOn: '/schedule/month',
    name: '期限日程',
    who: 'signed-in',
    help: '月历看哪天到期，甘特看每件从交办到期限走到哪里；周清单按科室打印；催办列出逾期未回的会办单位。',
    shows: later(() => import('./board/schedule-page.tsx').then((file) => file.SchedulePage)),
    icon: <CalendarOutlined />,
  },
  {
    paths: ['/head'],
    name: '局领导一览',
    who: 'signed-in',
    help: '全单位在办的件：谁手里有几件、逾期多久、停在哪一步；每周来了几件、答复几件、还压着几件；哪些主题多；今年和往年。每个数点开就是那些件，件数一样。打印出来就是例会的材料，也可以导出 Word 文件。',
    shows: later(() => import('./counting/head/head-page.tsx').then((file) => file.HeadPage)),
    icon: <FundViewOutlined />,
  },
  {
    paths: ['/statistics'],
    name: '统计年报',
    who: 'signed-in',
    help: '每个数字、每根柱子点开就是那些件；往年导入的件也算在内，没有记载的项目不计入分母。是否按期以第一次答复对照第一次办理的期限，重新办理不改变它；满意度以最后一次反馈计，首次反馈另列；面复算面商。分母和台账栏目在「设置—工作台与统计」里定。',
    shows: later(() => import('./counting/statistics-page.tsx').then((file) => file.StatisticsPage)),
    icon: <BarChartOutlined />,
  },
  {
    paths: ['/counted'],
    name: '历年件',
    who: contract['counted.list'].who,
    help: '在办的件和往年导入的件都在这里，每行写明来源；点统计年报上的数字，看到的就是那个数里的件。往年件没有记载的项目（是否按期、是否面商、满意度）既不算是，也不算否。同一件既登记过又在导入的台账里的，只算一次，以登记的为准。',
    shows: later(() => import('./counting/counted-page.tsx').then((file) => file.CountedPage)),
    within: '/statistics',
  },
  {
    paths: ['/numbers'],
    name: '文号登记',
    who: 'signed-in',
    help: '签发时自动编号，文书取的号、程序以外用过的号也登记在这里，一个号只用一次。号不能删，只能写明理由作废；作废的号留在簿上，不再使用。日期早于前一号、跳号、年份不相接的，要写明理由。各种文书用哪个代字、程序以外已用到几号，在「设置—文号」里写明。',
    shows: NumbersPage,
    icon: <NumberOutlined />,
  },
  {
    paths: ['/import', '/import/:batchId'],
    name: '导入',
    who: contract['imports.open'].who,
    help: '选文件，核对识别结果，再入库；没点入库之前什么也不会存。核对表里：F8 到下一处待定，直接打字或 F2 修改，空格选中，Shift+↓ 连选，Ctrl+A 全选，Ctrl+D 向下填充，Ctrl+Enter 就按现在的，Alt+1、Alt+2 在几种写法里挑一个，Delete 清空，Ctrl+Z 撤销，Esc 离开表格。',
    shows: later(() => import('./importing/import-page.tsx').then((file) => file.ImportPage)),
    icon: <ImportOutlined />,
  },
  {
    paths: ['/search'],
    name: '档案检索',
    who: 'signed-in',
    help: '一处查全部：办理件、往年件、参考资料的案由、原文、意见、答复、附件。几个词用空格隔开，连在一起的加引号，不要的前面加减号；「怎样检索」里有例子。',
    shows: ArchiveSearchPage,
    icon: <FileSearchOutlined />,
  },
  {
    paths: ['/cases/:id'],
    name: '往年件',
    who: 'signed-in',
    help: '往年的一件：上面是办理结果，左边是答复函和意见，右边是读出的各栏，指到一栏可看读自哪里。',
    shows: CasePage,
    within: '/search',
  },
  {
    paths: ['/references'],
    name: '参考资料',
    who: 'signed-in',
    help: referenceHelp,
    shows: ReferencesPage,
    icon: <ReadOutlined />,
  },
  {
    paths: ['/references/:id'],
    name: '一份资料',
    who: 'signed-in',
    help: referenceHelp,
    shows: ReferencePage,
    within: '/references',
  },
  {
    paths: ['/print', '/print/:proposalId'],
    name: '打印',
    who: 'signed-in',
    help: '看到的就是印出来的：每行、每页与导出的 Word 文件一致。套打用印好红头的纸；双面时每份从新的一张纸起。',
    shows: later(() => import('./print/print-page.tsx').then((file) => file.PrintPage)),
    stands: 'alone',
  },
  {
    paths: ['/settings', '/settings/:part'],
    leadsOn: '/settings/office',
    name: '设置',
    who: 'signed-in',
    help: '左边选项目。单位信息和用语与格式改了以后，只影响新起的稿件，已签发的函不变。「操作日志」按人、操作、办理件、日期查，可核验日志、记录和签发有没有被别的程序改动过，能说明什么、不能说明什么写在那一页上。「几个人一起用」让本单位别的电脑连到这台主机：告诉它们地址，第一次连来时核对六个字，再在席位里点同意。',
    shows: SettingsPage,
    icon: <SettingOutlined />,
  },
  {
    paths: ['/about'],
    name: '关于',
    who: 'signed-in',
    help: '程序的版本、数据在哪里，磁盘、备份、检索索引、数据是不是好的，不好的该做什么；管理员可以检查数据是否完好（随时能停），做一份情况说明交给帮忙的人，里面没有件的内容和人名、单位名。下面是用到的第三方软件及其许可全文。安装文件夹里的「第三方软件许可.txt」内容相同。',
    shows: later(() => import('./shell/about-page.tsx').then((file) => file.AboutPage)),
    within: '/settings',
  },
];
