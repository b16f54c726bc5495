import { z } from 'zod';
import { contract, type Mode, type Operation, type OperationName, type Who } from '../../shared/contract.ts';
import { roles } from '../../shared/model/kinds.ts';

const modes: Record<Mode, string> = { query: '查询', command: '办理', task: '任务' };

export const usage = `用法：npm run --silent cli -- [--data 文件夹] [--host 地址] [--user 账号] [--out 文件夹] <操作> [JSON | @文件 | -]

  --data 文件夹   数据文件夹，不写时用默认位置
  --demo          使用演示数据的文件夹
  --store 地址    数据在 PostgreSQL 数据库里：postgres://用户:口令@主机/数据库，或 @文件（地址写在文件里）；
                  也可写在环境变量 PROPOSAL_DESK_STORE 里。打开过一次，这个数据文件夹就记住
  --user 账号     以这个账号办理；密码取自环境变量 PROPOSAL_DESK_PASSWORD，没有时在终端询问
                  改自己的密码：--user 账号 account.changePassword，新密码取自 PROPOSAL_DESK_NEW_PASSWORD，没有时询问
  --out 文件夹    把结果中的文件写到这里
  --host 地址     向本单位的主机办理，如 192.168.1.20 或 192.168.1.20:8443；数据文件夹是席位的，不用写
                  第一次连时加 --trust 连接文件，或 --words 六个字（与主机上显示的核对过的）；以后不用再写
  --help          列出全部操作；--help <操作> 显示它的输入格式（JSON Schema）

程序打不开时从备份恢复：restore --help

输入是 JSON，或 @文件（文件里是 JSON），或 -（从标准输入读取）。
JSON 中写 "@file:路径" 的地方，换成那个文件的名称和内容。
结果以 JSON 打印。退出码：0 办成，1 没有办成（打印原因），2 用法不对。`;

/** All operations, one line each: name, label, who may, kind, and the fields of the input (`?` may be left out). */
export function operationList(): string {
  const rows = Object.entries(contract).map(([name, operation]: [string, Operation]) => [
    name,
    operation.label,
    whoMay(operation.who),
    modes[operation.mode],
    fieldsOf(operation),
  ]);
  const head = ['操作', '名称', '谁可办理', '方式', '输入'];
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => width(row[column] ?? ''))));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => padded(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [usage, '', ...[head, ...rows].map(line)].join('\n');
}

/** One operation with the JSON Schema of its input. */
export function operationHelp(name: OperationName): string {
  const operation: Operation = contract[name];
  const head = `${name}  ${operation.label}（${modes[operation.mode]}；${whoMay(operation.who)}）`;
  return `${head}\n${JSON.stringify(schemaOf(operation), null, 2)}`;
}

function whoMay(who: Who): string {
  if (who === 'anyone') return '无需登录';
  if (who === 'signed-in') return '登录即可';
  if (who === 'admin-or-new') return `${roles.admin}；首次设置前不用登录`;
  return who.map((role) => roles[role]).join('、');
}

function schemaOf(operation: Operation) {
  return z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' });
}

function fieldsOf(operation: Operation): string {
  const { properties = {}, required = [] } = schemaOf(operation);
  return Object.keys(properties)
    .map((name) => (required.includes(name) ? name : `${name}?`))
    .join(' ');
}

/** Chinese characters and full-width signs are two columns wide on a terminal. */
function width(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]/.test(sign) ? 2 : 1), 0);
}
function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)));
}
