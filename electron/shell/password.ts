import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { Usage } from './usage.ts';

/** The password for `--user`: from PROPOSAL_DESK_PASSWORD, else asked on the terminal without showing what is typed. */
export async function passwordFor(user: string, inputIsStdin: boolean): Promise<string> {
  return askSecret('PROPOSAL_DESK_PASSWORD', `「${user}」的密码`, inputIsStdin);
}

/** `what` names the secret in the question and in the sentence when nobody can be asked. */
export async function askSecret(variable: string, what: string, inputIsStdin = false): Promise<string> {
  const given = process.env[variable];
  if (given) return given;
  if (inputIsStdin || !process.stdin.isTTY) {
    throw new Usage(`缺少${what}：请把它放在环境变量 ${variable} 中，或在终端里运行。`);
  }
  process.stderr.write(`${what}：`);
  const silent = new Writable({ write: (_piece, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  const cancelled = new Promise<never>((_, reject) => terminal.once('SIGINT', () => reject(new Usage('已取消。'))));
  try {
    return await Promise.race([terminal.question(''), cancelled]);
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}
