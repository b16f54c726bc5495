import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CaseField } from '../../shared/model/earlier/earlier-case.ts';
import type { ImportBatch, ImportRecordRow } from '../../shared/model/importing.ts';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';
import { fileOf, ledger, reply } from '../support/import-samples.ts';

let desk: Desk;
let clerk: Person;
beforeAll(async () => {
  desk = await openDesk();
  clerk = await desk.signIn('clerk');
});
afterAll(() => desk.close());

/** Each test has a meeting and a batch of its own, so that none meets another's cases. */
let meeting = 0;
let batch: ImportBatch;
let canteen: Sample;
let beds: Sample;
let burial: Sample;
beforeEach(async () => {
  meeting += 1;
  batch = await clerk.call('imports.open', { name: `往年台账${meeting}` });
  canteen = { meeting, number: '77', title: '关于完善社区老年助餐服务的建议', name: '陈若安' };
  beds = { meeting, number: '78', title: '关于增加养老护理床位的建议', name: '沈知远' };
  burial = { meeting, number: '79', title: '关于规范公墓管理的建议', name: '陆明溪' };
});
type Sample = { meeting: number; number: string; title: string; name: string };

const add = (name: string, text: string, batchId = batch.id) =>
  clerk.call('imports.addFile', { batchId, file: fileOf(name, text) });
const records = async (batchId = batch.id): Promise<ImportRecordRow[]> =>
  (await clerk.call('imports.records', { batchId })).rows;
const numbered = async (number: string, batchId = batch.id): Promise<ImportRecordRow> => {
  const found = (await records(batchId)).find((row) => row.reading.number?.value === number);
  if (!found) throw new Error(`no record of number ${number}`);
  return found;
};
const edit = (rows: readonly { id: number }[], field: CaseField, text: string | null) =>
  clerk.call('imports.edit', { recordIds: rows.map(({ id }) => id), field, text });
async function storeAll(batchId = batch.id) {
  let done = 0;
  for (;;) {
    const step = await clerk.call('imports.store', { batchId, count: 2 });
    done += step.done;
    if (step.left === 0) return done;
  }
}
async function undoAll(batchId = batch.id) {
  while ((await clerk.call('imports.undo', { batchId, count: 2 })).left > 0);
}

/** Stored letters of the test's own meeting. */
async function lettersIn() {
  const { rows } = await clerk.call('letters.list', { pageSize: 200 });
  return rows.filter(({ session }) => session?.meeting === meeting).length;
}

