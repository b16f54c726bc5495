import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postDocx } from '../../electron/docx/post-docx.ts';
import { postAddresses, postPages, postSheets } from '../../shared/domain/papers/post.ts';
import { keysOf } from '../../shared/model/kinds.ts';
import { type PostFormat, postFormats } from '../../shared/model/papers/post.ts';
import { schemaErrors } from '../support/files/schema-errors.ts';
import { type Rendered, renderedAll } from '../support/rendered-page.ts';

const person = (name: string, organization = '') => ({ name, organization, phone: '' });
const npc = (...proposers: ReturnType<typeof person>[]) => ({
  kind: 'npc-suggestion' as const,
  proposers,
  collective: null,
});

describe('信封和标签写给谁', () => {
  test('每位代表、委员一个，几件都是他提的也只一个；集体提案写单位和联系人', () => {
    const chen = person('陈若安', '云澜市第一中学');
    const collective = {
      kind: 'cppcc-proposal' as const,
      proposers: [],
      collective: { name: '民建云澜市委会', contactPerson: '' },
    };
    expect(postAddresses([npc(chen, person('许知夏')), npc(chen), collective])).toEqual([
      { place: '云澜市第一中学', name: '陈若安代表' },
      { place: '', name: '许知夏代表' },
      { place: '民建云澜市委会', name: '负责同志' },
    ]);
  });

  test('同名不同单位的是两个人', () => {
    expect(postAddresses([npc(person('陈若安', '甲校')), npc(person('陈若安', '乙校'))])).toHaveLength(2);
  });

  test('标签满一张接第二张', () => {
    const many = Array.from({ length: 25 }, (_, at) => ({ place: '', name: `第${at}位` }));
    expect(postPages(many, postSheets['labels-24']).map((page) => page.length)).toEqual([24, 1]);
  });
});

describe('信封和标签在纸上', () => {
  const formats = keysOf(postFormats);
  const addresses = Array.from({ length: 15 }, (_, at) => ({
    place: '云澜市第一中学',
    name: `甲乙${'一二三四五六七八九十丁戊己庚辛'[at]}代表`,
  }));
  const sender = { name: '云澜市民政局', phone: '0570-3000001' };
  const files = formats.map((format) =>
    postDocx({ addresses, sender }, postSheets[format], { title: postFormats[format], office: sender.name }),
  );
  let papers: Rendered[];
  beforeAll(async () => {
    papers = await renderedAll(await Promise.all(files));
  }, 120_000);
  afterAll(() => papers[0]?.remove());
  const paperOf = (format: PostFormat) => papers[formats.indexOf(format)] as Rendered;

  test.each(formats)('%s：纸的大小、张数与规格相符，文件合规范', async (format) => {
    const { widthMm, heightMm, columns, rows } = postSheets[format];
    const paper = paperOf(format);
    expect(Math.abs(paper.sizeMm.width - widthMm)).toBeLessThan(0.5);
    expect(Math.abs(paper.sizeMm.height - heightMm)).toBeLessThan(0.5);
    expect(paper.pages).toBe(Math.ceil(addresses.length / (columns * rows)));
    expect(await schemaErrors(await (files[formats.indexOf(format)] as Promise<Uint8Array>))).toEqual([]);
  });

  test.each(['labels-24', 'labels-14'] as const)('%s：每个收件人都在自己那一格里，不压切口', async (format) => {
    const { columns, rows, cellMm, leftMm, topMm, gapMm } = postSheets[format];
    const paper = paperOf(format);
    let seen = 0;
    for (let page = 1; page <= paper.pages; page += 1) {
      for (const line of await paper.lines(page)) {
        const row = Math.floor((line.top - topMm) / cellMm.height);
        expect(row).toBeLessThan(rows);
        expect(line.bottom).toBeLessThan(topMm + (row + 1) * cellMm.height);
        expect(line.left).toBeGreaterThan(leftMm);
        expect(line.right).toBeLessThan(leftMm + columns * cellMm.width + (columns - 1) * gapMm);
        seen += line.text.match(/代表/gu)?.length ?? 0;
      }
    }
    expect(seen).toBe(addresses.length);
  });

  test.each(['dl', 'c5'] as const)('%s：收件人在中间，寄件单位在右下', async (format) => {
    const { widthMm, heightMm } = postSheets[format];
    const lines = await paperOf(format).lines(1);
    const receiver = lines.find(({ text }) => text.includes('代表'));
    const from = lines.find(({ text }) => text.includes('民政局'));
    expect(receiver?.top).toBeGreaterThan(heightMm * 0.4);
    expect(receiver?.bottom).toBeLessThan(heightMm * 0.75);
    expect(receiver?.left).toBeGreaterThan(widthMm * 0.25);
    expect(from?.top).toBeGreaterThan(heightMm * 0.75);
    expect(from?.right).toBeGreaterThan(widthMm * 0.85);
    expect(from?.bottom).toBeLessThan(heightMm - 5);
  });
});
