import { describe, expect, test } from 'vitest';
import { publicationMarks } from '../../shared/domain/publication/suggest.ts';
import { cpuTimeOf, longestForHalfAMillion } from '../support/cpu-time.ts';
import { markedCounties } from './marked-counties.ts';
import { markedParts } from './marked-parts.ts';
import { markedPages } from './marked-replies.ts';
import { markedShapes } from './marked-shapes.ts';
import { markedTexts } from './marked-texts.ts';

type Stretch = { from: number; to: number };

/** The text without its marks, and where they stood. */
function read(marked: string) {
  const [off, stay]: Stretch[][] = [[], []];
  let text = '';
  for (const part of marked.split(/(\[\[.*?\]\]|<<.*?>>)/)) {
    const inner = /^(?:\[\[|<<)(.*)(?:\]\]|>>)$/.exec(part)?.[1];
    if (inner !== undefined)
      (part.startsWith('[[') ? off : stay)?.push({ from: text.length, to: text.length + inner.length });
    text += inner ?? part;
  }
  return { text, off: off ?? [], stay: stay ?? [] };
}

const texts = [...markedTexts, ...markedPages, ...markedShapes, ...markedParts, ...markedCounties];
const tally = { off: 0, found: 0, stay: 0, taken: 0 };
const wrong: string[] = [];
for (const marked of texts) {
  const { text, off, stay } = read(marked);
  const covered = new Set(
    publicationMarks(text).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
  );
  const shareOf = ({ from, to }: Stretch) =>
    Array.from({ length: to - from }, (_, i) => from + i).filter((at) => covered.has(at)).length / (to - from);
  for (const each of off) {
    tally.off += 1;
    if (shareOf(each) >= 0.9) tally.found += 1;
    else wrong.push(`没有标出：${text.slice(each.from, each.to)}`);
  }
  for (const each of stay) {
    tally.stay += 1;
    if (shareOf(each) > 0.5) {
      tally.taken += 1;
      wrong.push(`不该标出：${text.slice(each.from, each.to)}`);
    }
  }
}
const percent = (part: number, of: number) => Math.round((part / of) * 1000) / 10;
console.info(
  `${texts.length}篇，应撤下${tally.off}处：标出${percent(tally.found, tally.off)}%；` +
    `应保留${tally.stay}处，误标${percent(tally.taken, tally.stay)}%\n${wrong.join('\n')}`,
);

describe('公开前应撤下的内容', () => {
  test('手机、住址、证号、卡号、受助人和家属姓名、病情、收支、内部用语都标出，九成九以上', () => {
    expect(percent(tally.found, tally.off)).toBeGreaterThanOrEqual(99);
  });

  test('代表委员和在职人员的姓名、办公电话、热线、统计数字、单位账号、化名和已隐去的号码不标，误标不超过百分之三', () => {
    expect(percent(tally.taken, tally.stay)).toBeLessThanOrEqual(3);
  });

  test('标出的每一处，字句与位置相符，依次排列，互不重叠', () => {
    for (const marked of texts) {
      const { text } = read(marked);
      let last = 0;
      for (const { from, to, words } of publicationMarks(text)) {
        expect(text.slice(from, to)).toBe(words);
        expect(from).toBeGreaterThanOrEqual(last);
        last = to;
      }
    }
  });

  test('五十万字没有标点的一段，几秒之内读完', () => {
    for (const words of [
      '王',
      '住路1号',
      '1',
      '患者李小明',
      '内部',
      '因病',
      '138 ',
      '元',
      'a@',
      '其妻',
      '12-',
      '王、',
      '王小明',
      '欧阳娜娜',
      '患者王小明患癌症。',
      '患者王小明离婚，',
    ]) {
      const text = words.repeat(500_000 / words.length);
      expect(
        cpuTimeOf(() => publicationMarks(text)),
        words,
      ).toBeLessThan(longestForHalfAMillion);
    }
  });
});