describe('台账和函件', () => {
  test('一份台账读成一行一件，没有对应栏目的列留作备注，入库后每件都在', async () => {
    const file = await add('2021年台账.csv', ledger([{ ...canteen, extra: '已装订' }, beds, burial]));
    expect(file).toMatchObject({ state: 'read', pieces: { ledger: 3 } });
    expect(file.tables[0]).toMatchObject({ headerRow: 1, rows: 3, included: true });
    const row = await numbered('77');
    expect(row).toMatchObject({ state: 'ready', what: ['ledger'], extras: [{ column: '备用栏', text: '已装订' }] });
    expect(row.place).toMatch(/^2021年台账\.csv .*第2行$/);
    expect(await storeAll()).toBe(3);
    const { caseId } = await numbered('77');
    expect(await clerk.call('cases.get', { id: caseId ?? 0 })).toMatchObject({
      number: '77',
      title: canteen.title,
      proposer: '陈若安',
      year: 2021,
      answeredOn: '2021-05-06',
      batch: { name: batch.name },
      extras: [{ column: '备用栏', text: '已装订' }],
    });
  });

  test.each(['先读台账', '先读函件'])('%s，同一件的台账行和函件合成一条，矛盾之处并列', async (order) => {
    const files = [
      ['台账.csv', ledger([canteen, beds])],
      ['答复.txt', reply({ ...canteen, day: '2021年6月8日' })],
    ] as const;
    for (const [name, text] of order === '先读台账' ? files : files.toReversed()) await add(name, text);
    expect(await records()).toHaveLength(2);
    const row = await numbered('77');
    expect(row).toMatchObject({ state: 'doubtful', doubts: ['answeredOn'] });
    expect(row.what.toSorted()).toEqual(['ledger', 'reply']);
    const options = row.reading.answeredOn?.options?.map(({ value, place }) => [value, place.slice(0, 2)]);
    expect(options).toHaveLength(2);
    expect(options?.map(([value]) => value)).toEqual(['2021-05-06', '2021-06-08']);
    const whole = await clerk.call('imports.record', { recordId: row.id });
    expect(whole.pieces.map(({ what, file }) => [what, file]).toSorted()).toEqual([
      ['ledger', '台账.csv'],
      ['reply', '答复.txt'],
    ]);
    expect(whole.pieces.find(({ cells }) => cells)?.cells).toContainEqual({ header: '编号', text: '77' });
    expect(await edit([row], 'answeredOn', '2021年6月8日')).toEqual({ changed: 1, refused: [] });
    expect(await numbered('77')).toMatchObject({
      state: 'ready',
      reading: { answeredOn: { value: '2021-06-08', settledBy: '纪云舒' } },
    });
    await storeAll();
    const stored = await clerk.call('cases.get', { id: (await numbered('77')).caseId ?? 0 });
    expect(stored.letters).toHaveLength(1);
    expect(stored.answeredOn).toBe('2021-06-08');
  });

  test.each([3, 12])('一份答复之后，又来一个文件里有同一件的%i份答复，都并到这一件，一份不丢', async (count) => {
    await add('答复.txt', reply(canteen));
    const more = Array.from({ length: count }, (_, at) =>
      reply({
        ...canteen,
        unit: `云澜市第${at + 1}局`,
        day: `2021年7月${at + 1}日`,
        body: `第${at + 1}份另有答复意见。`,
      }),
    );
    const file = await add('损坏的副本.txt', more.join('\n\n'));
    expect(file.pieces.reply).toBe(count);
    const rows = await records();
    expect(rows).toHaveLength(1);
    const whole = await clerk.call('imports.record', { recordId: rows[0]?.id ?? 0 });
    expect(whole.pieces).toHaveLength(count + 1);
    // Who answered and when is told differently; a person decides.
    expect(rows[0]?.state).toBe('doubtful');
  });

  test('同一件的台账行、重复行和几份答复混在几个文件里，先后来到都归成一样的几条', async () => {
    const files = [
      ['台账.csv', ledger([canteen, { ...canteen, day: '2021-05-07' }, beds])],
      ['答复.txt', reply(canteen)],
      ['几份.txt', [reply(canteen), reply({ ...canteen, unit: '云澜市财政局' }), reply(beds)].join('\n\n')],
      ['再来.csv', ledger([beds, canteen])],
    ] as const;
    for (let turn = 0; turn < files.length; turn += 1) {
      const { id } = await clerk.call('imports.open', { name: `第${turn}种先后${meeting}` });
      for (const [name, text] of [...files.slice(turn), ...files.slice(0, turn)]) await add(name, text, id);
      const taken = (await records(id)).filter(({ decision }) => decision === 'take');
      expect(taken.map(({ reading }) => reading.number?.value).toSorted()).toEqual(['77', '78']);
      expect((await records(id)).every(({ state }) => state !== 'failed')).toBe(true);
    }
  });

  test('存疑的没有处理就不入库，按原样确认后入库', async () => {
    await add('台账.csv', ledger([{ ...canteen, day: '2021年5月' }, beds]));
    expect(await storeAll()).toBe(1);
    const row = await numbered('77');
    expect(row).toMatchObject({ state: 'doubtful', doubts: ['answeredOn'] });
    const { rows } = await clerk.call('imports.records', { batchId: batch.id, doubtIn: 'answeredOn' });
    expect(rows.map(({ id }) => id)).toEqual([row.id]);
    await edit([row], 'answeredOn', null);
    expect(await storeAll()).toBe(1);
    expect((await clerk.call('imports.get', { batchId: batch.id })).state).toBe('done');
  });

  test('填的内容读不成这一栏的，说明原因，一条也不改', async () => {
    await add('台账.csv', ledger([canteen]));
    const row = await numbered('77');
    const { message } = await clerk.refused('imports.edit', { recordIds: [row.id], field: 'answeredOn', text: '五月' });
    expect(message).toContain('答复日期');
    expect(await numbered('77')).toEqual(row);
  });

  test('空文件也留在文件清单里，写明原因', async () => {
    expect(await add('空白.txt', '')).toMatchObject({ state: 'refused', reason: expect.stringContaining('空文件') });
  });
  test('参考资料入库后在「参考资料」里，撤销后不在', async () => {
    const news = [
      '本报讯（记者 周小满）近日，全市养老服务工作会议召开。',
      '会议指出，要加快助餐点建设。',
      '据悉，全市已建成助餐点八十处。',
    ];
    await add('新闻.txt', ['全市养老服务工作会议召开', '2021年3月2日 来源：云澜日报', ...news].join('\n'));
    const [row] = await records();
    expect(row).toMatchObject({ what: ['material'], state: 'ready', decision: 'take' });
    await storeAll();
    expect((await clerk.call('reference.list', {})).rows).toMatchObject([
      { title: '全市养老服务工作会议召开', source: '云澜日报', kind: 'news' },
    ]);
    await undoAll();
    expect((await clerk.call('reference.list', {})).total).toBe(0);
  });
});

