import type { Found } from '../../../model/letter/proof.ts';
import { foundAt } from '../found.ts';

const fullWidth: Record<string, string> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};
const han = /[\u3400-\u9fff\uf900-\ufaff〇、。“”‘’《》〈〉（）〔〕【】，；：？！]/u;
/** What is written in half width whatever stands beside it: addresses, and telephone numbers with their area. */
const kept =
  /(?:https?:\/\/|www\.)[\w\-.~:/?#@!$&+,;=%]{1,200}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|\(0\d{2,3}\)(?=[\s-]?\d{7,8})|\d{1,3}(?:,\d{3})+|\d{1,2}:\d{2}/gu;

/** 汉字之间用全角标点：,:;?!() and straight quotes beside Chinese; 10:30, 1,146, web addresses and Latin text stay. */
export function halfWidthMarks(text: string): Found[] {
  if (!/[,:;?!()"'.\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/u.test(text)) return [];
  const stays = new Set<number>();
  for (const { 0: words, index } of text.matchAll(kept)) {
    for (let at = index; at < index + words.length; at += 1) stays.add(at);
  }
  const found: Found[] = [];
  const say = (at: number, right: string, words = text[at] ?? '') =>
    found.push(
      foundAt(at, words, { kind: 'mark', severity: 'warning', right, message: `中文里用全角标点「${right}」` }),
    );
  const opens: number[] = [];
  let quotes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (stays.has(at)) continue;
    if (char === '(') opens.push(at);
    else if (char === ')') {
      const open = opens.pop();
      if (open === undefined ? beside(text, at) : chineseBrackets(text, open, at)) {
        if (open !== undefined) say(open, '（');
        say(at, '）');
      }
    } else if (char === '"' && beside(text, at)) {
      say(at, quotes % 2 === 0 ? '“' : '”');
      quotes += 1;
    } else if (',:;?!'.includes(char) && beside(text, at) && !/\d[,:]\d/u.test(text.slice(at - 1, at + 2))) {
      say(at, fullWidth[char] ?? char);
    } else if (
      char === '.' &&
      (text[at - 1] ?? '') > '\u3400' &&
      han.test(text[at - 1] ?? '') &&
      !/[\d.]/u.test(text[at + 1] ?? '')
    ) {
      const ends = /^\.(?:$|\n)/u.test(text.slice(at, at + 2));
      // 建议收悉.现答复如下: 一. and 1. count.
      const within = /[\u4e00-\u9fff]/u.test(text[at + 1] ?? '') && /[\u4e00-\u9fff]{3}$/u.test(text.slice(0, at));
      if (text[at - 1] !== '.' && (ends || within)) say(at, '。');
    }
  }
  for (const open of opens) if (beside(text, open)) say(open, '（');
  for (const { 0: words, index } of text.matchAll(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]{1,40}/gu)) {
    const right = words.replace(/./gu, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0));
    found.push(foundAt(index, words, { kind: 'numeral', severity: 'warning', right, message: '数字和字母用半角' }));
  }
  return found.sort((a, b) => a.from - b.from);
}

const beside = (text: string, at: number) => han.test(neighbour(text, at, -1)) || han.test(neighbour(text, at, 1));

/** Brackets of a sentence in Chinese; (mini program) and f(x) are not. */
function chineseBrackets(text: string, open: number, close: number): boolean {
  const inside = text.slice(open + 1, close);
  return han.test(inside) || (beside(text, open) && !/[A-Za-z]/u.test(inside));
}

function neighbour(text: string, from: number, step: 1 | -1): string {
  for (let at = from + step, steps = 0; steps < 4; at += step, steps += 1) {
    const char = text[at];
    if (char === undefined) return '';
    if (!/[\s,:;?!()"'.%\d]/u.test(char)) return char;
  }
  return '';
}
