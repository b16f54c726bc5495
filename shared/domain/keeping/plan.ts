import type {
  KeepingNotice,
  KeepingSettings,
  KeepingState,
  PassphraseTrial,
  SecondPlace,
} from '../../model/keeping.ts';
import type { Instant } from '../../model/primitives.ts';
import { dayOfMoment } from '../dates/moment.ts';

const day = 86_400_000;
const rehearseDays = 7;
const tryDays = 90;
/** After a failure it is tried again, but not at every look. */
const againAfter = 3_600_000;

const since = (then: Instant, now: Instant) => Date.parse(now) - Date.parse(then);

/** 每天一份: none was made on the office's day, and it did not fail within the hour. */
export function dailyDue({ made, failed }: KeepingState, now: Instant): boolean {
  if (failed && since(failed.at, now) >= 0 && since(failed.at, now) < againAfter) return false;
  return made === null || dayOfMoment(made.at) !== dayOfMoment(now);
}

/** The second place gets one when its days have passed. */
export function secondDue(second: SecondPlace | null, { second: { made } }: KeepingState, now: Instant): boolean {
  if (second === null) return false;
  return made === null || since(made.at, now) >= second.everyDays * day - day / 2;
}

/** 每周试开一次最新的一份. */
export function rehearsalDue({ made, rehearsed }: KeepingState, now: Instant): boolean {
  if (made === null) return false;
  return rehearsed === null || since(rehearsed.at, now) >= rehearseDays * day;
}

/**
 * 定了口令以后，每90天请管理员用口令打开一次最新的备份: the program does not know the passphrase, so nothing but this tells
 * whether it is still known. Before the first copy was sealed with it there is nothing to open.
 */
export function passphraseDue(
  seal: KeepingSettings['seal'],
  { made, passphrase }: Pick<KeepingState, 'made' | 'passphrase'>,
  now: Instant,
): boolean {
  if (seal === null || made === null || made.at < seal.since) return false;
  return passphrase === null || !isTried(seal, passphrase) || since(passphrase.at, now) >= tryDays * day;
}

/** Whether the present passphrase has opened a copy that was sealed with it. */
function isTried(seal: NonNullable<KeepingSettings['seal']>, trial: PassphraseTrial): boolean {
  return trial.opened && trial.copyMadeAt >= seal.since;
}

function passphraseWords(seal: NonNullable<KeepingSettings['seal']>, trial: PassphraseTrial | null, now: Instant) {
  const only = '备份已加密，每周试开只核对文件是否完好，口令未试。';
  const ask = '请到「数据备份」点「试口令」。';
  if (trial && isTried(seal, trial)) {
    return `${only}上次用口令打开是${dayOfMoment(trial.at)}，已有${Math.floor(since(trial.at, now) / day)}天。${ask}`;
  }
  if (trial && trial.copyMadeAt >= seal.since) {
    return `${dayOfMoment(trial.at)}试备份口令没有打开：${trial.words}若想不起口令，请另定一个并立即备份；用旧口令封存的备份就打不开了。`;
  }
  return `${only}现在的口令还一次没有试过。${ask}`;
}

/** What the last rehearsal found, and just how far it looked. */
export function rehearsalWords({ sound, opened, words }: NonNullable<KeepingState['rehearsed']>): string {
  if (!sound) return words;
  return opened ? '从头到尾打开核对，完好' : '文件完好，与做好时一致；已加密，口令未试，里面没有打开看';
}

/**
 * What must be said to the administrator, the worst first; empty when all is well. `oneDisk`: the second place lies on the
 * disk of the data; `foreign`: another program wrote the settings.
 */
export function keepingNotices(
  settings: KeepingSettings,
  state: KeepingState,
  now: Instant,
  { oneDisk = false, foreign = false }: { oneDisk?: boolean; foreign?: boolean } = {},
): KeepingNotice[] {
  const notices: KeepingNotice[] = [];
  if (foreign) {
    const words =
      '备份口令和第二处的设置被本程序以外的手段改动过，自动备份已经停下。请管理员重新定备份口令，用第二处的也重新定，再点「立即备份」。';
    notices.push({ kind: 'foreign', words });
  }
  const { made, failed, rehearsed, second } = state;
  if (failed) {
    notices.push({ kind: 'failed', words: `最近一次备份没有做成：${failed.words}以前的备份仍在，没有动。` });
  } else if (made && since(made.at, now) >= 3 * day) {
    notices.push({
      kind: 'overdue',
      words: `已有${Math.floor(since(made.at, now) / day)}天没有备份，请点「立即备份」。`,
    });
  }
  if (rehearsed && !rehearsed.sound) {
    notices.push({
      kind: 'rehearsal',
      words: `${dayOfMoment(rehearsed.at)}试开最新的备份没有成功：${rehearsed.words}请立即另做一份备份。`,
    });
  }
  if (settings.seal && passphraseDue(settings.seal, state, now)) {
    notices.push({ kind: 'passphrase', words: passphraseWords(settings.seal, state.passphrase, now) });
  }
  if (settings.second) notices.push(...secondNotices(settings.second, second, now));
  if (!settings.second || oneDisk)
    notices.push({
      kind: 'only-here',
      words: `${settings.second ? '第二处' : '备份'}与数据在同一块硬盘上，硬盘坏了会一起丢失。请定一个第二处：另一块硬盘、U盘或网络文件夹。`,
    });
  if (!settings.seal) {
    notices.push({
      kind: 'unsealed',
      words: '备份没有加密，拿到文件的人都能看到全部内容。请定一个备份口令，以后的备份自动加密封存。',
    });
  }
  return notices;
}

const onBoard: readonly KeepingNotice['kind'][] = [
  'foreign',
  'failed',
  'overdue',
  'rehearsal',
  'passphrase',
  'second-overdue',
];

/**
 * What belongs on the administrator's board; what could be better besides stands in the settings. What the last
 * rehearsal found is said there too when it was good, as the last line.
 */
export function urgentNotices(...how: Parameters<typeof keepingNotices>): KeepingNotice[] {
  const { rehearsed } = how[1];
  const urgent = keepingNotices(...how).filter(({ kind }) => onBoard.includes(kind));
  if (!rehearsed?.sound) return urgent;
  const words = `${dayOfMoment(rehearsed.at)}试开最新的备份：${rehearsalWords(rehearsed)}。`;
  return [...urgent, { kind: 'rehearsed', words }];
}

function secondNotices(place: SecondPlace, { made, failed }: KeepingState['second'], now: Instant): KeepingNotice[] {
  if (made && since(made.at, now) < (place.everyDays + 1) * day) return [];
  const last = made
    ? `第二处（${place.folder}）已有${Math.floor(since(made.at, now) / day)}天没有新的备份。`
    : `第二处（${place.folder}）还没有备份。`;
  return [
    { kind: 'second-overdue', words: `${last}${failed ? failed.words : '插上U盘或连上网络后，程序会自动补上。'}` },
  ];
}
