import { delimited, type LedgerSample, utf16, workbook } from './sample-file.ts';

/** Ledgers whose cells are damaged, run together or contradict each other. */

const days: LedgerSample = {
  file: '日期各种写法.tsv',
  bytes: utf16(
    delimited(
      [
        ['编号', '标题', '交办日期', '答复时限', '答复日期'],
        ['1', '关于一的建议', '2021.3.5', '2021年6月5日前', '２０２１．６．１'],
        ['2', '关于二的建议', '2021/3/5', '2021-06-05之前', '2021年5月9日 星期日'],
        ['3', '关于三的建议', '20210305', '44352', '二〇二一年五月'],
        ['4', '关于四的建议', '2021年3月5日', '20210', '2021.2.30'],
        ['5', '关于五的建议', '2021-03-05 14:30:00', '2021.6', '2021.5.9、2021.5.20'],
        ['6', '关于六的建议', '21.3.5', '2021年6月', '2021.5.9退回重办'],
        ['7', '关于七的建议', '2021.3.5', '2021-06-05', '2021.1.5'],
        ['8', '关于八的建议', '2021 年 3 月 5 日', '6月底前', '2021.5.9（2021年5月9日）'],
        ['9', '关于九的建议', '#REF!', '同上', '####'],
        ['10', '关于十的建议', '2021-03-05', '', '—'],
      ],
      '\t',
    ),
  ),
  tables: [
    {
      cases: [
        {
          number: '1',
          title: '关于一的建议',
          assignedOn: '2021-03-05',
          deadline: '2021-06-05',
          answeredOn: '2021-06-01',
        },
        {
          number: '2',
          title: '关于二的建议',
          assignedOn: '2021-03-05',
          deadline: '2021-06-05',
          answeredOn: '2021-05-09',
        },
        {
          number: '3',
          title: '关于三的建议',
          assignedOn: '2021-03-05',
          deadline: '2021-06-05',
          doubtful: ['answeredOn'],
        },
        { number: '4', title: '关于四的建议', assignedOn: '2021-03-05', doubtful: ['deadline', 'answeredOn'] },
        { number: '5', title: '关于五的建议', assignedOn: '2021-03-05', doubtful: ['deadline', 'answeredOn'] },
        { number: '6', title: '关于六的建议', doubtful: ['assignedOn', 'deadline', 'answeredOn'] },
        {
          number: '7',
          title: '关于七的建议',
          assignedOn: '2021-03-05',
          deadline: '2021-06-05',
          doubtful: ['answeredOn'],
        },
        {
          number: '8',
          title: '关于八的建议',
          assignedOn: '2021-03-05',
          answeredOn: '2021-05-09',
          doubtful: ['deadline'],
        },
        { number: '9', title: '关于九的建议', doubtful: ['assignedOn', 'deadline', 'answeredOn'] },
        { number: '10', title: '关于十的建议', assignedOn: '2021-03-05' },
      ],
    },
  ],
};

