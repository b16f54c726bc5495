import { expect, test } from 'vitest';
import type { NumberRow } from '../../shared/model/numbers.ts';
import { block } from '../samples/sample-letter.ts';
import { openDesk, type Person, suggestion } from '../support/desk.ts';

/** A small generator with a seed, so that a failure can be run again. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const acts = 70;

/** A refusal is an answer; anything else than a sentence of ours is a fault. */
async function tried<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (thrown) {
    expect(String(thrown)).toMatch(/: (number\.|paper\.number-without-day)/);
    return null;
  }
}

test.each([1, 2, 3])(
  '签发、文书、手工登记、作废、改起始号、拨时钟，怎样混着来，一个号也不会给两次，不写理由就不会倒退（种子%i）',
  async (seed) => {
    const throwDice = dice(seed);
    const desk = await openDesk();
    const [clerk, leader, admin] = [
      await desk.signIn('clerk'),
      await desk.signIn('leader'),
      await desk.signIn('admin'),
    ];
    let serial = 700;
    let day = 80;
    const ids: number[] = [];
    const dayOf = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
    const item = async () => {
      serial += 1;
      const { id } = await clerk.call('proposal.create', { ...suggestion, number: `${serial}` });
      ids.push(id);
      return id;
    };
    const reason = () => (throwDice(4) === 0 ? '有理由' : '');
    const signed = new Set<string>();
    const start = { used: 0 };
    await item();

    const sign = async () => {
      const proposalId = await item();
      const draft = await clerk.call('draft.get', { proposalId });
      const content = { ...draft.content, blocks: [block('b', 0, '已办理。')] };
      const { revision } = await clerk.call('draft.save', { proposalId, revision: 0, content });
      const { submittedVersion } = await clerk.call('letter.submit', { proposalId, revision });
      const question = { proposalId, version: submittedVersion as number, orderReason: reason() };
      const said = (await leader.call('letter.review', { proposalId })).nextNumber;
      const done = await tried(() => leader.call('letter.sign', question));
      if (!done) return;
      expect(done.documentNumber).toBe(said);
      expect(signed).not.toContain(done.documentNumber);
      signed.add(done.documentNumber);
      expect(Number(/(\d+)号/.exec(done.documentNumber)?.[1])).toBeGreaterThan(start.used);
    };
    const last = async () => (await clerk.call('number.list', { code: '云民函', pageSize: 1 })).rows[0]?.n ?? 0;
    const someNumber = async () => `云民函〔2026〕${Math.max(1, (await last()) + 3 - throwDice(6))}号`;
    const paper = async () => {
      const proposalId = ids[throwDice(ids.length)] as number;
      const facts = { text: '甲。', documentNumber: await someNumber(), day: dayOf(day), orderReason: reason() };
      const question = { proposalId, paper: 'extension' as const, facts };
      await tried(() => clerk.call('paper.make', question));
    };
    const enter = async () => {
      const entries = [{ number: await someNumber(), day: dayOf(day - throwDice(10)), about: '别处的函' }];
      await tried(() => clerk.call('number.enter', { entries, orderReason: reason() }));
    };
    const voidOne = async () => {
      const valid = (await clerk.call('number.list', { pageSize: 200 })).rows.filter(({ voidedOn }) => !voidedOn);
      const row = valid[throwDice(Math.max(1, valid.length))];
      if (row) await leader.call('number.void', { numberId: row.id, reason: '试' });
    };
    const raise = async () => {
      start.used = (await last()) + throwDice(4);
      await admin.call('number.saveStart', { code: '云民函', year: 2026, used: start.used, confirmed: true });
    };
    const clock = () => {
      day = Math.max(80, day + throwDice(9) - 3);
      desk.at(`${dayOf(day)}T01:00:00.000Z`);
      return Promise.resolve();
    };
    const mixed = [sign, sign, paper, paper, enter, voidOne, raise, clock, clock];

    let before = new Map<number, NumberRow>();
    for (let act = 0; act < acts; act += 1) {
      await mixed[throwDice(mixed.length)]?.();
      before = await kept(clerk, before);
    }
    expect(before.size).toBeGreaterThan(10);
    expect(signed.size).toBeGreaterThan(3);
    await desk.close();
  },
  300_000,
);

/** What the register holds after an act: all that it held, and nothing out of order that gives no reason. */
async function kept(clerk: Person, before: ReadonlyMap<number, NumberRow>): Promise<Map<number, NumberRow>> {
  const { rows, total } = await clerk.call('number.list', { pageSize: 200 });
  expect(total).toBe(rows.length);
  const now = new Map(rows.map((row) => [row.id, row]));
  for (const [id, { documentNumber, issuedOn, voidedOn }] of before) {
    expect(now.get(id)).toMatchObject({ documentNumber, issuedOn });
    if (voidedOn) expect(now.get(id)?.voidedOn).toBe(voidedOn);
  }
  expect(new Set(rows.map(({ documentNumber }) => documentNumber)).size).toBe(rows.length);
  const valid = rows.filter(({ voidedOn }) => voidedOn === null);
  for (const low of valid) {
    for (const high of valid) {
      if (low.code !== high.code || low.year !== high.year || low.n >= high.n) continue;
      const later = low.id > high.id ? low : high;
      if (`${low.issuedOn}` > `${high.issuedOn}`) expect(later.orderReason).not.toBe('');
    }
  }
  return now;
}
