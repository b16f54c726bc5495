import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileIn } from '../../shared/model/primitives.ts';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';

const block = (id: string, text: string) => ({ id, level: 0 as const, text, sources: [] });

describe('案卷包拿出去办了再拿回来，本机已有的件', () => {
  let home: Desk;
  let there: Desk;
  let clerk: Person;
  let other: Person;
  beforeAll(async () => {
    [home, there] = [await openDesk(), await openDesk()];
    [clerk, other] = [await home.signIn('clerk'), await there.signIn('second')];
  });
  afterAll(async () => {
    await home.close();
    await there.close();
  });

  const exported = async (who: Person, proposalId: number): Promise<FileIn> => {
    const { files } = await who.call('package.export', { proposalId });
    return { name: files[0]?.name ?? '', base64: files[0]?.base64 ?? '' };
  };
  /** An item with a draft, at home and there. */
  const sentOut = async (number: string) => {
    const { id } = await clerk.call('proposal.create', { ...suggestion, number });
    const { content } = await clerk.call('draft.get', { proposalId: id });
    const blocks = [block('a', '甲段。'), block('b', '乙段。')];
    const first = { ...content, blocks, resultClass: 'A' };
    const { revision } = await clerk.call('draft.save', { proposalId: id, revision: 0, content: first });
    const done = await other.call('package.import', { file: await exported(clerk, id) });
    return { id, revision, own: done.proposalId as number };
  };
  const write = async (who: Person, proposalId: number, texts: readonly string[]) => {
    const { revision, content } = await who.call('draft.get', { proposalId });
    const blocks = texts.map((text, at) => block(['a', 'b', 'c'][at] as string, text));
    return who.call('draft.save', { proposalId, revision, content: { ...content, blocks } });
  };
  const textsOf = async (who: Person, proposalId: number) =>
    (await who.call('draft.get', { proposalId })).content.blocks.map(({ text }) => text);

  test('外面改过的稿件与本机的按段合，不再是附件；不勾稿件的，本机的不动', async () => {
    const { id, own } = await sentOut('301');
    await write(other, own, ['甲段，外面改。', '乙段。', '丙段。']);
    const file = await exported(other, own);
    const read = await clerk.call('package.read', { file });
    expect(read.missing.map(({ what, key }) => [what, key])).toEqual([['稿件', 'draft:1']]);
    expect((await clerk.refused('package.import', { file, add: [] })).code).toBe('package.nothing');
    const { done } = await clerk.call('package.import', { file });
    expect(done.join()).toContain('稿件按段合在一起，1段两边都改过');
    expect(await textsOf(clerk, id)).toEqual(['甲段。', '甲段，外面改。', '乙段。', '丙段。']);
    expect((await clerk.call('proposal.get', { proposalId: id })).attachments).toEqual([]);
  });

  test('在外面签发的函带回来就是签发的函：文号进登记簿，件到已签发，送达接着登记', async () => {
    const { id, own } = await sentOut('302');
    const saved = await write(other, own, ['甲段，定稿。', '乙段。']);
    const { submittedVersion } = await other.call('letter.submit', { proposalId: own, revision: saved.revision });
    const leader = await there.signIn('leader');
    await leader.call('letter.sign', { proposalId: own, version: submittedVersion as number });
    const file = await exported(other, own);
    const { done } = await clerk.call('package.import', { file });
    expect(done.join()).toContain('云民函〔2026〕1号由顾长风于2026-03-20签发，记入文号登记簿');
    const item = await clerk.call('proposal.get', { proposalId: id });
    expect(item).toMatchObject({ stage: 'signed', attachments: [] });
    expect(item.letter).toMatchObject({ documentNumber: '云民函〔2026〕1号', signedBy: '顾长风', stale: false });
    expect(await textsOf(clerk, id)).toEqual(['甲段，定稿。', '乙段。']);
    expect((await clerk.call('number.list', {})).rows.map(({ documentNumber }) => documentNumber)).toContain(
      '云民函〔2026〕1号',
    );
    const { recipients } = await clerk.call('proposal.life', { proposalId: id });
    const delivery = { way: 'in-person' as const, day: '2026-03-20', receivedBy: '', note: '' };
    const names = recipients.map(({ name }) => name);
    await clerk.call('delivery.record', { proposalId: id, recipients: names, ...delivery });
    expect((await clerk.refused('package.import', { file })).code).toBe('package.nothing');
  });

  test('单位里已另签了的，外面签的只作附件，文号不进登记簿，写明原因', async () => {
    const { id, own } = await sentOut('303');
    const leader = await home.signIn('leader');
    const here = await write(clerk, id, ['甲段，单位定稿。']);
    const mine = await clerk.call('letter.submit', { proposalId: id, revision: here.revision });
    await leader.call('letter.sign', { proposalId: id, version: mine.submittedVersion as number });
    const saved = await write(other, own, ['甲段，外面定稿。']);
    const theirs = await other.call('letter.submit', { proposalId: own, revision: saved.revision });
    const away = await there.signIn('leader');
    await away.call('letter.sign', { proposalId: own, version: theirs.submittedVersion as number });
    const file = await exported(other, own);
    const read = await clerk.call('package.read', { file });
    expect(read.missing.map(({ words }) => words).join()).toContain('本机已有签发的函或这个文号，只作为附件');
    await clerk.call('package.import', { file });
    const item = await clerk.call('proposal.get', { proposalId: id });
    expect(item.letter).toMatchObject({ documentNumber: '云民函〔2026〕2号', stale: false });
    expect(item.attachments.map(({ name }) => name)).toEqual(['云民函〔2026〕2号（云澜市民政局签发）.txt']);
    expect(await textsOf(clerk, id)).toEqual(['甲段，单位定稿。']);
  });
});
