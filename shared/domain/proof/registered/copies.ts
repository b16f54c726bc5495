import type { LetterProof, ProofFinding } from '../../../model/letter/proof.ts';
import { usualNamesOf } from '../../names/units/usual-names.ts';
import { foundIn, type ProofPart } from '../found.ts';

type Proposal = LetterProof['proposal'];
const says = { kind: 'registration' } as const;

const bodies = /((?:[\u4e00-\u9fff]{1,8}?)?[省市县区州旗])?(人大(?:常委会)?|政协)[\u4e00-\u9fff]{0,14}/gu;
const levels: Readonly<Record<string, RegExp>> = {
  provincial: /省|自治区/u,
  municipal: /市|州/u,
  county: /县|区|旗|市/u,
};

/** 抄送与登记相符：人大代表建议抄送人大、政协提案抄送政协，同一级；会同办理的单位抄送了，没有办理的不抄送. */
export function copies(parts: readonly ProofPart[], proposal: Proposal): ProofFinding[] {
  const copied = parts.filter(({ name }) => name === 'copyTo');
  if (copied.length === 0) return [];
  const isProposal = proposal.kind === 'cppcc-proposal';
  const all = copied.map(({ text }) => text).join('，');
  const bodiesCopied = copied.flatMap((part) => [...part.text.matchAll(bodies)].map((match) => ({ part, match })));
  // 市 of 云鹤市: the letter’s own level, as its sender has it.
  const sender = parts.find(({ name }) => name === 'signature')?.text ?? '';
  const own = /^[\u4e00-\u9fff]{2,8}?([省市县区州旗])/u.exec(sender.trim())?.[1] ?? '';
  const due = isProposal ? '政协' : '人大';
  const found = bodiesCopied.flatMap(({ part, match: { 0: words, 1: place = '', 2: body = '', index } }) => {
    // Copied to both, as some offices do: nothing is wrong.
    if (!all.includes(due) && !body.startsWith(due))
      return [
        foundIn(part, index, words, {
          ...says,
          severity: 'error',
          right: isProposal ? `${place}政协提案委员会` : `${place}人大常委会代表工作委员会`,
          message: isProposal ? '这是政协提案，抄送的却是人大' : '这是人大代表建议，抄送的却是政协',
        }),
      ];
    // 人大 has no committee for proposals, 政协 none for deputies.
    const strange = body.startsWith('人大') ? '提案委' : '代表工';
    if (words.includes(strange)) {
      const right = isProposal ? `${place}政协提案委员会` : `${place}人大常委会代表工作委员会`;
      const message = `${body.startsWith('人大') ? '人大' : '政协'}没有这个委员会`;
      return [foundIn(part, index, words, { ...says, severity: 'error', right, message })];
    }
    const level = levels[proposal.session.level ?? ''];
    const sign = place.slice(-1);
    if (level && sign !== '' && /[省市县区州旗]/u.test(sign) && !level.test(sign))
      return [
        foundIn(part, index, words, {
          ...says,
          severity: 'error',
          right: place === sign && own !== '' ? own + words.slice(1) : null,
          message: `交办的不是${sign}一级的${body.startsWith('政协') ? '政协' : '人大'}`,
        }),
      ];
    return [];
  });
  return [...found, ...unitsCopied(parts, copied, proposal)];
}

const unit =
  /(?<![\u4e00-\u9fff])[省市县区州][\u4e00-\u9fff]{1,12}?(?:局|委员会|委|办公室|办|厅|联合会|总会|工会|支队)(?![\u4e00-\u9fff])/gu;
const together =
  /(?:会同|商|与|联合)((?:[\u4e00-\u9fff]{2,16}、){0,8}[\u4e00-\u9fff]{2,16}?)(?=等|认真|进行|研究|共同|对|，|办理|逐|沟通|会商|联合)/u;

/** A unit copied that the letter knows nothing of, while one that it was worked out with is not copied. */
function unitsCopied(parts: readonly ProofPart[], copied: readonly ProofPart[], proposal: Proposal): ProofFinding[] {
  const opening = parts.find(({ name }) => name === 'opening')?.text ?? '';
  const worked = (together.exec(opening)?.[1] ?? '').split(/[、和]/u).filter((name) => name.length >= 3);
  if (worked.length === 0) return [];
  const words = [
    ...parts.filter(({ name }) => name !== 'copyTo').map(({ text }) => text),
    proposal.title,
    proposal.body,
  ].join('\n');
  const list = copied.map(({ text }) => text).join('，');
  const known = (name: string, text: string) =>
    text.includes(name) || text.includes(name.slice(1)) || shortOf(name).some((short) => text.includes(short));
  const missing = worked.filter((name) => !known(name, list));
  if (missing.length === 0) return [];
  return copied.flatMap((part) =>
    [...part.text.replace(/[、，；。]/gu, '，').matchAll(unit)].flatMap(({ 0: name, index }) => {
      if (/人大|政协|政府|民政/u.test(name) || known(name, words)) return [];
      return [
        foundIn(part, index, name, {
          ...says,
          severity: 'warning',
          right: missing.length === 1 ? (missing[0] ?? null) : null,
          message: `信中没有提到${name}，一起办理的${missing.join('、')}却没有抄送`,
        }),
      ];
    }),
  );
}

/** 市住房和城乡建设局 is called 市住建局 too, and 住建 of what is 住建部门. */
function shortOf(name: string): string[] {
  return usualNamesOf(name, '')
    .filter(({ kind }) => kind === 'short')
    .flatMap(({ name: short }) => [short, short.slice(1).replace(/[局委办]$/u, '')])
    .filter((short) => short.length >= 2);
}
