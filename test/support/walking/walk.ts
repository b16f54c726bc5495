import type { z } from 'zod';
import { contract, type OperationName } from '../../../shared/contract.ts';
import type { Reply } from '../../../shared/errors.ts';
import type { Proposal } from '../../../shared/model/items/proposal.ts';
import type { Role } from '../../../shared/model/kinds.ts';
import type { Draft } from '../../../shared/model/letter/letter.ts';
import type { Life } from '../../../shared/model/life/life.ts';
import type { NumberPage, NumberRow } from '../../../shared/model/numbers.ts';

/**
 * Random walks over all commands: whatever is asked by whom in which order, what is 办结 is answered, what is 已签发 bears
 * a number over the very words, the register has no gap, and every refusal is a sentence.
 */
export type Walker = { role: Role; call: (name: string, input: unknown) => Promise<Reply<unknown>> };
type Dice = () => number;

/** Every command of the contract; what each is asked comes from its schema and from what is there. */
export const walkedCommands = (Object.keys(contract) as OperationName[]).filter(
  // The clock leaps from walk to walk: a lock that someone sets would stop them all.
  (name) => contract[name].mode === 'command' && !name.startsWith('session.') && name !== 'ways.save',
);

/** The commands by which an item comes to its end, thrown more often than the others. */
const usual: OperationName[] = [
  ...(['draft.save', 'draft.save', 'letter.submit', 'letter.submit', 'letter.sign', 'letter.sign'] as const),
  ...(['delivery.record', 'delivery.record', 'proposal.close', 'proposal.close', 'proposal.reopen'] as const),
  ...(['reply.oral', 'number.void', 'proposal.save', 'round.open', 'letter.withdraw', 'letter.return'] as const),
  ...(['letter.agree', 'letter.agree'] as const),
];

export const walkDays = ['2026-03-20', '2026-03-23', '2026-04-20'] as const;
const days = [walkDays[2], walkDays[2], walkDays[2], ...walkDays, '2020-01-01', '2030-01-01'];
const texts = [
  '全市已建成助餐点120个。',
  '我局将于2026年12月底前新增助餐点30个。',
  '77',
  '云澜市政府办公室',
  '改一处',
  '',
];
const pick = <T>(dice: Dice, from: readonly T[]): T => from[Math.floor(dice() * from.length)] as T;

type Known = {
  item: Proposal;
  life: Life | null;
  draft: Draft | null;
  numbers: NumberRow[];
  units: number[];
  reviewers: number[];
};

/** One walk on one item: so many commands, each by someone; answers what broke, in words, and what was done. */
export async function walk(
  walkers: readonly Walker[],
  { item, units, reviewers }: { item: Proposal; units: number[]; reviewers: number[] },
  dice: Dice,
  steps: number,
): Promise<{ broken: string[]; done: string[]; item: Proposal }> {
  const broken: string[] = [];
  const done: string[] = [];
  const clerk = walkers.find(({ role }) => role === 'clerk') as Walker;
  const ask = <T>(name: OperationName) => answer<T>(clerk, name, { proposalId: item.id });
  const look = async (): Promise<Known> => {
    const now = (await ask<Proposal>('proposal.get')) ?? item;
    const talks = now.stage === 'answered' || now.stage === 'closed';
    return {
      item: now,
      life: talks ? await ask<Life>('proposal.life') : null,
      draft: null,
      numbers: [],
      units,
      reviewers,
    };
  };
  let known = await look();
  for (let step = 0; step < steps; step += 1) {
    const name = dice() < 0.8 ? pick(dice, usual) : pick(dice, walkedCommands);
    if (name === 'number.void') known.numbers = (await answer<NumberPage>(clerk, 'number.list', {}))?.rows ?? [];
    if (/^(draft|letter)\./.test(name)) known.draft ??= await ask<Draft>('draft.get');
    if (/^(delivery|reply|feedback|entry)\./.test(name)) known.life ??= await ask<Life>('proposal.life');
    const input = questionFor(name, known, dice);
    const who = contract[name].who;
    const able = walkers.filter(({ role }) => !Array.isArray(who) || who.includes(role));
    const reply = await pick(dice, dice() < 0.9 && able.length > 0 ? able : walkers).call(name, input);
    done.push(`${name} ${JSON.stringify(input)?.slice(0, 200)} → ${reply.ok ? 'ok' : reply.error.code}`);
    if (!reply.ok && (reply.error.code === 'operation.crashed' || !/[\u4e00-\u9fff]/u.test(reply.error.message))) {
      broken.push(`${name}: ${reply.error.code} ${reply.error.message}`);
    }
    // What is refused has changed nothing: looked at again now and then, to see that it is so.
    if (reply.ok || dice() < 0.1) {
      const before = known.item;
      known = await look();
      if (!reply.ok && !sameItem(before, known.item)) broken.push(`${name} 被拒绝，却改动了这一件`);
      broken.push(...wrongIn(known));
      if (reply.ok && name === 'letter.sign') broken.push(...wrongInSteps(await ask<Draft>('draft.get')));
    }
    if (broken.length > 0) break;
  }
  return { broken, done, item: known.item };
}

