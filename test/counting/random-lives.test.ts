import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Raw from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countedPage } from '../../electron/counting/counted-list.ts';
import { keepCounted } from '../../electron/counting/keep-counted.ts';
import { statisticsOf } from '../../electron/counting/statistics.ts';
import { openStore, type SqliteStore } from '../../electron/db/open.ts';
import { DeskSettings } from '../../shared/model/board/desk-settings.ts';
import { CountedFilter, type Statistics, type StatLine } from '../../shared/model/counting.ts';
import type { ItemFact } from '../../shared/model/item-fact.ts';

/**
 * The figures of random lives, against a plain recount of the same rows that shares nothing with the program: written
 * from the office's rules, item by item, with no index, no bits and no kept table.
 */

const today = '2026-09-15';
const seeds = [1, 2, 3];

let folder: string;
let store: SqliteStore;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'proposal-desk-'));
  store = await openStore(folder);
});
afterEach(async () => {
  await store.db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

type Dice = { (): number; of<T>(list: readonly T[]): T; day(year: number): string };

function diceOf(seed: number): Dice {
  let state = seed * 2_654_435_761;
  const roll = () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x6d2b79f5) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
  return Object.assign(roll, {
    of: <T>(list: readonly T[]) => list[Math.floor(roll() * list.length)] as T,
    day: (year: number) =>
      `${year}-${String(1 + Math.floor(roll() * 12)).padStart(2, '0')}-${String(1 + Math.floor(roll() * 28)).padStart(2, '0')}`,
  });
}

const roles = ['sole', 'lead', 'co', 'split', 'reference'] as const;
const stagesOf = [
  'registered',
  'drafting',
  'submitted',
  'returned',
  'transfer',
  'signed',
  'answered',
  'closed',
  'transferred',
  'withdrawn',
  'archived',
] as const;

function put(raw: Raw.Database, table: string, row: Record<string, unknown>): number {
  const names = Object.keys(row);
  const statement = `insert into "${table}" (${names.map((name) => `"${name}"`).join(', ')}) values (${names.map(() => '?').join(', ')})`;
  return Number(raw.prepare(statement).run(...Object.values(row)).lastInsertRowid);
}
const by = { recordedAt: '', recordedBy: '' };

let next = 0;
function newItem(raw: Raw.Database, dice: Dice): number {
  next += 1;
  const round = dice() < 0.3 ? 2 + Math.floor(dice() * 2) : 1;
  const year = dice.of([2024, 2025, 2026]);
  const kind = dice.of(['npc-suggestion', 'cppcc-proposal']);
  return put(raw, 'proposal', {
    ...{ kind, level: 'municipal', term: 9, meeting: dice.of([1, 2]), number: String(next), title: `第${next}件` },
    ...{ body: '', proposer: '陈若安', role: dice.of(roles), assignedOn: dice.day(year), consent: 'yes', remark: '' },
    deadline: dice() < 0.9 ? dice.day(year) : null,
    firstDeadline: round > 1 && dice() < 0.9 ? dice.day(year) : null,
    collective: kind === 'cppcc-proposal' && dice() < 0.3 ? '{"name":"民建市委会"}' : null,
    keySupervision: dice() < 0.2 ? 1 : 0,
    ...{ stage: dice.of(stagesOf), round, registeredAt: '', registeredBy: '' },
    sectionId: dice.of([1, 2, null]),
    handlerId: dice.of([1, 2, null]),
    subject: dice.of(['养老服务', '社会救助', '']),
  });
}

function liveOn(raw: Raw.Database, dice: Dice, proposalId: number): void {
  const { round, role } = raw.prepare('select round, role from proposal where id = ?').get(proposalId) as {
    round: number;
    role: string;
  };
  const at = 1 + Math.floor(dice() * round);
  const day = dice.day(2026);
  const replaces = (table: string, condition = '1') => {
    const rows = raw.prepare(`select id from ${table} where proposalId = ? and ${condition}`).all(proposalId) as {
      id: number;
    }[];
    return rows.length > 0 && dice() < 0.5 ? dice.of(rows).id : null;
  };
  const told = (replacesId: number | null) => ({ replacesId, voidReason: replacesId && dice() < 0.5 ? '误登' : null });
  const what = dice.of([
    'sign',
    'void',
    'talk',
    'class',
    'contact',
    'form',
    'stage',
    'dates',
    'role',
    'letter',
  ] as const);
  const contact = { phase: 'before', place: '', ours: '', theirs: '', said: '' };
  const form = { respondent: '陈若安', contactedBy: '', attitude: '', result: '', attitudeWords: '', resultWords: '' };
  if (what === 'sign') {
    const kind = dice() < 0.8 ? (role === 'co' ? 'opinion' : 'reply') : dice.of(['reply', 'opinion']);
    const known = raw.prepare('select id from letter where proposalId = ? and round = ?').get(proposalId, at) as
      | { id: number }
      | undefined;
    const content = `{"resultClass":"${dice.of(['A', 'B', 'C', ''])}"}`;
    const letterId =
      known?.id ??
      put(raw, 'letter', {
        proposalId,
        kind,
        round: at,
        revision: 1,
        content,
        fingerprint: '',
        savedAt: '',
        savedBy: '',
      });
    if (raw.prepare('select 1 from documentNumber where letterId = ? and voidedOn is null').get(letterId)) return;
    next += 1;
    const numberId = put(raw, 'documentNumber', {
      code: '云民函',
      year: 2026,
      n: next,
      letterId,
      issuedOn: day,
      issuedBy: '',
    });
    const { version } = raw
      .prepare('select coalesce(max(version), 0) + 1 as version from letterVersion where letterId = ?')
      .get(letterId) as {
      version: number;
    };
    put(raw, 'letterVersion', { letterId, version, reason: '', content, fingerprint: '', at: '', by: '' });
    put(raw, 'signature', { letterId, version, fingerprint: '', numberId, signedOn: day, accountId: null, by: '' });
  } else if (what === 'void') {
    raw
      .prepare(
        `update documentNumber set voidedOn = ?, voidReason = '作废' where voidedOn is null and id in
           (select d.id from documentNumber d join letter l on l.id = d.letterId where l.proposalId = ? limit 1)`,
      )
      .run(day, proposalId);
  } else if (what === 'talk' || what === 'class') {
    const event = what === 'talk' ? 'oral-reply' : 'class-changed';
    const detail = what === 'class' ? `{"toClass":"${dice.of(['A', 'B', 'C'])}"}` : '{}';
    put(raw, 'lifeEvent', {
      proposalId,
      round: at,
      event,
      day,
      detail,
      ...told(replaces('lifeEvent', `event = '${event}'`)),
      ...by,
    });
  } else if (what === 'contact') {
    const way = dice.of(['meeting', 'visit', 'symposium', 'phone', 'written']);
    put(raw, 'contact', { proposalId, round: at, way, day, ...contact, ...told(replaces('contact')), ...by });
  } else if (what === 'form') {
    const satisfaction = dice.of(['yes', 'partly', 'no']);
    put(raw, 'feedback', {
      proposalId,
      round: at,
      satisfaction,
      day,
      ...form,
      reason: '',
      wishes: '',
      ...told(replaces('feedback')),
      ...by,
    });
  } else if (what === 'stage') {
    raw.prepare('update proposal set stage = ? where id = ?').run(dice.of(stagesOf), proposalId);
  } else if (what === 'role') {
    raw
      .prepare('update proposal set role = ?, sectionId = ? where id = ?')
      .run(dice.of(roles), dice.of([1, 2, null]), proposalId);
  } else if (what === 'letter') {
    raw
      .prepare(`update letter set content = ? where proposalId = ? and round = ?`)
      .run(`{"resultClass":"${dice.of(['A', 'B', ''])}"}`, proposalId, at);
  } else {
    raw
      .prepare('update proposal set deadline = ?, assignedOn = ? where id = ?')
      .run(dice.day(2026), dice.day(2026), proposalId);
  }
}

/** The columns that are read here, of whichever table. */
type Row = Record<'id' | 'round' | 'keySupervision', number> &
  Record<
    'role' | 'stage' | 'kind' | 'event' | 'day' | 'way' | 'satisfaction' | 'detail' | 'content' | 'signedOn',
    string
  > &
  Record<'assignedOn' | 'subject', string> &
  Record<'replacesId' | 'sectionId' | 'handlerId', number | null> &
  Record<'voidReason' | 'deadline' | 'firstDeadline' | 'collective', string | null>;
type Plain = {
  year: string;
  kind: string;
  facts: Set<ItemFact>;
  resultClass: string;
  section: string;
  person: string;
  subject: string;
};

/** What the office would say of each item, reading its rows one after another. */
function recount(raw: Raw.Database): Plain[] {
  const all = (statement: string, ...given: unknown[]) => raw.prepare(statement).all(...given) as Row[];
  const held = (table: string, id: number) => {
    const rows = all(`select * from ${table} where proposalId = ? order by id`, id);
    return rows.filter((row) => row.voidReason === null && !rows.some((later) => later.replacesId === row.id));
  };
  return all('select * from proposal').map((item) => {
    const facts = new Set<ItemFact>();
    const is = (fact: ItemFact, when: unknown) => {
      if (when) facts.add(fact);
    };
    const ours = item.stage !== 'withdrawn' && item.stage !== 'transferred';
    const owed = ours && item.role !== 'reference';
    const toProposer = owed && item.role !== 'co';
    const over = ['closed', 'archived'].includes(item.stage);
    const wanted = item.role === 'co' ? 'opinion' : 'reply';
    const talks = held('lifeEvent', item.id).filter(({ event }) => event === 'oral-reply');
    const changes = held('lifeEvent', item.id).filter(({ event }) => event === 'class-changed');
    const letters = all('select * from letter where proposalId = ?', item.id);
    const answersIn = (round: number) => [
      ...letters
        .filter((letter) => letter.round === round && letter.kind === wanted)
        .flatMap((letter) =>
          all(
            'select signedOn from signature join documentNumber d on d.id = numberId where signature.letterId = ? and d.voidedOn is null',
            letter.id,
          ).map(({ signedOn }) => signedOn),
        ),
      ...(toProposer ? talks.filter((talk) => talk.round === round).map(({ day }) => day) : []),
    ];
    const rounds = Array.from({ length: item.round }, (_, at) => at + 1);
    const answered = rounds.filter((round) => answersIn(round).length > 0);
    const firstAnswer = answered[0] === undefined ? null : (answersIn(answered[0]).sort()[0] ?? null);
    const limit = item.round > 1 ? item.firstDeadline : item.deadline;
    const worstIn = (round: number) => {
      const given = held('feedback', item.id)
        .filter((form) => form.round === round)
        .map(({ satisfaction }) => satisfaction);
      return ['no', 'partly', 'yes'].find((rating) => given.includes(rating));
    };
    const rated = rounds.map(worstIn).filter((rating) => rating !== undefined);
    const met =
      held('contact', item.id).some(({ way }) => ['meeting', 'visit', 'symposium'].includes(way)) || talks.length > 0;
    const late = firstAnswer !== null && limit !== null && firstAnswer > limit;
    const overdue = owed && firstAnswer === null && !over && limit !== null && limit < today;
    const last = item.round;
    is('counted', ours);
    is('owed', owed);
    is('reply', toProposer);
    is('closed', ours && over);
    is('unclosed', ours && !over);
    is('answered', owed && firstAnswer !== null);
    is('unanswered', owed && firstAnswer === null);
    is('late', owed && late);
    is('onTime', owed && firstAnswer !== null && !late);
    is('overdue', overdue);
    is('due', overdue || (owed && firstAnswer !== null));
    is('contacted', toProposer && met);
    is('uncontacted', toProposer && !met);
    is('returned', toProposer && rated.length > 0);
    is('unreturned', toProposer && rated.length === 0);
    const now = toProposer ? rated.at(-1) : undefined;
    const first = toProposer ? rated[0] : undefined;
    is('satisfied', now === 'yes');
    is('partly', now === 'partly');
    is('pleased', now === 'yes' || now === 'partly');
    is('dissatisfied', now === 'no');
    is('firstSatisfied', first === 'yes');
    is('firstPartly', first === 'partly');
    is('firstPleased', first === 'yes' || first === 'partly');
    is('firstDissatisfied', first === 'no');
    is('collective', ours && item.collective !== null);
    is('individual', ours && item.collective === null);
    is('key', ours && item.keySupervision === 1);
    is('registered', ours);
    is('closedTold', ours);
    is('timeTold', owed);
    is('contactTold', toProposer);
    is('ratingTold', toProposer);
    is('again', owed && last > 1);
    const againOpen = last > 1 && answersIn(last).length === 0 && firstAnswer !== null && !over;
    is('againOverdue', owed && againOpen && item.deadline !== null && item.deadline < today);
    const lastAnswered = answered.at(-1);
    const change = changes.filter(({ round }) => round === lastAnswered).at(-1);
    const letter = letters.find(({ round, kind }) => round === lastAnswered && kind === 'reply');
    const resultClass = change
      ? JSON.parse(change.detail).toClass
      : letter
        ? (JSON.parse(letter.content).resultClass ?? '')
        : '';
    return {
      year: String(item.assignedOn).slice(0, 4),
      kind: item.kind,
      facts,
      resultClass: owed && firstAnswer !== null ? resultClass : '',
      section: item.sectionId === null ? '' : String(item.sectionId),
      person: item.handlerId === null ? '' : String(item.handlerId),
      subject: item.subject,
    };
  });
}

async function compare(raw: Raw.Database, when: string) {
  await store.db.transaction().execute(keepCounted);
  const plain = recount(raw);
  for (const year of [2025, 2026]) {
    const figures: Statistics = await statisticsOf(store.db, {
      year,
      kind: null,
      today,
      settings: DeskSettings.parse({}),
    });
    const those = plain.filter((item) => item.year === String(year));
    const same = (line: StatLine, items: readonly Plain[], name: string) => {
      for (const [fact, count] of Object.entries(line.counts)) {
        expect(count, `${when} ${year} ${name} ${fact}`).toBe(
          items.filter(({ facts }) => facts.has(fact as ItemFact)).length,
        );
      }
      for (const rate of line.rates) {
        const whole = items.filter(({ facts }) => rate.wholeFacts.every((fact) => facts.has(fact)));
        expect([rate.part, rate.whole], `${when} ${year} ${name} ${rate.name}`).toEqual([
          whole.filter(({ facts }) => rate.partFacts.every((fact) => facts.has(fact))).length,
          whole.length,
        ]);
      }
    };
    same(figures.total, those, '合计');
    for (const line of figures.bySection)
      same(
        line,
        those.filter(({ section }) => section === line.key),
        line.name,
      );
    for (const line of figures.byPerson)
      same(
        line,
        those.filter(({ person }) => person === line.key),
        line.name,
      );
    for (const line of figures.bySubject)
      same(
        line,
        those.filter(({ subject }) => subject === line.key),
        line.name,
      );
    for (const line of figures.overYears)
      same(
        line,
        plain.filter((item) => item.year === line.key),
        line.name,
      );
    for (const { resultClass, count } of figures.byClass) {
      const replied = those.filter(({ facts }) => facts.has('reply') && facts.has('answered'));
      expect(count, `${when} ${resultClass}`).toBe(replied.filter((item) => item.resultClass === resultClass).length);
    }
    for (const [fact, count] of Object.entries(figures.total.counts)) {
      const { total } = await countedPage(store.db, CountedFilter.parse({ year, facts: [fact] }), today);
      expect(total, `${when} ${year} 点开 ${fact}`).toBe(count);
    }
  }
}

test.each(seeds)('任意走过的办理经过，统计的每个数都与逐件重数的一样，改动之后也一样（种子%i）', async (seed) => {
  const raw = store.raw;
  const dice = diceOf(seed);
  for (const id of [1, 2]) {
    put(raw, 'section', { id, name: `第${id}科`, phone: '' });
    put(raw, 'person', { id, name: `经办${id}`, post: '', phone: '', isLeader: 0 });
  }
  const items = Array.from({ length: 100 }, () => newItem(raw, dice));
  for (let step = 0; step < 600; step++) liveOn(raw, dice, dice.of(items));
  await compare(raw, '起初');
  // What was kept follows each further change, whoever made it.
  for (let step = 0; step < 120; step++) {
    if (dice() < 0.1) items.push(newItem(raw, dice));
    liveOn(raw, dice, dice.of(items));
    if (step % 40 === 0) await compare(raw, `第${step}步之后`);
  }
  await compare(raw, '最后');
});
