import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { requestLimit } from '../context/request-limit.ts';
import { answer, foreign, malformed, tooLarge } from '../door/answer.ts';
import type { PageConnection } from '../door/page-connection.ts';
import { isMessage, isTrusted, type Sender } from './sender.ts';

/**
 * The window's transport: one channel that carries an operation's name and its input as JSON, and JSON back; another that
 * tells the page what was done. Answers how to stop telling.
 */
export function answerCalls(window: BrowserWindow, connection: PageConnection): () => void {
  ipcMain.handle('call', async (event, ...args: unknown[]) => {
    if (!isTrusted(senderOf(event, window))) return JSON.stringify(foreign());
    if (!isMessage(args)) return JSON.stringify(malformed());
    const [operation, json, id] = args;
    if (json.length > requestLimit) return JSON.stringify(tooLarge());
    return JSON.stringify(await answer(connection, operation, json, id));
  });
  return connection.watch((news) => {
    if (!window.isDestroyed()) window.webContents.send('news', JSON.stringify(news));
  });
}

function senderOf(event: IpcMainInvokeEvent, window: BrowserWindow): Sender {
  const frame = event.senderFrame;
  return {
    frameUrl: frame?.url ?? null,
    frameOrigin: frame?.origin ?? null,
    isTopFrame: frame !== null && frame.parent === null && frame === event.sender.mainFrame,
    isOwnSession: event.sender.session === window.webContents.session,
    isOwnWindow: event.sender === window.webContents,
  };
}
