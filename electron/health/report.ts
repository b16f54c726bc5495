import { migrations } from '../../migrations/index.ts';
import { sizeInWords } from '../../shared/domain/health/judge.ts';
import { editions, type Health, healthNames } from '../../shared/model/health/health.ts';
import { placeModes } from '../../shared/model/seats.ts';
import type { QueryContext } from '../context/context.ts';
import { kindOf } from '../db/kind.ts';
import { countRows } from '../db/paging.ts';
import { everyTable } from '../db/sight.ts';
import { keepingSettingsOf } from '../keeping/settings.ts';
import { deskSettingsOf } from '../people/desk-settings.ts';
import { waysOf } from '../people/ways.ts';
import { readPlace } from '../seats/place-file.ts';
import { logKinds } from './log-kinds.ts';
import { freeOf, sizesOf } from './sizes.ts';

const states = { good: '好', watch: '注意', bad: '要处理' } as const;
const yes = (is: boolean) => (is ? '是' : '否');

/**
 * What whoever helps may know: versions, sizes, counts, switches, kinds of errors. Everything in it is a number, a
 * word of the program's own, or one of a closed list; nothing is taken out of a row's words.
 */
export async function reportText(
  { db, folder, copies, now }: Pick<QueryContext, 'db' | 'folder' | 'copies' | 'now'>,
  health: Health,
): Promise<string> {
  const sizes = sizesOf(folder);
  const keeping = await keepingSettingsOf(db);
  const [ways, desk, place] = [await waysOf(db), await deskSettingsOf(db), readPlace(folder)];
  const state = copies.state();
  const standing = copies.standing();
  const counts: [string, string][] = [];
  for (const table of everyTable) {
    const count = await countRows(db.selectFrom(table));
    if (count > 0) counts.push([table, String(count)]);
  }
  const sections: [string, [string, string][]][] = [
    [
      '程序',
      [
        ['版本', `${health.version}（${editions[health.edition]}）`],
        ['系统', health.system],
        ['Node', process.versions.node],
        ['Electron', process.versions.electron ?? '无'],
        ['SQLite', process.versions.sqlite ?? '未知'],
        ['数据版本', String(migrations.length)],
        ['数据在', kindOf(db) === 'sqlite' ? '数据文件夹' : 'PostgreSQL 数据库'],
        ['这台电脑', placeModes[place.mode]],
        ['时区', Intl.DateTimeFormat().resolvedOptions().timeZone],
      ],
    ],
    ['情况', health.lines.map(({ of, state: how, words }) => [healthNames[of], `${states[how]}：${words}`])],
    [
      '大小',
      [
        ['数据文件', sizeInWords(sizes.store)],
        ['未并入的日志', sizeInWords(sizes.writeAhead)],
        ['附件', `${sizes.attachmentFiles}个，${sizeInWords(sizes.attachments)}`],
        ['程序日志', sizeInWords(sizes.log)],
        ['磁盘可用', sizeInWords(freeOf(folder))],
      ],
    ],
    [
      '备份',
      [
        ['最近一份', state.made ? `${state.made.at}，${sizeInWords(state.made.size)}` : '没有'],
        ['没有做成', state.failed?.at ?? '没有'],
        ['加密', yes(keeping.seal !== null)],
        ['第二处', keeping.second ? `每${keeping.second.everyDays}天` : '没有'],
        ['第二处最近一份', state.second.made?.at ?? '没有'],
        ['试开', state.rehearsed ? `${state.rehearsed.at}，${state.rehearsed.sound ? '完好' : '没有打开'}` : '没有'],
        ['只供查看的副本', yes(standing.lookOnly !== null)],
        ['只能读', yes(standing.readOnly !== null)],
      ],
    ],
    [
      '设置',
      [
        ...Object.entries(ways).map(([name, value]): [string, string] => [name, String(value)]),
        ...(['amberDays', 'redDays', 'chaseEvery', 'chaseTimes', 'logViews', 'signingMinutes', 'remind'] as const).map(
          (name): [string, string] => [name, String(desk[name])],
        ),
      ],
    ],
    ['各表的条数', counts],
    ['程序日志里的错误', logKinds(folder).map(({ what, count, last }) => [what, `${count}次，最近${last}`])],
  ];
  const text = sections.map(([title, lines]) =>
    [`【${title}】`, ...(lines.length > 0 ? lines.map(([name, value]) => `${name}：${value}`) : ['没有'])].join('\n'),
  );
  const head = `建议提案办理 情况说明\n${now}\n里面没有任何一件的内容，没有人名、单位名和文件夹的位置。`;
  return `${[head, ...text].join('\n\n')}\n`;
}
