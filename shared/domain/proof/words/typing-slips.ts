import type { Found } from '../../../model/letter/proof.ts';
import { foundAt, quotedPlaces } from '../found.ts';
import { shapedAlike } from '../lists/shaped-alike.ts';
import { usualSurnames } from '../outgoing/personal-data.ts';
import { isWord, knownWords, parted, unlikelihood } from './known-words.ts';

/** A text longer than this is not looked through character by character. */
const longest = 20_000;
/** Characters on either side that take part in the judgement. */
const reach = 4;

/** A character that is a word by itself as often as this is none of a slip. */
const usualBits = 8.5;

/** How much better the text must read with the other word, in bits, for an error and for advice. */
const sure = 14;
const likely = 6;
/** How usual the other word is: rarer ones need more to be believed. */
const usualWord = 15;
const rarest = 18;

/**
 * 同音别字、多字、颠倒：where another character typed alike, one character less, or two the other way round make words of
 * what are none. 尊照 → 遵照, 名单单 → 名单, 务服 → 服务. Names stay: what stands before 镇 or after 联系人 is none of ours.
 */
export function typingSlips(text: string, names: ReadonlySet<string> = new Set()): Found[] {
  if (text.length > longest) return [];
  const quoted = quotedPlaces(text);
  const found: Found[] = [];
  for (const { 0: run, index } of text.matchAll(/[\u4e00-\u9fff]{2,200}/gu)) {
    if (quoted(index)) continue;
    const alone = standAlone(run);
    let at = 0;
    while (at + 1 < run.length) {
      const slip = (alone[at] || alone[at + 1]) && isDoubtful(run, at) ? best(run, at) : null;
      // 临民发〔2026〕 and 11区 are no words that were typed.
      const odd = /^[〔（[(](?:19|20)\d\d/u.test(text.slice(index + at + 2)) || /\d/u.test(text[index + at - 1] ?? '');
      if (
        slip === null ||
        odd ||
        isSlogan(text, index + at) ||
        isName(text, run, index, at, names) ||
        isBehindSurname(run, at, alone)
      ) {
        at += 1;
        continue;
      }
      const { size, right, gain } = slip;
      const words = run.slice(at, at + size);
      found.push(
        foundAt(index + at, words, {
          ...{ kind: 'typing', severity: gain >= sure ? 'error' : 'advice', right },
          message: `「${words}」像是「${right}」之误`,
        }),
      );
      at += size;
    }
  }
  return found;
}

/** 稳队伍、强专业、优服务: a verb of one character before its object, in a row of such. */
function isSlogan(text: string, at: number): boolean {
  if (!/[优强稳促提补增降惠畅拓抓建立树防保扩压严破解固筑兴育活通快减治管聚凝夯亮暖]/u.test(text[at] ?? ''))
    return false;
  return (
    /^[\u4e00-\u9fff]{3,5}(?=[，、。；”）]|$)/u.test(text.slice(at, at + 6)) &&
    /(?:[要是、，“（]|^)$/u.test(text.slice(Math.max(0, at - 1), at))
  );
}

/** The characters that belong to no word of the stretch, very usual ones (的, 和, 在) left out. */
function standAlone(run: string): boolean[] {
  const { starts } = parted(run);
  const alone = new Array<boolean>(run.length).fill(false);
  for (const [turn, start] of starts.entries()) {
    if ((starts[turn + 1] ?? run.length) === start + 1)
      alone[start] = (knownWords().bits.get(run[start] ?? '') ?? 24) > usualBits;
  }
  return alone;
}

/** Only where two characters beside each other are no word is anything tried. */
function isDoubtful(run: string, at: number): boolean {
  // 乙段, 丙方案: what counts stands by itself before anything. 电子屏等: 等 ends a list.
  if (/[市县区镇乡]|^[甲乙丙丁]|[等牌]$/u.test(run.slice(at, at + 2))) return false;
  return !isWord(run.slice(at, at + 2)) || run[at] === run[at + 1];
}

type Slip = { size: number; right: string; gain: number };

function best(run: string, at: number): Slip | null {
  const from = Math.max(0, at - reach);
  const before = run.slice(from, at);
  const pair = run.slice(at, at + 2);
  const after = run.slice(at + 2, at + 2 + reach);
  const now = unlikelihood(before + pair + after);
  let slip: Slip | null = null;
  const weigh = (right: string, cost: number) => {
    const rare = knownWords().bits.get(right) ?? rarest + 1;
    if (rare > rarest) return;
    const gain = now - unlikelihood(before + right + after) - cost - 2 * Math.max(0, rare - usualWord);
    if (gain >= likely && gain > (slip?.gain ?? 0)) slip = { size: 2, right, gain };
  };
  const [first = '', second = ''] = pair;
  for (const other of alikeOf(first)) {
    weigh(other + second, 4);
  }
  for (const other of alikeOf(second)) {
    weigh(first + other, 4);
  }
  for (const other of shapes().get(first) ?? []) weigh(other + second, byEye);
  for (const other of shapes().get(second) ?? []) weigh(first + other, byEye);
  weigh(second + first, 8);
  return slip;
}

/** What a slip of the eye costs: rarer than one of typing. */
const byEye = 6;
let shapesReady: ReadonlyMap<string, readonly string[]> | null = null;

function shapes(): ReadonlyMap<string, readonly string[]> {
  if (shapesReady) return shapesReady;
  const all = new Map<string, string[]>();
  for (const group of shapedAlike.trim().split(/\s+/u))
    for (const each of group)
      all.set(each, [...(all.get(each) ?? []), ...[...group].filter((other) => other !== each)]);
  shapesReady = all;
  return all;
}

const alikeReady = new Map<string, readonly string[]>();

function alikeOf(character: string): readonly string[] {
  const ready = alikeReady.get(character);
  if (ready) return ready;
  const { typed, alike } = knownWords();
  const others = (typed.get(character) ?? []).flatMap((syllable) => alike.get(syllable) ?? []);
  const list = others.filter((each) => each !== character);
  alikeReady.set(character, list);
  return list;
}

/** Surnames beyond the usual ones. */
const rareSurnames =
  '靳蒲卓桂栾商敖仇阮岳仲宫裘乌巴邰冼寇甄杭葛詹滕奚沙谷符苟佟边扈冀匡郁晏瞿荆匙佘邢阎辜蔺喻佴覃鄢闵娄桑宓洪郗隗逄仝亓麦植骈么岂';

/** 江一帆, 靳来福, 小宇（化名）: what a surname that is no everyday word stands before, is a name. */
function isBehindSurname(run: string, at: number, alone: readonly boolean[]): boolean {
  const rare = (character: string) => (knownWords().bits.get(character) ?? 99) > 12;
  const before = run[at - 1] ?? '';
  const isSurname = (character: string) => character !== '' && (usualSurnames + rareSurnames).includes(character);
  if (isSurname(before) && alone[at - 1] && rare(before)) return true;
  // 孟庆松: a surname that the next characters made a word of.
  const further = run[at - 2] ?? '';
  if (isSurname(further) && rare(further) && alone[at - 2] && alone[at - 1]) return true;
  return isSurname(run[at] ?? '') && (knownWords().bits.get(run[at] ?? '') ?? 99) > 15;
}

function isName(text: string, run: string, index: number, at: number, names: ReadonlySet<string>): boolean {
  const around = run.slice(Math.max(0, at - 3), at + 5);
  for (const name of names) if (around.includes(name)) return true;
  if (
    /^[\u4e00-\u9fff]{1,4}?(?:市|县|区|镇|乡|村|街道|社区|路|街|桥|山|河|湖|寺|园|院|中学|小学|公司|集团|老人|同志|女士|先生)/u.test(
      run.slice(at + 1, at + 8),
    )
  )
    return true;
  const lead = text.slice(Math.max(0, index + at - 8), index + at);
  return (
    (/(?:联系人|负责人|经办人|[：、（])$/u.test(lead) &&
      /^[：（，、）。]|^$/u.test(text.slice(index + at + 2, index + at + 3) || '')) ||
    /^（化名/u.test(text.slice(index + at + 2, index + at + 5))
  );
}
