import type { CaseField } from '../../../model/earlier/earlier-case.ts';
import type { ColumnMatch } from '../../../model/importing.ts';
import { readCell } from '../cells/case-field.ts';
import { bareHeader, matchHeader, type NameMatch } from './column-match.ts';
import { headerWords } from './header.ts';

export type ColumnChoice = { position: number; field: CaseField | null };

/** Enough of a column's cells to judge its name by later. */
const keptSamples = 8;

type Named = { position: number; levels: readonly string[]; match: NameMatch | null };

const ownPhone = new Set(['电话', '联系电话', '手机', '手机号', '手机号码', '联系方式', '电话号码', '联系手机']);
const section = /(?:科|股|科室|处室|股室|[^办事管理]处|^(?:局)?办公室)(?:[（(].*[)）])?$/;
const days = new Set<CaseField>(['assignedOn', 'opinionDue', 'deadline', 'answeredOn', 'feedbackOn']);

/**
 * Which field each column means, by its header. Of two that want the same field the plainer name wins and the other
 * stays a remark; parts of a field stand together. `samples` gives the first filled cells of a column: they decide
 * between the meanings of an open name (类别) and speak against a name they do not fit, never for one.
 */
export function matchColumns(
  header: readonly (readonly string[])[],
  samples: (position: number) => string[],
  chosen: readonly ColumnChoice[] | null,
  how: 'remembered' | 'person',
): ColumnMatch[] {
  const columns: Named[] = header.map((levels, position) => ({ position, levels, match: matchHeader(levels) }));
  const taken = new Map<number, CaseField | null>(chosen?.map(({ position, field }) => [position, field]));
  const given = new Set([...taken.values()].filter((field) => field !== null));
  const wins = new Map<CaseField, { position: number; rank: number }>();
  const fieldOf = new Map<number, CaseField>();
  const parts: { position: number; field: CaseField }[] = [];
  for (const { position, match } of columns) {
    if (!match || taken.has(position) || belongsToHandler(columns, position)) continue;
    const cells = samples(position);
    if ('of' in match) {
      const fit = cells.length === 0 ? match.of[0] : match.of.find((field) => fits(field, cells));
      if (fit) want(position, fit, 20);
      continue;
    }
    if (
      days.has(match.field) &&
      cells.length > 0 &&
      cells.filter((cell) => /\d|[〇一二三四五六七八九十]+[月日]/.test(cell)).length * 2 < cells.length
    ) {
      continue;
    }
    if (match.part) parts.push({ position, field: match.field });
    else want(position, match.field, match.rank);
  }
  for (const [field, { position }] of wins) fieldOf.set(position, field);
  for (const { position, field } of parts) if (joins(position, field)) fieldOf.set(position, field);

  return columns.map(({ position, levels }) => {
    const told = taken.get(position);
    const field = told === undefined ? (fieldOf.get(position) ?? null) : told;
    return {
      position,
      header: headerWords(levels, position),
      field,
      how: told !== undefined ? how : field ? 'name' : null,
      samples: samples(position).slice(0, keptSamples),
    };
  });

  function want(position: number, field: CaseField, rank: number): void {
    const before = wins.get(field);
    if (!given.has(field) && (!before || rank < before.rank)) wins.set(field, { position, rank });
  }

  /** 「内容」 is the 案由 where its cells are as short as one and no other column has it, else the text. */
  function fits(field: CaseField, cells: readonly string[]): boolean {
    if (field === 'body' || field === 'section') return true;
    // A bureau's own ledger calls its sections 承办单位.
    if (field === 'leadUnit') return cells.filter((cell) => section.test(cell)).length * 2 < cells.length;
    if (field !== 'title') return share(field, cells) >= 0.6;
    const named = columns.some(({ match }) => match && 'field' in match && match.field === 'title');
    return !named && cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length <= 45;
  }

  /** 会次 goes with 届, never with a whole 届次; how many in all is not needed where 联名人数 stands. */
  function joins(position: number, field: CaseField): boolean {
    if (given.has(field)) return false;
    const own = columns[position]?.match;
    const part = own && 'field' in own ? own.part : null;
    const whole = wins.has(field);
    if (part === 'others' || part === 'more') return whole || part === 'more';
    if (whole) return false;
    const same = parts.filter((each) => each.field === field && partAt(each.position) === part);
    return same[0]?.position === position;
  }

  function partAt(position: number) {
    const match = columns[position]?.match;
    return match && 'field' in match ? match.part : null;
  }
}

/** 「联系电话」 right behind 承办人 is the handler's, not the proposer's. */
function belongsToHandler(columns: readonly Named[], position: number): boolean {
  const own = columns[position];
  if (!own || !ownPhone.has(bareHeader(own.levels.at(-1) ?? ''))) return false;
  if (own.match && 'field' in own.match && own.levels.length > 1) return false;
  const before = bareHeader(columns[position - 1]?.levels.at(-1) ?? '');
  return (
    /承办|经办|责任|联系人|负责|科室|处室|单位|领导|联络员/.test(before) &&
    !/代表|委员|提案|建议人|工作单位/.test(before)
  );
}

/** The share of cells that a field can read. */
function share(field: CaseField, cells: readonly string[]): number {
  const read = cells.map((cell) => readCell(field, cell)).filter((reading) => reading !== null);
  const good = read.filter(({ fact }) => fact && 'value' in fact).length;
  return read.length === 0 ? 0 : good / read.length;
}
