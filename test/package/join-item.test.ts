import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { itemFileOf } from '../../electron/package/item-file.ts';
import { isNothing, joinItem } from '../../shared/domain/package/join-item.ts';
import { ItemFile } from '../../shared/model/package/case-file.ts';
import { type Desk, openDesk } from '../support/desk.ts';
import { storeOf } from '../support/store-of.ts';
import { wholeItem } from './whole-item.ts';

describe('两边办过的一件，怎样合', () => {
  let desk: Desk;
  let base: ItemFile;
  beforeAll(async () => {
    desk = await openDesk();
    const id = await wholeItem(desk);
    const store = await storeOf(desk.folder);
    base = JSON.parse(JSON.stringify(await itemFileOf(store.db, id, '云澜市民政局'))) as ItemFile;
    await store.db.destroy();
  });
  afterAll(() => desk.close());

  const changed = (change: (file: ItemFile) => void): ItemFile => {
    const file = structuredClone(base);
    change(file);
    return file;
  };
  const joined = (ours: ItemFile, theirs: ItemFile, from: ItemFile | null = base) =>
    joinItem({ base: from, ours, theirs, taken: new Set(), sides: 'back' });
  /** The same case under the numbers of another store. */
  const renumbered = (file: ItemFile): ItemFile => {
    const other = structuredClone(file);
    const shift = (rows: readonly object[]) => {
      for (const row of rows as Record<string, unknown>[])
        for (const name of ['id', 'unitId', 'letterId', 'numberId', 'replacesId', 'commitmentId', 'attachmentId'])
          if (typeof row[name] === 'number') row[name] = (row[name] as number) + 1000;
    };
    shift(other.units);
    for (const rows of Object.values(other.rows)) shift(rows);
    for (const { content } of [...other.rows.letter, ...other.rows.letterVersion]) {
      for (const { sources } of content.blocks)
        for (const source of sources)
          Object.assign(source, { unitId: source.unitId + 1000, opinionId: source.opinionId + 1000 });
      for (const merged of content.merged) merged.unitId += 1000;
      for (const each of content.decisions) if (each.kind === 'rejected') each.unitId += 1000;
    }
    return other;
  };
  const contact = (file: ItemFile) => file.rows.contact[0] as ItemFile['rows']['contact'][number];

  test('两边都没动的，什么也不变，序号不同也认得', () => {
    expect(isNothing(joined(base, base))).toBe(true);
    expect(isNothing(joined(base, renumbered(base)))).toBe(true);
    expect(isNothing(joined(base, renumbered(base), null))).toBe(true);
  });

  test('只有一边改的栏目照改的，单位改了而外面没动的保持单位的，两边都改的由人选', () => {
    const ours = changed(({ item }) => Object.assign(item, { remark: '单位的', subject: '养老' }));
    const theirs = changed(({ item }) => Object.assign(item, { remark: '外面的', consent: 'no' }));
    const { fields } = joined(ours, theirs);
    expect(fields.map(({ field, by }) => [field, by])).toEqual([
      ['consent', 'there'],
      ['remark', 'both'],
    ]);
    expect(joined(ours, theirs, null).fields.every(({ by }) => by === 'both')).toBe(true);
  });

  test('外面更正的沟通连同更正的关系带回，原来的一条不动', () => {
    const theirs = renumbered(
      changed(({ rows }) => {
        const row = contact(base);
        rows.contact.push({ ...row, id: row.id + 50, replacesId: row.id, said: '更正：希望先在新城区试点。' });
      }),
    );
    const { add, match } = joined(base, theirs);
    expect(add.map(({ table }) => table)).toEqual(['contact']);
    expect(match.get('contact')?.get(contact(theirs).id)).toEqual(contact(base));
  });

  test('同样的话同一天登记两次，是两条；单位也有一条的，只补一条', () => {
    const theirs = changed(({ rows }) => rows.contact.push({ ...contact(base), id: 999 }));
    expect(joined(base, theirs).add).toHaveLength(1);
    expect(joined(theirs, base).add).toHaveLength(0);
  });

  test('承诺只在外面有进展的跟上，两边都有的保持单位的并说明', () => {
    const promise = { letterId: base.rows.letter[0]?.id ?? null, round: 1, quote: '新增30个', what: '新增助餐点' };
    const rest = {
      dueOn: '2026-10-31',
      amount: '',
      department: '',
      leader: '',
      status: 'waiting' as const,
      progress: 0,
    };
    const made = { settledOn: null, revision: 1, confirmedAt: '2026-03-20T02:00:00.000Z', confirmedBy: '纪云舒' };
    const withPromise = (change: object) =>
      changed(({ rows }) => rows.commitment.push({ id: 7, ...promise, ...rest, ...made, ...change }));
    const was = withPromise({});
    const there = withPromise({ status: 'running', progress: 40 });
    expect(joined(was, there, was).change.map(({ table }) => table)).toEqual(['commitment']);
    const here = withPromise({ status: 'running', progress: 60 });
    const both = joined(here, there, was);
    expect(both.change).toEqual([]);
    expect(both.notes.join()).toContain('承诺「新增助餐点」两边都有改动，保留单位的；外面的进度「40」没有采用');
    expect(joined(here, was, was).notes).toEqual([]);
  });

  test('以前的程序打的包没有的表和栏，当作没有登记，不算改动', () => {
    const { handover: _, ...item } = base.item;
    const { webDraft: __, webText: ___, webStep: ____, keptAsks: _____, ...rows } = base.rows;
    const { extensionRequest: a, extensionAnswer: b, paperNumber: c, remarkStep: d, ...before } = rows;
    expect([a, b, c, d].flat()).toEqual([]);
    const read = ItemFile.parse({ ...structuredClone(base), item, rows: before });
    expect(isNothing(joined(base, read, read))).toBe(true);
  });

  test('编号、承办、批次由单位说了算：带出去照单位的，外面改的只说明', () => {
    const handover = {
      name: '第二批',
      handedOn: '2026-03-20',
      cutOffOn: null,
      madeAt: '2026-03-20T02:00:00.000Z',
      madeBy: '纪云舒',
    };
    const theirs = changed(({ item }) => Object.assign(item, { handover, number: '78' }));
    expect(joinItem({ base, ours: base, theirs, taken: new Set(), sides: 'out' }).assigned).toEqual({
      handover,
      number: '78',
    });
    const back = joined(base, theirs);
    expect(back.assigned).toEqual({});
    expect(back.notes).toEqual([
      '编号在外面改为「78」，单位的「77」保留。',
      '批次在外面改为「第二批」，单位的「空白」保留。',
    ]);
    expect(isNothing(back)).toBe(true);
  });

  test('一项延期申请只有一个答复：两边都答复的，保留单位的，外面怎样答复写明', () => {
    const request = { id: 5, until: null, reason: '需调研', by: '纪云舒', at: '2026-03-20T02:00:00.000Z' };
    const answered = (granted: 0 | 1, words: string) =>
      changed(({ rows }) => {
        rows.extensionRequest.push(request);
        rows.extensionAnswer.push({
          requestId: 5,
          granted,
          words,
          by: '顾长风',
          at: `2026-03-21T02:00:0${granted}.000Z`,
        });
      });
    const asked = changed(({ rows }) => rows.extensionRequest.push(request));
    expect(joined(asked, answered(1, ''), asked).add.map(({ table }) => table)).toEqual(['extensionAnswer']);
    const both = joined(answered(0, '请抓紧'), answered(1, '同意'), asked);
    expect([both.add, both.change]).toEqual([[], []]);
    expect(both.notes.join()).toContain('延期申请的答复两边都有改动，保留单位的；外面的');
    expect(both.notes.join()).toContain('「同意」');
  });

  test('只在一边走下去的，走到那一步；两边都走了的，保留单位的并说明', () => {
    const at = (stage: ItemFile['item']['stage']) => changed(({ item }) => Object.assign(item, { stage }));
    const [was, closed] = [at('signed'), at('closed')];
    expect(joined(was, closed, was).stage).toBe('closed');
    expect(joined(closed, was, was).stage).toBeNull();
    const both = joined(at('drafting'), closed, was);
    expect(both.stage).toBeNull();
    expect(both.notes.join()).toContain('在外面已到「已办结」');
  });

  test('签发了的函改不动：外面又写的一稿只留作历史版本', () => {
    const theirs = changed(({ rows }) => {
      const [block] = rows.letter[0]?.content.blocks ?? [];
      if (block) block.text = '外面又改的一段。';
    });
    expect(joined(base, theirs).letters.map(({ how }) => how)).toEqual(['aside']);
  });

  test('单位没有签发而包里签发了的，文号空着就连同签发带回，被别的件用了的只作附件', () => {
    const ours = changed(({ rows, item }) => {
      Object.assign(item, { stage: 'drafting' });
      rows.signature = [];
      rows.documentNumber = [];
      rows.delivery = [];
    });
    const free = joined(ours, base, null);
    expect(free.add.map(({ table }) => table)).toEqual(['documentNumber', 'signature', 'delivery']);
    expect(free.stage).toBe('signed');
    const taken = joinItem({ base: null, ours, theirs: base, taken: new Set(['云民函〔2026〕1号']), sides: 'package' });
    expect(taken.asText).toHaveLength(1);
    expect(taken.add.map(({ table }) => table)).toEqual(['delivery']);
  });
});
