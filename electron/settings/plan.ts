import { stampOf } from '../../shared/domain/audit/stamp.ts';
import { isUsualPart } from '../../shared/domain/settings/usual-parts.ts';
import type { Change } from '../../shared/model/audit.ts';
import { keysOf } from '../../shared/model/kinds.ts';
import {
  type OfficeLine,
  type OfficePart,
  type OfficePartReading,
  type OfficeRows,
  officeParts,
} from '../../shared/model/package/office-file.ts';
import type { ReadDb } from '../db/connections.ts';
import { allParts } from './all-parts.ts';
import type { GivenSettings, Inside, PlannedPart } from './part.ts';

/** So many of a part's settings are shown; the counts are of all. */
const mostShown = 200;

type Plan = Map<OfficePart, PlannedPart>;

/** What becomes of each setting of a file, part by part, as things stand in this store. */
export async function planOffice(db: ReadDb, given: GivenSettings): Promise<Plan> {
  const plan: Plan = new Map();
  for (const part of keysOf(officeParts)) {
    const planned = await allParts[part].plan(db, given);
    if (planned) plan.set(part, planned);
  }
  return plan;
}

/** The plan as a page shows it. */
export function partReadings(plan: Plan, isOwnOffice: boolean | null): OfficePartReading[] {
  return [...plan].map(([part, { lines, onlyHere }]) => {
    const told = lines.filter(({ state }) => state !== 'same').map(({ store: _, ...line }): OfficeLine => line);
    return {
      ...{ part, onlyHere, counts: countsOf(lines), usual: isUsualPart(part, isOwnOffice) },
      ...{ lines: told.slice(0, mostShown), further: Math.max(0, told.length - mostShown) },
    };
  });
}

/** A sign of all that the plan would do: another one as soon as something here is not as it was shown. */
export function planStamp(plan: Plan): string {
  return stampOf([...plan].map(([part, { lines }]) => [part, lines.map(({ store: _, ...line }) => line)]));
}

function countsOf(lines: readonly OfficeLine[]): OfficePartReading['counts'] {
  const of = (state: OfficeLine['state']) => lines.filter((line) => line.state === state).length;
  return { new: of('new'), changed: of('changed'), same: of('same'), kept: of('kept'), refused: of('refused') };
}

/** Stores the chosen parts of a plan; answers a sentence for each, and what was changed of settings that stand once. */
export async function takeParts(
  inside: Inside,
  plan: Plan,
  parts: readonly OfficePart[],
): Promise<{ done: string[]; changes: Change[] }> {
  const done: string[] = [];
  const changes: Change[] = [];
  for (const [part, { lines }] of plan) {
    if (!parts.includes(part)) continue;
    const stored = lines.filter(({ store }) => store !== null);
    for (const { store } of stored) await store?.(inside);
    if (stored.length === 0) continue;
    done.push(`${officeParts[part]}：${doneWords(stored)}`);
    changes.push(...stored.filter(({ name }) => name === '').flatMap((line) => line.changes));
  }
  return { done, changes };
}

function doneWords(stored: readonly OfficeLine[]): string {
  const [only] = stored;
  if (stored.length === 1 && only?.name === '') return only.state === 'new' ? '照文件' : `改${only.changes.length}处`;
  const of = (state: OfficeLine['state'], words: string) => {
    const count = stored.filter((line) => line.state === state).length;
    return count > 0 ? [`${words}${count}`] : [];
  };
  return [...of('new', '新增'), ...of('changed', '修改')].join('，');
}

/** All of an office's settings into a store that has just been set up. */
export async function takeWhole(
  inside: Inside,
  file: string,
  rows: OfficeRows,
  files: GivenSettings['files'],
): Promise<string[]> {
  const plan = await planOffice(inside.db, { file, rows, files });
  return (await takeParts(inside, plan, keysOf(officeParts))).done;
}
