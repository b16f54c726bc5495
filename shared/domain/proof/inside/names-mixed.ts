import type { ProofFinding } from '../../../model/letter/proof.ts';
import { foundIn, type ProofPart, quotedPlaces } from '../found.ts';
import { soundsOrLooksLike } from '../words/fixed-phrases-misspelt.ts';

const kinds =
  '社区|公园|小区|街道|医院|学校|小学|中学|公墓|墓园|陵园|敬老院|福利院|养老院|养老中心|幸福院|基金会|协会|商会|公司|大厦|广场|大桥|水库|景区|古镇|胡同|大道|殡仪馆|服务中心|居民区|中心|食堂|驿站';
/** One character behind which another kind may follow: 枫桥路社区 is no road. */
const shortKinds = '[站村镇乡路街巷桥苑里园湖河山寺庄湾坪寨]';
const named = new RegExp(
  `([\\u4e00-\\u9fff]{2,8}?)(${kinds}|${shortKinds}(?![\\u4e00-\\u9fff]{0,2}(?:${kinds})))`,
  'gu',
);
/** Two places may be called by what they are beside each other: 东湖公园 and 西湖公园. */
const apart = /[东南西北中上下前后左右大小新老内外一二三四五六七八九十甲乙丙丁市县区镇乡村省州旗高低公民]/u;
const kindOf = (name: string) => new RegExp(`(?:${kinds}|${shortKinds})$`, 'u').exec(name)?.[0];
const taken = /^(?:[在到由与和及的为对从各该本全某个是至等将把按于]|我[市县区局]|辖区|所有|部分|建设|新建|改造)/u;

/** 一个地方两个写法：枫桥路社区 and 枫乔路社区, 月亮湖公园 and 月牙湖公园. The one met less is told, or the later. */
export function namesMixed(parts: readonly ProofPart[], others: readonly string[]): ProofFinding[] {
  const met = new Map<string, { part: ProofPart; at: number; count: number; turn: number }>();
  let turn = 0;
  for (const part of parts) {
    if (!['title', 'opening', 'blocks', 'closing'].includes(part.name)) continue;
    const quoted = quotedPlaces(part.text);
    for (const { 0: words, 1: lead = '', 2: kind = '', index } of part.text.matchAll(named)) {
      // The name is what stands before its kind: three characters, or four.
      for (const size of [2, 3, 4]) {
        if (lead.length < size || (size > 2 && kind.length < 2 && lead.length > 5)) continue;
        const name = lead.slice(-size) + kind;
        const at = index + words.length - name.length;
        if (quoted(at)) continue;
        const known = met.get(name);
        if (known) known.count += 1;
        else met.set(name, { part, at, count: 1, turn: turn++ });
      }
    }
  }
  const found: ProofFinding[] = [];
  const names = [...met.keys()].filter((name) => !taken.test(name));
  if (names.length > 400) return [];
  const byKind = Map.groupBy(names, (name) => `${name.length}${name.slice(-2)}`);
  for (const group of byKind.values()) {
    for (const [n, one] of group.entries()) {
      for (const other of group.slice(n + 1)) {
        const off = [...one].flatMap((each, at) => (each === other[at] ? [] : [at]));
        const [at = 0] = off;
        // The first character other: another place; and so of what is counted or parted by where it lies.
        if (off.length !== 1 || at === 0) continue;
        const short = one.length - (kindOf(one)?.length ?? 0) < 3 || (kindOf(one)?.length ?? 0) < 2;
        if (short && !soundsOrLooksLike(one[at] ?? '', other[at] ?? '')) continue;
        if (apart.test(one[at] ?? '') || apart.test(other[at] ?? '')) continue;
        const [a, b] = [met.get(one), met.get(other)];
        if (!a || !b) continue;
        const said = (name: string) => others.some((text) => text.includes(name));
        const wrong = said(one) !== said(other) ? (said(one) ? b : a) : a.count < b.count ? a : b;
        const [words, right] = wrong === a ? [one, other] : [other, one];
        found.push(
          foundIn(wrong.part, wrong.at, words, {
            kind: 'names',
            severity: 'warning',
            right,
            message: `前后写法不一：「${words}」与「${right}」，请核对`,
          }),
        );
      }
    }
  }
  return found.filter(
    (each) =>
      !found.some(
        (other) =>
          other !== each &&
          other.where === each.where &&
          other.from <= each.from &&
          other.to >= each.to &&
          other.to - other.from > each.to - each.from,
      ),
  );
}
