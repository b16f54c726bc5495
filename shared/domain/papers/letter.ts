import { handlingRoles } from '../../model/kinds.ts';
import type { LetterContent } from '../../model/letter/letter.ts';
import type { Templates } from '../../model/letter/templates.ts';
import { type LetterPaper, type PaperKind, paperKinds } from '../../model/papers/kinds.ts';
import { dayInWords } from '../dates/day.ts';
import { addresseesOf, honorific } from '../letter/addressee.ts';
import { blank, contactOf, copyToOf, paragraphs, salutationOf, valuesOf } from '../letter/initial-content.ts';
import { fieldsIn, fill, type TemplateValues } from '../letter/template.ts';
import { proposerTitle } from '../names/proposer.ts';
import { textBlocks } from '../opinions/text.ts';
import { unwrapLines } from '../words/wrapped-lines.ts';
import type { PaperItem } from './item.ts';

export type PaperAnswers = Record<string, string>;

/** A letter ready to be composed, and whom it goes to. */
type WrittenPaper = { content: LetterContent; addressees: string[] };

/** Whether a paper is a letter: 催办函 → true, 办理单 → false. */
export function isLetterPaper(paper: PaperKind): paper is LetterPaper {
  return paperKinds[paper].is === 'letter';
}

type Words = { title: string; salutation: string; opening: string; closing: string };

/** 催办函 to the leader of a unit has words of its own. */
function wordsOf(paper: LetterPaper, templates: Templates, { whom }: PaperAnswers): Words {
  const { words } = paperKinds[paper];
  if (paper === 'reminder' && whom === 'leader') {
    return {
      title: templates.reminderTitle,
      salutation: templates.reminderLeaderSalutation,
      opening: templates.reminderLeaderOpening,
      closing: templates.reminderLeaderClosing,
    };
  }
  return {
    title: templates[`${words}Title`],
    salutation: '{收函单位}：',
    opening: templates[`${words}Opening`],
    closing: templates[`${words}Closing`],
  };
}

/**
 * The letter of a kind in the office's words; a reminder once for every unit that has not answered. Two units silent
 * → two reminders.
 */
export function paperLetters(paper: LetterPaper, item: PaperItem, answers: PaperAnswers): WrittenPaper[] {
  if (paper !== 'reminder') return [paperLetter(paper, item, answers, receivers[paper](item))];
  return item.requests
    .filter(({ unitName, answered }) => !answered && (!answers.unit || answers.unit === unitName))
    .map(({ unitName, askedOn, dueOn }) =>
      paperLetter(paper, item, answers, unitName, { 征求日期: dayInWords(askedOn), 原期限: dayInWords(dueOn) }),
    );
}

/** Whoever assigned the item. */
function assignerOf({ facts: { office, proposal } }: PaperItem): string {
  return { 'npc-suggestion': office.assignerNpc, 'cppcc-proposal': office.assignerCppcc }[proposal.kind];
}

/**
 * The body that a letter goes to, null where it goes to the proposer. Who decides on handing back and putting off:
 * whoever assigned the item, or for putting off our opinion the lead unit.
 */
const receivers: Record<Exclude<LetterPaper, 'reminder'>, (item: PaperItem) => string | null> = {
  'hand-back': assignerOf,
  extension: (item) => (item.role === 'co' && item.facts.leadUnitName ? item.facts.leadUnitName : assignerOf(item)),
  interim: () => null,
  'second-reply': () => null,
  commitment: () => null,
};

function paperLetter(
  paper: LetterPaper,
  item: PaperItem,
  answers: PaperAnswers,
  unit: string | null,
  more: TemplateValues = {},
): WrittenPaper {
  const { facts } = item;
  const { templates } = facts.office;
  const { title, salutation, opening, closing } = wordsOf(paper, templates, answers);
  const values = { ...valuesOf(facts), ...answeredValues(item, answers, unit), ...more };
  const toProposer = unit === null;
  const copies = { 'npc-suggestion': templates.copyToNpc, 'cppcc-proposal': templates.copyToCppcc }[
    facts.proposal.kind
  ];
  return {
    content: {
      ...blank,
      title: fill(title, values),
      salutation: toProposer ? salutationOf(facts, values) : fill(salutation, values),
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
