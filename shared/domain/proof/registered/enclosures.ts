import type { ProofFinding } from '../../../model/letter/proof.ts';
import { parseNumeral } from '../../words/numeral.ts';
import { foundIn, type ProofPart } from '../found.ts';

const kind = 'enclosure' as const;

/** 附件：what the text points to is there, as many as it says, under the name it says. */
export function enclosuresNamed(parts: readonly ProofPart[]): ProofFinding[] {
  const names = parts.filter(({ name, text }) => name === 'enclosures' && text.trim() !== '');
  const body = parts.filter(({ name }) => name === 'blocks' || name === 'opening' || name === 'closing');
  const found: ProofFinding[] = [];
  let pointed = false;
  for (const part of body) {
    for (const { 0: words, 1: number, index } of part.text.matchAll(
      /(?:详见|见|参见|附上|随函附|（|列入|填写)?(?:本函)?附件(\d{1,2}|[一二三四五六七八九])?(?![\u4e00-\u9fff]{0,8}(?:材料齐全|上传))|(?:详见|见)(?:附后|附表|附图|后附)|(?:名单|清单|明细|方案|情况表|统计表)附后/gu,
    )) {
      if (/^附件(?:\d|[一二三])?[：:]/u.test(part.text.slice(index))) continue;
      const leads =
        /详见|见|参见|附上|随函附|（|附后|后附|附表|附图|附件\d/u.test(words) ||
        /^(?:[：）]|所列|列明)/u.test(part.text.slice(index + words.length));
      if (!leads) continue;
      pointed = true;
      const shown = words.replace(/^（/u, '');
      const at = index + words.length - shown.length;
      const of = parseNumeral(number ?? '');
      if (names.length === 0)
        found.push(
          foundIn(part, at, shown, { kind, severity: 'error', right: null, message: '文中提到附件，函后没有附件说明' }),
        );
      else if (of && of > names.length)
        found.push(
          foundIn(part, at, shown, { kind, severity: 'error', right: null, message: `附件说明只有${names.length}件` }),
        );
    }
    const counted = /附件(?:共|有)?([一二两三四五六七八九十\d]{1,2})[件份个]/u.exec(part.text);
    const count = parseNumeral(counted?.[1] ?? '');
    if (counted && count && names.length > 0 && count !== names.length) {
      const words = counted[1] ?? '';
      found.push(
        foundIn(part, counted.index + counted[0].indexOf(words), words, {
          kind,
          severity: 'error',
          right: String(names.length),
          message: `附件说明列了${names.length}件`,
        }),
      );
    }
  }
  const first = names[0];
  if (first && !pointed && body.some(({ text }) => text.trim() !== '')) {
    found.push(
      foundIn(first, 0, first.text, { kind, severity: 'advice', right: null, message: '正文没有提到这份附件' }),
    );
  }
  return [...found, ...numbered(names), ...forms(names), ...notPointed(names, body)];
}

/** 附件名称不带文件的后缀，不加书名号（GB/T 9704-2012，7.3.4）. */
function forms(names: readonly ProofPart[]): ProofFinding[] {
  return names.flatMap((part) => {
    const ending = /\.(?:docx?|pdf|xlsx?|wps|et|pptx?|jpe?g|png|zip|rar|ofd)\s*$/iu.exec(part.text);
    if (ending)
      return [
        foundIn(part, 0, part.text, {
          kind,
          severity: 'warning',
          right: part.text.slice(0, ending.index),
          message: '附件名称不写文件的后缀',
        }),
      ];
    const titled = /^(\s*(?:附件)?[：:]?\s*(?:\d{1,2}[.．、])?\s*)《([^《》]+)》\s*$/u.exec(part.text);
    return titled
      ? [
          foundIn(part, 0, part.text, {
            kind,
            severity: 'advice',
            right: `${titled[1]}${titled[2]}`,
            message: '附件名称一般不加书名号',
          }),
        ]
      : [];
  });
}

/** Two enclosures, and the text points to the one alone: by number, or by its name. */
function notPointed(names: readonly ProofPart[], body: readonly ProofPart[]): ProofFinding[] {
  if (names.length < 2) return [];
  const text = body.map((part) => part.text).join('\n');
  const numbers = [...text.matchAll(/附件(\d{1,2}|[一二三四五六七八九])/gu)].map(([, number = '']) =>
    parseNumeral(number),
  );
  const plain = (words: string) => words.replace(/^\s*(?:附件)?[：:]?\s*(?:\d{1,2}[.．、])?\s*|[《》\s。]/gu, '');
  const byName = names.map((part) => text.includes(plain(part.text)));
  if (/附件(?!\d|[一二三四五六七八九])[^，。；]{0,4}(?:所列|共|均|各)|[附见]附件1[—至、和]/u.test(text)) return [];
  if (!byName.some(Boolean) && numbers.length === 0) return [];
  return names.flatMap((part, turn) =>
    byName[turn] || numbers.includes(turn + 1) || (numbers.length === 0 && !byName.some(Boolean))
      ? []
      : [foundIn(part, 0, part.text, { kind, severity: 'advice', right: null, message: '正文没有提到这份附件' })],
  );
}

/** 1.、2. before the names of several enclosures go on. */
function numbered(names: readonly ProofPart[]): ProofFinding[] {
  return names.flatMap((part, turn) => {
    const number = /^\s*(?:附件)?[：:]?\s*(\d{1,2})[.．、]/u.exec(part.text)?.[1];
    if (!number || Number(number) === turn + 1 || names.length < 2) return [];
    return [
      foundIn(part, part.text.indexOf(number), number, {
        kind,
        severity: 'error',
        right: String(turn + 1),
        message: '附件的序号不连续',
      }),
    ];
  });
}
