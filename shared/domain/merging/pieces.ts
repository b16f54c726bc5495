import type { Opinion, TextBlock } from '../../model/opinions.ts';
import { type Aside, asideOfParagraph } from '../opinions/asides.ts';
import { isBareHeading } from '../words/heading-mark.ts';
import { type CharacterPairs, joinPairs, pairsOf } from '../words/match.ts';
import { type HeadingLevel, sectionEnd } from '../words/outline.ts';

/** One paragraph of an opinion. */
export type OpinionPiece = {
  unitId: number;
  opinionId: number;
  version: number;
  paragraph: number;
  text: string;
  /** 0 for a plain paragraph, else 1 for the opinion's own top level, 2 below it. */
  depth: number;
  role: 'heading' | 'paragraph' | 'aside';
  table: true | undefined;
  /** Form, or what is said to us: it does not go into the letter. */
  aside: Aside | null;
  pieces: CharacterPairs;
};

/**
 * Paragraphs that belong together and are placed together: a sub-heading with its text, 一是…二是… with their lead.
 * `headings` are the opinion's headings above them.
 */
export type Bundle = {
  parts: OpinionPiece[];
  headings: OpinionPiece[];
  text: string;
  pieces: CharacterPairs;
  plan: boolean;
};

export type OpinionPieces = { all: OpinionPiece[]; headings: OpinionPiece[]; bundles: Bundle[] };

const planHeading = /下一步|下步|今后|努力方向|工作打算|工作计划|工作安排|工作思路|后续|下阶段|未来/;
const planLead =
  /^(?:一是|二是|三是|同时，|此外，|另外，)?(?:下一步|下步|接下来|今后|下阶段|下一阶段|后续|未来|“?十五五”?(?:时期|期间))/;
const planWords =
  /(?:[局委办会厅们位]|部门|市|县|区|^|，)(?:还|也)?(?:将|拟|计划)(?!军|来|近)(?:(?:继续|进一步|积极|持续|加快|加大|结合|根据|按照|会同|联合|配合|推动|推进|指导|组织|深入|不断|依托|全面|大力|重点|认真|探索|研究|适时|严格|加强|完善|建立|支持|统筹|优化|落实|鼓励|做好|抓好|开展|协助|协同|争取|在|于|以|用|从|通过|紧紧|切实|逐步|充分|主动|督促|争取))/;

/** Whether a paragraph speaks of what is still to be done: 下一步…, 我局将继续…, 计划于…; 将…纳入 speaks of what was done. */
function isPlan(text: string): boolean {
  const first = text.split(/[。；]/)[0] ?? '';
  return planLead.test(first) || planWords.test(first.slice(0, 40));
}

/** Whether a heading is about what is still to be done: 下一步工作 → true, 基本情况 → false. */
export function isPlanHeading(text: string): boolean {
  return planHeading.test(text) && text.length <= 40;
}

const goesOn = /^(?:[二三四五六七八九十]是|其[二三四五]|第[二三四五六七八九十][，、])/;
const listOpening = /[：:]$/;

/** 「加强组织领导。」 may head what follows; a sentence with figures, or a long one, is a paragraph itself. */
function isHeadingLine(text: string): boolean {
  return isBareHeading(text) && !(/[。！]$/.test(text) && (text.length > 25 || /\d/.test(text)));
}

/**
 * An opinion's paragraphs with their parts played: headings, what belongs together, what is aside. 「感谢…支持」 is courtesy,
 * 一是…二是… one bundle with their lead.
 */
