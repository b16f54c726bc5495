import { expect, test } from 'vitest';
import { publicationMarks } from '../../../shared/domain/publication/suggest.ts';
import { coverChoices } from '../../../shared/domain/publication/web/cover.ts';
import { officePhoneSpans } from '../../../shared/domain/publication/web/office-phones.ts';
import { webFileName } from '../../../shared/domain/publication/web/web-file-name.ts';
import { summaryLines, webLinesOfFormer, webText } from '../../../shared/domain/publication/web/web-lines.ts';
import {
  movedDecisions,
  ownMark,
  summarySuggested,
  webMarks,
} from '../../../shared/domain/publication/web/web-marks.ts';
import { barToPassing } from '../../../shared/domain/publication/web/web-passing.ts';
import {
  decisionProblem,
  mustBeGone,
  openMarks,
  webLinesWithout,
} from '../../../shared/domain/publication/web/web-ready.ts';
import { DeskSettings } from '../../../shared/model/board/desk-settings.ts';
import type { WebDecision } from '../../../shared/model/web-text.ts';

const text = '已上门看望患者冯桂珍，电话13855012237。冯桂珍表示感谢，联系人：纪云舒，联系电话：0570-3000001。';
const marked = (decisions: WebDecision[], phones: 'keep' | 'cover' = 'keep') =>
  webMarks(text, { suggested: publicationMarks(text), decisions, phones });
const cover = (words: string, put: string, kind: WebDecision['kind'], after = 0): WebDecision => {
  const from = text.indexOf(words, after);
  return { from, to: from + words.length, words, kind, how: 'cover', put, reason: '' };
};

test('姓名遮盖留姓，复姓留两字；号码遮盖为××；内部用语可以删去', () => {
  expect(coverChoices('name-patient', '冯桂珍')).toEqual(['冯某某', '××']);
  expect(coverChoices('name-child', '欧阳明')).toEqual(['欧阳某', '××']);
  expect(coverChoices('mobile', '13855012237')).toEqual(['××']);
  expect(coverChoices('internal', '请勿外传')).toEqual(['××', '']);
});

test('办公电话设为遮盖的，认出座机、热线；年份、金额、人数不是电话', () => {
  const words = (of: string) => officePhoneSpans(of).map(({ from, to }) => of.slice(from, to));
  expect(words('联系电话：0570-3000001，（0570）3000002，热线 400-123-4567')).toEqual([
    '0570-3000001',
    '（0570）3000002',
    '400-123-4567',
  ]);
  expect(words('投入48000000元，服务23456789人次，2026-2030年')).toEqual([]);
  expect(marked([], 'cover').find(({ kind }) => kind === 'office-phone')?.decision).toMatchObject({ how: 'cover' });
  expect(marked([]).some(({ kind }) => kind === 'office-phone')).toBe(false);
});

test('自己标出的包住程序标出的，以自己的为准；选中半个已标的，连它一起标', () => {
  const marks = marked([]);
  const at = text.indexOf('患者冯');
  expect(ownMark(text, { from: at, to: at + 3 }, marks)).toEqual({ from: at, to: at + 5 });
  const own: WebDecision = {
    from: at,
    to: at + 5,
    words: '患者冯桂珍',
    kind: 'own',
    how: 'cover',
    put: '××',
    reason: '',
  };
  expect(marked([own]).filter(({ from, to }) => from >= at && to <= at + 5)).toHaveLength(1);
  expect(ownMark('一\n二', { from: 0, to: 3 }, [])).toEqual({ from: 0, to: 1 });
});

test('一处自己标出并遮盖的字，别处还有的也要决定；选择保留的，文件里可以有', () => {
  const name = cover('纪云舒', '纪某某', 'own');
  const twice = `${text}请找纪云舒。`;
  const marks = webMarks(twice, { suggested: [], decisions: [name], phones: 'keep' });
  expect(marks.map(({ kind }) => kind)).toEqual(['own', 'again']);
  expect(openMarks(marks)).toHaveLength(1);
  const [from, to] = [twice.lastIndexOf('纪云舒'), twice.lastIndexOf('纪云舒') + 3];
  const keep: WebDecision = { from, to, words: '纪云舒', kind: 'again', how: 'keep', put: '', reason: '公布的联系人' };
  const decided = webMarks(twice, { suggested: [], decisions: [name, keep], phones: 'keep' });
  const lines = webLinesWithout([{ role: 'paragraph', text: twice }], decided);
  expect(lines[0]?.text).toContain('请找纪云舒');
  expect(mustBeGone(lines, decided)).toEqual([]);
});

