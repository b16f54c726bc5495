import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { momentInName } from '../../shared/domain/dates/moment.ts';
import { thinned } from '../../shared/domain/keeping/thinning.ts';
import { Refusal } from '../../shared/errors.ts';
import type { CopyInfo, CopyReason, KeepingSettings, KeepingState } from '../../shared/model/keeping.ts';
import { copyFactsOf } from './copy/manifest.ts';
import { openCopy } from './copy/read-copy.ts';
import { isStoreCopy, storeCopyFacts } from './copy/store-copy.ts';

/** Where the copies of a data folder lie. */
export const copiesFolder = (folder: string) => join(folder, 'backups');

const copyName = /^proposal-desk-\d{8}-\d{6}-(daily|asked|upgrade|restore)(-\d+)?\.zip$/;
/** As earlier versions of the program named theirs. */
const storeCopyName = /^proposal-desk-.+\.db$/;

/** `proposal-desk-20261129-093012-daily.zip`, in the office's time; a second one of the same second gets a number. */
export function freeName(place: string, madeAt: string, reason: CopyReason): string {
  const stem = `proposal-desk-${momentInName(madeAt)}-${reason}`;
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? `${stem}.zip` : `${stem}-${n}.zip`;
    if (!existsSync(join(place, name))) return name;
  }
}

/** The copies in a place, the newest first, each with what it says of itself or why it cannot. */
export async function copiesIn(place: string): Promise<CopyInfo[]> {
  if (!existsSync(place)) return [];
  const copies: CopyInfo[] = [];
  for (const name of readdirSync(place).filter((each) => copyName.test(each) || storeCopyName.test(each))) {
    copies.push(await lookAt(join(place, name)));
  }
  return copies.sort((a, b) => ((a.facts?.madeAt ?? a.name) < (b.facts?.madeAt ?? b.name) ? 1 : -1));
}

export async function lookAt(file: string): Promise<CopyInfo> {
  const name = file.split(/[\\/]/).at(-1) ?? file;
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  try {
    if (isStoreCopy(file)) return { file, name, size, facts: storeCopyFacts(file), wrong: null };
    const copy = await openCopy(file);
    copy.close();
    return { file, name, size, facts: copyFactsOf(copy.manifest), wrong: null };
  } catch (error) {
    return { file, name, size, facts: null, wrong: error instanceof Refusal ? error.failure.message : String(error) };
  }
}

/** The newest whole copy: what is opened for a trial and carried to a second place. */
export async function newestCopy(place: string): Promise<CopyInfo | undefined> {
  return (await copiesIn(place)).find(({ facts }) => facts === null || !facts.storeOnly);
}

/** Takes the old ones away by the rule; what cannot be read, and what an earlier program kept, is left where it is. */
export async function thin(place: string, now: string): Promise<string[]> {
  const good = (await copiesIn(place)).flatMap(({ name, facts }) =>
    facts && !facts.storeOnly ? [{ name, madeAt: facts.madeAt }] : [],
  );
  const gone = thinned(good, now);
  for (const name of gone) rmSync(join(place, name), { force: true });
  return gone;
}

const nothingYet: KeepingState = {
  made: null,
  failed: null,
  second: { made: null, failed: null },
  rehearsed: null,
  passphrase: null,
  restored: null,
};

const stateFile = (folder: string) => join(copiesFolder(folder), 'state.json');

/** What last happened; a page that cannot be read says that nothing is known. */
export function keepingState(folder: string): KeepingState {
  try {
    return { ...nothingYet, ...(JSON.parse(readFileSync(stateFile(folder), 'utf8')) as Partial<KeepingState>) };
  } catch {
    return nothingYet;
  }
}

export function keepState(folder: string, change: Partial<KeepingState>): void {
  writeWhole(stateFile(folder), folder, { ...keepingState(folder), ...change });
}

const settingsFile = (folder: string) => join(copiesFolder(folder), 'settings.json');

/** How copies are sealed and where else they go, laid beside them: for when the store does not open any more. */
export function settingsBeside(folder: string): KeepingSettings | null {
  try {
    return JSON.parse(readFileSync(settingsFile(folder), 'utf8')) as KeepingSettings;
  } catch {
    return null;
  }
}

export function laySettingsBeside(folder: string, settings: KeepingSettings): void {
  writeWhole(settingsFile(folder), folder, settings);
}

function writeWhole(file: string, folder: string, content: object): void {
  mkdirSync(copiesFolder(folder), { recursive: true, mode: 0o700 });
  const part = `${file}.${process.pid}.part`;
  writeFileSync(part, JSON.stringify(content, null, 1), { mode: 0o600 });
  renameSync(part, file);
}