export function piecesOfOpinion(opinion: Opinion): OpinionPieces {
  const used = [...new Set(opinion.blocks.flatMap(({ level }) => (level > 0 ? [level] : [])))].sort();
  const depthOf = ({ level }: TextBlock) => (level === 0 ? 0 : used.indexOf(level as Exclude<HeadingLevel, 0>) + 1);
  const asides = opinion.blocks.map(({ text, table }) => (table ? null : asideOfParagraph(text)));
  const all = opinion.blocks.map((block, paragraph): OpinionPiece => {
    const depth = depthOf(block);
    const next = opinion.blocks[paragraph + 1];
    // A numbered line with nothing under it says what it says: 「二、养老床位由区县统筹」 is no heading.
    const heads = next && !asides[paragraph + 1] && (next.level === 0 || depthOf(next) > depth);
    const isHeading = depth > 0 && heads && isHeadingLine(block.text);
    const aside = isHeading ? null : (asides[paragraph] ?? asideBelow(opinion.blocks, asides, paragraph));
    const role = isHeading ? 'heading' : aside ? 'aside' : 'paragraph';
    const { id: opinionId, unitId, version } = opinion;
    const pieces = pairsOf(block.text);
    const { text, table } = block;
    return { unitId, opinionId, version, paragraph, text, depth, role, table, aside, pieces };
  });
  return { all, headings: all.filter(({ role, depth }) => role === 'heading' && depth === 1), bundles: bundlesOf(all) };
}

/** A heading under which there is nothing but words to us, 「三、有关建议」, goes with them. */
function asideBelow(blocks: readonly TextBlock[], asides: readonly (Aside | null)[], at: number): Aside | null {
  const { level, text } = blocks[at] as TextBlock;
  if (level === 0 || text.length > 20 || /[\d。；，]/.test(text)) return null;
  const under = asides.slice(at + 1, sectionEnd(blocks, at));
  const isToUs = under.every((aside) => aside !== null) && under.some((aside) => aside?.why === 'to-us');
  return isToUs ? { why: 'to-us', suggests: null } : null;
}

function bundlesOf(all: readonly OpinionPiece[]): Bundle[] {
  const drafts: { parts: OpinionPiece[]; headings: OpinionPiece[] }[] = [];
  let heading: OpinionPiece | null = null;
  /** A numbered paragraph or sub-heading takes what follows it along. */
  let open: { parts: OpinionPiece[]; headings: OpinionPiece[] } | null = null;
  for (const piece of all) {
    if (piece.role === 'aside') continue;
    if (piece.role === 'heading' && piece.depth === 1) {
      heading = piece;
      open = null;
      continue;
    }
    const last = drafts.at(-1);
    const lastPart = last?.parts.at(-1);
    const sameHeading = last?.headings[0] === (heading ?? undefined);
    // 下一步… after the last numbered paragraph is no part of it.
    if (open?.parts[0]?.role === 'paragraph' && piece.depth === 0 && isPlan(piece.text)) open = null;
    // A table goes where the paragraph above it goes.
    if (piece.table && last && sameHeading) last.parts.push(piece);
    else if (open && (piece.depth === 0 || piece.depth > (open.parts[0]?.depth ?? 0))) open.parts.push(piece);
    else if (last && lastPart && sameHeading && piece.role === 'paragraph' && listOpening.test(lastPart.text)) {
      last.parts.push(piece);
      open = piece.depth > 0 ? last : open;
    } else if (piece.depth === 0 && last && sameHeading && goesOn.test(piece.text)) last.parts.push(piece);
    else {
      const bundle = { parts: [piece], headings: heading ? [heading] : [] };
      drafts.push(bundle);
      open = piece.depth > 0 ? bundle : null;
    }
  }
  // A sub-heading with nothing under it, or a lead alone, stays as it is: nothing is dropped.
  return drafts.map(bundled);
}

/**
 * The bundle of these parts; also used for what is left of one when some paragraphs are placed already. 「一是…」 and
 * 「二是…」 with their lead stay together.
 */
export function bundled({ parts, headings }: { parts: OpinionPiece[]; headings: OpinionPiece[] }): Bundle {
  const lead = parts[0] as OpinionPiece;
  const plan =
    headings.some(({ text }) => isPlanHeading(text)) ||
    (lead.role === 'heading' ? isPlanHeading(lead.text) : isPlan(lead.text));
  const text = parts.length === 1 ? lead.text : parts.map((part) => part.text).join('\n');
  return { parts, headings, text, pieces: joinPairs(parts.map((part) => part.pieces)), plan };
}
