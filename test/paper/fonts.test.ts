import { expect, test } from 'vitest';
import { letterDocx } from '../../electron/docx/letter-docx.ts';
import { fontsHere, letterFonts, missingFonts, missingWords } from '../../shared/domain/paper/fonts.ts';
import { fonts, latinFont } from '../../shared/domain/paper/style.ts';
import { sampleLetter } from '../samples/sample-letter.ts';
import { docxParts } from '../support/files/docx-parts.ts';

const shown = (installed: string[]) =>
  Object.fromEntries(fontsHere((family) => installed.includes(family)).map((font) => [font.key, font]));

test('方正小标宋简体没有时，依次用方正小标宋_GBK、华文中宋、宋体加粗', () => {
  expect(shown(['方正小标宋简体', 'STZhongsong']).xiaobiaosong).toMatchObject({ shown: '方正小标宋简体', bold: false });
  expect(shown(['方正小标宋_GBK', '华文中宋']).xiaobiaosong).toMatchObject({ shown: '方正小标宋_GBK', bold: false });
  expect(shown(['STZhongsong', 'SimSun']).xiaobiaosong).toMatchObject({ shown: '华文中宋', bold: false });
  expect(shown(['SimSun']).xiaobiaosong).toMatchObject({ shown: '宋体', bold: true });
});

test('仿宋_GB2312 没有用仿宋，楷体_GB2312 没有用楷体，英文系统里的名字也认', () => {
  expect(shown(['FangSong', 'KaiTi'])).toMatchObject({ fangsong: { shown: '仿宋' }, kaiti: { shown: '楷体' } });
  expect(shown(['FangSong_GB2312'])).toMatchObject({ fangsong: { shown: '仿宋_GB2312' } });
});

test('缺的字体说明以什么代替；一种都没有时如实说', () => {
  const windows = fontsHere((family) => ['SimSun', 'SimHei', 'FangSong', 'KaiTi', 'Times New Roman'].includes(family));
  expect(missingFonts(windows).map(missingWords)).toEqual([
    '方正小标宋简体（以宋体加粗代替）',
    '仿宋_GB2312（以仿宋代替）',
    '楷体_GB2312（以楷体代替）',
  ]);
  expect(missingWords(missingFonts(fontsHere(() => false))[0] as never)).toBe('方正小标宋简体（由系统任选一种代替）');
});

test('程序说的标准字体就是 Word 文件里写的字体', () => {
  for (const face of ['xiaobiaosong', 'fangsong', 'kaiti', 'heiti', 'songti'] as const) {
    expect(letterFonts[face].standard.name).toBe(fonts[face].name);
  }
  expect(letterFonts.latin.standard.name).toBe(latinFont);
});

test('Word 文件的字体表写明每种标准字体的代用字体，不写随处可得的开源字体', async () => {
  const parts = await docxParts(
    await letterDocx(sampleLetter('letter'), { office: '临江市民政局', day: '2026-05-20' }),
  );
  const table = parts.get('word/fontTable.xml') ?? '';
  expect(table).toContain(
    '<w:font w:name="方正小标宋简体"><w:altName w:val="FZXiaoBiaoSong-B05S,FZXiaoBiaoSong-B05,方正小标宋_GBK,',
  );
  expect(table).toMatch(/w:name="仿宋_GB2312"><w:altName w:val="FangSong_GB2312,仿宋,FangSong/);
  expect(table).not.toMatch(/Noto|Fandol|思源/);
  // 文中用到的每种字体都在表里。
  const used = new Set(
    [
      ...`${parts.get('word/styles.xml')}${parts.get('word/document.xml')}`.matchAll(/w:(?:eastAsia|ascii)="([^"]+)"/g),
    ].map(([, name]) => name),
  );
  for (const name of used) if (name !== 'zh-CN') expect(table).toContain(`w:name="${name}"`);
});