test('文字改了以后，决定跟着原来的字走；字没有了，决定也没有了', () => {
  const decision = cover('13855012237', '××', 'mobile');
  const [moved] = movedDecisions([decision], `另外，${text}`);
  expect(moved?.from).toBe(decision.from + 3);
  expect(movedDecisions([decision], '没有号码')).toEqual([]);
});

test('函里认出的姓名，写进摘要也标出', () => {
  const summary = '已将冯桂珍纳入低保。';
  const found = summarySuggested(summary, publicationMarks(summary), publicationMarks(text));
  expect(found.map(({ words }) => words)).toContain('冯桂珍');
});

test('一处跨两行的，遮盖后两行都没有原字，行数不变', () => {
  const lines = [
    { role: 'paragraph' as const, text: '甲乙丙' },
    { role: 'paragraph' as const, text: '丁戊己' },
  ];
  const decision: WebDecision = {
    from: 1,
    to: 6,
    words: '乙丙\n丁戊',
    kind: 'own',
    how: 'cover',
    put: '××',
    reason: '',
  };
  const marks = [{ ...decision, decision }];
  expect(webLinesWithout(lines, marks).map((line) => line.text)).toEqual(['甲××', '己']);
});

test('遮盖不能填别的字，保留要有理由，改写不能留下原字', () => {
  const of = (change: Partial<WebDecision>) =>
    decisionProblem({ ...cover('冯桂珍', '冯某某', 'name-patient'), ...change });
  expect(of({})).toBeNull();
  expect(of({ put: '冯桂珍' })).toContain('请选择遮盖成什么');
  expect(of({ how: 'keep' })).toContain('理由');
  expect(of({ how: 'reword', put: '老人冯桂珍' })).toContain('还有原来的字');
  expect(of({ how: null })).toContain('还没有决定');
});

test('审签领导审核的只有领导可以同意；另一人核对的，提交人自己不可以', () => {
  expect(barToPassing('leader', { roles: ['clerk'], isOwn: false })).toBe('leader');
  expect(barToPassing('leader', { roles: ['leader'], isOwn: false })).toBeNull();
  expect(barToPassing('second', { roles: ['clerk'], isOwn: true })).toBe('own');
  expect(barToPassing('second', { roles: ['clerk'], isOwn: false })).toBeNull();
});

test('文件名按设置的写法，去掉文件名里不能有的字；设置里写错的花括号、没有编号的不收', () => {
  const named = {
    year: 2026,
    kind: 'npc-suggestion',
    number: '77',
    documentNumber: '云民函〔2026〕3号',
    title: '答/复',
  } as const;
  expect(webFileName('{年}年{类别}第{编号}号答复', named)).toBe('2026年建议第77号答复');
  expect(webFileName('{文号}{标题}', named)).toBe('云民函〔2026〕3号答复');
  expect(DeskSettings.safeParse({ webFileName: '{年份}{编号}' }).success).toBe(false);
  expect(DeskSettings.safeParse({ webFileName: '答复' }).success).toBe(false);
});

test('摘要只带标题、文号、署名和日期；往年的函不带抄送和印发', () => {
  const lines = webLinesOfFormer({
    ...({
      letterTitle: '关于第12号提案的答复',
      documentNumber: '云民函〔2019〕5号',
      salutation: '苏明远委员',
    } as const),
    blocks: [
      { level: 1, text: '加强保障' },
      { level: 0, text: '已新建20个点。' },
    ],
    signature: ['云澜市民政局', '2019年6月3日', '抄送：市政协提案委。', '联系人：纪云舒，电话：3000001'],
  } as never);
  expect(lines.map(({ role }) => role)).toEqual([
    ...['title', 'number', 'salutation', 'heading-1', 'paragraph', 'signature', 'date', 'contact'],
  ]);
  expect(webText(lines)).not.toContain('抄送');
  expect(summaryLines(lines, '甲。\n\n乙。').map((line) => line.text)).toEqual([
    ...['关于第12号提案的答复', '云民函〔2019〕5号', '甲。', '乙。', '云澜市民政局', '2019年6月3日'],
  ]);
});
