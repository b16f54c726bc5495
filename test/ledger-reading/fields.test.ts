import { expect, test } from 'vitest';
import { readCaseField } from '../../shared/domain/ledger-reading/cells/case-field.ts';
import type { CaseField } from '../../shared/model/earlier/earlier-case.ts';

const value = (field: CaseField, text: string) => readCaseField(field, text, '核对表').value;
const doubt = (field: CaseField, text: string) => {
  const { value: none, doubt: reason, passage, place } = readCaseField(field, text, '核对表');
  expect([none, place], `${field} ${text}`).toEqual([null, '核对表']);
  expect(passage).toBe(text.trim());
  return reason;
};
const each = (field: CaseField, texts: readonly string[], want: unknown) => {
  for (const text of texts) expect(value(field, text), text).toEqual(want);
};
const doubted = (field: CaseField, texts: readonly string[]) => {
  for (const text of texts) expect(doubt(field, text), `${field}「${text}」`).toBeTruthy();
};

test('日期：表格序列数、点、斜杠、连写、汉字、全角、带时刻，都是同一天', () => {
  each(
    'assignedOn',
    [
      '44260',
      '44260.5',
      '2021.3.5',
      '2021/3/5',
      '2021-03-05',
      '20210305',
      '2021年3月5日',
      '二〇二一年三月五日',
      '二零二一年三月五日',
      '２０２１．３．５',
      '2021/03/05 00:00:00',
      '2021.3.5（周五）',
      '2021-03-05T08:30:00.000Z',
    ],
    '2021-03-05',
  );
});

test('日期：没有这一天、缺年缺日、不止一个、夹有别的话的，一律存疑', () => {
  doubted('answeredOn', [
    '2021.13.5',
    '2021.2.30',
    '20210230',
    '20210',
    '202135',
    '2021.3',
    '2021年3月',
    '二〇二一年三月',
    '3月5日',
    '21.3.5',
    '2021-3.5',
    '2021.3.51',
    '2021.3.5、2021.4.6',
    '2021.3.5-3.8',
    '2021.3.5退回',
    '延期至2021.6.5',
    '已答复',
    '2021.3.5前',
    '1921.3.5',
    '#N/A',
    '####',
    '同上',
  ]);
});

test('时限可以写「前」「之前」「止」', () => {
  each('deadline', ['2021.6.5前', '2021年6月5日之前', '2021.6.5止'], '2021-06-05');
  each('opinionDue', ['2021年6月5日以前'], '2021-06-05');
  doubted('deadline', ['6月底', '3个月内', '2021.6.5延期']);
});

test('届次：汉字、数字、简写、政协的全称', () => {
  each(
    'session',
    [
      '市九届人大五次会议',
      '第九届第五次会议',
      '九届五次',
      '9-5',
      '9届5次',
      '政协临江市第九届委员会第五次会议',
      '2021年市九届人大五次会议',
      '（九届五次）',
    ],
    { term: 9, meeting: 5 },
  );
  each('session', ['十五届', '省第十五届人大'], { term: 15, meeting: null });
  doubted('session', [
    '2015-04-01',
    '15.4',
    '2021年',
    '届四次',
    '市委十一届三次全会',
    '十五届四次、五次',
    '十五届人大常委会第四次会议',
  ]);
});

test('编号：去掉「第」「号」和类别，保留前面的零', () => {
  each(
    'number',
    [
      '77',
      '第77号',
      '建议77号',
      '第77号提案',
      '77.0',
      '第七十七号',
      '2021年第77号',
      '市十五届人大四次会议第77号',
      '市政协第77号',
      'No.77',
    ],
    '77',
  );
  each('number', ['0077'], '0077');
  each('number', ['2021-077'], '2021-077');
  doubted('number', [
    '77、78',
    '第77号、78号',
    '77-78',
    '第×号',
    '第号',
    '77.5',
    '2021-03-05',
    '2.02106E+07',
    '〔2021〕77号',
    '第77 78号',
    '77\n78',
    '0',
  ]);
});

test('提出人：几个人、等几人、联名、集体', () => {
  each(
    'proposers',
    [
      '万青禾、李明',
      '万青禾，李明',
      '万青禾；李明',
      '万青禾/李明',
      '万青禾 李明',
      '万青禾\n李明',
      '万青禾代表、李明代表',
      '万青禾（民建）、李　明',
    ],
    ['万青禾', '李明'],
  );
  each('proposers', ['陈某等3人', '陈某', '陈某代表', '陈某（13800000000）'], ['陈某']);
  each('proposers', ['民建临江市委会'], ['民建临江市委会']);
  each('proposers', ['市工商联'], ['市工商联']);
  each('proposers', ['李和平'], ['李和平']);
  doubted('proposers', [
    '万青禾李明',
    '张 三 李 四',
    '集体',
    '市财政局',
    '民盟市委、万青禾',
    '万青禾（李明）',
    '3人',
    '临江团',
  ]);
});

test('联名人数：写「共几人」的减去领衔人', () => {
  each('cosigners', ['3', '3人', '共4人', '3.0'], 3);
  doubted('cosigners', ['两三人', '1.5', '张三']);
});

