import {
  type CaseField,
  type CaseReading,
  type CaseValues,
  caseFields,
  type ExtraColumn,
  type ReadField,
} from '../../../model/earlier/earlier-case.ts';
import type { ColumnMatch } from '../../../model/importing.ts';
import { keysOf } from '../../../model/kinds.ts';
import type { TableCell } from '../../../model/reading/file-content.ts';
import { cellReader, copied, passageOf } from '../cells/case-field.ts';
import { serialDay } from '../cells/date-cell.ts';
import type { Beside, CellFact, CellReading } from '../cells/reading.ts';
import { wordsOfCell } from '../cells/text.ts';
import { partOf } from '../header/column-match.ts';
import type { ColumnPart } from '../header/column-names.ts';
import type { RowContext } from './context.ts';
import { inherit } from './inherit.ts';
import { addLoose } from './loose-rows.ts';

type Column = { position: number; header: string; part: ColumnPart | null };
type Plan = {
  fields: {
    field: CaseField;
    columns: [Column, ...Column[]];
    read: (text: string) => CellReading | null;
    after: string;
  }[];
  extras: Column[];
};

/** Reads one row by its columns. `place` says which row it is: 「2019年台账 第5行」; each field adds its column. */
export function readLedgerRow(
  cells: readonly TableCell[],
  columns: readonly ColumnMatch[],
  place: string,
  context: RowContext,
): { reading: CaseReading; extras: ExtraColumn[] } {
  const plan = planOf(columns);
  const reading: CaseReading = {};
  let asides: { beside: Beside; passage: string; place: string }[] | null = null;
  for (const { field, columns: own, read, after } of plan.fields) {
    const simple = own.length === 1 && own[0].part === null;
    const text = simple ? wordsOfCell(cells[own[0].position]) : partsText(cells, field, own);
    if (text === '') continue;
    const found = read(text);
    if (found === null) continue;
    const passage = simple ? passageOf(text) : rawText(cells, own);
    const where = place + after;
    if (found.fact) put(reading, field, found.fact, passage, where);
    if (found.beside) {
      asides ??= [];
      asides.push({ beside: found.beside, passage, place: where });
    }
  }
  if (asides) for (const { beside, passage, place: where } of asides) addBeside(reading, beside, passage, where);
  inherit(reading, context);
  checkOrder(reading);
  const extras = extrasOf(cells, plan.extras);
  if (context.loose) addLoose(reading, extras, context.loose, columns, place);
  return { reading, extras };
}

const plans = new WeakMap<readonly ColumnMatch[], Plan>();

function planOf(columns: readonly ColumnMatch[]): Plan {
  const known = plans.get(columns);
  if (known) return known;
  const fields = new Map<CaseField, [Column, ...Column[]]>();
  const extras: Column[] = [];
  for (const { position, header, field } of columns) {
    const column = { position, header, part: field ? partOf(header) : null };
    const before = field ? fields.get(field) : undefined;
    if (before) before.push(column);
    else if (field) fields.set(field, [column]);
    else extras.push(column);
  }
  // 序号 counts the rows; where there is no 编号 it may be more than that.
  const kept = fields.has('number') ? extras.filter(({ header }) => !/^(?:序号|序|行号|顺序号)$/.test(header)) : extras;
  const order = keysOf(caseFields);
  const plan = {
    fields: [...fields]
      .map(([field, own]) => ({ field, columns: own, read: cellReader(field), after: ` ${own[0].header}` }))
      .toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field)),
    extras: kept,
  };
  plans.set(columns, plan);
  return plan;
}

/** Several columns of one field as one text: 届 and 次, 态度 and 结果, a list over several columns. */
function partsText(cells: readonly TableCell[], field: CaseField, columns: readonly Column[]): string {
  const texts: string[] = [];
  for (const { position, part } of columns) {
    const text = wordsOfCell(cells[position]);
    if (text === '') continue;
    if (part === 'term') texts.push(text.includes('届') ? text : `${text}届`);
    else if (part === 'meeting') texts.push(text.includes('次') ? text : `${text}次`);
    else if (part === 'attitude') texts.push(text.includes('态度') ? text : `态度${text}`);
    else if (part === 'outcome') texts.push(text.includes('结果') ? text : `结果${text}`);
    else if (part === 'total') texts.push(/^\d+$/.test(text) ? `共${text}人` : text);
    else texts.push(text);
  }
  return texts.join(field === 'session' ? '' : field === 'satisfaction' ? '，' : '\n');
}

const rawText = (cells: readonly TableCell[], columns: readonly Column[]): string =>
  passageOf(
    columns
      .map(({ position }) => wordsOfCell(cells[position]))
      .filter((text) => text !== '')
      .join(' ｜ '),
  );

function put<F extends CaseField>(
  reading: CaseReading,
  field: F,
  fact: CellFact<F>,
  passage: string,
  place: string,
): void {
  const into = reading as Record<CaseField, ReadField<unknown>>;
  into[field] =
    'value' in fact
      ? { value: copied(fact.value), passage, place }
      : { value: null, passage, place, doubt: fact.doubt };
}

/** What a cell says of another field fills that field, or contradicts it: then both stand side by side. */
function addBeside(reading: CaseReading, beside: Beside, passage: string, place: string): void {
  for (const field of keysOf(beside)) {
    const fact = beside[field] as CellFact<CaseField> | undefined;
    if (!fact) continue;
    const own = reading[field] as ReadField<CaseValues[CaseField]> | undefined;
    if (!own) put(reading, field, fact, passage, place);
    else if ('value' in fact && own.value !== null && !same(own.value, fact.value)) {
      const options = [
        { value: own.value, passage: own.passage, place: own.place },
        { value: copied(fact.value), passage, place },
      ];
      const doubt = `两处写的${caseFields[field]}不一致`;
      const into = reading as Record<CaseField, ReadField<unknown>>;
      into[field] = { value: null, passage: `${own.passage} ｜ ${passage}`, place: own.place, doubt, options };
    }
  }
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** An answer or a time limit before the hand-over is a slip of the pen in one of the two. */
function checkOrder(reading: CaseReading): void {
  const from = reading.assignedOn?.value;
  if (!from) return;
  for (const field of ['answeredOn', 'deadline', 'opinionDue'] as const) {
    const own = reading[field];
    if (!own?.value || own.value >= from) continue;
    reading[field] = { ...own, value: null, doubt: `早于交办日期（${from}），请核对` };
  }
}

/** Columns of no field, kept with their headers; serial numbers under a date's name are written as days. */
function extrasOf(cells: readonly TableCell[], columns: readonly Column[]): ExtraColumn[] {
  const extras: ExtraColumn[] = [];
  for (const { position, header } of columns) {
    const text = wordsOfCell(cells[position]);
    if (text === '') continue;
    extras.push({ column: header, text: (/(?:日期|时间)$/.test(header) && serialDay(text)) || text });
  }
  return extras;
}
