import { readFile } from 'node:fs/promises';
import { BrowserWindow, type Session, screen, session, type WebContents } from 'electron';
import type { Printing } from '../context/context.ts';
import { pageHeaders } from '../door/page-headers.ts';
import { appOrigin, fileFor, isLoadable } from './app-protocol.ts';
import { windowOptions } from './window-options.ts';
import { keepWindowState, readWindowState } from './window-state.ts';

type WindowPlaces = {
  pageFolder: string;
  preload: string;
  icon: string;
  stateFile: string;
  packaged: boolean;
  /** Called before the page loads, so that its first question finds someone listening. */
  ready: (window: BrowserWindow) => void;
};

/** Opens the program's one window on its own page, with its place on the screen as it was left. */
export async function openWindow(places: WindowPlaces): Promise<BrowserWindow> {
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  const state = readWindowState(places.stateFile, screens);
  const options = windowOptions(places.preload, places.icon, places.packaged, state);
  closeDoors(session.fromPartition(options.webPreferences.partition), places.pageFolder);
  const window = new BrowserWindow(options);
  if (state.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    keepWindowState(places.stateFile, { bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  });
  // The page has its own titles; the window keeps the program's name.
  window.on('page-title-updated', (event) => event.preventDefault());
  places.ready(window);
  await window.loadURL(`${appOrigin}/`);
  return window;
}

/** The page's session: its files come from the program's folder, nothing from the net, no permission for anything. */
export function closeDoors(own: Session, pageFolder: string) {
  own.protocol.handle('app', (request) => pageFile(request, pageFolder));
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.setDisplayMediaRequestHandler(null);
  own.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLoadable(details.url) }));
}

/** For every page that ever comes to be: it stays where it is and opens nothing. */
export function confine(contents: WebContents) {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** How the window's page is printed; the program asks for it, the page never does so by itself. */
export function printingOf(window: () => BrowserWindow | null): Printing {
  const contents = () => {
    const shown = window()?.webContents;
    if (!shown) throw new Error('no window to print from');
    return shown;
  };
  return {
    paper: (duplex) =>
      new Promise((done) => {
        const duplexMode = duplex ? ('longEdge' as const) : ('simplex' as const);
        // Putting the dialog away counts as a failure there; to the person it is none.
        contents().print({ printBackground: true, pageSize: 'A4', margins: { marginType: 'none' }, duplexMode }, () =>
          done(),
        );
      }),
    pdf: () => contents().printToPDF({ printBackground: true, preferCSSPageSize: true, pageSize: 'A4' }),
  };
}

async function pageFile(request: Request, pageFolder: string): Promise<Response> {
  const file = request.method === 'GET' ? fileFor(request.url, pageFolder) : null;
  const bytes = file ? await readFile(file.path).catch(() => null) : null;
  if (!file || !bytes) return new Response('', { status: 404, headers: pageHeaders });
  return new Response(new Uint8Array(bytes), { headers: { ...pageHeaders, 'Content-Type': file.mediaType } });
}
