import type { CaseSession, ReadField } from '../../../model/earlier/earlier-case.ts';
import type { HandlingRole, Level, ProposalKind } from '../../../model/kinds.ts';
import { passageOf } from '../cells/case-field.ts';
import { kindSaid, levelSaid, roleSaid } from '../cells/said.ts';
import { sessionsIn } from '../cells/session-cell.ts';
import type { LooseRow } from './loose-rows.ts';

/** A meeting named above the table; of two, each holds for the items of its own body. */
type SaidSession = { kind: ProposalKind | null; level: Level | null; session: ReadField<CaseSession> };

/** What holds for a row because a title, the sheet's name or the heading of its part says so. Plain data. */
export type RowContext = {
  kind?: ReadField<ProposalKind>;
  level?: ReadField<Level>;
  role?: ReadField<HandlingRole>;
  sessions?: SaidSession[];
  /** 建议 or 提案 by the header's own words (提案编号): the last to be asked. */
  headerKind?: ReadField<ProposalKind>;
  /** Rows below that may belong to this one. */
  loose?: LooseRow[];
  /** In a city under the State Council 「市」 stands at the level of a province. */
  cityIsProvince?: boolean;
};

type Source = { words: string; place: string };

/** What one title says. 「市九届人大五次会议建议交办表」 → municipal, 建议, 九届五次. */
export function saidBy({ words, place }: Source): RowContext {
  const context: RowContext = {};
  const passage = passageOf(words);
  const kind = kindSaid(words);
  const level = levelSaid(words);
  const role = roleSaid(words);
  const sessions = sessionsIn(words);
  if (kind && kind !== 'both') context.kind = { value: kind, passage, place };
  if (level) context.level = { value: level, passage, place };
  if (role) context.role = { value: role, passage, place };
  if (sessions.length > 0 && (sessions.length === 1 || sessions.every((each) => each.kind))) {
    context.sessions = sessions.map((each) => ({
      kind: each.kind,
      level: each.level,
      session: { value: each.session, passage, place },
    }));
    const [first] = sessions;
    const levels = new Set(sessions.map((each) => each.level));
    if (!context.level && levels.size === 1 && first?.level) context.level = { value: first.level, passage, place };
  }
  return context;
}

/**
 * Several titles, the nearest first. Where two contradict each other nothing is taken: both stand as a doubt. The
 * sheet says 建议 and the file's name 提案 → the kind is in doubt.
 */
export function saidByAll(sources: readonly Source[], cityIsProvince: boolean): RowContext {
  const said = sources.map(saidBy);
  const context: RowContext = cityIsProvince ? { cityIsProvince } : {};
  const kind = agreed(
    said.flatMap((each) => each.kind ?? []),
    '标题和工作表名写的类别不一致',
  );
  const level = agreed(
    said.flatMap((each) => each.level ?? []),
    '标题和工作表名写的级别不一致',
  );
  const role = agreed(
    said.flatMap((each) => each.role ?? []),
    '标题和工作表名写的办理方式不一致',
  );
  if (kind) context.kind = kind;
  if (level) context.level = level;
  if (role) context.role = role;
  const sessions = said.flatMap((each) => (each.sessions ? [each.sessions] : []));
  const [first] = sessions;
  if (first) context.sessions = sessions.every((each) => sameSessions(each, first)) ? first : [];
  return context;
}

function agreed<T>(fields: readonly ReadField<T>[], doubt: string): ReadField<T> | null {
  const [first] = fields;
  const other = first && fields.find((each) => each.value !== first.value);
  if (!first || !other) return first ?? null;
  const options = [first, other].flatMap(({ value, passage, place }) =>
    value === null ? [] : [{ value, passage, place }],
  );
  return {
    value: null,
    passage: `${first.passage} ｜ ${other.passage}`,
    place: `${first.place}；${other.place}`,
    doubt,
    options,
  };
}

function sameSessions(a: readonly SaidSession[], b: readonly SaidSession[]): boolean {
  const key = (list: readonly SaidSession[]) =>
    list.map(({ kind, session }) => `${kind} ${session.value?.term}-${session.value?.meeting}`).join();
  return key(a) === key(b);
}
