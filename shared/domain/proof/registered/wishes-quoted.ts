import type { LetterProof, ProofFinding } from '../../../model/letter/proof.ts';
import { readAsks } from '../../asks/read-asks.ts';
import { countLike, parseNumeral } from '../../words/numeral.ts';
import { foundIn, type ProofPart } from '../found.ts';
import { type Amount, countedIn, kin } from '../inside/amounts.ts';

type Proposal = LetterProof['proposal'];

/** 转述建议的数与原文相符：您建议提高到每例3000元 where the proposal says 2000元; 您提出的三点建议 of four. */
export function wishesQuoted(parts: readonly ProofPart[], proposal: Proposal): ProofFinding[] {
  if (proposal.body.trim() === '') return [];
  return parts
    .filter(({ name }) => name === 'opening' || name === 'blocks')
    .flatMap((part) => [...figuresQuoted(part, proposal.body), ...pointsCounted(part, proposal.body)]);
}

const wish =
  /(?:您|你们|贵委|贵会|代表|委员)(?:在[^，。；]{2,12}中)?(?:建议|提出|希望|反映|指出|提到|呼吁|认为)(?!的(?:问题|情况|建议)?[^，。；]{0,6}(?:已|均|都|我局))[^，。；]{2,60}/gu;

function figuresQuoted(part: ProofPart, body: string): ProofFinding[] {
  const there = countedIn({ text: body });
  return [...part.text.matchAll(wish)].flatMap(({ 0: words, index }) =>
    countedIn({ text: words }).flatMap((told) => {
      if (told.loose || told.measure === '个百分点' || told.measure === '') return [];
      const same = there.filter(({ measure }) => kin(measure) === kin(told.measure));
      if (same.length === 0 || same.some(({ value }) => value === told.value) || body.includes(told.words)) return [];
      const meant = toldLikewise(words.slice(0, told.from), body, same);
      if (meant === null) return [];
      const right = meant.words;
      return [
        foundIn(part, index + told.from, told.words, {
          kind: 'registration',
          severity: 'warning',
          right,
          message: `建议原文是${right}，不是${told.words}`,
        }),
      ];
    }),
  );
}

/** The one figure of the proposal before which the same words stand as before this one, as many of them as tell it alone. */
function toldLikewise(lead: string, body: string, same: readonly Amount[]): Amount | null {
  const known = /[\u4e00-\u9fff]{2,10}$/u.exec(lead)?.[0] ?? '';
  for (let length = known.length; length >= 2; length -= 1) {
    const words = known.slice(-length);
    const meant = same.filter(({ from }) => body.slice(0, from).endsWith(words));
    if (meant.length === 0) continue;
    return new Set(meant.map(({ value }) => value)).size === 1 && /每|[到至]|不低于/u.test(words)
      ? (meant[0] ?? null)
      : null;
  }
  return null;
}

function pointsCounted(part: ProofPart, body: string): ProofFinding[] {
  if (part.name !== 'opening') return [];
  const told =
    /(?:您|你们|贵委|贵会|代表|委员)提出的(?:关于[^，。；]{2,20}的)?([两二三四五六七八九]|[2-9])(点|条|项|方面)(?:意见|建议)/u.exec(
      part.text,
    );
  if (!told) return [];
  const asks = numbered(body) || readAsks(body).length;
  const announced = parseNumeral(told[1] ?? '');
  if (!announced || asks < 2 || asks === announced) return [];
  const right = countLike(told[1] ?? '', asks);
  const at = told.index + told[0].indexOf(`${told[1]}${told[2]}`);
  return [
    foundIn(part, at, `${told[1]}${told[2]}`, {
      kind: 'registration',
      severity: 'warning',
      right: right + (told[2] ?? ''),
      message: `建议原文提了${asks}${told[2]}`,
    }),
  ];
}

/** How many points a text numbers itself: 一、…二、…; 一是…二是…; 0 where it does not. */
function numbered(body: string): number {
  for (const mark of [
    /(?:^|\n)\s*([一二三四五六七八九])、/gu,
    /(?:^|[\n。；：])\s*([一二三四五六七八九])是/gu,
    /(?:^|\n|[。；：])\s*(\d)[.．、]/gu,
  ]) {
    const numbers = [...body.matchAll(mark)].map(({ 1: sign = '' }) => parseNumeral(sign) ?? Number(sign));
    if (numbers.length >= 2 && numbers.every((number, at) => number === at + 1)) return numbers.length;
  }
  return 0;
}
