import type { NewProposal } from '../../model/items/proposal.ts';
import type { HandlingRole, LetterKind } from '../../model/kinds.ts';
import type { LetterContent } from '../../model/letter/letter.ts';
import type { LetterSettings } from '../../model/letter/settings.ts';
import type { Templates } from '../../model/letter/templates.ts';
import type { Office } from '../../model/people/office.ts';
import type { Day } from '../../model/primitives.ts';
import { dayInWords } from '../dates/day.ts';
import { proposerTitle } from '../names/proposer.ts';
import { ownPlace, sessionInWords } from '../names/session-words.ts';
import { honorific, ownAddress, politeAddress } from './addressee.ts';
import { fieldsIn, fill, type TemplateField, type TemplateValues } from './template.ts';

type OfficeFacts = Pick<
  Office,
  'fullName' | 'shortName' | 'city' | 'level' | 'assignerNpc' | 'assignerCppcc' | 'contactPerson' | 'contactPhone'
> & { templates: Templates; letterSettings?: Pick<LetterSettings, 'contact' | 'contactHead'> };

type ProposalFacts = Pick<NewProposal, 'kind' | 'session' | 'number' | 'title' | 'proposers' | 'collective'>;

/** All that a template may speak of. Unit names are given as a letter should print them, lead unit null if ours. */
export type LetterFacts = {
  office: OfficeFacts;
  proposal: ProposalFacts;
  coUnitNames: readonly string[];
  leadUnitName: string | null;
  /** What we do for the item; a reply to our part alone (分办) says so. */
  role?: HandlingRole;
};

const beginnings: Record<LetterKind, (facts: LetterFacts) => LetterContent> = {
  reply: replyContent,
  opinion: opinionContent,
};

/**
 * The draft a clerk starts from: the office's own words with the item's facts, and no body yet. Of a reply 「陈某某代表：」
 * and 「您提出的《……》收悉。现答复如下：」 are there, the paragraphs that answer are not.
 */
export function initialContent(letterKind: LetterKind, facts: LetterFacts): LetterContent {
  return beginnings[letterKind](facts);
}

/**
 * 征求会办意见函 to one unit, with the day its opinion is due; with a reason, the letter that asks it to give its opinion
 * anew.
 */
export function requestContent(
  facts: LetterFacts,
  { unitName, dueOn, againReason }: { unitName: string; dueOn: Day; againReason: string | null },
): LetterContent {
  const { templates } = facts.office;
  const values = { ...valuesOf(facts), 收函单位: unitName, 贵局: honorific(unitName), 期限: dayInWords(dueOn) };
  const [title, body] =
    againReason === null
      ? [templates.requestTitle, templates.requestBody]
      : [againTitle, againBody.replace('#', () => againReason.replace(/[。；，]+$/u, ''))];
  return {
    ...blank,
    title: fill(title, values),
    salutation: `${unitName}：`,
    closing: paragraphs(fill(body, values)),
    note: noteOf(templates, values),
    enclosures: [`${nested(facts.proposal.title)}（第${facts.proposal.number}号${values.建议}原文）`],
  };
}

const againTitle = '{单位}关于请重新提出{届次}第{编号}号{建议}会办意见的函';
const againBody = [
  '{贵局}对{届次}第{编号}号{建议}《{案由}》的会办意见收悉。经研究，#。请于{期限}前重新提出会办意见，加盖公章后函复{我局}，并附电子文本。',
  '专此函达，请予支持。',
].join('\n');

function replyContent(facts: LetterFacts): LetterContent {
  const { office, proposal, coUnitNames } = facts;
  const { templates } = office;
  const values = valuesOf(facts);
  const copies = { 'npc-suggestion': templates.copyToNpc, 'cppcc-proposal': templates.copyToCppcc };
  const opening =
    coUnitNames.length > 0
      ? templates.openingWithUnits
      : facts.role === 'split'
        ? templates.openingSplit
        : proposal.collective
          ? templates.openingCollective
          : templates.opening;
  return {
    ...blank,
    title: fill(templates.replyTitle, values),
    salutation: salutationOf(facts, values),
    opening: fill(opening, values),
    closing: paragraphs(fill(templates.closing, values)),
    ...contactOf(office, values),
    copyTo: copyToOf(copies[proposal.kind], values),
  };
}

/** How the office addresses whoever proposed: 「陈某某代表：」, 「甲某某委员：」, for a collective by its name. */
export function salutationOf({ office: { templates }, proposal }: LetterFacts, values: TemplateValues): string {
  if (proposal.collective) return fill(templates.salutationCollective, values);
  const words = { 'npc-suggestion': templates.salutationNpc, 'cppcc-proposal': templates.salutationCppcc };
  return fill(words[proposal.kind], values);
}