const sameItem = (one: Proposal, other: Proposal) => JSON.stringify(one) === JSON.stringify(other);

async function answer<T>(walker: Walker, name: string, input: unknown): Promise<T | null> {
  const reply = await walker.call(name, input);
  return reply.ok ? (reply.value as T) : null;
}

/** What must hold of an item whatever was done. */
function wrongIn({ item, life }: Known): string[] {
  const wrong: string[] = [];
  const { letter, stage, role } = item;
  const talked = life?.events.some((each) => each.event === 'oral-reply' && each.state === 'held') ?? false;
  const letterHolds = letter !== null && letter.documentNumber !== null && !letter.stale;
  if (stage === 'closed' && role !== 'reference' && !((letterHolds || talked) && item.deliveredOn)) {
    wrong.push(`第${item.number}号已办结而没有答复`);
  }
  if (stage === 'closed' && item.closedOn === null) wrong.push(`第${item.number}号已办结而没有日期`);
  if (stage === 'signed' && letter?.documentNumber == null) wrong.push(`第${item.number}号已签发而没有文号`);
  if (stage === 'answered' && !talked) wrong.push(`第${item.number}号已面复而没有面复`);
  if (role === 'co' && letterHolds && letter.kind !== 'opinion') wrong.push(`第${item.number}号会办而签发了答复函`);
  return wrong;
}

/** What was just signed went through every step that the office set, each of them over the very words. */
function wrongInSteps(draft: Draft | null): string[] {
  const open = draft?.submission?.steps.filter(({ parties }) => parties.some(({ agreed }) => agreed === null)) ?? [];
  return open.map(({ name }) => `没有办完「${name}」就签发了`);
}

/** The register of one store: no number twice; one out of order, by its day or by a number left out, says why. */
export function wrongInRegister(rows: readonly NumberRow[]): string[] {
  return [...Map.groupBy(rows, ({ code, year }) => `${code}〔${year}〕`)].flatMap(([key, all]) => {
    const sorted = all.toSorted((a, b) => a.n - b.n);
    return sorted.flatMap((row, at) => {
      const former = sorted.slice(0, at).findLast(({ issuedOn, voidedOn }) => issuedOn !== null && voidedOn === null);
      const back = row.issuedOn !== null && row.issuedOn < (former?.issuedOn ?? '');
      return [
        ...(sorted[at - 1]?.n === row.n ? [`${key}${row.n}号给了两次`] : []),
        ...(row.gap && row.orderReason === '' ? [`${key}${row.n}号前有断号，没有说明`] : []),
        ...(back && row.orderReason === '' ? [`${key}${row.n}号早于前一号，没有说明`] : []),
      ];
    });
  });
}

