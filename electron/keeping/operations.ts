import { existsSync, statSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { isStrongPassphrase } from '../../shared/domain/keeping/passphrase.ts';
import { keepingNotices, urgentNotices } from '../../shared/domain/keeping/plan.ts';
import { at, Refusal, refusal } from '../../shared/errors.ts';
import { copyReasons } from '../../shared/model/keeping.ts';
import type { Operations } from '../context/context.ts';
import { laySettingsBeside } from './copies.ts';
import { isInside } from './desk.ts';
import { lossBy } from './loss.ts';
import { areSettingsForeign, chooseSettings, keepingSettingsOf, ownSettingsOf, presentSettings } from './settings.ts';

/** Copies: made, looked at, brought back. */
export const operations = {
  'backup.list': async ({ db, copies, now, auditKey }, { folder }) => {
    // Of a store that cannot be opened speaks what lies beside the copies.
    const isOpen = copies.standing().rescue === null;
    const settings = (await presentSettings(isOpen ? db : null, copies.folder)) ?? (await keepingSettingsOf(db));
    const state = copies.state();
    const second = folder === '' ? settings.second?.folder : folder;
    return {
      folder: copies.place,
      copies: await copies.list(),
      second: second && existsSync(second) ? await copies.list(resolve(second)) : null,
      settings: {
        sealedSince: settings.seal?.since ?? null,
        sealedBy: settings.seal?.by ?? null,
        second: settings.second,
      },
      state,
      notices: keepingNotices(settings, state, now, {
        oneDisk: sharesDisk(copies.folder, settings.second?.folder),
        foreign: isOpen && (await areSettingsForeign({ db, auditKey })),
      }),
    };
  },

  'backup.make': async ({ db, copies, auditKey, record }) => {
    const copy = await copies.make(await ownSettingsOf({ db, auditKey }), 'asked');
    record(`备份数据：${copy.name}`);
    return copy;
  },

  'backup.check': async ({ copies, record }, copy) => {
    const verdict = await copies.check(copy);
    record(`核对备份：${copy.file}，${verdict.opened ? '打开核对，完好' : '未打开，文件完好'}`);
    return verdict;
  },

  'backup.loss': async ({ db, copies }, { file }) => {
    const { facts } = await copies.look(file);
    // Of a store that cannot be opened nothing can be said; an empty one stands in for it.
    return facts === null || copies.standing().rescue !== null ? null : lossBy(db, facts);
  },

  'backup.restore': async ({ copies, account, via, now, record }, asked) => {
    if (asked.how === 'beside') {
      const folder = resolve(asked.folder);
      const facts = await copies.beside({ ...asked, folder });
      record(`从备份另开一份：${asked.file}，放在 ${folder}`);
      return { how: 'beside', aside: null, folder, facts, keeping: '' };
    }
    const restored = await copies.inPlace(asked, { who: account.displayName || '（首次设置前）', via, at: now });
    record(`从备份恢复：${asked.file}`);
    return restored;
  },

  'backup.rehearse': async ({ copies, record }) => {
    const rehearsed = await copies.rehearse();
    if (rehearsed) record(`试开备份：${rehearsed.file}，${rehearsed.sound ? '完好' : rehearsed.words}`);
    return rehearsed;
  },

  'backup.tryPassphrase': async ({ db, copies, record }, { passphrase }) => {
    const { seal } = await keepingSettingsOf(db);
    if (!seal) throw refusal('backup.not-sealed');
    const trial = await copies.tryPassphrase({ passphrase, since: seal.since }).catch((error: unknown) => {
      throw error instanceof Refusal && error.failure.code === 'backup.wrong-passphrase'
        ? at(error, { field: 'passphrase' })
        : error;
    });
    record(`用口令打开备份：${trial.file}，打开了，完好`);
    return trial;
  },

  'backup.seal': async ({ db, copies, write, account, auditKey, now, record }, { passphrase }) => {
    const office = await db.selectFrom('office').select(['fullName', 'shortName', 'city']).executeTakeFirst();
    if (!isStrongPassphrase(passphrase, Object.values(office ?? {})))
      throw at(refusal('backup.weak-passphrase'), { field: 'passphrase' });
    const sealing = await copies.sealing(passphrase);
    await write((db) => chooseSettings(db, auditKey, { seal: { ...sealing, since: now, by: account.displayName } }));
    laySettingsBeside(copies.folder, await keepingSettingsOf(db));
    record('定了新的备份口令，以后的备份用它加密封存');
    return null;
  },

  'backup.setSecond': async ({ db, copies, auditKey, record }, { second }) => {
    if (second !== null) {
      const folder = resolve(second.folder);
      const wrong = (refused: ReturnType<typeof refusal>) => at(refused, { field: 'second.folder' });
      if (!isAbsolute(second.folder)) throw wrong(refusal('backup.place-relative'));
      if (isInside(copies.folder, folder)) throw wrong(refusal('backup.place-inside'));
      if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
        throw wrong(refusal('backup.no-such-place', { folder }));
      }
      await chooseSettings(db, auditKey, { second: { ...second, folder } });
      record(`第二处备份定在 ${folder}，每${second.everyDays}天一次`);
    } else {
      await chooseSettings(db, auditKey, { second: null });
      record('取消第二处备份');
    }
    laySettingsBeside(copies.folder, await keepingSettingsOf(db));
    return null;
  },

  'backup.toSecond': async ({ db, copies, auditKey, record }) => {
    const { second } = await ownSettingsOf({ db, auditKey });
    if (!second) throw refusal('backup.no-second');
    const copy = await copies.carry(second.folder);
    record(`备份存到第二处：${second.folder}，${copy.facts ? copyReasons[copy.facts.reason] : ''} ${copy.name}`);
    return copy;
  },

  'backup.progress': async ({ copies }) => copies.progress(),

  'backup.cancel': async ({ copies, record }) => {
    const stopped = copies.cancel();
    if (stopped) record('停止备份或恢复');
    return { stopped };
  },

  'store.where': async ({ copies }) => copies.where(),

  'store.move': async ({ copies, record }, { to }) => {
    const moved = await copies.move(to === '' ? null : to).catch((error: unknown) => {
      throw error instanceof Refusal && error.failure.code.startsWith('store.') ? at(error, { field: 'to' }) : error;
    });
    record(`移动数据：现在的数据在 ${moved.where.words}，共${moved.rows}行，逐表核对一致`);
    return moved;
  },

  'backup.standing': async ({ copies }) => copies.standing(),

  'backup.notices': async ({ db, copies, account, auditKey, now }) => {
    if (!account.roles.includes('admin')) return [];
    const foreign = await areSettingsForeign({ db, auditKey });
    return urgentNotices(await keepingSettingsOf(db), copies.state(), now, { foreign });
  },
} satisfies Operations;

/** Whether two folders lie on the same disk, as far as the system tells; a place that is not there now is another one. */
function sharesDisk(folder: string, second: string | undefined): boolean {
  const there = second === undefined ? undefined : statSync(second, { throwIfNoEntry: false });
  return there !== undefined && there.dev === statSync(folder, { throwIfNoEntry: false })?.dev;
}
