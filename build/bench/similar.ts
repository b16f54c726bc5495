import type { Connection } from '../../electron/door/house.ts';
import type { Answer } from '../../shared/contract.ts';
import { writtenCase } from './material/earlier-cases.ts';
import { type Measured, median, ms, single } from './measure.ts';

const asked = 40;

/** How long the earlier cases like a new item take to be found, with why they are near; the store is filled before. */
export async function similarCases(me: Connection, characters: number): Promise<Measured> {
  const times: number[] = [];
  for (let n = 0; n <= asked; n++) {
    // The title of one that is there, with people and a text that are not.
    const { title } = writtenCase(n * 37, characters);
    const { blocks, names } = writtenCase(900_000 + n, characters);
    const body = blocks.map(({ text }) => text).join('\n');
    const start = performance.now();
    const reply = await me.call('similar.find', { title, body, names });
    // The first one prepares the statements.
    if (n > 0) times.push(performance.now() - start);
    if (!reply.ok) throw new Error(reply.error.message);
    if ((reply.value as Answer<'similar.find'>).similar.length === 0) throw new Error(`没有找到与《${title}》相近的件`);
  }
  const slow = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
  return single('新件的往年相近件（中位，最慢的二十分之一）', `${ms(median(times))}，${ms(slow)}`, '≤ 100 ms');
}
