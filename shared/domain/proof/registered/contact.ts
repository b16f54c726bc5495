import type { ProofFinding } from '../../../model/letter/proof.ts';
import { foundIn, type ProofPart } from '../found.ts';

const kind = 'placeholder' as const;

/** 附注：someone to ask and a telephone that can be dialled. */
export function contact(part: ProofPart): ProofFinding[] {
  if (part.name !== 'note' || part.text.trim() === '') return [];
  const found: ProofFinding[] = [];
  const { text } = part;
  const nobody = /联系人[：:]\s*(?=[，,；;）)]|$)/u.exec(text);
  if (nobody)
    found.push(
      foundIn(part, nobody.index, nobody[0], { kind, severity: 'error', right: null, message: '没有填联系人' }),
    );
  const silent = /(?:联系)?电话[：:]\s*(?=[，,；;）)]|$)/u.exec(text);
  if (silent)
    found.push(
      foundIn(part, silent.index, silent[0], { kind, severity: 'error', right: null, message: '没有填联系电话' }),
    );
  if (/联系人/u.test(text) && !/电话|手机|传真|\d{5}/u.test(text)) {
    found.push(foundIn(part, 0, text, { kind, severity: 'warning', right: null, message: '没有联系电话' }));
  }
  // （联系电话：…）: a telephone, and nobody who answers.
  if (/^[（(]?(?:联系)?电话[：:]\s*[\d（(]/u.test(text) && !/人[：:]|同志|科|处室|办公室/u.test(text)) {
    found.push(foundIn(part, 0, text, { kind, severity: 'warning', right: null, message: '没有联系人' }));
  }
  for (const { 0: words, index } of text.matchAll(
    /(?<![\d-])(?<!\d )(?:[（(]?0\d{2,3}[)）]?[-—–\s]?)?(?:\d{4,14}|\d{3,4}[ -]\d{4})(?![\d]| \d)/gu,
  )) {
    const bare = words.replace(/\D/gu, '');
    const local = words.startsWith('0') || /^[（(]/u.test(words) ? bare.replace(/^0(?:10|2\d|[3-9]\d\d)/u, '') : bare;
    const fits =
      /^1[3-9]\d{9}$/u.test(bare) ||
      /^[2-8]\d{6,7}$/u.test(local) ||
      /^(?:12\d{3}|9\d{4}|400\d{7}|1[12]\d)$/u.test(bare);
    // 0595-XXXX: nothing was filled in, which `placeholders` says; 88O2217 holds a letter.
    if (/^[-—]?[XxＸ×□*＊_OoIl]/u.test(text.slice(index + words.length)) || /[OoIl]$/u.test(text.slice(0, index)))
      continue;
    if (fits || /年|邮编/u.test(text.slice(Math.max(0, index - 3), index + words.length + 1))) continue;
    found.push(
      foundIn(part, index, words, {
        kind: 'registration',
        severity: 'error',
        right: null,
        message: `电话是${bare.length}位，号码不对`,
      }),
    );
  }
  return found;
}
