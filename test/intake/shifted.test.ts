import { expect, test } from 'vitest';
import { readIntake, readIntakeTables } from '../../shared/domain/intake/read.ts';

const header = ['编号', '案由', '提出人', '主办单位', '会办单位', '交办日期', '答复期限'];
const rows = [
  ['101', '关于增设日间照料中心的建议', '周启明', '市民政局', '市财政局', '2026-03-02', '2026-06-02'],
  ['102', '关于加强临时救助的建议', '何婉清', '市民政局', '市人社局', '2026-03-02', '2026-06-02'],
  ['103', '关于规范志愿服务的建议', '韩梅', '市民政局', '市文明办', '2026-03-02', '2026-06-02'],
  ['104', '关于修缮敬老院的建议', '柏青', '市民政局', '市住建局', '2026-03-02', '2026-06-02'],
];
const text = (table: readonly (readonly string[])[]) => table.map((cells) => cells.join('\t')).join('\n');
/** A column of numbers in front that the heading does not know. */
const shifted = [header, ...rows.map((cells, at) => [String(at + 1), ...cells])];

test('交办表的表头错了一位，整张表只问一次；答应了就按移过来的读，一行也不用改', () => {
  const asked = readIntake(text(shifted), '云澜市民政局');
  expect(asked.question).toBe('「案由」一栏写的是「101」之类，从这一列起像是错了一位？');
  const moved = readIntake(text(shifted), '云澜市民政局', { shifted: true });
  expect(moved.question).toBeUndefined();
  expect(
    moved.items.map(({ number, title, leadUnit, coUnits, dueOn, doubts }) => [
      number,
      title,
      leadUnit,
      coUnits[0],
      dueOn,
      doubts.length,
    ]),
  ).toEqual(rows.map(([number, title, , lead, co, , due]) => [number, title, lead, co, due, 0]));
});

test('表头没有错位的不问；一列以上的格子都与表头矛盾才问', () => {
  expect(readIntake(text([header, ...rows]), '云澜市民政局').question).toBeUndefined();
  const one = rows.map((cells) => cells.map((cell, at) => (at === 2 ? '—' : cell)));
  expect(readIntake(text([header, ...one]), '云澜市民政局').question).toBeUndefined();
});

test('文件里的表也只问一次', () => {
  const asked = readIntakeTables([shifted], '', '云澜市民政局');
  expect(asked?.question).toContain('错了一位');
  const moved = readIntakeTables([shifted], '', '云澜市民政局', { shifted: true });
  expect(moved?.items.map(({ number }) => number)).toEqual(['101', '102', '103', '104']);
});
