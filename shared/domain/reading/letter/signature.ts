import type { Day } from '../../../model/primitives.ts';
import { isDateLine, readDay } from '../../dates/day-reading.ts';
import { excerpt, type Finding } from '../page/finding.ts';
import type { PageLine } from '../page/lines.ts';
import { isContactLine } from './contact.ts';

/** The end of a letter: where its body stops, who signed when, and the block's lines as printed. */
type Signature = {
  bodyEnd: number;
  /** Up to where the lines below belong to the letter; a form or list attached to it follows. */
  end: number;
  unit: Finding<string>;
  date: Finding<Day>;
  /** 印发日期 when it is damaged; a whole one is of no further use. */
  printDate: Finding<Day>;
  lines: string[];
};

const unitLine =
  /^[\u4e00-\u9fff（）]{2,30}(?:局|厅|委|办|办公室|委员会|政府|中心|院|部|联合会|总工会)(?:[（(](?:盖?章|公章|印章|代章)[）)])?$/;
const tailLine =
  /^(附件|附[:：]|抄送|抄报|主动公开|依申请公开|不予公开|[（(【]?(?:不?同意|主动|依申请)[^。]{0,8}公开|公开(方式|属性)|(办理结果|办复|答复|办理)类别|[（(]?此件|[（(]?[A-D]类?[）)]?$|主题词|(?:领导)?签发人?[:：\s]|邮政编码|邮\s?编|(?:通讯|联系)?地址[:：])|印发[。\s]*$/;

/**
 * Finds the signature between two lines of the page: unit over date, on one line, or one of them alone. 「临江市民政局 /
 * 2021年6月20日」.
 */
export function findSignature(lines: readonly PageLine[], from: number, until: number): Signature {
  const copies = lines.slice(from, until).findIndex((line) => /^抄\s?[送报]\s?[:：]/.test(line.text));
  // What stands below 抄送 is who printed it and when.
  const to = copies < 0 ? until : from + copies;
  const at = (index: number) => lines[index]?.text ?? '';
  const dated = (index: number) => index < to && isDateLine(at(index)) && !/印发/.test(at(index));
  let unitAt = -1;
  let dateAt = -1;
  for (let i = to - 1; i >= from && unitAt < 0; i -= 1) {
    if (isUnit(at(i))) {
      const below = [i + 1, i + 2, i + 3].find(dated);
      if (below !== undefined && spanIsUnits(lines, i + 1, below)) [unitAt, dateAt] = [i, below];
    } else if (splitOneLine(at(i))) [unitAt, dateAt] = [i, i];
  }
  if (unitAt < 0) {
    for (let i = to - 1; i >= Math.max(from, to - 14) && dateAt < 0; i -= 1) if (dated(i)) dateAt = i;
    for (let i = to - 1; i >= Math.max(from, to - 14) && dateAt < 0 && unitAt < 0; i -= 1)
      if (isUnit(at(i))) unitAt = i;
  }
  // Some put the date above the unit.
  if (unitAt < 0 && dateAt >= 0 && dateAt + 1 < to && isUnit(at(dateAt + 1))) unitAt = dateAt + 1;
  let first = unitAt >= 0 && dateAt >= 0 ? Math.min(unitAt, dateAt) : Math.max(unitAt, dateAt);
  if (first < 0) first = to;
  while (unitAt >= 0 && first - 1 >= from && isUnit(at(first - 1))) first -= 1;
  const bodyEnd = beforeTail(lines, from, first);
  const oneLine = unitAt >= 0 && unitAt === dateAt ? splitOneLine(at(unitAt)) : null;
  const units =
    unitAt < 0
      ? []
      : oneLine
        ? unitsOf(oneLine.unit)
        : lines
            .slice(first, unitAt + 1)
            .filter((line) => isUnit(line.text))
            .flatMap((line) => unitsOf(line.text));
  const after = Math.max(unitAt, dateAt) + 1;
  const below = Math.max(after, bodyEnd);
  const attached = lines
    .slice(below, until)
    .findIndex((line) => /^附件?\s*\d{0,2}\s*[：:]?$|征询意见表$/.test(line.text));
  const end = attached < 0 ? until : below + attached + 1;
  const block = lines.slice(bodyEnd, end).map((line) => line.text);
  const printed = block.find((line) => /印发/.test(line));
  return {
    bodyEnd,
    end,
    unit: signatories(units, at(first)),
    date: dateAt < 0 ? null : dayFinding(oneLine?.date ?? at(dateAt)),
    printDate: printed ? doubtOnly(printed) : null,
    lines: block.filter((line, i) => bodyEnd + i < after || isContactLine(line) || tailLine.test(line)),
  };
}

/** As many as ever sign one letter; beyond that the lines are something else. */
const mostUnits = 8;

function signatories(units: readonly string[], passage: string): Finding<string> {
  if (units.length === 0) return null;
  if (units.length > mostUnits) return { doubt: `落款处像单位的有${units.length}行，不能确定是谁答复`, passage };
  return { value: units.join('、'), passage: excerpt(passage) };
}

function isUnit(line: string): boolean {
  return unitLine.test(line.replace(/\s+/g, ''));
}

function spanIsUnits(lines: readonly PageLine[], from: number, to: number): boolean {
  return lines.slice(from, to).every((line) => isUnit(line.text) || /^[（(].{1,20}[）)]$/.test(line.text));
}

/** Several signatories stand on one line too, parted by spaces; 民 政 局 spaced out is one. */
function unitsOf(line: string): string[] {
  const text = line.replace(/[（(](盖?章|公章|印章|代章)[）)]$/, '').trim();
  const pieces = text.split(/[\s、]+/);
  return pieces.length > 1 && pieces.every((piece) => piece.length >= 4 && isUnit(piece))
    ? pieces
    : [text.replace(/\s+/g, '')];
}

function splitOneLine(line: string): { unit: string; date: string } | null {
  if (line.length > 60 || /印发/.test(line)) return null;
  const parts = /^(\D*?[局厅委办室会府心院部])\s*([\d二〇○][^，。；：]*)$/.exec(line);
  const [, unit = '', date = ''] = parts ?? [];
  return unit !== '' && isUnit(unit) && isDateLine(date) ? { unit: unit.trim(), date } : null;
}

function dayFinding(line: string): Finding<Day> {
  const reading = readDay(line);
  if (reading.state === 'absent') return null;
  if (reading.state === 'doubtful') return { doubt: reading.reason, passage: excerpt(line) };
  return { value: reading.day, passage: excerpt(line) };
}

function doubtOnly(line: string): Finding<Day> {
  const finding = dayFinding(line);
  return finding && 'doubt' in finding ? { doubt: `印发日期：${finding.doubt}`, passage: finding.passage } : null;
}

/** Contact lines, 附件 and marks that stand between body and signature belong to the signature's side. */
function beforeTail(lines: readonly PageLine[], from: number, end: number): number {
  let at = end;
  for (let i = end - 1; i >= Math.max(from, end - 12); i -= 1) {
    const text = lines[i]?.text ?? '';
    if (isContactLine(text) || tailLine.test(text)) at = i;
    else if (
      !/^\d{1,2}[.．、]/.test(text) ||
      text.length > 60 ||
      !lines.slice(Math.max(from, i - 6), i).some((line) => /^附件/.test(line.text))
    )
      break;
  }
  return at;
}
