import { handlingRoles, type PaperKind } from '../../model/kinds.ts';
import type { LetterContent } from '../../model/letter/letter.ts';
import type { Templates } from '../../model/letter/templates.ts';
import { dayInWords } from '../dates/day.ts';
import { addresseesOf, honorific } from '../letter/addressee.ts';
import { blank, contactOf, copyToOf, paragraphs, salutationOf, valuesOf } from '../letter/initial-content.ts';
import { fieldsIn, fill, type TemplateValues } from '../letter/template.ts';
import { proposerTitle } from '../names/proposer.ts';
import { textBlocks } from '../opinions/text.ts';
import { unwrapLines } from '../words/wrapped-lines.ts';
import type { PaperItem } from './item.ts';

/** The papers that are letters; the others are forms. */
export type LetterPaper = Extract<
  PaperKind,
  'reminder' | 'hand-back' | 'extension' | 'interim' | 'second-reply' | 'commitment'
>;
export type PaperAnswers = Record<string, string>;

/** A letter ready to be composed, and whom it goes to. */
export type WrittenPaper = { content: LetterContent; addressees: string[] };

type Words = { title: string; opening: string; closing: string };

function wordsOf(paper: LetterPaper, t: Templates): Words {
  const words: Record<LetterPaper, Words> = {
    reminder: { title: t.reminderTitle, opening: t.reminderOpening, closing: t.reminderClosing },
    'hand-back': { title: t.handBackTitle, opening: t.handBackOpening, closing: t.handBackClosing },
    extension: { title: t.extensionTitle, opening: t.extensionOpening, closing: t.extensionClosing },
    interim: { title: t.interimTitle, opening: t.interimOpening, closing: t.interimClosing },
    'second-reply': { title: t.secondReplyTitle, opening: t.secondReplyOpening, closing: t.secondReplyClosing },
    commitment: { title: t.commitmentTitle, opening: t.commitmentOpening, closing: t.commitmentClosing },
  };
  return words[paper];
}

export function isLetterPaper(paper: PaperKind): paper is LetterPaper {
  return !['feedback', 'handling-sheet', 'issue-sheet', 'oral-record'].includes(paper);
}

/** The letter of a kind in the office's words; a reminder once for every unit that has not answered. */
export function paperLetters(paper: LetterPaper, item: PaperItem, answers: PaperAnswers): WrittenPaper[] {
  if (paper !== 'reminder') return [paperLetter(paper, item, answers, receiverOf(paper, item))];
  return item.requests
    .filter(({ unitName, answered }) => !answered && (!answers.unit || answers.unit === unitName))
    .map(({ unitName, askedOn, dueOn }) =>
      paperLetter(paper, item, answers, unitName, { 征求日期: dayInWords(askedOn), 原期限: dayInWords(dueOn) }),
    );
}

/** Who decides on handing back and putting off: whoever assigned the item, or for our opinion the lead unit. */
function receiverOf(paper: LetterPaper, { facts, role }: PaperItem): string | null {
  const { office, proposal, leadUnitName } = facts;
  const assigner = proposal.kind === 'npc-suggestion' ? office.assignerNpc : office.assignerCppcc;
  if (paper === 'hand-back') return assigner;
  if (paper === 'extension') return role === 'co' && leadUnitName ? leadUnitName : assigner;
  return null;
}

function paperLetter(
  paper: LetterPaper,
  item: PaperItem,
  answers: PaperAnswers,
  unit: string | null,
  more: TemplateValues = {},
): WrittenPaper {
  const { facts } = item;
  const { templates } = facts.office;
  const { title, opening, closing } = wordsOf(paper, templates);
  const values = { ...valuesOf(facts), ...answeredValues(item, answers, unit), ...more };
  const toProposer = unit === null;
  const copies = facts.proposal.kind === 'npc-suggestion' ? templates.copyToNpc : templates.copyToCppcc;
  return {
    content: {
      ...blank,
      title: fill(title, values),
      salutation: toProposer ? salutationOf(facts, values) : `${unit}：`,
      opening: filled(opening, values).join('\n'),
      blocks: blocksOf(answers.text ?? ''),
      closing: filled(closing, values),
      ...contactOf(facts.office, values),
      copyTo: toProposer ? copyToOf(copies, values) : [],
      resultClass: answers.resultClass ?? '',
    },
    addressees: toProposer ? addresseesOf(facts.proposal) : [unit],
  };
}

function answeredValues(item: PaperItem, answers: PaperAnswers, unit: string | null): TemplateValues {
  const { facts, role, deadline } = item;
  const until = dayOf(answers.until);
  return {
    收函单位: unit ?? '',
    贵局: unit === null ? '' : honorific(unit),
    代表或委员: facts.proposal.collective ? '提案单位' : proposerTitle(facts.proposal.kind),
    办理方式: handlingRoles[role],
    原期限: dayOf(deadline ?? ''),
    期限: until,
    拟延至: until,
    拟承办单位: answers.proposedUnit ?? '',
    答复文号: answers.firstNumber ?? '',
    答复日期: dayOf(answers.firstDay),
    反馈意见: sentence(answers.raised),
    承诺事项: sentence(answers.promise),
  };
}

/** Facts that may be left empty: their line is then not printed. */
const optional = new Set(['拟承办单位', '反馈意见']);

function filled(template: string, values: TemplateValues): string[] {
  return paragraphs(template)
    .filter((row) => !fieldsIn(row).some((name) => optional.has(name) && !values[name as keyof TemplateValues]))
    .map((row) => fill(row, values));
}

function dayOf(day: string | undefined): string {
  return day ? dayInWords(day) : '';
}

function sentence(text = ''): string {
  const words = text.trim();
  return words === '' || /[。！？…]$/u.test(words) ? words : `${words}。`;
}

function blocksOf(text: string): LetterContent['blocks'] {
  return textBlocks(unwrapLines(text).map((paragraph) => paragraph.text)).map(({ level, text: words }, index) => ({
    ...{ id: `p${index + 1}`, level, text: words, sources: [] },
  }));
}