function opinionContent(facts: LetterFacts): LetterContent {
  const { templates } = facts.office;
  const lead = facts.leadUnitName ?? '';
  const values = { ...valuesOf(facts), 收函单位: lead, 贵局: honorific(lead) };
  return {
    ...blank,
    title: fill(templates.opinionTitle, values),
    salutation: lead === '' ? '' : `${lead}：`,
    opening: fill(templates.opinionOpening, values),
    closing: paragraphs(fill(templates.opinionClosing, values)),
    note: noteOf(templates, values),
  };
}

/** A letter without a word in it. A form to be filled in: every text empty, no blocks, no copies. */
export const blank: LetterContent = {
  title: '',
  salutation: '',
  opening: '',
  blocks: [],
  closing: [],
  note: '',
  enclosures: [],
  copyTo: [],
  resultClass: '',
  disclosure: null,
  decisions: [],
  merged: [],
};

/**
 * The values of the fields that every letter of an item may speak of. 编号 → 77, 届次 → 市十五届人大四次会议, 您 → 你们 where several
 * proposed.
 */
export function valuesOf({ office, proposal, coUnitNames, leadUnitName }: LetterFacts) {
  const npc = proposal.kind === 'npc-suggestion';
  const word = npc ? '建议' : '提案';
  const units = coUnitNames.join('、');
  return {
    单位: office.fullName,
    单位简称: office.shortName,
    我局: ownAddress(office.fullName),
    市: ownPlace(office),
    届次: sessionInWords(proposal.kind, proposal.session, office),
    编号: proposal.number,
    案由: nested(proposal.title),
    事项: matter(proposal.title, proposal.number, word),
    类别: npc ? '代表建议' : '提案',
    建议: word,
    姓名: proposal.proposers.map(({ name }) => name).join('、'),
    集体: proposal.collective?.name ?? '',
    提出人: proposerNamed(proposal),
    您: politeAddress(proposal),
    主办单位: leadUnitName ?? office.fullName,
    会办单位: units,
    会办单位等: coUnitNames.length > 1 ? `${units}等会办单位` : `会办单位${units}`,
    交办机关: npc ? office.assignerNpc : office.assignerCppcc,
    联系人: office.contactPerson,
    联系电话: office.contactPhone,
    承办负责人: office.letterSettings?.contactHead ?? '',
  } satisfies TemplateValues;
}

/** 陈某某代表, 甲某某、乙某某委员, or the collective: whoever proposed, spoken of in a sentence. */
function proposerNamed({ kind, proposers, collective }: ProposalFacts): string {
  return collective?.name ?? `${proposers.map(({ name }) => name).join('、')}${proposerTitle(kind)}`;
}

/** 《关于…的建议》（第77号） and not 《关于…的建议》（第77号）的建议: the title's own last word is enough. */
function matter(title: string, number: string, word: string): string {
  const named = `《${nested(title)}》（第${number}号）`;
  return /(?:建议|提案|议案)$/u.test(title.trim()) ? named : `${named}的${word}`;
}

/** Inside 《》 a title's own 《》 become 〈〉 (GB/T 15834-2011, 4.15.3.4). */
function nested(title: string): string {
  const bare = title.trim().replace(/^《([^《》]*)》$/u, '$1');
  return bare.replaceAll('《', '〈').replaceAll('》', '〉');
}

/** One line of a template is one paragraph. 「感谢…。\n专此函复。」 → two paragraphs. */
export function paragraphs(text: string): string[] {
  return text.split(/\r?\n/u).filter((line) => line.trim() !== '');
}

/** The contact as this office prints it: in the 附注, before the 署名, or not at all. */
export function contactOf(
  { templates, letterSettings }: OfficeFacts,
  values: TemplateValues,
): Pick<LetterContent, 'note' | 'contactLines'> {
  const place = letterSettings?.contact ?? 'note';
  if (place === 'note') return { note: noteOf(templates, values) };
  if (place === 'none') return { note: '' };
  const known = (row: string) => fieldsIn(row).every((name) => values[name as TemplateField]);
  return {
    note: '',
    contactLines: paragraphs(templates.contactBlock)
      .filter(known)
      .map((row) => fill(row, values)),
  };
}

/** No note at all when the office names neither person nor phone. */
function noteOf(templates: Templates, values: TemplateValues): string {
  const asked = fieldsIn(templates.note).filter((name) => name === '联系人' || name === '联系电话');
  const known = asked.filter((name) => values[name as '联系人' | '联系电话']);
  return asked.length > 0 && known.length === 0 ? '' : fill(templates.note, values);
}

/**
 * Copies are parted by 、，； in the template; a part whose field is empty (no co-handling units) falls away.
 * 「市人大常委会办公室、{会办单位}」 without co-handling units → 市人大常委会办公室.
 */
export function copyToOf(template: string, values: TemplateValues): string[] {
  return template
    .split(/[、，,；;]/u)
    .map((part) => fill(part, values).trim())
    .filter((part) => part !== '' && fieldsIn(part).length === 0)
    .flatMap((part) => part.split('、'));
}
