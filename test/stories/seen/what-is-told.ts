import { unzipSync } from 'fflate';
import { contract, type OperationName } from '../../../shared/contract.ts';
import type { Person } from '../../support/desk.ts';
import { questionOf } from '../../support/every-question.ts';

/** Asks everything there is to ask, and looks for words that nobody should be told. */

/** What is asked with: a word by which the item would be found, and the number that it bears. */
const words = {
  typed: (name: string) => (name === 'number' ? '77' : name === 'base64' ? 'QQ==' : '助餐'),
  id: (turn: number) => 1 + (Math.floor(turn / 3) % 3),
};

/** These would end or lock the session that asks. */
const notAsked: readonly string[] = ['session.login', 'session.logout', 'session.lock', 'session.unlock'];
export const allNames = (Object.keys(contract) as OperationName[]).filter((name) => !notAsked.includes(name));

function textOf(answer: unknown): string {
  const files: string[] = [];
  const said = JSON.stringify(answer, (key, value: unknown) => {
    if (key === 'base64' && typeof value === 'string') files.push(value);
    return key === 'base64' ? undefined : value;
  });
  return [said ?? '', ...files.map((base64) => textOfFile(Buffer.from(base64, 'base64')))].join('\n');
}
function textOfFile(bytes: Buffer): string {
  if (bytes.subarray(0, 2).toString() !== 'PK') return bytes.toString('utf8');
  const parts = Object.values(unzipSync(bytes)).map((part) => textOfFile(Buffer.from(part)));
  // A word may stand in several runs.
  return [...parts, ...parts.map((part) => part.replace(/<[^>]*>/g, ''))].join('\n');
}

/** Which of these operations answer with one of the secrets, and with which. */
export async function told(who: Person, asked: readonly OperationName[], secrets: readonly string[]) {
  const found = new Map<string, string>();
  let answered = 0;
  const broken: string[] = [];
  for (const name of asked) {
    const { mode, heavy } = contract[name];
    const turns = mode === 'query' || heavy ? 18 : 4;
    for (let turn = 0; turn < turns; turn += 1) {
      const question = questionOf(name, turn, words);
      const reply = await who.call(name, question as never).catch((error: Error) => error.message);
      if (typeof reply !== 'string') answered += 1;
      else if (/operation\.crashed|storage\./.test(reply)) broken.push(reply);
      const text = textOf(reply);
      for (const secret of secrets)
        if (text.includes(secret)) found.set(name, `${secret} ← ${JSON.stringify(question)}`);
    }
  }
  return { found, answered, broken };
}
