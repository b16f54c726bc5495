import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OperationName } from '../../shared/contract.ts';
import type { Reply } from '../../shared/errors.ts';
import type { LetterContent } from '../../shared/model/letter/letter.ts';
import { block } from '../samples/sample-letter.ts';
import { type Person, password, suggestion } from '../support/desk.ts';
import { impostorAt } from './impostor.ts';
import { layNetwork, type Network } from './network.ts';
import { becomeSeat, officePort, openOffice, type Pc, signIn, startPc, until } from './pc.ts';

const seed = Number(process.env.SEATS_SEED ?? 7);
const roundsCut = Number(process.env.SEATS_ROUNDS ?? 3);

/** A host and three seats, each at an address of its own on one line. */
describe('一台主机、三个席位', () => {
  let network: Network;
  let [host, one, two, three]: Pc[] = [];
  let file = '';
  let [clerk, leader, second]: Person[] = [];
  const at = (pc: Pc | undefined) => pc as Pc;
  const who = (someone: Person | undefined) => someone as Person;
  beforeAll(async () => {
    network = layNetwork(['host', 'one', 'two', 'three']);
    const seats = ['one', 'two', 'three'].map((name) => startPc(network, name));
    [host, one, two, three] = await Promise.all([startPc(network, 'host', { office: true }), ...seats]);
    ({ file } = await openOffice(at(host)));
    await Promise.all([one, two, three].map((seat, number) => becomeSeat(at(seat), file, `席位${number + 1}`)));
    clerk = await signIn(at(one), 1, 'clerk');
    leader = await signIn(at(two), 1, 'leader');
    second = await signIn(at(three), 1, 'second');
  });
  afterAll(async () => {
    await Promise.all([one, two, three, host].map((pc) => pc?.close()));
    network?.close();
  });

  async function written(number: string, text = '全市已建成助餐点120个。'): Promise<{ id: number; revision: number }> {
    const { id } = await who(clerk).call('proposal.create', { ...suggestion, number });
    const { revision } = await who(clerk).call('draft.save', {
      proposalId: id,
      revision: 0,
      content: await contentOf(id, text),
    });
    return { id, revision };
  }
  async function contentOf(proposalId: number, text: string): Promise<LetterContent> {
    const { content } = await who(clerk).call('draft.get', { proposalId });
    return { ...content, blocks: [block('b', 0, text)], resultClass: 'A' };
  }
  async function submitted(number: string) {
    const { id, revision } = await written(number);
    const { submittedVersion } = await who(clerk).call('letter.submit', { proposalId: id, revision });
    return { id, version: submittedVersion as number };
  }

  test('经办人送审，另一台电脑上的领导一秒之内知道；领导签发，经办人一秒之内知道，导出成稿', async () => {
    await at(two).listen(1);
    await at(one).listen(1);
    await pause(300);
    const heardOf = async (pc: Pc, operation: OperationName, since: number) => {
      const told = await until(
        async () => pc.heard.find(({ news, at: when }) => when >= since && has(news.changes, operation)),
        (each) => each !== undefined,
        5_000,
      );
      return (told?.at ?? Number.NaN) - since;
    };
    const { id, revision } = await written('1');
    const [asked, sent] = [now(), who(clerk).call('letter.submit', { proposalId: id, revision })];
    const { submittedVersion } = await sent;
    const soon = await heardOf(at(two), 'letter.submit', asked);
    expect((await who(leader).call('letter.queue', {})).map((row) => row.proposalId)).toContain(id);
    await who(leader).call('letter.sign', { proposalId: id, version: submittedVersion as number, password });
    const signedAt = now();
    const back = await heardOf(at(one), 'letter.sign', signedAt - 5_000);
    console.log(`领导的电脑在${Math.round(soon)}毫秒后知道送审`);
    expect(soon).toBeLessThan(1_000);
    expect(back).toBeLessThan(6_000);
    const { files } = await who(clerk).call('letter.export', { proposalId: id });
    expect(
      Buffer.from(files[0]?.base64 ?? '', 'base64')
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  /** Asks as a page does: the same command under the same name, until the host has answered. */
  async function asPageDoes(pc: Pc, operation: OperationName, input: unknown, call: string): Promise<Reply<unknown>> {
    return until(
      () => pc.ask(1, operation, input, call),
      (reply) => reply.ok || !/^host\./.test(reply.error.code),
    );
  }

  test('保存、签发、上传到一半网线断了：不重做、不丢失，接上后自己办完', async () => {
    const random = randomly(seed);
    for (let round = 0; round < roundsCut; round += 1) {
      const number = `2${round}`;
      const [{ id, revision }, toSign] = [await written(number), await submitted(`3${round}`)];
      const content = await contentOf(id, `断线第${round}轮保存的话。`);
      const bytes = Buffer.from(randomBytes(1_000_000).toString('hex')).toString('base64');
      const upload = { proposalId: id, file: { name: '附件.txt', base64: bytes } };
      const calls: [Pc, OperationName, unknown][] = [
        [at(one), 'draft.save', { proposalId: id, revision, content }],
        [at(two), 'letter.sign', { proposalId: toSign.id, version: toSign.version, password }],
        [at(three), 'attachment.add', upload],
      ];
      const answers = calls.map(([pc, operation, input]) =>
        asPageDoes(pc, operation, input, `${operation.replace('.', '-')}-${seed}-${round}-00000000`),
      );
      await pause(random() * 60);
      network.cut('host');
      // In one round the line is away for longer than the seats wait.
      await pause(round === 0 ? 9_000 : 200 + random() * 400);
      network.mend('host');
      for (const reply of await Promise.all(answers)) expect(reply, JSON.stringify(reply)).toMatchObject({ ok: true });
      const draft = await who(second).call('draft.get', { proposalId: id });
      expect(draft.revision).toBe(revision + 1);
      expect(draft.content.blocks[0]?.text).toBe(`断线第${round}轮保存的话。`);
      const item = await who(second).call('proposal.get', { proposalId: id });
      expect(item.attachments).toHaveLength(1);
    }
    const { rows } = await at(host).page(0).call('audit.list', { outcome: 'done', pageSize: 200 });
    const done = (name: OperationName) => rows.filter(({ operation }) => operation === name);
    expect(done('letter.sign')).toHaveLength(roundsCut + 1);
    expect(done('attachment.add')).toHaveLength(roundsCut);
  });

  test('断线时席位说明原因，已登录的不用重新登录', async () => {
    network.cut('one');
    const reply = await at(one).ask(1, 'draft.get', { proposalId: 1 });
    network.mend('one');
    if (network.real) {
      expect(reply).toMatchObject({
        ok: false,
        error: { code: expect.stringMatching(/^host\.(unreachable|line-broken)$/) },
      });
    }
    await until(
      () => at(one).ask(1, 'draft.get', { proposalId: 1 }),
      (again) => again.ok,
    );
  });

  test('主机被断电再开：各席位接着办，登录还在；错过的变化补上', async () => {
    const before = at(two).heard.length;
    await at(host).kill();
    expect(await at(one).ask(1, 'proposal.get', { proposalId: 1 })).toMatchObject({
      ok: false,
      error: { code: 'host.unreachable' },
    });
    await at(host).start();
    const reply = await until(
      () => at(one).ask(1, 'proposal.get', { proposalId: 1 }),
      ({ ok }) => ok,
    );
    expect(reply.ok).toBe(true);
    await who(clerk).call('proposal.create', { ...suggestion, number: '900' });
    await until(
      async () => at(two).heard.slice(before),
      (heard) => heard.some(({ news }) => has(news.changes, 'proposal.create')),
    );
  });

  test('主机的地址上换了另一份证书：说明不连，什么也没有送出', async () => {
    await at(host).kill();
    const impostor = await impostorAt(network.at('host'), { port: officePort, kind: 'other-authority' });
    const reply = await at(one).ask(1, 'draft.save', { proposalId: 1, revision: 1, content: {} });
    expect(reply).toMatchObject({ ok: false, error: { code: 'host.other-certificate' } });
    expect(await impostor.received()).toBe('');
    await impostor.close();
    await at(host).start();
    await until(
      () => at(one).ask(1, 'proposal.get', { proposalId: 1 }),
      ({ ok }) => ok,
    );
  });

  test('更换主机证书后，席位自己换用新的；移走的席位立即连不进来', async () => {
    const admin = await signIn(at(host), 0, 'admin');
    await admin.call('host.renew', {});
    await until(
      () => at(one).ask(1, 'proposal.get', { proposalId: 1 }),
      ({ ok }) => ok,
    );
    const list = await admin.call('seat.list', {});
    const third = list.find(({ name }) => name === '席位3');
    await admin.call('seat.remove', { id: third?.id ?? 0 });
    expect(await at(three).ask(1, 'proposal.get', { proposalId: 1 })).toMatchObject({
      ok: false,
      error: { code: 'seat.removed' },
    });
    expect(await at(one).ask(1, 'proposal.get', { proposalId: 1 })).toMatchObject({ ok: true });
  });
});

const now = () => performance.timeOrigin + performance.now();
const has = (changes: readonly { operation: string }[], operation: OperationName) =>
  changes.some((change) => change.operation === operation);

function randomly(start: number): () => number {
  let state = start;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
