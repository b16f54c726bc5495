import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore, type SqliteStore } from '../../electron/db/open.ts';
import { findRecords } from '../../electron/search/find.ts';
import { buildOn, settleIndex } from '../../electron/search/index-build.ts';
import { plainText } from '../../shared/domain/search/text.ts';
import { SearchQuestion } from '../../shared/model/search.ts';

/** A record by what was stored of it, kept beside the store: the plain scan knows nothing of the index. */
type Stored = { key: string; texts: string[]; plain: string[]; day: string };

const count = 300;
const stored: Stored[] = [];
let store: SqliteStore;
let seed = 20_260_320;

function dice(): number {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
}
const pick = (from: readonly string[]) => from[Math.floor(dice() * from.length)] ?? '';

const words =
  '养老 助餐 社区 社区食堂 补贴 低保 云澜市 民政局 服务 老年人 市财政局 工作 的 和 在 一 人 建设 关于 进一步 陈若安 单雄信 單雄信 養老 關於 補貼'.split(
    ' ',
  );
const odd = [
  'PM2.5',
  'a',
  'AI',
  'New York',
  '2021',
  '〔2021〕3号',
  '１２',
  '12',
  '3.5%',
  '0570-3000001',
  '𠮷',
  '〇',
  '㈠',
  '①',
  'é',
  '%',
  '_',
];
const marks = [
  '，',
  '。',
  '、',
  '；',
  '：',
  '“',
  '”',
  '（',
  '）',
  '《',
  '》',
  '——',
  '…',
  ' ',
  '　',
  '\n',
  '\n\n',
  '\t',
  '\u200b',
  "'",
  '*',
  '·',
];

/** Few words and many signs, so that pieces repeat in other neighbourhoods. */
function text(length: number): string {
  let made = '';
  while (made.length < length) made += dice() < 0.6 ? pick(words) : dice() < 0.5 ? pick(marks) : pick(odd);
  return made;
}

const day = () => `20${18 + Math.floor(dice() * 4)}-0${1 + Math.floor(dice() * 3)}-${10 + Math.floor(dice() * 19)}`;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'proposal-desk-'));
  store = await openStore(folder);
  const reference = store.raw.prepare(
    `insert into reference (id, title, source, text, day, keptAt, keptBy) values (?, ?, ?, ?, ?, '', '')`,
  );
  const earlier = store.raw.prepare(
    `insert into earlierCase (id, kind, proposer, names, title, assignedOn, year, reading, extras, importedAt, importedBy)
     values (?, 'npc-suggestion', ?, ?, ?, ?, ?, ?, ?, '', '')`,
  );
  const letter = store.raw.prepare(
    `insert into publishedLetter (kind, letterTitle, addressees, record, importedAt, importedBy, caseId, what)
     values ('npc-suggestion', ?, '[]', ?, '', '', ?, ?)`,
  );
  store.raw.transaction(() => {
    for (let id = 1; id <= count; id++) {
      const on = day();
      if (id % 2) {
        const texts = [text(12), text(5), text(dice() < 0.1 ? 1 : 60)];
        reference.run(id, ...texts, on);
        stored.push({ key: `reference ${id}`, texts, plain: texts.map(plainText), day: on });
      } else {
        const [title, name, remark, extra, letterTitle] = [
          text(12),
          pick(['陈若安', '曾乐平']),
          text(20),
          text(9),
          text(8),
        ];
        const blocks = Array.from({ length: 3 }, () => ({ level: 0, text: text(25) }));
        const reading = JSON.stringify({ remark: { value: remark, passage: remark, place: '' } });
        earlier.run(
          id,
          name,
          JSON.stringify([name]),
          title,
          on,
          Number(on.slice(0, 4)),
          reading,
          JSON.stringify([{ column: '注', text: extra }]),
        );
        letter.run(
          letterTitle,
          JSON.stringify({ blocks, signature: ['云澜市民政局'] }),
          id,
          pick(['reply', 'opinion', 'own-text']),
        );
        const whole = [letterTitle, ...blocks.map((block) => block.text)].join('\n');
        const texts = [title, name, remark, extra, whole, '云澜市民政局'];
        stored.push({ key: `case ${id}`, texts, plain: texts.map(plainText), day: on });
      }
    }
  })();
  await settleIndex(store.db);
  afterAll(async () => {
    await store.db.destroy();
    rmSync(folder, { recursive: true, force: true });
  });
});

const scan = (holds: (texts: string[]) => boolean) => stored.filter(({ plain }) => holds(plain)).map(({ key }) => key);

function contains(texts: string[], typed: string): boolean {
  const word = plainText(typed);
  return texts.some((each) => each.includes(word));
}

async function found(typed: string, more: Partial<SearchQuestion> = {}): Promise<string[]> {
  const keys: string[] = [];
  for (let page = 1; ; page++) {
    const asked = SearchQuestion.parse({ text: typed, pageSize: 37, page, ...more });
    const { rows, total, building, remarks } = await findRecords(store.db, asked, '2026-11-30');
    expect({ building, remarks }, typed).toEqual({ building: null, remarks: [] });
    keys.push(...rows.map(({ source, id }) => `${source} ${id}`));
    if (keys.length >= total || rows.length === 0) {
      expect(keys.length, typed).toBe(total);
      return keys;
    }
  }
}

