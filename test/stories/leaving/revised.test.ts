import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LetterContent } from '../../../shared/model/letter/letter.ts';
import { type Desk, openDesk, type Person, suggestion } from '../../support/desk.ts';
import { oleFile } from '../../support/files/ole-file.ts';
import {
  commentParts,
  movedBehind,
  paragraphAfter,
  paragraphOut,
  partedBefore,
  putAfter,
  remarked,
  revisedDocx,
  runOn,
  tracked,
  typed,
  withoutMarks,
} from '../../support/files/revised-docx.ts';
import { schemaErrors } from '../../support/files/schema-errors.ts';

const leader = { by: '申签' };
const section = { by: '李科', on: '2026-05-13T09:00:00Z' };
const source = { unitId: 1, opinionId: 1, version: 1, paragraph: 0 };

describe('WPS 里改稿、读回', () => {
  let desk: Desk;
  let clerk: Person;
  let admin: Person;
  let number = 800;
  beforeAll(async () => {
    desk = await openDesk();
    [clerk, admin] = [await desk.signIn('clerk'), await desk.signIn('admin')];
  });
  afterAll(() => desk.close());

  const through =
    (...changes: ((xml: string) => string)[]) =>
    (xml: string) =>
      changes.reduce((text, each) => each(text), xml);

  async function sentOut(blocks = body()) {
    number += 1;
    const { id: proposalId } = await clerk.call('proposal.create', { ...suggestion, number: String(number) });
    const { content: empty } = await clerk.call('draft.get', { proposalId });
    const content: LetterContent = {
      ...empty,
      blocks,
      copyTo: ['市人大常委会代表工委', '市政府办公室'],
      enclosures: ['助餐点名单'],
    };
    await clerk.call('draft.save', { proposalId, revision: 0, content });
    const { files } = await clerk.call('revised.export', { proposalId });
    return { proposalId, content, name: files[0]?.name ?? '', base64: files[0]?.base64 ?? '' };
  }
  const body = (): LetterContent['blocks'] => [
    { id: 'h1', level: 1, text: '关于增加助餐点', sources: [] },
    {
      id: 'p1',
      level: 0,
      text: '目前全市已建成社区助餐点40个，覆盖六成社区。',
      sources: [{ ...source, words: '目前全市已建成社区助餐点40个，覆盖六成社区。' }],
    },
    { id: 'p2', level: 0, text: '下一步，我局将会同有关部门扩大覆盖。年内再建成助餐点20个。', sources: [] },
    { id: 'h2', level: 1, text: '关于经费保障', sources: [] },
    { id: 'p3', level: 0, text: '市财政今年安排助餐补贴500万元。', sources: [] },
    { id: 'p4', level: 0, text: '各区也已列入预算，按时拨付。', sources: [] },
  ];
  const read = (proposalId: number, base64: string, name = '改好的稿.docx') =>
    clerk.call('revised.read', { proposalId, file: { name, base64 } });
  async function take(
    proposalId: number,
    base64: string,
    chosen: { accepted?: 'all' | string[]; remarks?: 'all' | string[]; from?: string } = {},
  ) {
    const file = { name: '改好的稿.docx', base64 };
    const { revision } = await read(proposalId, base64);
    return clerk.call('revised.take', { proposalId, revision, file, accepted: 'all', remarks: 'all', ...chosen });
  }
  const texts = ({ blocks }: LetterContent) => blocks.map(({ text }) => text);

  test('修订一处一条：改前、改后、谁、哪天，在哪一段；采纳的进稿件，出处不丢，不采纳的不进，留痕写明是谁的', async () => {
    const { proposalId, base64, name } = await sentOut();
    expect(name).toBe(`第${number}号建议答复函征求修改稿（第1版）.docx`);
    expect(await schemaErrors(Buffer.from(base64, 'base64'))).toEqual([]);
    const back = revisedDocx(base64, through(tracked('40', '60', leader), tracked('六成', '七成', section)));
    const reading = await read(proposalId, back);
    expect(reading.version).toBe(1);
    expect(reading.authors).toEqual(['申签', '李科']);
    expect(
      reading.changes.map(({ kind, where, before, after, by, at, standing }) => ({
        kind,
        where,
        before,
        after,
        by,
        at,
        standing,
      })),
    ).toEqual([
      {
        kind: 'words',
        where: '正文第2段',
        before: '40',
        after: '60',
        by: '申签',
        at: '2026-05-12T02:03:00.000Z',
        standing: 'same',
      },
      {
        kind: 'words',
        where: '正文第2段',
        before: '六成',
        after: '七成',
        by: '李科',
        at: '2026-05-13T01:00:00.000Z',
        standing: 'same',
      },
    ]);
    const taken = await take(proposalId, back, { accepted: ['c1'] });
    expect(taken).toMatchObject({ accepted: 1, refused: 1, sideBySide: [] });
    const [, paragraph] = taken.draft.content.blocks;
    expect(paragraph).toMatchObject({ id: 'p1', text: '目前全市已建成社区助餐点60个，覆盖六成社区。' });
    expect(paragraph?.sources).toHaveLength(1);
    const [row] = (await admin.call('audit.list', {})).rows;
    expect(row?.words).toBe('读回修改稿「改好的稿.docx」（第1版）：采纳1处（申签1处），不采纳1处（李科1处）');
    expect(row?.changes).toEqual([
      { field: '采纳1（申签，正文第2段改字句）', before: '40', after: '60' },
      { field: '不采纳1（李科，正文第2段改字句）', before: '六成', after: '七成' },
    ]);
  });

  test('加一段、删一段、移一段、分段、并段，各是一条；收下后段落、标题编号和抄送都在原来的样子上改', async () => {
    const { proposalId, base64 } = await sentOut();
    const back = revisedDocx(
      base64,
      through(
        paragraphAfter('按时拨付', '补贴资金专款专用，接受审计。', leader),
        paragraphOut('补贴500万元', leader),
        partedBefore('年内再建成', leader),
        putAfter('市政府办公室', '，市财政局', section),
      ),
    );
    const { changes } = await read(proposalId, back);
    expect(changes.map(({ kind, after, before }) => [kind, before, after])).toEqual([
      ['split', '', '\n'],
      ['removed', '市财政今年安排助餐补贴500万元。', ''],
      ['added', '', '补贴资金专款专用，接受审计。'],
      ['words', '', '，市财政局'],
    ]);
    const { draft } = await take(proposalId, back);
    expect(texts(draft.content)).toEqual([
      '关于增加助餐点',
      '目前全市已建成社区助餐点40个，覆盖六成社区。',
      '下一步，我局将会同有关部门扩大覆盖。',
      '年内再建成助餐点20个。',
      '关于经费保障',
      '各区也已列入预算，按时拨付。',
      '补贴资金专款专用，接受审计。',
    ]);
    expect(draft.content.blocks.filter(({ level }) => level === 1)).toHaveLength(2);
    expect(draft.content.copyTo).toEqual(['市人大常委会代表工委', '市政府办公室', '市财政局']);
    expect(draft.content.enclosures).toEqual(['助餐点名单']);
  });

  test('移动的一段带着出处走；并成一段的，两段的字连在一起', async () => {
    const { proposalId, base64 } = await sentOut();
    const back = revisedDocx(
      base64,
      through(movedBehind('助餐点40个', '按时拨付', leader), runOn('补贴500万元', section)),
    );
    const { changes } = await read(proposalId, back);
    expect(changes.map(({ kind, by }) => [kind, by])).toEqual([
      ['joined', '李科'],
      ['moved', '申签'],
    ]);
    const { draft } = await take(proposalId, back);
    expect(texts(draft.content)).toEqual([
      '关于增加助餐点',
      '下一步，我局将会同有关部门扩大覆盖。年内再建成助餐点20个。',
      '关于经费保障',
      '市财政今年安排助餐补贴500万元。各区也已列入预算，按时拨付。',
      '目前全市已建成社区助餐点40个，覆盖六成社区。',
    ]);
    expect(draft.content.blocks.at(-1)).toMatchObject({ id: 'p1', sources: [{ unitId: 1 }] });
  });

  test('批注读作批注，批在原来的字上；答复跟在后面，已解决的标出来', async () => {
    const { proposalId, base64 } = await sentOut();
    const parts = commentParts([
      { ...leader, id: 1, text: '这个数请再核' },
      { ...section, id: 2, text: '已核，是60', answers: 1 },
      { ...leader, id: 3, text: '标题可以', done: true },
    ]);
    const back = revisedDocx(base64, through(remarked('40个', 1), remarked('关于经费保障', 3)), parts);
    const { remarks, changes } = await read(proposalId, back);
    expect(changes).toEqual([]);
    expect(remarks).toMatchObject([
      { by: '申签', text: '这个数请再核\n李科答：已核，是60', blockId: 'p1', words: '40个', fromAt: 12, done: false },
      { text: '标题可以', blockId: 'h2', done: true },
    ]);
    const { draft } = await take(proposalId, back, { remarks: ['r1'], from: '沈倩' });
    expect(draft.remarks).toMatchObject([
      { version: 1, by: '沈倩', blockId: 'p1', words: '40个', text: '这个数请再核\n李科答：已核，是60' },
    ]);
  });

  test('关了修订直接改的，按段和词对照出来，注明没有留痕', async () => {
    const { proposalId, base64 } = await sentOut();
    const back = revisedDocx(
      base64,
      through(typed('500', '800'), typed('按时拨付', '及时足额拨付'), tracked('40', '60', leader)),
    );
    const { changes } = await read(proposalId, back);
    expect(changes.map(({ before, after, by }) => [before, after, by])).toEqual([
      ['40', '60', '申签'],
      ['500', '800', null],
      ['按时', '及时足额', null],
    ]);
  });

  test('文件里的记号丢了（别的软件另存），按文字找回是哪一版、哪一段', async () => {
    const { proposalId, base64 } = await sentOut();
    const back = revisedDocx(base64, through(tracked('40', '60', leader), typed('500', '800'), withoutMarks));
    const { changes } = await read(proposalId, back);
    expect(changes.map(({ where, before, after }) => [where, before, after])).toEqual([
      ['正文第2段', '40', '60'],
      ['正文第5段', '500', '800'],
    ]);
    const { draft } = await take(proposalId, back);
    expect(texts(draft.content)[1]).toBe('目前全市已建成社区助餐点60个，覆盖六成社区。');
  });

  test('导出后稿件又改了：没改的段照收，都改了的段上下并列，已经一样的说明', async () => {
    const { proposalId, base64, content } = await sentOut();
    const blocks = content.blocks.map((block) =>
      block.id === 'p3'
        ? { ...block, text: '市财政今年安排助餐补贴900万元。' }
        : block.id === 'p4'
          ? { ...block, text: '各区也已列入预算，及时拨付。' }
          : block,
    );
    const { revision } = await clerk.call('draft.get', { proposalId });
    await clerk.call('draft.save', { proposalId, revision, content: { ...content, blocks } });
    const back = revisedDocx(
      base64,
      through(tracked('40', '60', leader), tracked('500', '800', leader), tracked('按时', '及时', leader)),
    );
    const { changes } = await read(proposalId, back);
    expect(changes.map(({ standing }) => standing)).toEqual(['same', 'changed-since', 'already']);
    const { draft, sideBySide } = await take(proposalId, back);
    expect(sideBySide).toHaveLength(1);
    expect(texts(draft.content).slice(1)).toEqual([
      '目前全市已建成社区助餐点60个，覆盖六成社区。',
      '下一步，我局将会同有关部门扩大覆盖。年内再建成助餐点20个。',
      '关于经费保障',
      '市财政今年安排助餐补贴900万元。',
      '市财政今年安排助餐补贴800万元。',
      '各区也已列入预算，及时拨付。',
    ]);
    const late = await clerk.refused('revised.take', {
      proposalId,
      revision,
      file: { name: '稿.docx', base64: back },
      accepted: 'all',
      remarks: 'all',
    });
    expect(late.code).toBe('record.stale');
  });

  test('不是这件的、没有改的、损坏的、.doc 和 .wps 的、别的函：各说一句，什么也不改', async () => {
    const { proposalId, base64 } = await sentOut();
    const other = await sentOut();
    const said = async (bytes: string, name = '稿.docx') =>
      (await clerk.refused('revised.read', { proposalId, file: { name, base64: bytes } })).message;
    expect(await said(other.base64)).toContain(`第${number}号建议`);
    expect(await said(base64)).toBe('「稿.docx」与第1版文字相同，没有修改，也没有批注。');
    expect(await said(base64.slice(0, 4000))).toContain('已损坏');
    const ole = oleFile({ WordDocument: Buffer.alloc(5000, 1) }).toString('base64');
    expect(await said(ole, '稿.wps')).toContain('另存为 Word 文档（.docx）');
    expect(await said(Buffer.from('%PDF-1.7 ').toString('base64'), '稿.pdf')).toContain('不是 Word 文档');
    const foreign = revisedDocx(base64, (xml) =>
      withoutMarks(xml).replace(/(<w:t[^>]*>)[^<]*(?=<\/w:t>)/gu, '$1春江潮水连海平海上明月共潮生'),
    );
    expect(await said(foreign)).toContain('看来不是这封函');
    const format = revisedDocx(base64, (xml) =>
      xml.replace(
        '<w:r>',
        '<w:r><w:rPr><w:b/><w:rPrChange w:id="77" w:author="申签" w:date="2026-05-12T10:00:00Z"><w:rPr/></w:rPrChange></w:rPr>',
      ),
    );
    expect(await said(format)).toContain('只改格式（字体、字号、缩进等）的1处没有列入');
  });
});