/** What the command is asked: what a page would send of this item, or anything its schema has a place for. */
function questionFor(name: OperationName, known: Known, dice: Dice): unknown {
  const { item, draft, life } = known;
  const given = inputOf(contract[name].input, name, known, dice) as Record<string, unknown>;
  if (dice() < 0.1) return given;
  if (name === 'draft.save' && draft) {
    const blocks = [{ id: 'b1', level: 0, text: pick(dice, texts.slice(0, 2)), sources: [] }];
    return { ...given, content: { ...draft.content, blocks, resultClass: 'A' } };
  }
  if (name === 'proposal.save') {
    const { kind, session, number, title, body, proposers, collective, assignedOn, coUnitIds, leadUnitId } = item;
    const role = dice() < 0.5 ? item.role : given.role;
    const same = { kind, session, number, title, body, collective, assignedOn, coUnitIds };
    const lead = leadUnitId ?? pick(dice, known.units);
    const more = dice() < 0.2 ? [...proposers, { name: '罗静文', organization: '', phone: '' }] : proposers;
    return { ...same, proposers: more, id: item.id, revision: item.revision, role, leadUnitId: lead, confirmed: true };
  }
  if (name === 'steps.save') {
    const step = (n: number) => ({
      ...{
        id: n + 1,
        name: ['科室审核', '办公室核稿', '会签'][n],
        days: 2,
        scope: pick(dice, ['always', 'key', 'reply']),
      },
      ...{
        doer: pick(dice, ['people', 'people', 'own-section', 'responsible']),
        accountIds: [pick(dice, known.reviewers)],
      },
      returns: pick(dice, ['clerk', 'before']),
    });
    return { steps: Array.from({ length: Math.floor(dice() * 4) }, (_, n) => step(n)), reviewers: [] };
  }
  if (name === 'delivery.record') return { ...given, recipients: openTo(life, dice), replacesId: null };
  if (name === 'reply.oral') {
    return {
      ...given,
      recipients: openTo(life, dice),
      place: '本局',
      people: '纪云舒',
      said: '已说明',
      recordSigned: true,
    };
  }
  return given;
}

function openTo(life: Life | null, dice: Dice): string[] {
  const waiting = life?.recipients.filter(({ deliveredOn }) => deliveredOn === null).map(({ name }) => name) ?? [];
  return dice() < 0.8 ? waiting : waiting.slice(0, 1);
}

type Schema = z.core.$ZodType;

function inputOf(schema: Schema, path: string, known: Known, dice: Dice): unknown {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  const field = path.slice(path.lastIndexOf('.') + 1);
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape).map(([key, each]) => [key, inputOf(each, `${path}.${key}`, known, dice)]),
      );
    case 'array':
      return Array.from({ length: Math.floor(dice() * 3) }, () => inputOf(def.element, path, known, dice));
    case 'record': {
      const key = inputOf(def.keyType, path, known, dice);
      return dice() < 0.5 ? {} : { [String(key)]: inputOf(def.valueType, path, known, dice) };
    }
    case 'default':
    case 'optional':
      return dice() < 0.5 ? undefined : inputOf(def.innerType, path, known, dice);
    case 'nullable':
      return dice() < 0.5 ? null : inputOf(def.innerType, path, known, dice);
    case 'union':
      return inputOf(pick(dice, def.options), path, known, dice);
    case 'enum':
      return pick(dice, Object.values(def.entries));
    case 'literal':
      return pick(dice, def.values);
    case 'boolean':
      return dice() < 0.5;
    case 'unknown':
      return {};
    case 'number':
      return numberOf(field, path, known, dice);
    case 'string':
      return 'format' in def && def.format === 'date' ? pick(dice, days) : pick(dice, texts);
    default:
      throw new Error(`${path}: no way to make a ${def.type}; say how in test/support/walking/walk.ts`);
  }
}

function numberOf(field: string, path: string, { item, draft, life, numbers, units }: Known, dice: Dice): number {
  if (field === 'proposalId' || path === 'proposal.save.id') return item.id;
  // The clock leaps from walk to walk: that is not a page left alone.
  if (field === 'lockMinutes') return 0;
  if (field === 'revision') return path.startsWith('proposal.') ? item.revision : (draft?.revision ?? 0);
  if (field === 'version') return draft?.submittedVersion ?? 1;
  if (field === 'remarkId') return pick(dice, draft?.remarks ?? [])?.id ?? 1;
  if (field === 'numberId') {
    const mine = numbers.filter((row) => row.proposalId === item.id);
    return pick(dice, mine)?.id ?? 1;
  }
  if (/[uU]nitIds?$/u.test(field)) return pick(dice, units) ?? 1;
  if (path === 'entry.void.id') return pick(dice, life?.deliveries ?? [])?.id ?? 1;
  return Math.floor(dice() * 8);
}