/** A run of 1 to 6 signs of some stored text, with whatever stands in it; letters alone would also ask for names. */
function cutting(): string {
  for (;;) {
    const from = [...pick(stored.flatMap(({ texts }) => texts))];
    const at = Math.floor(dice() * from.length);
    const word = from.slice(at, at + 1 + Math.floor(dice() * 6)).join('');
    const plain = plainText(word);
    if (plain !== '' && !/^[a-z]{2,}$/.test(plain)) return word;
  }
}

test('含有所写字样的都找得到，找到的都含有：一至六个字，任意截取，跨段落', async () => {
  let hits = 0;
  for (let n = 0; n < 250; n++) {
    const word = cutting();
    const wanted = scan((texts) => contains(texts, word));
    expect((await found(`「${word}」`)).toSorted(), JSON.stringify(word)).toEqual(wanted.toSorted());
    expect(wanted.length).toBeGreaterThan(0);
    hits += wanted.length;
  }
  expect(hits).toBeGreaterThan(2500);
});

test('几个词、减号、相关程度排序，结果都与逐件查看一致', async () => {
  let mixed = 0;
  for (let n = 0; n < 100; n++) {
    const [one, two, not] = [cutting(), cutting(), cutting()];
    const wanted = scan((texts) => contains(texts, one) && contains(texts, two) && !contains(texts, not)).toSorted();
    const typed = `「${one}」 「${two}」 -「${not}」`;
    expect((await found(typed)).toSorted(), typed).toEqual(wanted);
    expect((await found(typed, { order: 'rank' })).toSorted(), typed).toEqual(wanted);
    mixed += wanted.length;
  }
  expect(mixed).toBeGreaterThan(100);
  const without = scan((texts) => !contains(texts, '助餐'));
  expect((await found('-助餐')).toSorted()).toEqual(without.toSorted());
  expect(await found('')).toHaveLength(count);
});

test('由近到远按日期不错一件，翻页不重不漏', async () => {
  const dayOf = new Map(stored.map(({ key, day: on }) => [key, on]));
  for (const typed of ['的', '助餐', '养老 -低保', '']) {
    const days = (await found(typed)).map((key) => dayOf.get(key));
    expect(days).toEqual(days.toSorted().toReversed());
  }
  const since = await found('的', { yearFrom: 2019, yearUntil: 2020 });
  const wanted = stored.filter(({ plain, day: on }) => contains(plain, '的') && /^20(19|20)/.test(on));
  expect(since.toSorted()).toEqual(wanted.map(({ key }) => key).toSorted());
  expect((await found('年:2018')).toSorted()).toEqual((await found('-年:2019-2021')).toSorted());
});

test('每一件命中都标出所写字样，标出的就是它', async () => {
  for (let n = 0; n < 60; n++) {
    const word = cutting();
    const { rows } = await findRecords(store.db, SearchQuestion.parse({ text: `「${word}」` }), '2026-11-30');
    for (const { title, people, snippets } of rows) {
      const runs = [title, people, ...snippets.map((snippet) => snippet.text)].flat().filter(({ hit }) => hit);
      const shown = runs.map((run) => plainText(run.text));
      // Runs that touch are marked as one; the end of a sign may come with it.
      expect(
        shown.some((run) => run.includes(plainText(word))),
        JSON.stringify([word, shown]),
      ).toBe(true);
    }
  }
});

test('姓名可以用拼音首字母或全拼，多音的姓两种读法都行', async () => {
  const named = (name: string) => scan((texts) => contains(texts, name));
  const holders = stored
    .filter(({ key, texts }) => key.startsWith('case') && texts[1] === '曾乐平')
    .map(({ key }) => key);
  expect(holders.length).toBeGreaterThan(20);
  for (const typed of ['zlp', 'clp', 'zyp', 'zenglep', '代表:ZLP']) {
    expect((await found(typed)).toSorted(), typed).toEqual(holders.toSorted());
  }
  expect(await found('lp')).toEqual([]);
  expect(named('陈若安').length).toBeGreaterThan((await found('代表:cra')).length);
});

test('几千件命中，任取一页都是该有的那几件', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'proposal-desk-'));
  const { raw, db } = await openStore(folder);
  const many = Array.from({ length: 4000 }, (_, at) => ({ id: at + 1, day: dice() < 0.3 ? '2020-06-30' : day() }));
  const put = raw.prepare(
    `insert into reference (id, title, source, text, day, keptAt, keptBy) values (?, '助餐', '', '', ?, '', '')`,
  );
  raw.transaction(() => {
    for (const { id, day: on } of many) put.run(id, on);
  })();
  await buildOn(db, (work) => db.transaction().execute(work), Number.POSITIVE_INFINITY);
  const wanted = many.toSorted((a, b) => b.day.localeCompare(a.day) || b.id - a.id).map(({ id }) => id);
  for (const page of [1, 2, 37, 38, 39, 100, 101]) {
    const { rows, total } = await findRecords(
      db,
      SearchQuestion.parse({ text: '助', pageSize: 40, page }),
      '2026-11-30',
    );
    expect(total).toBe(many.length);
    expect(
      rows.map(({ id }) => id),
      `第${page}页`,
    ).toEqual(wanted.slice((page - 1) * 40, page * 40));
  }
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});
