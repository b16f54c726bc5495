import { Document, Packer, Paragraph, TextRun } from 'docx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Block, Draft } from '../../shared/model/letter/letter.ts';
import { sampleText, sampleUnits } from '../samples/opinion-samples.ts';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';

const fullNames = [
  '云澜市卫生健康委员会',
  '云澜市财政局',
  '云澜市人力资源和社会保障局',
  '云澜市教育局',
  '云澜市住房和城乡建设局',
  '云澜市市场监督管理局',
];
const textOf = (index: number) => sampleText(sampleUnits[index] ?? '').replaceAll('临江', '云澜');
const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes as string).toString('base64');

async function docxOf(text: string, hidden = ''): Promise<string> {
  const children = text.split('\n').map((line) => new Paragraph(line));
  if (hidden) children.push(new Paragraph({ children: [new TextRun({ text: hidden, vanish: true })] }));
  return base64(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

describe('从征求会办意见到汇总成稿', () => {
  let desk: Desk;
  let clerk: Person;
  let proposalId: number;
  let unitIds: number[];

  beforeAll(async () => {
    desk = await openDesk('2026-03-25T01:00:00.000Z');
    clerk = await desk.signIn('clerk');
    const known = await clerk.call('unit.list', { text: '' });
    unitIds = [];
    for (const [index, name] of fullNames.entries()) {
      const shortName = sampleUnits[index] ?? '';
      const present = known.find((unit) => unit.name === name || unit.shortName === shortName);
      unitIds.push((present ?? (await clerk.call('unit.save', { name, shortName }))).id);
    }
    const body = sampleText('建议原文');
    proposalId = (
      await clerk.call('proposal.create', {
        ...suggestion,
        title: '关于完善社区居家养老服务体系的建议',
        body,
        role: 'lead',
      })
    ).id;
  });
  afterAll(() => desk.close());

  const unit = (index: number) => unitIds[index] ?? 0;
  const draft = () => clerk.call('draft.get', { proposalId });
  const save = (from: Draft, blocks: Block[]) =>
    clerk.call('draft.save', { proposalId, revision: from.revision, content: { ...from.content, blocks } });
  const texts = ({ content }: Draft) => content.blocks.map(({ text }) => text);

  test('征求会办意见：未定期限的自收到之日起一个月，定了的从其所定', async () => {
    const requests = await clerk.call('opinion.request', {
      proposalId,
      units: unitIds.map((unitId, index) => ({ unitId, dueOn: index === 0 ? '2026-04-15' : null })),
    });
    expect(requests).toHaveLength(6);
    const dueOf = (index: number) => requests.find(({ unitId }) => unitId === unit(index))?.dueOn;
    expect(dueOf(0)).toBe('2026-04-15');
    expect(dueOf(1)).toBe('2026-04-25');
    const again = await clerk.refused('opinion.request', { proposalId, units: [{ unitId: unit(0), dueOn: null }] });
    expect(again.code).toBe('opinion.already-asked');
    expect((await clerk.call('proposal.get', { proposalId })).coUnitIds).toHaveLength(6);
  });

  test('独办件不征求会办意见，没有意见时不能汇总', async () => {
    const sole = await clerk.call('proposal.create', { ...suggestion, number: '78' });
    const refused = await clerk.refused('opinion.request', {
      proposalId: sole.id,
      units: [{ unitId: unit(0), dueOn: null }],
    });
    expect(refused.code).toBe('opinion.not-lead');
    expect((await clerk.refused('draft.merge', { proposalId })).code).toBe('merge.nothing');
  });

  test('几家的文件一次选来，认出各是哪家的，读不了的单独说明', async () => {
    const files = [
      { name: '回复1.txt', base64: base64(textOf(3)) },
      { name: '回复2.docx', base64: await docxOf(textOf(4), '此段内部掌握。') },
      { name: '图片.png', base64: Buffer.from('89504e470d0a1a0a', 'hex').toString('base64') },
    ];
    const readings = await clerk.call('opinion.readFiles', { proposalId, files });
    expect(readings.map(({ unitId }) => unitId)).toEqual([unit(3), unit(4), null]);
    expect(readings[2]?.reason).toContain('图片.png');
    expect(readings.map(({ notes }) => notes)).toEqual([[], ['隐藏的文字没有读取（1处）：「此段内部掌握。」。'], []]);
    expect(readings[1]?.text).not.toContain('内部掌握');
    expect(
      (await clerk.call('proposal.get', { proposalId })).requests.every(({ opinions }) => opinions.length === 0),
    ).toBe(true);
  });

  test('登记意见：粘贴或选文件都行，相同的不重复登记，没征求过的不收', async () => {
    for (const index of [0, 1, 2, 3]) {
      const opinion = await clerk.call('opinion.receive', { proposalId, unitId: unit(index), text: textOf(index) });
      expect(opinion).toMatchObject({ unitId: unit(index), version: 1, receivedOn: '2026-03-25' });
      expect(opinion.blocks.length).toBeGreaterThan(4);
    }
    const file = { name: '住建局意见.docx', base64: await docxOf(textOf(4)) };
    const fromFile = await clerk.call('opinion.receive', { proposalId, unitId: unit(4), file });
    expect(fromFile.fileName).toBe('住建局意见.docx');
    const same = await clerk.refused('opinion.receive', { proposalId, unitId: unit(0), text: textOf(0) });
    expect(same.code).toBe('opinion.same');
    const stranger = await clerk.call('unit.save', { name: '云澜市没有征求的局', shortName: '没征求的局' });
    const refused = await clerk.refused('opinion.receive', { proposalId, unitId: stranger.id, text: '我局没有意见。' });
    expect(refused.code).toBe('opinion.not-asked');
    expect(refused.message).toContain('云澜市没有征求的局');
  });

  test('一键汇总：提纲按建议所提各条，每段有出处，数据冲突列出，再汇总不变', async () => {
    const { draft: merged, changes } = await clerk.call('draft.merge', { proposalId });
    expect(merged.asks).toHaveLength(4);
    expect(texts(merged).filter((text) => /^关于.*的建议$/.test(text))).toHaveLength(4);
    expect(changes.length).toBeGreaterThan(20);
    expect(merged.stage).toBe('drafting');
    expect(merged.conflicts.map(({ subject }) => subject)).toEqual(['养老床位']);
    expect(merged.leftOut.every(({ why }) => why !== 'other')).toBe(true);
    const again = await clerk.call('draft.merge', { proposalId });
    expect(again.changes).toEqual([]);
    expect(again.draft.content).toEqual(merged.content);
    expect(again.draft.revision).toBe(merged.revision);
  });

  test('晚到的一家汇总进来，别家的段落不动；汇总前的稿子留有一版', async () => {
    const before = await draft();
    await clerk.call('opinion.receive', { proposalId, unitId: unit(5), text: textOf(5) });
    const { draft: after, changes } = await clerk.call('draft.merge', { proposalId, revision: before.revision });
    expect(changes.every(({ unitId }) => unitId === unit(5) || unitId === null)).toBe(true);
    const own = (from: Draft) =>
      from.content.blocks.filter(
        ({ sources }) => sources.length > 0 && sources.every(({ unitId }) => unitId === unit(0)),
      );
    expect(own(after)).toEqual(own(before));
    expect(after.conflicts.map(({ subject }) => subject)).toEqual(['养老床位', '社区食堂']);
    const kept = after.versions.find(({ reason }) => reason === '汇总前');
    const version = await clerk.call('draft.version', { proposalId, version: kept?.version ?? 0 });
    expect(version.content).toEqual(before.content);
  });

  test('经办人改了一段、删了一段；一家改了意见再汇总，改过的不覆盖，删去的不回来', async () => {
    const before = await draft();
    const mine = '2023年以来，全市改造老旧小区四百余个（经核）。';
    const blocks = before.content.blocks
      .map((block) => (block.text.includes('改造老旧小区412个') ? { ...block, text: mine } : block))
      .filter(({ text }) => !text.includes('职业技能竞赛'));
    await save(before, blocks);
    expect((await draft()).content.blocks).toEqual(blocks);
    const changed = textOf(4).replace('改造老旧小区412个', '改造老旧小区436个').replace('5.8万张', '6.2万张');
    const second = await clerk.call('opinion.receive', { proposalId, unitId: unit(4), text: changed });
    expect(second.version).toBe(2);
    const { draft: after, changes } = await clerk.call('draft.merge', { proposalId });
    expect(changes.map(({ kind }) => kind).sort()).toContain('pending');
    expect(texts(after)).toContain(mine);
    expect(texts(after).some((text) => text.includes('436个') || text.includes('职业技能竞赛'))).toBe(false);
    expect(after.updates).toMatchObject([{ unitId: unit(4), version: 2 }]);
    expect(after.conflicts.map(({ subject }) => subject)).toEqual(['社区食堂']);
    expect(after.leftOut.some(({ text }) => text.includes('职业技能竞赛'))).toBe(true);
    const item = await clerk.call('proposal.get', { proposalId });
    expect(item.requests.find(({ unitId }) => unitId === unit(4))?.opinions.map(({ version }) => version)).toEqual([
      1, 2,
    ]);
  });

  test('过时的稿件不能汇总也不能保存，说明是谁改的', async () => {
    const stale = await draft();
    const second = await desk.signIn('second');
    await second.call('draft.save', {
      proposalId,
      revision: stale.revision,
      content: { ...stale.content, note: '另行联系' },
    });
    expect((await draft()).versions.some(({ reason }) => reason === '换人编辑')).toBe(true);
    const merge = await clerk.refused('draft.merge', { proposalId, revision: stale.revision });
    expect(merge.code).toBe('record.stale');
    expect(merge.message).toContain('沙明川');
    const refused = await clerk.refused('draft.save', { proposalId, revision: stale.revision, content: stale.content });
    expect(refused.code).toBe('record.stale');
    expect((await draft()).content.note).toBe('另行联系');
  });

  test('冲突注明理由后不再拦着送审，理由随稿保存', async () => {
    const open = await draft();
    const [conflict] = open.conflicts;
    const decision = { kind: 'conflict' as const, key: conflict?.key ?? '', reason: '统计口径不同：后者含企业食堂' };
    await clerk.call('draft.save', {
      proposalId,
      revision: open.revision,
      content: { ...open.content, decisions: [...open.content.decisions, decision] },
    });
    expect((await draft()).conflicts).toMatchObject([{ subject: '社区食堂', reason: decision.reason }]);
  });
});
