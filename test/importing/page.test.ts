import { expect, test } from 'vitest';
import { sortFiles } from '../../renderer/importing/batch/sort-files.ts';
import { countWords, piecesWords } from '../../renderer/importing/counts.ts';
import { cellState, nextOpenCell, openCells, shownText, startText } from '../../renderer/importing/grid/cell-words.ts';
import { shownFields } from '../../renderer/importing/grid/grid-fields.ts';
import { shownOf, withShown } from '../../renderer/importing/grid/record-filter.ts';
import { markedParts, passagesIn } from '../../renderer/importing/record/passages.ts';
import { type SheetActs, sheetKey } from '../../renderer/ui/grid/sheet-keys.ts';
import { caseValueWords } from '../../shared/domain/earlier/value-words.ts';
import type { CaseField, CaseReading } from '../../shared/model/earlier/earlier-case.ts';
import type { ImportCounts, ImportRecordRow } from '../../shared/model/importing.ts';

const read = <T>(value: T) => ({ value, passage: String(value), place: '表1 第2行' });
const record = (id: number, reading: CaseReading, more: Partial<ImportRecordRow> = {}): ImportRecordRow => ({
  id,
  state: 'ready',
  decision: 'take',
  reason: '',
  reading,
  extras: [],
  doubts: [],
  what: ['ledger'],
  place: `表1 第${id}行`,
  twin: null,
  caseId: null,
  ...more,
});
const damaged = { value: null, passage: '2021-13-05', place: '表1 第3行 F列', doubt: '没有13月' };
const torn = {
  value: null,
  passage: '',
  place: '',
  doubt: '几处写的不一样',
  options: [
    { value: '云澜市民政局', passage: '民政局', place: '台账' },
    { value: '云澜市财政局', passage: '财政局', place: '函' },
  ],
};

test('文件夹里只送认得的格式，按名称里的数字排序；打开着的 Word 临时文件不提，其余的说出名字', () => {
  const named = (name: string) => ({ name, file: new File(['x'], name) });
  const choice = sortFiles(['10.docx', '2.docx', '~$2.docx', '.DS_Store', '台账/一.XLSX', '录音.mp3'].map(named));
  expect(choice.chosen.map(({ name }) => name)).toEqual(['2.docx', '10.docx', '台账/一.XLSX']);
  expect(choice.aside).toEqual(['录音.mp3']);
});

test('扫描成图片的函件也送；网页旁边的小图、图标不送，说出名字', () => {
  const sized = (name: string, size: number) => ({ name, file: new File([new Uint8Array(size)], name) });
  const choice = sortFiles([
    sized('2019年/第3号.jpg', 400_000),
    sized('答复.tif', 9),
    sized('2019年/网页_files/照片.jpg', 400_000),
    sized('2019年/logo.png', 900),
  ]);
  expect(choice.chosen.map(({ name }) => name).toSorted()).toEqual(['2019年/第3号.jpg', '答复.tif']);
  expect(choice.aside).toHaveLength(2);
});

test('每一栏的值写出来就是台账里的写法', () => {
  expect(caseValueWords('kind', 'cppcc-proposal')).toBe('提案');
  expect(caseValueWords('level', 'municipal')).toBe('市');
  expect(caseValueWords('session', { term: 15, meeting: 4 })).toBe('十五届四次');
  expect(caseValueWords('session', { term: 7, meeting: null })).toBe('七届');
  expect(caseValueWords('proposers', ['陈望舒', '李若水'])).toBe('陈望舒、李若水');
  expect(caseValueWords('keySupervision', false)).toBe('否');
  expect(caseValueWords('cosigners', 3)).toBe('3');
});