describe('重复', () => {
  test('同一批里两行台账是同一件，后一行默认不入库，说明与哪一条相同', async () => {
    await add('台账.csv', ledger([canteen, { ...canteen, title: '关于完善助餐服务的建议' }]));
    const [twin] = (await clerk.call('imports.records', { batchId: batch.id, state: 'duplicate' })).rows;
    expect(twin).toMatchObject({ decision: 'leave', twin: { what: 'record' } });
    expect(twin?.reason).toContain('台账.csv');
    expect(await storeAll()).toBe(1);
  });

  test('改正了编号，就不再是重复', async () => {
    await add('台账.csv', ledger([canteen, canteen]));
    const [twin] = (await clerk.call('imports.records', { batchId: batch.id, state: 'duplicate' })).rows;
    await edit(twin ? [twin] : [], 'number', '80');
    expect(await numbered('80')).toMatchObject({ state: 'ready', decision: 'take', twin: null });
  });

  test('改了前一条的编号，与它重复的后一条也随之改变', async () => {
    await add('台账.csv', ledger([canteen, canteen]));
    const first = (await records()).find(({ state }) => state === 'ready');
    await edit(first ? [first] : [], 'number', '80');
    expect(await numbered('77')).toMatchObject({ state: 'ready', decision: 'take' });
  });

  test('编号相同而案由不同的，说明与库里哪一件同号，请人核对，可以另存一件', async () => {
    await add('台账.csv', ledger([canteen]));
    await storeAll();
    const later = await clerk.call('imports.open', {});
    await add('另一本.csv', ledger([{ ...canteen, title: '关于加装老旧小区电梯的建议' }, { ...canteen }]), later.id);
    const rows = (await clerk.call('imports.records', { batchId: later.id })).rows;
    expect(rows.map(({ reason }) => reason.includes('编号相同而案由不同，请核对编号'))).toEqual([true, false]);
    expect(rows[0]?.reason).toContain(`库中已有第77号《${canteen.title}》`);
  });

  test('库里已有的件默认不入库；并入只加函件，不改原来各栏', async () => {
    await add('台账.csv', ledger([canteen]));
    await storeAll();
    const later = await clerk.call('imports.open', {});
    await add('答复.txt', reply({ ...canteen, day: '2021年6月8日' }), later.id);
    const row = await numbered('77', later.id);
    expect(row).toMatchObject({ state: 'duplicate', decision: 'leave', twin: { what: 'case' } });
    expect(row.reason).toContain('库中已有第77号');
    expect(await clerk.call('imports.decide', { recordIds: [row.id], decision: 'attach' })).toEqual({ changed: 1 });
    expect(await storeAll(later.id)).toBe(1);
    const stored = await clerk.call('cases.get', { id: (await numbered('77', later.id)).caseId ?? 0 });
    expect(stored).toMatchObject({ answeredOn: '2021-05-06', letters: [{ replyDate: '2021-06-08' }] });
    const { message } = await clerk.refused('imports.undo', { batchId: batch.id });
    expect(message).toContain('第77号');
    await undoAll(later.id);
    expect((await clerk.call('cases.get', { id: stored.id })).letters).toEqual([]);
    await undoAll();
    expect((await clerk.call('imports.get', { batchId: batch.id })).state).toBe('undone');
  });

  test('本机正在办理的件不能并入', async () => {
    await clerk.call('proposal.create', { ...suggestion, session: { level: 'municipal', term: 9, meeting } });
    await add('台账.csv', ledger([canteen]));
    const row = await numbered('77');
    expect(row).toMatchObject({ state: 'duplicate', decision: 'leave', twin: { what: 'item' } });
    expect(await clerk.call('imports.decide', { recordIds: [row.id], decision: 'attach' })).toEqual({ changed: 0 });
  });

  test('读完以后别处存进了同一件，入库时认出来，不存两份', async () => {
    await add('答复.txt', reply(canteen));
    const { letters } = await clerk.call('letters.read', { text: reply(canteen) });
    await clerk.call('letters.import', { letters: letters as never });
    expect(await storeAll()).toBe(0);
    expect(await numbered('77')).toMatchObject({ state: 'duplicate', decision: 'leave' });
  });

  test('一封一封存的答复函并入库里同一件，不另立一件', async () => {
    await add('台账.csv', ledger([canteen]));
    await storeAll();
    const { letters } = await clerk.call('letters.read', { text: reply(canteen) });
    const once = await clerk.call('letters.import', { letters: letters as never });
    expect(once.stored).toHaveLength(1);
    const again = await clerk.call('letters.import', { letters: letters as never });
    expect(again.skipped).toHaveLength(1);
    const stored = await clerk.call('cases.get', { id: (await numbered('77')).caseId ?? 0 });
    expect(stored.letters).toHaveLength(1);
  });

  test('同一个文件再添加一次，说明已有；入库以后在别的批次添加，说明在哪一批', async () => {
    await add('台账.csv', ledger([canteen]));
    const same = { batchId: batch.id, file: fileOf('改了名.csv', ledger([canteen])) };
    expect((await clerk.refused('imports.addFile', same)).message).toContain('没有重复添加');
    await storeAll();
    const later = await clerk.call('imports.open', {});
    const refused = await add('台账.csv', ledger([canteen]), later.id);
    expect(refused).toMatchObject({ state: 'refused' });
    expect(refused.reason).toContain(batch.name);
    expect(await records(later.id)).toEqual([]);
  });
});

