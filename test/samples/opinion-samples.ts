import { readFileSync } from 'node:fs';
import { readAsks } from '../../shared/domain/asks/read-asks.ts';
import { readOpinion } from '../../shared/domain/opinions/text.ts';
import type { LetterContent } from '../../shared/model/letter/letter.ts';
import type { Ask } from '../../shared/model/merging/asks.ts';
import type { Opinion, TextBlock } from '../../shared/model/opinions.ts';

const folder = new URL('./opinions/', import.meta.url);

/** The six units of the invented case, in the order of their numbers in the directory. */
export const sampleUnits = [
  '市卫生健康委',
  '市财政局',
  '市人力资源社会保障局',
  '市教育局',
  '市住房城乡建设局',
  '市市场监管局',
];

export function sampleText(name: string): string {
  return readFileSync(new URL(`${name}.txt`, folder), 'utf8');
}

export function sampleAsks(): Ask[] {
  return readAsks(sampleText('建议原文'));
}

export function opinion(unitId: number, blocks: TextBlock[], version = 1, id = unitId * 100 + version): Opinion {
  return {
    id,
    unitId,
    version,
    blocks,
    fileName: null,
    receivedOn: '2026-04-20',
    recordedAt: '2026-04-20T01:00:00.000Z',
    recordedBy: '周经办',
  };
}

export function sampleOpinions(): Opinion[] {
  return sampleUnits.map((name, index) => opinion(index + 1, readOpinion(sampleText(name)).blocks));
}

export const emptyContent: LetterContent = {
  title: '临江市民政局关于市十六届人大三次会议第77号代表建议答复的函',
  salutation: '陈某某代表：',
  opening: '您提出的建议收悉。',
  blocks: [],
  closing: ['专此函复。'],
  note: '',
  enclosures: [],
  copyTo: [],
  resultClass: '',
  disclosure: null,
  decisions: [],
  merged: [],
};