test('存疑的格显示原来的字，矛盾的两个值都显示；修改从原字开始，矛盾的从空白开始', () => {
  const one = record(1, { answeredOn: damaged, leadUnit: torn }, { doubts: ['leadUnit', 'answeredOn'] });
  expect(shownText(one, 'answeredOn')).toBe('2021-13-05');
  expect(shownText(one, 'leadUnit')).toBe('云澜市民政局 ⇄ 云澜市财政局');
  expect(startText(one, 'answeredOn')).toBe('2021-13-05');
  expect(startText(one, 'leadUnit')).toBe('');
  const sentence = { ...damaged, passage: '2019426', place: '答复.docx' };
  expect(startText(record(1, { answeredOn: sentence }, { doubts: ['answeredOn'] }), 'answeredOn')).toBe('');
  expect(cellState(one, 'answeredOn', undefined)).toBe('doubtful');
  expect(cellState(one, 'answeredOn', { text: '2021-14-05', reason: '没有14月' })).toBe('wrong');
});

test('就按空着以后，格里不再显示原来的字', () => {
  const one = record(1, { answeredOn: { ...damaged, settledBy: '纪云舒' } });
  expect(shownText(one, 'answeredOn')).toBe('');
  expect(startText(one, 'answeredOn')).toBe('');
});

test('缺必填项的件，缺的那一格也算待定', () => {
  const blocked = { state: 'blocked', reason: '没有写明是建议还是提案' } as const;
  expect(openCells(record(1, { number: read('7') }, blocked))).toEqual(['kind']);
  expect(openCells(record(1, { kind: read('cppcc-proposal') }, blocked))).toEqual(['number', 'title']);
  expect(openCells(record(1, {}, { ...blocked, what: ['material'] }))).toEqual(['title']);
});

test('下一处待定：同一行往右，再往下一行；不入库的跳过', () => {
  const fields: CaseField[] = ['number', 'leadUnit', 'answeredOn'];
  const rows = [
    record(1, {}, { doubts: ['leadUnit', 'answeredOn'] }),
    record(2, {}, { doubts: ['leadUnit'], decision: 'leave' }),
    record(3, {}, { doubts: ['number'] }),
  ];
  expect(nextOpenCell(rows, fields, { row: 0, field: 'leadUnit' })).toEqual({ row: 0, field: 'answeredOn' });
  expect(nextOpenCell(rows, fields, { row: 0, field: 'answeredOn' })).toEqual({ row: 2, field: 'number' });
  expect(nextOpenCell(rows, fields, { row: 2, field: 'number' })).toBeNull();
});

test('谁也没有填的栏不占地方，常用的栏除外', () => {
  const fields = shownFields([record(1, { archiveNumber: read('2021-7') })], false);
  expect(fields.slice(0, 2)).toEqual(['number', 'title']);
  expect(fields).toContain('archiveNumber');
  expect(fields).toContain('resultClass');
  expect(fields).not.toContain('leader');
  expect(shownFields([], true)).toContain('leader');
});

const press = (key: string, held: Partial<Record<'ctrlKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...held,
});
function sheet(rows: ImportRecordRow[], chosen: number[] = []) {
  const done: unknown[] = [];
  const acts: SheetActs<ImportRecordRow, CaseField> = {
    fill: (from, field, into) => done.push(['fill', from.id, field, into.map(({ id }) => id)]),
    clear: (records, field) => done.push(['clear', records.map(({ id }) => id), field]),
    confirm: (records, field) => done.push(['confirm', records.map(({ id }) => id), field]),
    pick: (one, field, option) => done.push(['pick', one.id, field, option]),
    leave: () => false,
    undo: () => done.push(['undo']),
    copy: () => undefined,
  };
  const onSelect = (ids: ReadonlySet<number>) => done.push(['select', [...ids]]);
  const move = (row: number) => done.push(['move', row]);
  return { done, sheet: { records: rows, selected: new Set(chosen), onSelect, move, acts } };
}

