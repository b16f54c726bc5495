import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk, type Person } from '../support/desk.ts';
import { formerCases, pairs, pairsApart } from './pairs.ts';

let desk: Desk;
let clerk: Person;

beforeAll(async () => {
  desk = await openDesk();
  clerk = await desk.signIn('clerk');
  const letters = formerCases.map(({ title, text }, at) => ({
    kind: 'npc-suggestion' as const,
    session: { level: 'municipal' as const, term: 9, meeting: 1 + (at % 5) },
    number: String(at + 1),
    title,
    addressees: ['乔木兰'],
    replyUnit: '云澜市民政局',
    documentNumber: `云民函〔2021〕${at + 1}号`,
    resultClass: 'A' as const,
    replyDate: '2021-06-18',
    blocks: [{ level: 0 as const, text }],
  }));
  for (let at = 0; at < letters.length; at += 100)
    await clerk.call('letters.import', { letters: letters.slice(at, at + 100) });
}, 300_000);
afterAll(() => desk.close());

test('从六百多件往年件里找：换了说法的同一件事列在前五，都说得出为什么', async () => {
  const all = [...pairs, ...pairsApart];
  let first = 0;
  let five = 0;
  for (const { title, body, right } of all) {
    const { similar } = await clerk.call('similar.find', { title, body });
    const place = similar.findIndex(({ number }) => number === String(right + 1));
    if (place === 0) first += 1;
    if (place >= 0 && place < 5) five += 1;
    const told = similar[place];
    if (told) expect(told.words.length + told.otherwise.length, title).toBeGreaterThan(0);
  }
  const percent = (few: number) => Math.round((100 * few) / all.length);
  console.info(`存库查找（${all.length}）：首位 ${percent(first)}%，前五 ${percent(five)}%`);
  expect(percent(first)).toBeGreaterThanOrEqual(80);
  expect(percent(five)).toBeGreaterThanOrEqual(90);
}, 300_000);