const names: LedgerSample = {
  file: '提出人各种写法.xlsx',
  bytes: workbook([
    {
      name: '名单',
      rows: [
        ['建议编号', '建议标题', '领衔代表', '联名人', '代表联系电话'],
        [1, '关于甲的建议', '万青禾、李明，许望舒；陆远/何苗', null, 13800000001],
        [2, '关于乙的建议', '万青禾 许望舒\n陆　远', null, '0788-5551234转8'],
        [3, '关于丙的建议', '万青禾等5位代表', null, '138****0002'],
        [4, '关于丁的建议', '万青禾、李明等', null, '7885551234'],
        [5, '关于戊的建议', '万青禾李明', null, '1.38E+10'],
        [6, '关于己的建议', '欧阳知秋', '李明、何苗', '5551234、13800000003'],
        [7, '关于庚的建议', '万青禾（女，13800000004）', null, null],
        [8, '关于辛的建议', '领衔代表：万青禾；联名代表：李明、何苗', null, null],
        [9, '关于壬的建议', '市工商联、民革市委', null, null],
        [10, '关于癸的建议', '民盟市委、万青禾', null, null],
        [11, '关于子的建议', '万青禾（李明）', null, null],
        [12, '关于丑的建议', '李和平', null, null],
        [13, '关于寅的建议', '同上', null, null],
        [14, '关于卯的建议', '万青禾、李明等2人', null, '1380000'],
        [15, '关于辰的建议', '万青禾、李明、何苗等2人', null, null],
      ],
    },
  ]),
  tables: [
    {
      cases: [
        { proposers: ['万青禾', '李明', '许望舒', '陆远', '何苗'], phone: '13800000001' },
        { proposers: ['万青禾', '许望舒', '陆远'], phone: '0788-5551234转8' },
        { proposers: ['万青禾'], cosigners: 4, phone: '138****0002' },
        { proposers: ['万青禾', '李明'], doubtful: ['cosigners', 'phone'] },
        { doubtful: ['proposers', 'phone'] },
        { proposers: ['欧阳知秋', '李明', '何苗'], phone: '5551234、13800000003' },
        { proposers: ['万青禾'], phone: '13800000004' },
        { proposers: ['万青禾', '李明', '何苗'] },
        { proposers: ['市工商联', '民革市委'] },
        { doubtful: ['proposers'] },
        { doubtful: ['proposers'] },
        { proposers: ['李和平'] },
        { doubtful: ['proposers'] },
        { proposers: ['万青禾', '李明'], cosigners: 1, doubtful: ['phone'] },
        { proposers: ['万青禾', '李明', '何苗'], doubtful: ['cosigners'] },
      ].map((each, at) => ({
        kind: 'npc-suggestion' as const,
        number: String(at + 1),
        title: `关于${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰'[at]}的建议`,
        ...(each as object),
      })),
    },
  ],
};

const units: LedgerSample = {
  file: '主办会办.xlsx',
  bytes: workbook([
    {
      name: '承办单位',
      rows: [
        ['提案号', '提案名称', '承办单位', '协办单位'],
        [1, '关于甲的提案', '市民政局', '市财政局、市教育局；市卫生健康委'],
        [2, '关于乙的提案', '主办：市民政局 会办：市财政局、市教育局', null],
        [3, '关于丙的提案', '市民政局（主办）、市财政局（会办）', '无'],
        [4, '关于丁的提案', '由市民政局主办，市财政局会办', null],
        [5, '关于戊的提案', '独办', null],
        [6, '关于己的提案', '市民政局、市财政局', null],
        [7, '关于庚的提案', '市民政局', '市财政局、市教育局等'],
        [8, '关于辛的提案', '市民政局', '市规划和自然资源局、各县（市、区）政府'],
        [9, '关于壬的提案', '市民政局', '市规划和自然\n资源局'],
        [10, '关于癸的提案', '主办：市民政局\n会办：市财政局', '市教育局'],
        [11, '关于子的提案', '市民政局', '市财政局和市教育局'],
        [12, '关于丑的提案', '李明', '市财政局 市教育局'],
      ],
    },
  ]),
  tables: [
    {
      cases: [
        { leadUnit: '市民政局', coUnits: ['市财政局', '市教育局', '市卫生健康委'] },
        { leadUnit: '市民政局', coUnits: ['市财政局', '市教育局'] },
        { leadUnit: '市民政局', coUnits: ['市财政局'] },
        { leadUnit: '市民政局', coUnits: ['市财政局'] },
        { role: 'sole' },
        { doubtful: ['leadUnit'] },
        { leadUnit: '市民政局', doubtful: ['coUnits'] },
        { leadUnit: '市民政局', coUnits: ['市规划和自然资源局', '各县（市、区）政府'] },
        { leadUnit: '市民政局', doubtful: ['coUnits'] },
        { leadUnit: '市民政局', doubtful: ['coUnits'] },
        { leadUnit: '市民政局', coUnits: ['市财政局', '市教育局'] },
        { coUnits: ['市财政局', '市教育局'], doubtful: ['leadUnit'] },
      ].map((each, at) => ({
        kind: 'cppcc-proposal' as const,
        number: String(at + 1),
        title: `关于${'甲乙丙丁戊己庚辛壬癸子丑'[at]}的提案`,
        ...(each as object),
      })),
    },
  ],
};

export const trapLedgers: readonly LedgerSample[] = [days, names, units];