describe('更正', () => {
  test('改了列的对应，各行重新识别，人定过的留着；同样的表头下次照此识别', async () => {
    // A header that no other test shares: what is said of it is remembered.
    const own = (text: string) => text.replace('备用栏', '装订处');
    const rows = [
      { ...canteen, extra: '福利科' },
      { ...beds, extra: '养老科' },
    ];
    const file = await add('台账.csv', own(ledger(rows)));
    await edit([await numbered('77')], 'title', '关于助餐的建议');
    const [table] = file.tables;
    const spare = table?.columns.find(({ header }) => header === '装订处');
    const columns = [{ position: spare?.position ?? -1, field: 'section' as const }];
    const mapped = await clerk.call('imports.mapColumns', { tableId: table?.id ?? 0, columns });
    expect(mapped.columns.find(({ header }) => header === '装订处')).toMatchObject({ field: 'section', how: 'person' });
    expect(await numbered('77')).toMatchObject({
      extras: [],
      reading: { section: { value: '福利科' }, title: { value: '关于助餐的建议', settledBy: '纪云舒' } },
    });
    const next = await add('又一份.csv', own(ledger([{ ...burial, extra: '殡葬科' }])));
    expect(next.tables[0]?.columns.find(({ header }) => header === '装订处')?.how).toBe('remembered');
    expect((await numbered('79')).reading.section?.value).toBe('殡葬科');
  });

  test('整张表不选用，其中的件不再列出；再选用又回来', async () => {
    const [table] = (await add('台账.csv', ledger([canteen, beds]))).tables;
    await add('答复.txt', reply(canteen));
    const map = (included: boolean) =>
      clerk.call('imports.mapColumns', { tableId: table?.id ?? 0, included, columns: [] });
    await map(false);
    expect((await records()).map(({ what }) => what)).toEqual([['reply']]);
    await map(true);
    expect(await records()).toHaveLength(2);
    expect((await numbered('77')).what.toSorted()).toEqual(['ledger', 'reply']);
  });

  test('改正了函件的编号，它就与台账里的那一件合成一条', async () => {
    await add('台账.csv', ledger([canteen]));
    await add('答复.txt', reply({ ...canteen, number: '7', title: '关于助餐的建议' }));
    expect(await records()).toHaveLength(2);
    await edit([await numbered('7')], 'number', '77');
    expect(await records()).toHaveLength(1);
  });

  test('手工合并两条；拆出一个来源，拆出的不再自动合回去', async () => {
    await add('台账.csv', ledger([canteen]));
    await add('答复.txt', reply({ ...beds, name: '陆明溪' }));
    const [one, other] = [await numbered('77'), await numbered('78')];
    const joined = await clerk.call('imports.join', { recordId: one.id, withId: other.id });
    expect(joined.pieces).toHaveLength(2);
    expect(joined.doubts).toContain('number');
    const letter = joined.pieces.find(({ what }) => what === 'reply');
    const parted = await clerk.call('imports.part', { recordId: one.id, pieceId: letter?.id ?? 0 });
    expect(parted.reading.number?.value).toBe('78');
    await edit([parted], 'number', '77');
    expect(await records()).toHaveLength(2);
  });

  test('去掉一个文件，只来自它的件没有了，合在一起的件按余下的来源重读', async () => {
    const file = await add('台账.csv', ledger([canteen, beds]));
    await add('答复.txt', reply({ ...canteen, day: '2021年6月8日' }));
    const after = await clerk.call('imports.dropFile', { fileId: file.id });
    expect(after.files.map(({ name }) => name)).toEqual(['答复.txt']);
    expect(await records()).toMatchObject([{ what: ['reply'], reading: { answeredOn: { value: '2021-06-08' } } }]);
  });

  test('放弃一批，读到的都清掉；放弃了的不能再入库', async () => {
    await add('台账.csv', ledger([canteen]));
    await clerk.call('imports.drop', { batchId: batch.id });
    expect(await records()).toEqual([]);
    expect((await clerk.refused('imports.store', { batchId: batch.id })).message).toContain('已放弃');
  });
});

