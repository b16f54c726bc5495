import type { ProofFinding } from '../../../model/letter/proof.ts';
import { foundIn, type ProofPart } from '../found.ts';

/** 简称先交代后使用：（以下简称《条例》）stands where the full name is first; before it only the full name. */
export function shortNames(parts: readonly ProofPart[]): ProofFinding[] {
  const body = parts.filter(({ name }) => name === 'opening' || name === 'blocks' || name === 'closing');
  const found: ProofFinding[] = [];
  for (const [turn, part] of body.entries()) {
    if (!part.text.includes('简称')) continue;
    for (const match of part.text.matchAll(
      /([《“]?[^《》“”（）()，。；]{2,60}[》”]?)[（(](?:以下)?(?:统|并)?简称为?[：:]?[《“]?([^《》“”（）()，。；、]{1,20})[》”]?[）)]/gu,
    )) {
      const full = (match[1] ?? '').replace(/[《》“”]/gu, '');
      const short = match[2] ?? '';
      // 意见, 方案 and the like are words of their own.
      if (
        short.length < 2 ||
        /^(?:指导|实施|管理|工作|暂行)?(?:意见|方案|通知|条例|办法|规划|规定|标准|细则|中心|项目)$/u.test(short)
      )
        continue;
      // 市工信局（以下简称“市工业和信息化局”）: the one explained is shorter than what explains it.
      const tail = full.replace(/^.*[，、]/u, '');
      if (short.length > tail.length) {
        const at = match.index + Math.max(match[0].lastIndexOf('（'), match[0].lastIndexOf('('));
        found.push(
          foundIn(part, at, part.text.slice(at, match.index + match[0].length), {
            kind: 'names',
            severity: 'warning',
            right: '',
            message: '「简称」比前面的名称还长，像是全称与简称写反了',
          }),
        );
        continue;
      }
      for (const [other, each] of body.entries()) {
        if (other > turn) break;
        const text = other === turn ? each.text.slice(0, match.index) : each.text;
        for (const at of placesOf(text, short)) {
          // The short form inside the full one (市民政局 of 临江市民政局) is not it.
          if (
            placesOf(text, full).some((start) => at >= start && at < start + full.length) ||
            insideTitle(text, at, short)
          )
            continue;
          found.push(
            foundIn(each, at, short, {
              kind: 'names',
              severity: 'warning',
              right: full.length <= 40 ? full.replace(/^.*[，：]/u, '') : null,
              message: `「${short}」用在「以下简称」之前`,
            }),
          );
        }
      }
    }
  }
  return [...found, ...explainedTwice(body)];
}

/** 以下简称 said twice of the same name. */
function explainedTwice(body: readonly ProofPart[]): ProofFinding[] {
  const seen = new Set<string>();
  return body.flatMap((part) =>
    [...part.text.matchAll(/[（(]以下简称为?[《“]?([^《》“”（）()，。；、]{1,20})[》”]?[）)]/gu)].flatMap(
      ({ 0: words, 1: short = '', index }) => {
        if (!seen.has(short)) {
          seen.add(short);
          return [];
        }
        return [
          foundIn(part, index, words, { kind: 'names', severity: 'warning', right: '', message: '简称前面已经交代过' }),
        ];
      },
    ),
  );
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = words === '' ? -1 : text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    places.push(at);
  return places;
}

/** 《慈善法》 itself may be the short form; 条例 inside 《社会团体登记管理条例》 is not. */
function insideTitle(text: string, at: number, short: string): boolean {
  const open = text.lastIndexOf('《', at);
  const close = text.lastIndexOf('》', at);
  return open > close && text.slice(open + 1, open + 1 + short.length) !== short;
}

const mixed: readonly (readonly string[])[] = [
  ['卫健委', '卫生健康委', '卫健局', '卫生健康局'],
  ['人社局', '人力社保局'],
  ['住建局', '住建委', '住房城乡建设局'],
  ['发改委', '发改局', '发展改革委'],
  ['市监局', '市场监管局'],
  ['资规局', '自规局', '自然资源和规划局', '自然资源局'],
];

/** 同一部门前后用一个名称. */
export function oneNameEach(parts: readonly ProofPart[]): ProofFinding[] {
  const body = parts.filter(({ name }) => name === 'opening' || name === 'blocks' || name === 'closing');
  return mixed.flatMap((names) => {
    const met = names
      .map((name) => ({ name, first: body.findIndex(({ text }) => text.includes(name)) }))
      .filter(({ first }) => first >= 0);
    const longest = (name: string, part: ProofPart) =>
      !names.some((other) => other !== name && other.includes(name) && part.text.includes(other));
    const real = met.filter(({ name, first }) => longest(name, body[first] as ProofPart));
    if (real.length < 2) return [];
    const [main, ...others] = real.sort((a, b) => a.first - b.first);
    return others.flatMap(({ name, first }) => {
      const part = body[first];
      if (!part || !main) return [];
      return [
        foundIn(part, part.text.indexOf(name), name, {
          kind: 'names',
          severity: 'advice',
          right: main.name,
          message: `前面称「${main.name}」，前后宜用一个名称`,
        }),
      ];
    });
  });
}
