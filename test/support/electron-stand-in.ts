import { vi } from 'vitest';

type Listener = (...args: unknown[]) => unknown;

/** Something with `on` and `once` that remembers its listeners, so that a test can let an event happen. */
function emitter() {
  const listeners = new Map<string, Listener[]>();
  const on = (name: string, listener: Listener) => {
    listeners.set(name, [...(listeners.get(name) ?? []), listener]);
  };
  const happen = (name: string, ...args: unknown[]) => (listeners.get(name) ?? []).map((listener) => listener(...args));
  return { on, once: on, happen, names: () => [...listeners.keys()] };
}

export function webContents() {
  return {
    ...emitter(),
    setWindowOpenHandler: vi.fn(),
    send: vi.fn(),
    print: vi.fn((_options: unknown, done: (printed: boolean, why: string) => void) => done(false, 'cancelled')),
    printToPDF: vi.fn(async (_options: unknown) => new TextEncoder().encode('%PDF-1.4 stand-in')),
    session: null as unknown,
    mainFrame: { parent: null } as unknown,
  };
}

/** Stands in for Electron: records what electron/desktop asks of it, and does nothing. */
export function standIn() {
  const made: { options: unknown; window: ReturnType<typeof fakeWindow> }[] = [];
  const session = {
    protocol: { handle: vi.fn() },
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    setDisplayMediaRequestHandler: vi.fn(),
    webRequest: { onBeforeRequest: vi.fn() },
  };
  function fakeWindow() {
    const contents = webContents();
    contents.session = session;
    return {
      ...emitter(),
      webContents: contents,
      maximize: vi.fn(),
      show: vi.fn(),
      focus: vi.fn(),
      restore: vi.fn(),
      isMinimized: () => true,
      isDestroyed: () => false,
      isMaximized: () => false,
      getNormalBounds: () => ({ x: 10, y: 20, width: 1200, height: 700 }),
      loadURL: vi.fn(async () => undefined),
    };
  }
  // Called with `new`, so it cannot be an arrow function.
  const BrowserWindow = vi.fn(function open(options: unknown) {
    const window = fakeWindow();
    made.push({ options, window });
    return window;
  });
  const reader = { ...emitter(), postMessage: vi.fn(), kill: vi.fn(() => true) };
  const app = {
    ...emitter(),
    enableSandbox: vi.fn(),
    commandLine: { appendSwitch: vi.fn() },
    getAppPath: () => process.cwd(),
    setPath: vi.fn(),
    requestSingleInstanceLock: vi.fn(() => true),
    quit: vi.fn(),
    exit: vi.fn(),
    isPackaged: true,
    setBadgeCount: vi.fn(),
    whenReady: async () => undefined,
  };
  return {
    made,
    partitions: session,
    reader,
    electron: {
      app,
      BrowserWindow,
      session: { fromPartition: vi.fn(() => session) },
      screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1366, height: 728 } }] },
      ipcMain: { handle: vi.fn() },
      ipcRenderer: { invoke: vi.fn(async (): Promise<string> => '{"ok":true,"value":7}') },
      contextBridge: { exposeInMainWorld: vi.fn() },
      dialog: { showErrorBox: vi.fn() },
      Notification: Object.assign(
        vi.fn(function notice() {
          return { ...emitter(), show: vi.fn() };
        }),
        { isSupported: () => true },
      ),
      Menu: { setApplicationMenu: vi.fn() },
      protocol: { registerSchemesAsPrivileged: vi.fn() },
      utilityProcess: { fork: vi.fn(() => reader) },
      shell: { openPath: vi.fn(async () => '') },
    },
  };
}