test('表里的键：空格选中，Shift+↓ 连着选，Ctrl+D 填充选中的件，没有选就取上一行的值', () => {
  const rows = [record(1, {}), record(2, {}), record(3, {})];
  const at = { row: 1, field: 'kind' as const };
  const first = sheet(rows);
  sheetKey(press(' '), at, first.sheet);
  sheetKey(press('ArrowDown', { shiftKey: true }), at, first.sheet);
  sheetKey(press('d', { ctrlKey: true }), at, first.sheet);
  expect(first.done).toEqual([
    ['select', [2]],
    ['select', [2, 3]],
    ['move', 2],
    ['fill', 1, 'kind', [2]],
  ]);
  const chosen = sheet(rows, [1, 2, 3]);
  sheetKey(press('d', { ctrlKey: true }), at, chosen.sheet);
  sheetKey(press('Enter', { ctrlKey: true }), at, chosen.sheet);
  sheetKey(press('2', { altKey: true }), at, chosen.sheet);
  sheetKey(press('z', { ctrlKey: true }), at, chosen.sheet);
  expect(chosen.done).toEqual([
    ['fill', 2, 'kind', [1, 3]],
    ['confirm', [1, 2, 3], 'kind'],
    ['pick', 2, 'kind', 1],
    ['undo'],
  ]);
});

test('普通的字和箭头留给表格自己', () => {
  const { done, sheet: here } = sheet([record(1, {})]);
  for (const key of ['a', '市', 'Enter', 'F2', 'ArrowDown', 'Escape']) {
    expect(sheetKey(press(key), { row: 0, field: 'kind' }, here)).toBe(false);
  }
  expect(done).toEqual([]);
});

test('原文里标出读到的那几个字，断成几行的句子每行都标', () => {
  expect(markedParts('二〇二一年五月六日答复', '二〇二一年五月六日')).toEqual([
    { text: '二〇二一年五月六日', isMarked: true },
    { text: '答复', isMarked: false },
  ]);
  expect(markedParts('加强养老服务的', '关于加强养老服务的建议')).toEqual([{ text: '加强养老服务的', isMarked: true }]);
  expect(markedParts('无关的一行', '')).toEqual([{ text: '无关的一行', isMarked: false }]);
});

test('几处写的不一样时，每份来源里标出它自己的写法', () => {
  const options = [
    { value: 'A', passage: 'A类', place: '答复.docx' },
    { value: 'B', passage: 'B', place: '表1 第4行 结果' },
  ];
  const read = { value: null, passage: '', place: '', doubt: '几处写的不一样', options } as never;
  expect(passagesIn({ place: '答复.docx' }, read)).toBe('A类');
  expect(passagesIn({ place: '表1 第4行' }, read)).toBe('B');
  expect(passagesIn({ place: '另一份.docx' }, read)).toBe('');
});

test('核对表的筛选写在网址里，换条件回到第一页，写错的不算数', () => {
  const now = new URLSearchParams('step=check&state=doubtful&doubt=title&page=3&what=x');
  expect(shownOf(now)).toEqual({ state: 'doubtful', doubtIn: 'title', what: null, text: '', page: 3 });
  expect(withShown(now, { text: '养老' }).toString()).toBe(
    new URLSearchParams('step=check&state=doubtful&doubt=title&text=养老').toString(),
  );
  expect(withShown(now, { page: 4 }).get('page')).toBe('4');
});

test('件数和读出的内容说成一句话', () => {
  const none: ImportCounts = {
    ...{ blocked: 0, doubtful: 0, duplicate: 0, ready: 0, stored: 0, failed: 0 },
    ...{ records: 0, leave: 0, due: 0, open: 0 },
  };
  expect(countWords({ ...none, records: 9, ready: 6, doubtful: 2, duplicate: 1, leave: 1, due: 6, open: 2 })).toBe(
    '9件，可入库6件，待核对2件，不入库1件',
  );
  expect(piecesWords({ ledger: 12, reply: 3 })).toBe('台账12行 · 答复函3封');
  expect(piecesWords({})).toBe('');
});