test('主办、会办：一格里两样都写的分得开，几个主办的存疑', () => {
  each(
    'leadUnit',
    [
      '市民政局',
      '主办：市民政局 会办：市财政局',
      '市民政局（主办）、市财政局（会办）',
      '由市民政局主办，市财政局会办',
      '主办单位：市民政局；会办单位：市财政局、市教育局',
    ],
    '市民政局',
  );
  doubted('leadUnit', ['我局', '市民政局、市财政局', '市民政局会同市财政局', '市民政局市财政局', '张三', '2021']);
  each(
    'coUnits',
    ['市财政局、市教育局', '市财政局，市教育局', '市财政局 市教育局', '市财政局和市教育局', '市财政局\n市教育局'],
    ['市财政局', '市教育局'],
  );
  each('coUnits', ['各县（市、区）政府'], ['各县（市、区）政府']);
  each('coUnits', ['无', '/', ''], null);
  doubted('coUnits', ['市财政局等', '财政、教育', '市直有关部门']);
});

test('类别、级别、办理方式只认固定的词', () => {
  each('kind', ['建议', '人大建议', '代表建议', '议案'], 'npc-suggestion');
  each('kind', ['提案', '政协提案', '集体提案'], 'cppcc-proposal');
  doubted('kind', ['A', '建议提案', '社情民意']);
  each('level', ['县（区）', '区级', '县'], 'county');
  doubted('level', ['本级', '市县']);
  each('role', ['独办', '单办', '主办（独办）'], 'sole');
  each('role', ['会办', '协办', '协办件'], 'co');
  doubted('role', ['主办/会办', '电话']);
});

test('答复类别：字母和常用的词；文号、满意度、建议提案都不是类别', () => {
  each('resultClass', ['A', 'A类', 'Ａ', 'a', 'A（已解决）'], 'A');
  each('resultClass', ['已解决'], '已解决');
  doubted('resultClass', ['B〔2017〕062号', 'A/B', '满意', '提案', '第3号']);
});

test('满意度：态度在前、结果在后；后面另写的话不改评价的照取，打钩的和前后不一的存疑', () => {
  each(
    'satisfaction',
    ['满意/基本满意', '态度满意结果基本满意', '对办理结果基本满意，对办理态度满意'],
    '满意/基本满意',
  );
  each('satisfaction', ['满 意', '满意'], '满意');
  each('satisfaction', ['不满意，要求再次答复', '不满意；未落实'], '不满意');
  doubted('satisfaction', [
    '□满意 √基本满意',
    '已反馈',
    'A',
    '满意，尚有不满意之处',
    '不满意，现已改变看法',
    '不满意转满意',
  ]);
});

test('公开属性、重点督办', () => {
  each('disclosure', ['主动公开', '此件公开发布'], 'open');
  each('disclosure', ['不予公开', '不公开'], 'closed');
  doubted('disclosure', ['公开', '同意公开', '是']);
  each('keySupervision', ['是', '√', '重点', '重点督办', '市长领衔督办'], true);
  each('keySupervision', ['否', '×', '非重点'], false);
  doubted('keySupervision', ['待定', '不督办']);
});

test('文号：括号统一为〔〕；缺括号、缺代字、缺「号」的存疑', () => {
  each(
    'documentNumber',
    ['临民函〔2021〕3号', '临民函[2021]3号', '临民函（2021）第3号', '临民函【2021】3号'],
    '临民函〔2021〕3号',
  );
  doubted('documentNumber', [
    '临民函〔2021〕3 4号',
    '临民函202103号',
    '〔2021〕3号',
    '临民函〔2021〕3',
    '临民函〔2021〕3号、4号',
    '临民函〔20213号',
  ]);
});

test('电话：位数不对、改成科学计数的存疑', () => {
  each('phone', ['13800000000', '138 0000 0000', '138-0000-0000', '李明13800000000'], '13800000000');
  each('phone', ['0788 5551234', '（0788）5551234', '0788-5551234'], '0788-5551234');
  each('phone', ['138****0000'], '138****0000');
  doubted('phone', ['5551234 801', '7885551234', '1380000000', '1.38E+10']);
});

test('案由去掉外面的书名号和格子里的换行；没写完的存疑', () => {
  each(
    'title',
    ['《关于完善\n助餐服务的建议》', '关于完善助餐服务的建议', '关于完善助餐服务的建议（第77号）'],
    '关于完善助餐服务的建议',
  );
  each('title', ['关于修订《办法》的建议'], '关于修订《办法》的建议');
  doubted('title', ['关于完善助餐…', '77']);
});

test('长得像文章的格子不当作编号、名字、日期来读', () => {
  const article = '由市民政局主办'.repeat(100_000);
  for (const field of ['number', 'proposers', 'leadUnit', 'coUnits', 'assignedOn', 'session', 'title'] as const) {
    expect(readCaseField(field, article, '核对表').doubt).toContain('700000个字');
  }
  expect(readCaseField('remark', article, '核对表').value).toBe(article);
});

test('读过的名单再读一次，改动前一次的不影响后一次', () => {
  const first = value('proposers', '万青禾、李明') as string[];
  first.push('何苗');
  expect(value('proposers', '万青禾、李明')).toEqual(['万青禾', '李明']);
});
