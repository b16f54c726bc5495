import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { arrowsBetween } from '../../build/map/arrows-between.ts';
import { drawing } from '../../build/map/draw.ts';
import { pictures } from '../../build/map/pictures.ts';
import { placesOf } from '../../build/map/places.ts';
import { planOf } from '../../build/map/plan.ts';
import { type Floor, floors, type Room, rooms } from '../../build/rooms.ts';
import { filesByFolder, foldersOn } from '../support/folders.ts';

const root = join(import.meta.dirname, '..', '..');
const all = Object.keys(floors) as Floor[];

test('图与程序一致', () => {
  for (const { file, svg } of pictures(root)) {
    const drawn = existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '';
    expect(drawn === svg, `${file} 过时了，请运行 npm run map`).toBe(true);
  }
});

test('每层楼的文件夹都是登记过的房间，登记的房间都在', () => {
  for (const floor of all) {
    expect([...floors[floor]].sort(), `${floor} 的文件夹应与 build/rooms.ts 一致`).toEqual(foldersOn(root, floor));
  }
});

test('每个房间都有一句话，每句话都有房间', () => {
  const used = new Set<string>(Object.values(floors).flat());
  expect(Object.keys(rooms).filter((room) => !used.has(room))).toEqual([]);
  for (const sentence of Object.values(rooms)) expect(sentence.length, sentence).toBeLessThan(23);
});

test('每个房间有一页说明', () => {
  const without = (['shared/domain', 'electron', 'renderer'] as const).flatMap((floor) =>
    floors[floor].map((room) => `${floor}/${room}/README.md`).filter((path) => !existsSync(join(root, path))),
  );
  expect(without, '请写几行：这间管什么、从哪里读起').toEqual([]);
});

/** Folders of a file a room: as many as there are rooms. */
const aFileARoom = ['shared/contract', 'shared/errors', 'electron/db/schema'];

test('没有一个文件夹装着二十个上下以上的文件', () => {
  const tooFull = ['shared', 'electron', 'renderer', 'build', 'test'].flatMap((top) =>
    [...filesByFolder(root, top)]
      .filter(([folder, count]) => count > 21 && !aFileARoom.includes(folder))
      .map(([folder, count]) => `${folder}（${count}）`),
  );
  expect(tooFull, '请把其中一部分分到下一级的文件夹').toEqual([]);
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'map-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(files: Record<string, string>) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

test('箭头从引用而来，类型、样式和用时才取的也算；同一间里的、根上的不算', () => {
  write({
    'shared/domain/dates/day.ts': "import type { A } from '../life/a.ts';\nimport { b } from './b.ts';",
    'shared/domain/life/deep/a.ts': "const later = () => import('../../words/w.ts');\nimport '../../../root.ts';",
    'shared/domain/words/w.ts': 'export {\n  x,\n  y,\n} from "z";\nexport * from \'../names/n.ts\';',
  });
  expect(arrowsBetween(folder, 'shared/domain')).toEqual([
    { from: 'life', to: 'words' },
    { from: 'words', to: 'names' },
    { from: 'dates', to: 'life' },
  ]);
});

test('绕道走得到的箭头不画，向上的画成红的，大家都用的只标出来', () => {
  const order: Room[] = ['words', 'dates', 'letter', 'papers', 'review', 'life', 'board'];
  const down: [Room, Room][] = [
    ['dates', 'words'],
    ['letter', 'words'],
    ['papers', 'words'],
    ['letter', 'dates'],
    ['papers', 'letter'],
    ['papers', 'dates'],
  ];
  const plan = planOf(order, [...down.map(([from, to]) => ({ from, to })), { from: 'dates', to: 'board' }]);
  expect([...plan.everyones]).toEqual(['words']);
  expect(plan.down).toEqual([
    { from: 'letter', to: 'dates' },
    { from: 'papers', to: 'letter' },
  ]);
  expect(plan.up).toEqual([{ from: 'dates', to: 'board' }]);
  expect(plan.layers).toEqual([['words', 'review', 'life', 'board'], ['dates'], ['letter'], ['papers']]);
  expect(drawing('样', plan)).toContain('class="up"');
});

test('方框互不重叠', () => {
  for (const floor of all) {
    const boxes = [...placesOf(planOf(floors[floor], arrowsBetween(root, floor))).boxes.values()];
    const near = boxes.filter((a) => boxes.some((b) => a !== b && a.y === b.y && Math.abs(a.x - b.x) < 178));
    expect(near, floor).toEqual([]);
  }
});
