import { mkdirSync, mkdtempSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { app, type BrowserWindow, dialog, Menu, Notification, protocol, shell, utilityProcess } from 'electron';
import { Refusal, refusal } from '../../shared/errors.ts';
import { officeDoor } from '../browser/office-door.ts';
import { isForReadingOnly } from '../db/open.ts';
import { besideHeap } from '../door/beside/child.ts';
import { defaultDataFolder } from '../door/data-folder.ts';
import { lockFolder } from '../door/folder-lock.ts';
import type { Connection } from '../door/house.ts';
import { keeperHeap } from '../keeping/process/child.ts';
import { openStation } from '../line/station.ts';
import type { OwnProcess } from '../reading/process/both-ends.ts';
import { readerHeap } from '../reading/process/child.ts';
import { readyOfficeFile } from '../settings/ready-file.ts';
import { answerCalls } from './ipc.ts';
import { keepReminding } from './reminding.ts';
import { confine, openWindow, printingOf } from './window.ts';
import { windowArguments } from './window-arguments.ts';

const args = windowArguments(process.argv, process.cwd());
const folder =
  args.data ?? defaultDataFolder({ platform: process.platform, env: process.env, home: homedir() }, args.demo);
const programFolder = app.getAppPath();
let window: BrowserWindow | null = null;

app.enableSandbox();
app.commandLine.appendSwitch('disable-background-networking');
const placed = ownPlace();
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.on('web-contents-created', (_event, contents) => confine(contents));

if (placed && app.requestSingleInstanceLock()) {
  app.on('second-instance', () => bringForward());
  start().catch((error: unknown) => {
    const words =
      error instanceof Refusal ? error.message : `程序没有能够启动，请把下面的内容告诉管理员：\n${String(error)}`;
    dialog.showErrorBox('建议提案办理', words);
    app.exit(1);
  });
} else if (placed) {
  app.quit();
}

/** Chromium's own files lie with the data, so that each data folder has its own single window. */
function ownPlace(): boolean {
  try {
    // Beside data that can be looked at only they lie elsewhere.
    const place = isForReadingOnly(folder)
      ? mkdtempSync(join(tmpdir(), 'proposal-desk-window-'))
      : join(folder, 'window');
    mkdirSync(place, { recursive: true });
    app.setPath('userData', place);
    return true;
  } catch {
    dialog.showErrorBox('建议提案办理', refusal('storage.read-only', { folder }).message);
    app.exit(1);
    return false;
  }
}

async function start() {
  await app.whenReady();
  Menu.setApplicationMenu(null);
  const lock = lockFolder(folder, '已打开的窗口');
  const printing = printingOf(() => window);
  const page = join(programFolder, 'dist', 'renderer');
  const desk = await openStation({
    officeDoor: (hands) => officeDoor({ ...hands, folder, pageFolder: page }),
    folder,
    demo: args.demo,
    readyOffice: readyOfficeFile(args.office, app.isPackaged ? dirname(process.execPath) : null),
    openFile,
    printing,
    startReader: () => ownProcess('reader.js', readerHeap, '文件读取'),
    startBeside: () => ownProcess('looker.js', besideHeap, '统计和导出'),
    startKeeper: () => ownProcess('keeper.js', keeperHeap, '备份'),
    staysOpen: true,
  });
  app.on('window-all-closed', () => {
    desk.close().finally(() => {
      lock.release();
      app.quit();
    });
  });
  await openWindow({
    pageFolder: page,
    preload: join(programFolder, 'dist', 'electron', 'preload.cjs'),
    icon: join(page, 'icon.png'),
    stateFile: join(folder, 'window', 'place.json'),
    packaged: app.isPackaged,
    ready: (opened) => {
      window = opened;
      const connection = desk.connect('window');
      const stopTelling = answerCalls(opened, connection);
      const stopReminding = remind(opened, connection);
      opened.on('closed', () => {
        stopTelling();
        stopReminding();
      });
    },
  });
}

/** Notices and the number on the icon, for whoever is signed in at the window. */
function remind(opened: BrowserWindow, connection: Connection) {
  return keepReminding({
    ask: async () => connection.call('reminder.get', {}),
    notice: (title, body) => {
      if (!Notification.isSupported()) return;
      const notice = new Notification({ title, body });
      notice.on('click', bringForward);
      notice.show();
    },
    badge: (count) => {
      app.setBadgeCount(count);
      if (process.platform === 'win32') opened.flashFrame(count > 0);
    },
    after: (delay, work) => {
      const timer = setTimeout(work, delay);
      return () => clearTimeout(timer);
    },
  });
}

function bringForward() {
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

async function openFile(path: string) {
  const wrong = await shell.openPath(path);
  if (wrong) throw new Error(wrong);
}

/** The packed program cannot be run as Node, so the processes of its own are of Electron's kind. */
function ownProcess<To, From>(program: string, execArgv: string[], serviceName: string): OwnProcess<To, From> {
  const file = join(programFolder, 'dist', 'electron', program);
  const child = utilityProcess.fork(file, [], { execArgv, stdio: 'ignore', serviceName });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (take) => void child.on('message', (message: From) => take(message)),
    onExit: (gone) => void child.once('exit', gone),
    kill: () => void child.kill(),
  };
}