describe('入库和撤销', () => {
  test('撤销以后库里没有这一批的件和函，改正后可以再入库', async () => {
    await add('台账.csv', ledger([canteen, beds, burial]));
    await add('答复.txt', reply(canteen));
    await storeAll();
    await undoAll();
    expect(await lettersIn()).toBe(0);
    const { counts, state } = await clerk.call('imports.get', { batchId: batch.id });
    expect([state, counts.stored, counts.ready]).toEqual(['undone', 0, 3]);
    expect(await storeAll()).toBe(3);
    expect(await lettersIn()).toBe(1);
  });

  test('入库了的不能再改，也不能去掉它的文件', async () => {
    const file = await add('台账.csv', ledger([canteen]));
    await storeAll();
    const row = await numbered('77');
    expect((await edit([row], 'title', '另一个')).refused).toEqual([
      { recordId: row.id, reason: expect.stringContaining('已经入库') },
    ]);
    expect((await clerk.refused('imports.dropFile', { fileId: file.id })).message).toContain('已经入库');
  });

  test('导入情况逐条列出：入库的、没有入库的和原因、略过的行、文件', async () => {
    await add('台账.csv', `${ledger([canteen, { ...beds, day: '2021年5月' }])}\n,,,,合计,2件,,,,`);
    await storeAll();
    const { files } = await clerk.call('imports.report', { batchId: batch.id });
    expect(files[0]?.name).toBe(`导入情况_${batch.name}.xlsx`);
    const later = await clerk.call('imports.open', {});
    const report = files[0] ? { name: files[0].name, base64: files[0].base64 } : { name: '', base64: '' };
    const read = await clerk.call('imports.addFile', { batchId: later.id, file: report });
    expect(read.state).toBe('read');
  });

  test('日志里一步一句', async () => {
    await add('台账.csv', ledger([canteen, beds, burial]));
    await storeAll();
    const admin = await desk.signIn('admin');
    const words = (await admin.call('audit.list', {})).rows.map((row) => row.words);
    expect(words.filter((each) => each.startsWith(`导入批次「${batch.name}」：入库`))).toEqual([
      `导入批次「${batch.name}」：入库1件`,
      `导入批次「${batch.name}」：入库2件`,
    ]);
  });
});
