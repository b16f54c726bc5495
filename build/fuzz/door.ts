import { contract, type OperationName } from '../../shared/contract.ts';
import type { Reply } from '../../shared/errors.ts';
import { type Desk, openDesk, password, suggestion, takenAsOwn } from '../../test/support/desk.ts';
import { newDice } from './dice.ts';
import { slow } from './fuzz-case.ts';
import { hostileInput } from './hostile-input.ts';
import { isProgram, runRounds } from './rounds.ts';

/** Hostile questions for every operation, from everyone, through the real door. */

const names = Object.keys(contract) as OperationName[];
/** After so many rounds a bureau in which nobody was locked out yet. */
const bureauLasts = 300;

type Asker = { name: string; call: (operation: string, input: unknown) => Promise<Reply<unknown>> };

/** A bureau with two items, and someone of each role, all roles and none. */
export async function hostileBureau(): Promise<{ desk: Desk; askers: Asker[] }> {
  const desk = await openDesk();
  const admin = await desk.signIn('admin');
  await admin.call('account.create', {
    name: 'all',
    displayName: '全能',
    roles: ['clerk', 'leader', 'admin'],
    password,
  });
  await takenAsOwn(desk.folder);
  const clerk = await desk.signIn('clerk');
  await clerk.call('proposal.create', suggestion);
  await clerk.call('proposal.create', { ...suggestion, number: '78', title: '关于增设站点的建议', role: 'lead' });
  const askers: Asker[] = [];
  for (const name of ['clerk', 'leader', 'admin', 'all', null] as const) {
    const person = desk.connect('browser');
    if (name !== null) await person.call('session.login', { name, password });
    askers.push({
      name: name ?? 'nobody',
      call: async (operation, input) => {
        try {
          return { ok: true, value: await person.call(operation as OperationName, input as never) };
        } catch (error) {
          const said = error instanceof Error ? error.message : String(error);
          const [, code = '', message = ''] = /^[\w.]+: ([\w.-]+) ([\s\S]*)$/.exec(said) ?? [];
          return { ok: false, error: { code: (code || 'threw') as never, message: message || said } };
        }
      },
    });
  }
  return { desk, askers };
}

/** Milliseconds. */
const mostOfTask = 60_000;

/** One hostile question; what is wrong with the answer, or null. */
export async function hostileRound(askers: readonly Asker[], seed: number, round: number, begins = (_: string) => {}) {
  const dice = newDice(seed, round, 11);
  const name = dice.pick(names);
  const asker = dice.pick(askers);
  begins(name);
  const input = hostileInput(name, dice);
  const start = performance.now();
  const reply = await asker.call(name, input);
  const took = performance.now() - start;
  const fault = (what: string) => ({
    reader: name,
    what: `${asker.name}: ${what}`,
    input: JSON.stringify(input)?.slice(0, 200_000),
  });
  if (!reply.ok) {
    const { code, message } = reply.error;
    if (code === ('threw' as never) || code === 'operation.crashed') return fault(`${code} ${message}`);
    if (!/[\u4e00-\u9fff]/.test(message)) return fault(`no Chinese sentence: ${message.slice(0, 200)}`);
    if (message.length > 1000) return fault(`a sentence of ${message.length} characters`);
  }
  if (({} as { polluted?: unknown }).polluted !== undefined) return fault('a prototype was changed');
  // A task takes its time, a copy of everything perhaps; a question does not.
  const longest = contract[name].mode === 'task' ? mostOfTask : slow;
  return took > longest ? fault(`took ${Math.round(took)} ms`) : null;
}

if (isProgram(import.meta.filename)) {
  const [seed = 1, from = 0] = process.argv.slice(2).map(Number);
  let bureau = await hostileBureau();
  await runRounds(seed, from, async (round, begins) => {
    if (round % bureauLasts === bureauLasts - 1) {
      await bureau.desk.close();
      bureau = await hostileBureau();
    }
    return hostileRound(bureau.askers, seed, round, begins);
  });
}
