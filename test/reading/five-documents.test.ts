import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readIntake } from '../../shared/domain/intake/read.ts';
import { readLetters } from '../../shared/domain/reading/page/letters.ts';

const folder = fileURLToPath(new URL('../../../shared/letters/', import.meta.url));
const there = existsSync(folder);
if (!there) console.warn(`没有 ${folder}，五份真实文件这一组只检查「已说明缺少」。`);

function read(prefix: string) {
  const name = readdirSync(folder).find((each) => each.startsWith(prefix)) ?? '';
  return readLetters(readFileSync(`${folder}${name}`, 'utf8'), name);
}

/** Without the five documents each test says so aloud and ends; nothing is silently skipped. */
function real(title: string, check: () => void) {
  test(title, () => {
    if (!there) return console.warn(`未检查：${title}`);
    check();
  });
}

real('000：一件建议，五个会办单位，八个一级标题，成文与发布日期', () => {
  const { letters, refused } = read('000');
  expect(refused).toEqual([]);
  expect(letters).toHaveLength(1);
  expect(letters[0]).toMatchObject({
    kind: 'npc-suggestion',
    session: { level: 'municipal', term: 15, meeting: 3 },
    number: '20182012',
    title: '通过公益慈善事业补足民生短板',
    addressees: ['陈茵明'],
    collective: null,
    replyUnit: '广州市民政局',
    coUnits: ['市教育局', '人社局', '环保局', '卫生计生委', '农业局'],
    documentNumber: null,
    replyDate: '2018-05-02',
    publishDate: '2018-06-11',
    doubts: [],
  });
  expect(letters[0]?.headings).toHaveLength(8);
  const body = letters[0]?.blocks.map((block) => block.text).join('\n') ?? '';
  expect(body).not.toMatch(/[\u4e00-\u9fff][,;:?!()]|"/);
  expect(body).toContain('〈');
});

real('001：新闻报道，不是答复函，文字留下可存参考', () => {
  const { letters, refused } = read('001');
  expect(letters).toEqual([]);
  expect(refused[0]?.reason).toContain('新闻');
  expect(refused[0]?.text?.length).toBeGreaterThan(1000);
});

real('002：八件提案，第七件由集体提出并写明届次，其余届次不猜', () => {
  const { letters } = read('002');
  expect(letters).toHaveLength(8);
  expect(letters.every((letter) => letter.kind === 'cppcc-proposal')).toBe(true);
  expect(letters.every((letter) => letter.replyUnit === '深圳市民政局' && letter.publishDate === '2021-12-03')).toBe(
    true,
  );
  expect(letters.map((letter) => letter.number)).toEqual([
    '20210571',
    '20210552',
    '20210445',
    '20210407',
    '20210375',
    '20210026',
    '20210179',
    '20210350',
  ]);
  expect(letters[6]).toMatchObject({
    collective: '民建深圳市委会',
    addressees: ['民建深圳市委会'],
    session: { level: 'municipal', term: 7, meeting: 1 },
  });
  expect(letters.filter((letter) => letter.collective !== null || letter.session !== null)).toHaveLength(1);
  expect(letters.map((letter) => letter.coUnits.length)).toEqual([2, 2, 0, 3, 2, 4, 5, 0]);
  expect(letters.every((letter) => letter.title !== null && letter.replyDate === null)).toBe(true);
});

real('003：编号和提出人取自表格与标题，附注读出联系人，只有年月的发布日期存疑', () => {
  const { letters } = read('003');
  expect(letters).toHaveLength(1);
  expect(letters[0]).toMatchObject({
    kind: 'npc-suggestion',
    session: { level: 'municipal', term: 17, meeting: 2 },
    number: '77',
    addressees: ['丛国序'],
    replyUnit: '威海市民政局',
    replyDate: '2018-07-02',
    publishDate: null,
    contactPerson: '柳琳',
    contactPhone: '5895609',
  });
  expect(letters[0]?.headings).toHaveLength(3);
  expect(letters[0]?.doubts.map((doubt) => doubt.field)).toEqual(['publishDate']);
  expect(letters[0]?.blocks.some((block) => block.text.includes('社会组织管理制度'))).toBe(true);
});

real('004：三位代表、A类、同意公开；网页损坏的文号和两个日期存疑并附原文', () => {
  const { letters } = read('004');
  expect(letters).toHaveLength(1);
  expect(letters[0]).toMatchObject({
    session: { level: 'municipal', term: 15, meeting: 4 },
    number: '1230',
    addressees: ['唐亚明', '邬凌云', '张赐华'],
    resultClass: 'A',
    publicity: '同意公开',
    disclosure: 'open',
    replyUnit: '株洲市民政局',
    documentNumber: null,
    replyDate: null,
    publishDate: '2020-07-13',
    contactPhone: '28685502',
  });
  expect(letters[0]?.doubts.map((doubt) => [doubt.field, doubt.passage.replace(/\s+/g, ' ')])).toEqual([
    ['documentNumber', '株民复字〔202011'],
    ['replyDate', '2020528'],
    ['printDate', '株洲市民政局办公室 2020629日印发'],
  ]);
});

real('把公开的答复粘进收件，也读出编号、案由和提出人', () => {
  const name = readdirSync(folder).find((each) => each.startsWith('004')) ?? '';
  const { items } = readIntake(readFileSync(`${folder}${name}`, 'utf8'), '株洲市民政局');
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({
    number: '1230',
    consent: 'yes',
    proposers: [{ name: '唐亚明' }, { name: '邬凌云' }, { name: '张赐华' }],
  });
});
