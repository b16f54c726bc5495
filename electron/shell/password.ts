import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { Usage } from './usage.ts';

/** The password for `--user`: from PROPOSAL_DESK_PASSWORD, else asked on the terminal without showing what is typed. */
export async function passwordFor(user: string, inputIsStdin: boolean): Promise<string> {
  return askSecret('PROPOSAL_DESK_PASSWORD', `「${user}」的密码`, inputIsStdin);
}

/** One's own new password: from PROPOSAL_DESK_NEW_PASSWORD, else asked twice, since nobody sees what is typed. */
export async function newPassword(): Promise<string> {
  const next = await askSecret('PROPOSAL_DESK_NEW_PASSWORD', '新密码');
  if (process.env.PROPOSAL_DESK_NEW_PASSWORD) return next;
  const again = await askSecret('PROPOSAL_DESK_NEW_PASSWORD', '再输一次新密码');
  if (again !== next) throw new Usage('两次输入的新密码不一样，没有修改，请重新运行。');
  return next;
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
