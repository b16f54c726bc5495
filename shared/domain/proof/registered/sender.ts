import type { LetterProof, ProofFinding } from '../../../model/letter/proof.ts';
import { ownAddress } from '../../letter/addressee.ts';
import { foundIn, type ProofPart, quotedPlaces } from '../found.ts';

/** The office in whose name the letter goes: of the signature, else of the title. 临江市民政局关于… → 临江市民政局. */
function senderOf(parts: readonly ProofPart[]): string {
  const signed = parts.find(({ name }) => name === 'signature')?.text.trim() ?? '';
  // Where the two differ, `wrongSender` says so; the title is the likelier.
  return titledBy(parts)?.words ?? signed;
}

function titledBy(parts: readonly ProofPart[]): { part: ProofPart; words: string } | null {
  const part = parts.find(({ name }) => name === 'title');
  const words = part
    ? (/^\s*([\u4e00-\u9fff]{3,24}?(?:局|委|办|厅|部|委员会|办公室|中心|政府))(?=关于|对)/u.exec(part.text)?.[1] ?? '')
    : '';
  return part && words ? { part, words } : null;
}

/** 署名与标题中的单位一致. */
export function wrongSender(parts: readonly ProofPart[]): ProofFinding[] {
  const signature = parts.find(({ name }) => name === 'signature');
  const titled = titledBy(parts);
  const signed = signature?.text.trim() ?? '';
  if (!signature || !titled || signed === '' || signed === titled.words || signed.includes('\n')) return [];
  if (signed.endsWith(titled.words) || titled.words.endsWith(signed)) return [];
  return [
    foundIn(signature, signature.text.indexOf(signed), signed, {
      kind: 'registration',
      severity: 'error',
      right: titled.words,
      message: `署名与标题中的${titled.words}不一致`,
    }),
  ];
}

/** 自称前后一致：我局 throughout; 我委 of another unit, 本局 and 我单位 beside 我局. */
export function oneNameForUs(parts: readonly ProofPart[], opinions: LetterProof['opinions']): ProofFinding[] {
  const sender = senderOf(parts);
  const due = ownAddress(sender);
  if (sender === '' || due === '我单位') return [];
  return parts
    .filter(({ name }) => name === 'blocks' || name === 'opening' || name === 'closing')
    .flatMap((part) => {
      const quoted = quotedPlaces(part.text);
      return [
        ...part.text.matchAll(
          /我(?:局|委(?!员)|办(?!理|事|公|学|的)|厅|部(?!门|分|队)|中心|单位|院|会(?![将要在员议]))|本(?:局|委(?!员)|办|厅|单位)/gu,
        ),
      ].flatMap(({ 0: words, index }) => {
        if (words === due || quoted(index)) return [];
        // 「市教育局：我局…」 inside a told opinion stands in quotes; elsewhere it would be ours.
        const strange = words.startsWith('我') && words !== '我单位';
        const fromUnit =
          strange && (opinions ?? []).some(({ text }) => text.includes(part.text.slice(index, index + 8)));
        return [
          foundIn(part, index, words, {
            ...{ kind: 'names', severity: strange ? 'error' : 'warning', right: due },
            message: fromUnit ? `「${words}」是会办单位的自称，放在本函里会被当成本单位` : `自称前后一致，用「${due}」`,
          }),
        ];
      });
    });
}

/** 我市、我县 by the sender's own place: 我县 in a letter of a city's bureau. */
export function ownPlaces(parts: readonly ProofPart[]): ProofFinding[] {
  const place = /^[\u4e00-\u9fff]{2,10}?([市县区州旗])(?=[\u4e00-\u9fff]*(?:局|委|办|厅|部|政府)$)/u.exec(
    senderOf(parts),
  )?.[1];
  if (!place) return [];
  return parts
    .filter(({ name }) => name === 'blocks' || name === 'opening' || name === 'closing')
    .flatMap((part) => {
      const quoted = quotedPlaces(part.text);
      const own = part.text.includes(`我${place}`);
      return [...part.text.matchAll(/[我本]([市县区])(?![级属])/gu)].flatMap(({ 0: words, 1: named = '', index }) => {
        // A county may speak of the city that it belongs to; a city has no 我县.
        if (named === place || quoted(index) || (named === '市' && (own || place === '区'))) return [];
        if (named === '区' && place !== '市') return [];
        return [
          foundIn(part, index, words, {
            kind: 'names',
            severity: named === '县' ? 'error' : 'warning',
            right: `${words[0]}${place}`,
            message: `本单位在${place}一级，称「我${place}」`,
          }),
        ];
      });
    });
}

/** 松岭县财政投入… in a letter of 梅川县: another place's name left in from another letter, where none else speaks of it. */
export function placesLeftIn(parts: readonly ProofPart[], others: readonly string[]): ProofFinding[] {
  const own = /^([\u4e00-\u9fff]{2,4}?)([县区])(?=[\u4e00-\u9fff]*(?:局|委|办|政府)$)/u.exec(senderOf(parts));
  const [, name = '', level = ''] = own ?? [];
  if (name === '') return [];
  const strange = new RegExp(
    `(?<=^|[，。；])([\\u4e00-\\u9fff]{2,3})(?:${level}(?=财政|民政局|人民政府|政府|委、|投入|现有|共有|民政部门|教育局|医保局|卫生健康|残联|住房)|[县区](?=现有|共有|全县|全区|民政局))`,
    'gu',
  );
  return parts
    .filter(({ name: part }) => part === 'opening' || part === 'blocks' || part === 'closing')
    .flatMap((part) =>
      [...part.text.matchAll(strange)].flatMap(({ 0: words, 1: place = '', index }) => {
        if (
          place === name ||
          // 丹溪区 of a letter of 丹溪区, told with the other sign, is the matter of another rule.
          words === name + level ||
          /[我本全各该每两外邻某其已列入纳报送有个等由市省县区经商会请与和对向同按据从被将为并在至到是]/u.test(place)
        )
          return [];
        if (others.some((text) => text.includes(words))) return [];
        return [
          foundIn(part, index, words, {
            ...{ kind: 'names', severity: 'warning', right: name + level },
            message: `本函是${name}${level}的，这里是别处的名称，请核对`,
          }),
        ];
      }),
    );
}
