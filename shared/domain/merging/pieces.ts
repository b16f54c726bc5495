import type { Opinion, TextBlock } from '../../model/opinions.ts';
import { isBareHeading } from '../words/heading-mark.ts';
import { type CharacterPairs, joinPairs, pairsOf } from '../words/match.ts';
import type { HeadingLevel } from '../words/outline.ts';

/** One paragraph of an opinion. */
export type OpinionPiece = {
  unitId: number;
  opinionId: number;
  version: number;
  paragraph: number;
  text: string;
  /** 0 for a plain paragraph, else 1 for the opinion's own top level, 2 below it. */
  depth: number;
  role: 'heading' | 'paragraph' | 'courtesy';
  pieces: CharacterPairs;
};

/**
 * Paragraphs that belong together and are placed together: a sub-heading with its text, 一是…二是… with their lead.
 * `headings` are the opinion's headings above them.
 */
export type Bundle = { parts: OpinionPiece[]; headings: OpinionPiece[]; pieces: CharacterPairs; plan: boolean };

export type OpinionPieces = { all: OpinionPiece[]; headings: OpinionPiece[]; bundles: Bundle[] };

const courtesies = [
  /^(?:最后，?)?(?:再次)?(?:衷心|非常|诚挚|十分)?(?:地)?感谢.{0,80}(?:支持|关心|关注|理解|信任|指导|建议)/,
  /^(?:以上|上述)(?:是|为|系)?(?:我[局委办会厅]|本单位)?(?:的)?(?:会办|协办|办理|反馈|回复)?(?:意见|情况|内容|建议).{0,40}(?:参考|参阅|研究|函复|答复|阅|汇总|采纳)/,
  /^(?:专此|特此|此致|此复|此函|谨此).{0,20}$/,
  /^(?:妥否|当否|可否)，?请/,
  /^(?:我[局委办会厅]|本单位)?(?:对.{0,40})?(?:无|没有)(?:不同|修改|其他|补充)?意见(?:和建议)?。?$/,
  /^欢迎.{0,40}(?:批评|意见|建议).{0,10}$/,
];
/** 「贵局《…》收悉。经研究，现将会办意见函复如下：」 */
const opening =
  /(?:收悉|来函|转来|转交|交办|征求.{0,30}意见|建议|提案).{0,120}(?:如下(?:会办|协办)?(?:意见)?|汇报|函告|函复)\s*[：:。]?$/;
const announcement =
  /^(?:经|现将|现就|现|对此|根据|结合|我[局委办会厅]|本单位).{0,60}如下(?:会办|协办|办理)?(?:意见|情况)?\s*[：:。]?$/;
const receipt = /^(?:你|贵|市).{0,90}(?:收悉|已收到)。?$/;

function isCourtesy({ level, text }: TextBlock): boolean {
  if (level !== 0 || text.length > 200) return false;
  return (
    courtesies.some((pattern) => pattern.test(text)) ||
    [opening, announcement, receipt].some((pattern) => pattern.test(text))
  );
}

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
 * An opinion's paragraphs with their parts played: headings, what belongs together, courtesy. 「感谢…支持」 is courtesy,
 * 一是…二是… one bundle with their lead.
 */
export function piecesOfOpinion(opinion: Opinion): OpinionPieces {
  const used = [...new Set(opinion.blocks.flatMap(({ level }) => (level > 0 ? [level] : [])))].sort();
  const depthOf = ({ level }: TextBlock) => (level === 0 ? 0 : used.indexOf(level as Exclude<HeadingLevel, 0>) + 1);
  const all = opinion.blocks.map((block, paragraph): OpinionPiece => {
    const depth = depthOf(block);
    const next = opinion.blocks[paragraph + 1];
    // A numbered line with nothing under it says what it says: 「二、同意由市民政局牵头」 is no heading.
    const heads = next && !isCourtesy(next) && (next.level === 0 || depthOf(next) > depth);
    const role = isCourtesy(block)
      ? 'courtesy'
      : depth > 0 && heads && isHeadingLine(block.text)
        ? 'heading'
        : 'paragraph';
    const { id: opinionId, unitId, version } = opinion;
    return { unitId, opinionId, version, paragraph, text: block.text, depth, role, pieces: pairsOf(block.text) };
  });
  return { all, headings: all.filter(({ role, depth }) => role === 'heading' && depth === 1), bundles: bundlesOf(all) };
}

function bundlesOf(all: readonly OpinionPiece[]): Bundle[] {
  const drafts: { parts: OpinionPiece[]; headings: OpinionPiece[] }[] = [];
  let heading: OpinionPiece | null = null;
  /** A numbered paragraph or sub-heading takes what follows it along. */
  let open: { parts: OpinionPiece[]; headings: OpinionPiece[] } | null = null;
  for (const piece of all) {
    if (piece.role === 'courtesy') continue;
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
    if (open && (piece.depth === 0 || piece.depth > (open.parts[0]?.depth ?? 0))) open.parts.push(piece);
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
  return { parts, headings, pieces: joinPairs(parts.map((part) => part.pieces)), plan };
}
